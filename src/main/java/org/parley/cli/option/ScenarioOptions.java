package org.parley.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.effort.Cutoff;
import org.parley.files.Inputs;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The scenario a command is about. */
public final class ScenarioOptions {

  @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
  private Path file = Path.of("");

  @Mixin private TableOptions tableOptions;

  /** The scenario file as the user named it. */
  public Path file() {
    return file;
  }

  /** The files that the scenario was read from. */
  public Inputs inputs(TabulatedScenario tabulated) {
    return new Inputs(file, tabulated.scenario().ruleFiles());
  }

  /**
   * Sees to it that the file is there.
   *
   * @throws org.parley.scenario.problem.ScenarioException if it is not
   */
  public void requireReadable() {
    if (!Files.isRegularFile(file)) {
      read();
    }
  }

  /** The scenario. */
  public LocatedScenario read() {
    return ScenarioReader.readLocated(file);
  }

  /** The scenario with its tables, however long they take. */
  public TabulatedScenario open() {
    return open(Cutoff.NEVER);
  }

  /**
   * The scenario with its tables.
   *
   * @throws org.parley.effort.CutShort if the rules are not tabulated by then
   */
  public TabulatedScenario open(Cutoff end) {
    return tableOptions.source().open(read(), end);
  }

  /** Most combinations of one rule's issues that are tabulated. */
  public int tableLimit() {
    return tableOptions.limit();
  }

  /**
   * The scenario with tables made anew.
   *
   * @throws org.parley.effort.CutShort if they are not by then
   */
  public TabulatedScenario openAnew(Cutoff end) {
    return tableOptions.sourceWithoutStore().open(read(), end);
  }
}

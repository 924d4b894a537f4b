package org.parley.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.generation.GeneratedScenario;
import org.parley.generation.KnownScenarios;
import org.parley.generation.PlantedConflicts;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.Tabulation;
import org.parley.tabulation.Tabulator;
import org.parley.tabulation.TargetTable;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;

/** Scenarios of every sort that pages are made of. */
public final class Boards {

  /** So few combinations that some rules of March are put together of parts. */
  private static final int NARROW = 24;

  private Boards() {}

  /** A scenario with its name. */
  record Named(String name, TabulatedScenario tabulated) {

    /** What a page is given. */
    Board board() {
      return Board.of(Case.of(tabulated, Enforcement.of(LadderStep.STANDING))).orElseThrow();
    }
  }

  static List<Named> shipped() {
    List<Named> all = new ArrayList<>();
    for (ShippedScenario scenario : ShippedScenario.values()) {
      all.add(new Named(scenario.toString(), scenario.tabulated()));
    }
    return all;
  }

  /** With no, one, few and very many acceptable outcomes, and with rules that are formulas. */
  static List<Named> others(Path folder) throws IOException {
    return List.of(
        generated("none", PlantedConflicts.plant(3).generated(), folder),
        generated("pigeons", KnownScenarios.pigeonhole(4), folder),
        generated("queens", KnownScenarios.queens(6), folder),
        generated("chain", KnownScenarios.chain(60, 5), folder),
        new Named(
            "formulas",
            new TableSource(Optional.empty(), "test", NARROW)
                .open(ShippedScenario.MARCH.located())));
  }

  /** February, as if the rule of its first position could not be taken apart. */
  public static TabulatedScenario drawByDraw() {
    TabulatedScenario whole = ShippedScenario.FEBRUARY.tabulated();
    List<TargetTable> entries = new ArrayList<>(whole.tabulation().entries());
    TargetTable first = entries.get(0);
    entries.set(0, new TargetTable(first.target(), first.scope(), Optional.empty()));
    return new TabulatedScenario(
        ShippedScenario.FEBRUARY.located(),
        new Tabulation(entries),
        Optional.empty(),
        whole.key(),
        Tabulator.DEFAULT_LIMIT,
        Optional.empty());
  }

  private static Named generated(String name, GeneratedScenario scenario, Path folder)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return new Named(
        name, Runs.tabulated(ScenarioReader.readLocated(scenario.writeTo(own))));
  }
}

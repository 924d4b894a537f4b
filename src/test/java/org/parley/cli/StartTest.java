package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What usual commands leave out of their start; design.md says why. */
class StartTest {

  /** What makes the methods that a record has without writing them out. */
  private static final String MAKER = "java.lang.runtime.ObjectMethods$1 ";

  private static final String DROOLS = " org.drools.";

  private static final Path SCENARIO = Path.of("scenarios/february-2026.yaml");

  @TempDir private Path folder;

  @Test
  void aRunHasNoMethodsOfRecordsMade() throws IOException {
    assertThat(loadedBy("run", SCENARIO, "-o", folder.resolve("out"))).doesNotContain(MAKER);
  }

  @Test
  void worldsHaveNoMethodsOfRecordsMade() throws IOException {
    assertThat(loadedBy("worlds", SCENARIO, "--draws", "0")).doesNotContain(MAKER);
  }

  @Test
  void talksWithoutProcessRulesStartNoDrools() throws IOException {
    Object[] talk = {"negotiate", "scenarios/march-2025.yaml", "--talks", "1"};
    String loaded = loadedBy(talk);
    // The first makes the tables, where no other test has.
    assertThat(loaded.contains(DROOLS) ? loadedBy(talk) : loaded).doesNotContain(DROOLS);
  }

  private String loadedBy(Object... command) throws IOException {
    Path log = folder.resolve("loaded.log");
    Launched launched = new Launched().on("-Xlog:class+load:file=" + log);
    assertThat(launched.run(command).status()).isZero();
    String loaded = Files.readString(log);
    assertThat(loaded).contains("org.parley.cli.Main ");
    return loaded;
  }
}

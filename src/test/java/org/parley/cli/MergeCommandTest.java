package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class MergeCommandTest {

  private static final String FEBRUARY = ShippedScenario.FEBRUARY.file().toString();

  @TempDir private Path folder;

  private List<Path> parts(int count, String... options) {
    List<Path> parts = new ArrayList<>();
    for (int part = 1; part <= count; part++) {
      parts.add(run("part" + part, "--shard " + part + "/" + count, options));
    }
    return parts;
  }

  private Path run(String name, String shard, String... options) {
    List<Object> command = new ArrayList<>(List.of("run", FEBRUARY, "-o", folder.resolve(name)));
    if (!shard.isEmpty()) {
      command.addAll(Arrays.asList(shard.split(" ", -1)));
    }
    command.addAll(Arrays.asList(options));
    Cli.run(command.toArray()).succeeded();
    return folder.resolve(name);
  }

  private Cli.Result merge(List<Path> parts) {
    List<Object> command = new ArrayList<>(List.of("merge"));
    command.addAll(parts);
    command.addAll(List.of("-o", folder.resolve("merged")));
    return Cli.run(command.toArray());
  }

  @ParameterizedTest
  @CsvSource({"tables, 300000, 2", "tables, 300000, 7", "tables, 0, 2", "drools, 1000, 3"})
  void partsAddUpToTheBytesOfTheWhole(String engine, String draws, int count) {
    String[] options = {
      "--engine",
      engine,
      "--draws",
      draws,
      "--seed",
      "5",
      "--enforce",
      "stated",
      "--waive",
      "RU-R1",
      "--bind",
      "L-11",
      "--reading",
      "UA-R2=for-assurances",
      "--fix",
      "truce-reciprocity=mutual",
      "--level",
      "0.9",
      "--keep",
      "3"
    };
    Path whole = run("whole", "", options);
    List<Path> parts = parts(count, options);
    Collections.reverse(parts);
    merge(parts).succeeded();
    assertThat(Cli.files(folder.resolve("merged"))).isEqualTo(Cli.files(whole));
  }

  @Test
  void partsThatDoNotMakeAWholeAreRefused() throws IOException {
    List<Path> parts = parts(3, "--draws", "1000");
    Path other = run("other", "--shard 2/3", "--draws", "1001");
    Path twoOfTwo = run("two", "--shard 2/2", "--draws", "1000");
    Path whole = run("whole", "", "--draws", "1000");
    assertRefused("[2] are different parts, but the run has [3]", parts.get(0), parts.get(1));
    assertRefused("[2] are different parts", parts.get(0), parts.get(1), parts.get(1));
    assertRefused("are parts of different runs", parts.get(0), other, parts.get(2));
    assertRefused("is one of another number of parts", parts.get(0), parts.get(1), twoOfTwo);
    assertRefused("is one of another number of parts", parts.get(0), whole, parts.get(2));
    assertRefused("no-such-folder", parts.get(0), parts.get(1), Path.of("no-such-folder"));
    Files.writeString(parts.get(1).resolve("tally.json"), "{\"counts\": [1, 2]}");
    assertRefused("part2", parts.toArray(Path[]::new));
    Files.writeString(parts.get(1).resolve("tally.json"), "{\"cou");
    assertRefused("part2", parts.toArray(Path[]::new));
    Files.writeString(parts.get(1).resolve("manifest.json"), "{}");
    assertRefused("is no manifest of a run", parts.toArray(Path[]::new));
  }

  private void assertRefused(String message, Path... parts) {
    Cli.Result result = merge(List.of(parts));
    assertThat(result.message()).contains(message);
    assertThat(result.status()).isEqualTo(2);
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  @Test
  void partsOfAScenarioThatHasChangedSinceAreRefused() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "rejects: {a: [x]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Path half = folder.resolve("half");
    Cli.run("run", file, "--draws", 100, "--shard", "1/2", "-o", half).succeeded();
    Path rest = folder.resolve("rest");
    Cli.run("run", file, "--draws", 100, "--shard", "2/2", "-o", rest).succeeded();
    Path rules = folder.resolve("rules.drl");
    Files.writeString(rules, Files.readString(rules) + "// edited\n");
    Cli.Result result = merge(List.of(half, rest));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("rules.drl");
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.process.Talks.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.process.Talks;

/** {@code parley negotiate --shard}, and {@code parley merge} of what it writes. */
final class NegotiatePartsTest {

  private static final String RULES =
      rule(
              "Thaw",
              "@event(\"thaw\") @softens(\"Y-1\") @reading(\"none\") @chance(\"0.1, 0.05..0.2\")",
              "Line(position == \"Y-1\", binds == true)")
          + rule("Walk", "@event(\"walk\") @leaves(\"x\") @chance(\"0.02\")", "Round()");

  @TempDir private Path folder;
  private Path scenario = Path.of("");

  @BeforeEach
  void write() throws IOException {
    scenario = Talks.written(folder, "rounds: 8\n", RULES);
  }

  private Cli.Result talks(Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("negotiate", scenario, "--talks", 5_000, "--seed", 7, "--rounds", "+2"));
    arguments.addAll(List.of(more));
    return Cli.run(arguments.toArray());
  }

  private Path part(String shard, String threads) {
    Path part = folder.resolve("part" + shard.charAt(0));
    talks("--tornado", "--shard", shard, "--threads", threads, "-o", part).succeeded();
    return part;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void partsAddUpToTheBytesOfTheWhole() throws IOException {
    Path whole = folder.resolve("whole");
    String shown = talks("--tornado", "--threads", 2, "-o", whole).succeeded().out();
    Path one = part("1/3", "1");
    Path two = part("2/3", "2");
    Path three = part("3/3", "7");
    assertThat(files(one)).containsOnlyKeys("manifest.json", "tally.json");
    Path merged = folder.resolve("merged");
    Cli.Result result = Cli.run("merge", two, three, one, "-o", merged).succeeded();
    assertThat(files(merged)).isEqualTo(files(whole));
    assertThat(result.out().replace("merged", "whole")).isEqualTo(shown);
  }

  @Test
  void whatIsNotAllOfOneIsRefused() throws IOException {
    Path one = part("1/2", "1");
    Path two = part("2/2", "1");
    Path other = folder.resolve("other");
    talks("--tornado", "--shard", "2/2", "--level", "0.9", "-o", other).succeeded();
    refused("parts of different talks", one, other);
    refused("[1] folders given, of which [1] are different parts, but the talks have [2]", one);
    refused("Maybe add part [2/2]", one, one);
    refused("Maybe give each part once", one, two, two);
    refused("is no manifest of a part of", one, run());
    refused(
        "[" + folder.resolve("run") + "] is a whole run, not a part of one", folder.resolve("run"));
    Files.writeString(two.resolve("tally.json"), "{}");
    refused("tally.json] is damaged: its SHA-256 is not the one in [", one, two);
    Files.delete(two.resolve("tally.json"));
    refused("cannot read [" + two.resolve("tally.json") + "]: does not exist", one, two);
    refused(
        "cannot read [" + folder.resolve("gone") + "/manifest.json]: does not exist",
        one,
        folder.resolve("gone"));
    String manifest = Files.readString(two.resolve("manifest.json"));
    Files.writeString(two.resolve("manifest.json"), manifest.substring(0, 99));
    refused("manifest.json]: it is not JSON", one, two);
  }

  @Test
  void partsOfAnotherScenarioOrSeedAreOfOtherTalks() throws IOException {
    Path one = part("1/2", "1");
    Path seed = folder.resolve("seed");
    Cli.run(
            "negotiate",
            scenario,
            "--talks",
            5_000,
            "--seed",
            8,
            "--rounds",
            "+2",
            "--tornado",
            "--shard",
            "2/2",
            "-o",
            seed)
        .succeeded();
    refused("are parts of different talks", one, seed);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    scenario = Talks.written(elsewhere, "rounds: 7\n", RULES);
    refused("are parts of different talks", one, part("2/2", "1"));
  }

  @Test
  void fileInThePlaceOfAFolderIsCalledOne() throws IOException {
    Path one = part("1/2", "1");
    Path file = Files.writeString(folder.resolve("file"), "");
    refused("[" + file + "] is a file where the folder of a run is meant", one, file);
    Path manifest = one.resolve("manifest.json");
    refused("is a file where the folder of a run is meant Maybe [" + one + "]", manifest);
  }

  /** As for runs: a folder that cannot be had is told before the work, with exit status 2. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file        | is a file, not a folder",
        "file/below  | cannot be made",
        "/dev/full   | is a file, not a folder",
        "/proc/none  | cannot be made",
        "LONG        | cannot be made",
        "part2       | is not empty"
      })
  void folderThatCannotBeUsedIsNamedBeforeTheWork(String name, String why) throws IOException {
    Path one = part("1/2", "1");
    Path two = part("2/2", "1");
    Files.writeString(folder.resolve("file"), "");
    Path out = folder.resolve(name.replace("LONG", "x".repeat(300)));
    Cli.Result result = Cli.run("merge", one, two, "-o", out);
    assertThat(result.err().replaceAll("\\s+", " ")).contains("[" + out + "]", why);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.out()).isEmpty();
  }

  /**
   * The system lets no file grow beyond 4096 bytes, which holds for root as well, and for a run as
   * for talks.
   */
  @Test
  void whatCannotBeWrittenIsAFaultOfTheSystem() {
    Path one = part("1/2", "1");
    Path two = part("2/2", "1");
    Path first = draws("1/2");
    Path second = draws("2/2");
    for (List<Path> parts : List.of(List.of(one, two), List.of(first, second))) {
      Path out = folder.resolve("out");
      List<Object> command = new ArrayList<>(List.of("merge", "--no-cache", "-o", out));
      command.addAll(parts);
      Launched.Ended ended = new Launched().on("-XX:-UsePerfData").limited(8, command.toArray());
      assertThat(ended.err().replaceAll("\\s+", " "))
          .contains("cannot write [" + out, ": File too large")
          .doesNotContain("See parley merge");
      assertThat(ended.status()).isEqualTo(ExitCodes.INTERNAL);
      assertThat(out).doesNotExist();
    }
  }

  private Path draws(String shard) {
    Path part = folder.resolve("draws" + shard.charAt(0));
    Cli.run("run", scenario, "--draws", 64, "--shard", shard, "-o", part).succeeded();
    return part;
  }

  private Path run() {
    Path run = folder.resolve("run");
    Cli.run("run", scenario, "--draws", 64, "-o", run).succeeded();
    return run;
  }

  private void refused(String message, Path... parts) {
    List<Object> arguments = new ArrayList<>(List.of("merge"));
    arguments.addAll(List.of(parts));
    arguments.addAll(List.of("-o", folder.resolve("none")));
    Cli.Result result = Cli.run(arguments.toArray());
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err().replaceAll("\\s+", " ")).contains(message);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void processRulesThatHaveChangedSinceAreNamed() throws IOException {
    Path one = part("1/1", "1");
    Files.writeString(
        folder.resolve("thaw.drl"),
        Files.readString(folder.resolve("thaw.drl")).replace("0.02", "0.03"));
    refused("changed since the parts were run: [", one);
  }

  @Test
  void whatNeedsAllTalksInOneGoesWithNoPart() {
    for (String option : List.of("--each", "--trace=3", "--precision=0.01")) {
      assertThat(talks(option, "--shard", "1/2", "-o", folder.resolve("x")).err())
          .contains("--trace and --each need all talks in one");
    }
    assertThat(talks("--shard", "1/2").err()).contains("Maybe add -o DIR");
    assertThat(talks("--shard", "3/2", "-o", folder.resolve("x")).err())
        .contains("--shard: shard [3/2] is not I/N with 1 <= I <= N");
  }
}

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
    Files.writeString(two.resolve("tally.json"), "{}");
    refused("its SHA-256 is not the one in the manifest", one, two);
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
    assertThat(result.err()).contains(message);
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

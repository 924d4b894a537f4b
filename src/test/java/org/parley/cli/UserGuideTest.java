package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows and tells. */
final class UserGuideTest {

  private static final Path README = Path.of("README.md");

  @TempDir private Path folder;

  @Test
  void screenIsWhatRunPrints() throws IOException {
    Cli.Result run = Cli.run("run", "scenarios/february-2026.yaml", "-o", folder.resolve("out"));
    String printed = run.out().replaceAll("(?m)^Written to .*\\R", "");

    assertThat(block("text")).isEqualTo(printed);
  }

  @Test
  void exampleOfFiveMinutesIsValidAndHasNoDeal() throws IOException {
    Path scenario = writeExample();

    assertThat(Cli.run("check", scenario).out()).contains("valid, no warning");
    // By hand: UP-1 crosses (40|60, none), DOWN-1 crosses 20, DOWN-2 crosses yearly: every outcome
    // crosses one of them, and any single one of the three can give.
    assertThat(Cli.run("conflicts", scenario).out())
        .contains("UP-1 + DOWN-1 + DOWN-2")
        .contains("The only conflict core: lines", "All 3 relaxations");
    // So the single changes that open a zone are all the smallest, and no position has two
    // readings.
    assertThat(Cli.run("whatif", scenario).succeeded().out())
        .contains("The readings combine in one way, which leaves no deal\n")
        .containsOnlyOnce("after --waive UP-1\n")
        .containsOnlyOnce("after --waive DOWN-2\n");
  }

  @Test
  void everyCsvOfARunIsInTheTable() throws IOException {
    Cli.run("run", writeExample(), "-o", folder.resolve("out"));
    String readme = readme();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files.map(file -> "`" + file.getFileName() + "`"))
          .hasSizeGreaterThan(10)
          .allSatisfy(file -> assertThat(readme).contains(file));
    }
  }

  private Path writeExample() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rules/rejections.drl"));
    Files.writeString(folder.resolve("river.drl"), block("drl"));
    return Files.writeString(folder.resolve("river.yaml"), block("yaml"));
  }

  /** The first fenced block of a language. */
  private static String block(String language) throws IOException {
    Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(readme());
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static String readme() throws IOException {
    return Files.readString(README);
  }
}

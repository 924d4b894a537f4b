package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;

final class HostileInputTest {

  @TempDir private Path folder;

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("", 0, 0, "the file is empty"),
        Arguments.of("   \n\n", 0, 0, "the file is empty"),
        Arguments.of("~\n", 0, 0, "the file is empty"),
        Arguments.of("a: \u0000\n", 1, 4, "a zero byte stands here"),
        // 64 levels are allowed: the 65th bracket is one too many, as is a key within the 64th.
        Arguments.of("[".repeat(20_000), 1, 65, "nested deeper than [64] levels"),
        Arguments.of("{a: ".repeat(20_000), 1, 4 * 63 + 2, "nested deeper than [64] levels"),
        Arguments.of("- ".repeat(20_000), 1, 2 * 64 + 1, "nested deeper than [64] levels"),
        Arguments.of("? ".repeat(20_000), 1, 2 * 64 + 1, "nested deeper than [64] levels"),
        // The list is a value too, so the 500,000th "a" in it is one too many.
        Arguments.of("[" + "a,".repeat(600_000) + "]", 1, 1_000_000, "more than [500000] values"),
        Arguments.of("%YAML 3.0\n---\na: b\n", 0, 0, "this is not YAML"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hostileTextIsRefusedAtItsPlace(String text, int line, int column, String message)
      throws IOException {
    assertRefused(Files.writeString(folder.resolve("s.yaml"), text), line, column, message);
  }

  /** Written to a file, half a letter would become a question mark. */
  @Test
  void halfOfALetterIsRefusedAtItsPlace() throws IOException {
    String text = "parley: 1\ntitle: \"a \\uD83D\\uDD4A \\uD800 b\"\n";
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal.problems())
        .filteredOn(problem -> problem.message().contains("half a letter"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.message()).startsWith("[\\ud800] in this text");
              assertThat(problem.location().line()).isEqualTo(2);
              assertThat(problem.location().column()).isEqualTo(8);
            });
  }

  @Test
  void aliasesThatMultiplyAreCountedNotExpanded() throws IOException {
    // Each of 12 lists holds the one before ten times: 10^12 values, of which 10^5 come first.
    String bomb =
        "a0: &a0 x\n"
            + IntStream.rangeClosed(1, 12)
                .mapToObj(
                    level -> String.format("a%d: &a%d [%s]%n", level, level, aliases(level - 1)))
                .collect(Collectors.joining());
    Path file = Files.writeString(folder.resolve("s.yaml"), bomb);
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal.problems()).hasSize(1);
    assertThat(refusal.problems().get(0).message()).contains("more than [500000] values");
    // a5 has 10^5 leaves, a6 ten times as many.
    assertThat(refusal.problems().get(0).location().line()).isEqualTo(7);
  }

  private static String aliases(int level) {
    return IntStream.range(0, 10).mapToObj(n -> "*a" + level).collect(Collectors.joining(", "));
  }

  @Test
  void largeFileIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(100L << 20);
    }
    // Read, its zero bytes would have been the complaint.
    assertRefused(file, 0, 0, "at most [4194304] are read");
  }

  @Test
  void greatestFileIsStillRead() throws IOException {
    String text = Corpus.text(Corpus.file("good/sketch.yaml")).replace("../rules.drl", "r.drl");
    String filler = "# ".repeat((SourceText.MAXIMUM_BYTES - text.length()) / 2);
    Files.writeString(folder.resolve("r.drl"), "");
    Path file = Files.writeString(folder.resolve("s.yaml"), text + filler);
    assertThat(ScenarioReader.read(file).id()).isEqualTo("sketch");
    Files.writeString(file, text + filler + "###");
    assertRefused(file, 0, 0, "at most [4194304] are read");
  }

  @Test
  void otherEncodingsAreRefusedAtTheFirstByte() throws IOException {
    byte[] latin = "id: a\ntitle: z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(
        Files.write(folder.resolve("latin.yaml"), latin), 2, 9, "byte [0xFC] is not UTF-8");
    byte[] wide = "id: a\n".getBytes(StandardCharsets.UTF_16LE);
    assertRefused(Files.write(folder.resolve("wide.yaml"), wide), 1, 2, "a zero byte stands here");
    byte[] cut = {'a', (byte) 0xE2, (byte) 0x82};
    assertRefused(Files.write(folder.resolve("cut.yaml"), cut), 1, 2, "byte [0xE2] is not UTF-8");
  }

  @Test
  void missingFileAndFolderAreProblems() throws IOException {
    Files.writeString(folder.resolve("talks.yaml"), "");
    Path missing = folder.resolve("talk.yaml");
    assertRefused(missing, 0, 0, "file [" + missing + "] does not exist");
    assertThat(
            catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(missing))
                .problems()
                .get(0)
                .advice())
        .contains("Maybe [" + folder.resolve("talks.yaml") + "]");
    assertRefused(folder, 0, 0, "[" + folder + "] is a folder");
    assertRefused(folder.resolve("talks.yaml/x.yaml"), 0, 0, "cannot be read");
  }

  @Test
  void listOfProblemsEndsAfterAThousand() throws IOException {
    String sketch = Corpus.text(Corpus.file("good/sketch.yaml")).replace("../rules.drl", "r.drl");
    String positions =
        IntStream.range(0, 3_000)
            .mapToObj(
                n -> "  P" + n + ": {party: q" + n + ", kind: demand, status: stated, text: t}\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("r.drl"), "");
    Path file =
        Files.writeString(
            folder.resolve("s.yaml"), sketch.replace("positions:\n", "positions:\n" + positions));
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal.problems()).hasSize(1001);
    assertThat(refusal.problems().get(1000).message()).isEqualTo("further problems are not listed");
  }

  private static void assertRefused(Path file, int line, int column, String message) {
    ScenarioException refusal =
        catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
    assertThat(refusal).isNotNull();
    assertThat(refusal.problems()).hasSize(1);
    Problem problem = refusal.problems().get(0);
    assertThat(problem.message()).contains(message);
    assertThat(problem.location().line()).as("line").isEqualTo(line);
    assertThat(problem.location().column()).as("column").isEqualTo(column);
  }
}

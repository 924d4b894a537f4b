package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.terminal.ExitCodes;

/** What people type is answered with what they meant, at its place. */
final class EditsTest {

  private static final Path KIT = Path.of("src/test/resources/org/parley/codes");

  @TempDir private Path folder;

  /**
   * An edit and what is said of it.
   *
   * @param file the file of the kit
   * @param text what it says
   * @param typed what is typed in its place
   * @param told code, line and column of the first problem
   * @param advice its advice
   */
  private record Edit(String file, String text, String typed, String told, String advice) {
    @Override
    public String toString() {
      return typed;
    }
  }

  static Stream<Arguments> edits() {
    return Stream.of("river.drl", "river.yaml").flatMap(file -> edits(file).stream());
  }

  private static List<Arguments> edits(String file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(KIT.resolve(file.replace('.', '-') + "-edits.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Arguments> edits = new ArrayList<>();
    for (int at = lines.indexOf("") + 1; at + 3 < lines.size(); at += 5) {
      List<String> said = lines.subList(at, at + 4).stream().map(EditsTest::unescaped).toList();
      edits.add(Arguments.of(new Edit(file, said.get(0), said.get(1), said.get(2), said.get(3))));
    }
    return edits;
  }

  private static String unescaped(String line) {
    return line.replace("\\n", "\n").replace("\\u00a0", "\u00a0").replace("\\u200b", "\u200b");
  }

  /** What an editor makes of a problem, by the pattern that the reference gives for it. */
  @Test
  void patternOfTheReferenceFindsTheProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.yaml"), "parley: 1\n\ntitle: @home\n");
    String page = Files.readString(Path.of("src/site/rules.md"));
    JsonNode task =
        new ObjectMapper().readTree(page.split("```json", 2)[1].split("```", 2)[0]).at("/tasks/0");
    JsonNode pattern = task.at("/problemMatcher/pattern");
    Matcher matcher =
        Pattern.compile(pattern.get("regexp").asText(), Pattern.MULTILINE)
            .matcher(Cli.run("check", file).err());

    assertThat(matcher.find()).isTrue();
    assertThat(matcher.group(pattern.get("file").asInt())).isEqualTo(file.toString());
    assertThat(matcher.group(pattern.get("line").asInt())).isEqualTo("3");
    assertThat(matcher.group(pattern.get("severity").asInt())).isEqualTo("error");
    assertThat(matcher.group(pattern.get("code").asInt())).isEqualTo("Y06");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatIsTypedIsAnsweredWithWhatIsMeant(Edit edit) throws IOException {
    for (String name : List.of("river.yaml", "river.drl", "talks.drl")) {
      Files.copy(KIT.resolve(name), folder.resolve(name));
    }
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    Path file = folder.resolve(edit.file());
    String whole = Files.readString(file);
    int at = whole.indexOf(edit.text());
    assertThat(at).as("place of " + edit.text()).isNotNegative();
    String after = whole.substring(at + edit.text().length());
    Files.writeString(file, whole.substring(0, at) + edit.typed() + after);

    Cli.Result result = Cli.run("check", folder.resolve("river.yaml"));

    List<String> lines = result.err().lines().toList();
    String[] told = edit.told().split(" ");
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(lines.get(0)).startsWith(file + ":" + told[1] + ": error[" + told[0] + "]: ");
    assertThat(lines.stream().filter(line -> line.startsWith("Maybe ")).findFirst())
        .contains(edit.advice());
    assertThat(result.err()).doesNotContainIgnoringCase("mvel").doesNotContain("[ERR", "KieB");
  }
}

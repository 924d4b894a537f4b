package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.page.words.Spelling.Choice;
import org.parley.testkit.Shown;

/** Options are spelled in one room, and as they are. */
final class OptionSpellingTest {

  private static final Path CODE = Path.of("src/main/java/org/parley");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])(--[a-z][a-z-]*|-o\\b)");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource
  void everyChoiceIsAnOptionOfSomeCommand(Choice choice) {
    if (choice == Choice.GLOSSARY) {
      // What words mean is asked of a command.
      assertThat(Cli.run("help", "words").succeeded().out()).contains("coherent");
      return;
    }
    String name = Shown.SPELLING.of(choice).split(" ", 2)[0];
    assertThat(Main.commandLine().getSubcommands().values())
        .anyMatch(command -> command.getCommandSpec().findOption(name) != null);
  }

  @Test
  void lengthOfConflictsIsAnOptionOfThatCommand() {
    assertThat(Shown.SPELLING.lengthOfConflicts()).isEqualTo("parley conflicts --limit");
    assertThat(Main.commandLine().getSubcommands())
        .hasEntrySatisfying(
            "conflicts",
            command -> assertThat(command.getCommandSpec().findOption("--limit")).isNotNull());
  }

  /** A page, a script and a file have other ways to ask. */
  @Test
  void optionsAreSpelledInOneRoomOnly() throws IOException {
    List<String> spelled = new ArrayList<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".java") && !file.startsWith(CODE.resolve("cli"))) {
          literals(Files.readString(file))
              .filter(literal -> OPTION.matcher(literal).find())
              .forEach(literal -> spelled.add(file + ": " + literal));
        }
      }
    }
    assertThat(spelled).isEmpty();
  }

  @Test
  void literalsAreFoundAndCommentsAreNot() {
    String code = "/** {@code \"--a\"} */ String a = \"--waive \" + b + \"and -o DIR\"; // \"--c\"";
    assertThat(literals(code).filter(literal -> OPTION.matcher(literal).find()))
        .startsWith("\"--waive \"", "\"and -o DIR\"")
        .doesNotContain("\"--a\"");
  }

  private static Stream<String> literals(String code) {
    return LITERAL.matcher(COMMENT.matcher(code).replaceAll(" ")).results().map(MatchResult::group);
  }
}

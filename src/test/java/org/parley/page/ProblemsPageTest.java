package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.page.text.Wrapped;
import org.parley.scenario.problem.ProblemCode;

/** The page of the reference about problems is what {@code parley help} says of each code. */
final class ProblemsPageTest {

  private static final Path PAGE = Path.of("src/site/problems.md");

  /** With {@code -Dparley.page=write} the page is written, not held against what it should be. */
  private static final String WRITE = "parley.page";

  private static final String HEAD =
      """
      # Problems

      What is wrong with a scenario or its rules is said in the form

          talks.yaml:14:12: error[S04]: [party] of position [UA-1] is [ukrain], a party of this file was expected
              party: ukrain
                     ^
          Maybe [ukraine]

      with file, line and column, what was found and expected, the line itself, and what may have been meant. The
      code in brackets is the kind of mistake; it is kept from version to version and never given to another kind.
      `parley help S04` says of a code what this page says of it.
      """;

  private static final Map<Character, String> PARTS =
      Map.of(
          'Y', "Files and YAML",
          'S', "Scenarios",
          'P', "Plans of sweeps",
          'R', "Rule files",
          'W', "Warnings");

  private static final Map<Character, String> INTRODUCTIONS =
      Map.of(
          'Y', "Scenarios and rule files that cannot be read as such.",
          'S', "Scenarios that can be read and say what cannot be.",
          'P', "Plans of sweeps that can be read and say what cannot be.",
          'R', "Rule files that can be read and say what cannot be.",
          'W', "What can be used all the same, and is hardly meant.");

  @Test
  void pageSaysWhatHelpSays() throws IOException {
    if ("write".equals(System.getProperty(WRITE))) {
      Files.writeString(PAGE, page());
    }
    assertThat(PAGE)
        .as("mvn test -Dtest=ProblemsPageTest -D%s=write writes it anew", WRITE)
        .content()
        .isEqualTo(page());
  }

  @ParameterizedTest
  @EnumSource
  void codeIsExplained(ProblemCode code) {
    ProblemSheet sheet = ProblemSheet.of(code);
    assertThat(sheet.sentence()).matches("[A-Z].*\\.").hasSizeGreaterThan(20);
    assertThat(sheet.right()).isNotEqualTo(sheet.wrong().isEmpty() ? List.of("") : sheet.wrong());
    assertThat(sheet.text()).startsWith(code.id() + ": ").endsWith("\n");
    assertThat(sheet.text().lines()).allMatch(line -> line.length() <= 79);
  }

  @Test
  void everySheetIsOfACode() throws IOException {
    try (Stream<String> lines =
        Files.lines(Path.of("src/main/resources/org/parley/page/problems.txt"))) {
      assertThat(lines.filter(line -> line.startsWith("# ")))
          .containsExactlyElementsOf(
              Arrays.stream(ProblemCode.values()).map(code -> "# " + code.id()).toList());
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    char part = ' ';
    for (ProblemCode code : ProblemCode.values()) {
      if (code.id().charAt(0) != part) {
        part = code.id().charAt(0);
        page.append("\n## ").append(PARTS.get(part)).append("\n\n");
        page.append(INTRODUCTIONS.get(part)).append('\n');
      }
      ProblemSheet sheet = ProblemSheet.of(code);
      page.append("\n### ").append(code.id()).append("\n\n");
      Wrapped.append(page, "", sheet.sentence().replace("<", "&lt;"));
      append(page, "Wrong:", sheet.wrong());
      append(page, "Right:", sheet.right());
    }
    return page.toString();
  }

  private static void append(StringBuilder page, String head, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append('\n').append(head).append("\n\n");
      lines.forEach(line -> page.append("    ").append(line).append('\n'));
    }
  }
}

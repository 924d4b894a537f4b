package org.parley.scenario.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProblemTextTest {

  private static Problem problem(int line, int column, String text) {
    return Problem.of(
        ProblemCode.NO_TEXT, new Problem.Location("a.yaml", line, column, text), "wrong");
  }

  @Test
  void placeMessageLineCaretAndAdviceFollowOneAnother() {
    Problem problem =
        new Problem(
            ProblemCode.UNKNOWN_ID,
            new Problem.Location("a.yaml", 3, 10, "  party: ukrain"),
            "[party] is [ukrain]",
            Optional.of("Maybe [ukraine]"));
    assertThat(ProblemText.of(problem))
        .isEqualTo(
            """
            a.yaml:3:10: error[S04]: [party] is [ukrain]
              party: ukrain
                     ^
            Maybe [ukraine]
            """);
  }

  @Test
  void unknownPlaceIsLeftOut() {
    assertThat(ProblemText.of(problem(0, 0, ""))).isEqualTo("a.yaml: error[S10]: wrong\n");
    assertThat(ProblemText.of(problem(7, 0, "x: y")))
        .isEqualTo("a.yaml:7: error[S10]: wrong\nx: y\n");
  }

  @Test
  void warningSaysSo() {
    Problem warning =
        new Problem(
            ProblemCode.NO_OPTION_LEFT,
            new Problem.Location("a.yaml", 0, 0, ""),
            "odd",
            Optional.empty());
    assertThat(ProblemText.of(List.of(warning, problem(0, 0, ""))))
        .isEqualTo("a.yaml: warning[W02]: odd\na.yaml: error[S10]: wrong\n");
    assertThat(ProblemText.of(List.of())).isEmpty();
  }

  @Test
  void caretStandsUnderItsCharacterAfterTabsAndWideCharacters() {
    assertThat(ProblemText.of(problem(1, 3, "\t\t:")).lines()).element(2).isEqualTo("\t\t^");
    // One code point, two chars.
    assertThat(ProblemText.of(problem(1, 2, "\uD83D\uDD4A:")).lines()).element(2).isEqualTo(" ^");
  }

  @Test
  void longLineIsCutAroundTheCaret() {
    String line = "a".repeat(500) + "X" + "b".repeat(500);
    List<String> text = ProblemText.of(problem(1, 501, line)).lines().toList();
    assertThat(text.get(1)).hasSize(126).startsWith("...aaa").endsWith("bbb...");
    assertThat(text.get(1).charAt(text.get(2).indexOf('^'))).isEqualTo('X');
  }

  @Test
  void nothingSteersTheTerminal() {
    Problem problem =
        new Problem(
            ProblemCode.NO_TEXT,
            new Problem.Location("a\u001b.yaml", 1, 1, "\u001b[31m\u009b"),
            "\u001b]0;\u0007",
            Optional.of("Maybe [\u0008]"));
    assertThat(ProblemText.of(problem))
        .isEqualTo(
            """
            a\\u001b.yaml:1:1: error[S10]: \\u001b]0;\\u0007
            \\u001b[31m\\u009b
            ^
            Maybe [\\u0008]
            """);
  }

  /** Spaces of other widths, what joins letters and what has no width at all. */
  @Test
  void nothingUnseenIsKeptAndNothingAddsALine() {
    String unseen = "\u00a0\u202f\u00ad\u200b\u200d\u2060\ufeff\u3164";
    String shown = "\\u00a0\\u202f\\u00ad\\u200b\\u200d\\u2060\\ufeff\\u3164";
    Problem problem =
        new Problem(
            ProblemCode.NO_TEXT,
            new Problem.Location("a\n\t.yaml", 1, 2, "\t" + unseen),
            "[a\nb\t" + unseen + "]",
            Optional.of("Maybe [a\nb]"));
    assertThat(ProblemText.of(problem))
        .isEqualTo(
            "a\\u000a\\u0009.yaml:1:2: error[S10]: [a\\u000ab\\u0009%s]\n\t%s\n\t^\nMaybe [a\\u000ab]\n"
                .formatted(shown, shown));
  }

  @Test
  void nothingTurnsTheDirectionOfATextAndTheCaretStaysUnderItsCharacter() {
    String text = ProblemText.of(problem(1, 3, "a\u202eX\u2069"));
    assertThat(text).endsWith("\na\\u202eX\\u2069\n       ^\n");
  }
}

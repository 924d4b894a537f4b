package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Variables;
import org.parley.rules.syntax.RuleFile;
import org.parley.scenario.problem.Problem;
import org.parley.testkit.ShippedScenario;

/** What Drools is given holds generated names, numbers and the words of the language alone. */
final class DroolsWriterTest {

  private static final Pattern WORDS =
      Pattern.compile(
          "rule|when|then|end|not|exists|and|accumulate|Term|Position|Party|Rejection|Derived"
              + "|issue|option|amount|id|party|kind|status|position|reading|type|text|number"
              + "|plus|minus|times|negative|isPresent|isEqualTo|isUnequalTo|isBelow|isAtMost"
              + "|isAbove|isAtLeast|countOf|sumOf|leastOf|greatestOf|collectList"
              + "|verdict|says|derives|drools");

  private static final Pattern PIECES =
      Pattern.compile(
          "\\s+|\"(t\\d+|r\\d+a\\d+|f\\d+d\\d+|true|false|-?\\d+(\\.\\d+)?)\""
              + "|\\$[vml]\\d+|\\d+|[a-zA-Z]+|==|!=|&&|\\|\\||[()\\[\\],;:.]");

  @TempDir private Path folder;

  private static String written(List<Path> ruleFiles) {
    List<Problem> problems = new ArrayList<>();
    List<RuleFile> files = ruleFiles.stream().map(path -> RuleFile.read(path, problems)).toList();
    return problems.isEmpty() ? DroolsWriter.write(BookRule.of(files), new Names()) : "";
  }

  private static void check(String text) {
    assertThat(text).startsWith(HEAD);
    String rules = text.substring(HEAD.length());
    Matcher pieces = PIECES.matcher(rules);
    int at = 0;
    while (pieces.find() && pieces.start() == at) {
      String piece = pieces.group();
      if (Character.isLetter(piece.charAt(0))) {
        assertThat(piece).matches(WORDS);
      }
      at = pieces.end();
    }
    assertThat(rules.substring(at)).as("not the tree's own").isEmpty();
  }

  private static final String HEAD =
      """
      package judged
      import org.parley.rules.facts.Party
      import org.parley.rules.facts.Position
      import org.parley.rules.facts.Rejection
      import org.parley.rules.facts.Term
      import org.parley.rules.session.Derived
      global org.parley.rules.session.Conclusions verdict
      """;

  @ParameterizedTest
  @EnumSource(ShippedScenario.class)
  void shippedRulesAreWrittenInGeneratedNames(ShippedScenario shipped) {
    check(written(shipped.scenario().ruleFiles()));
  }

  @Test
  void hostileTextsAreWrittenInGeneratedNames() {
    int accepted = 0;
    for (int seed = 0; seed < 400; seed++) {
      Path file =
          org.parley.testkit.Sketch.scenario()
              .rules(new RuleWorkshop(seed, 40).file())
              .write(folder)
              .resolveSibling("rules.drl");
      List<Problem> problems = new ArrayList<>();
      RuleFile read = RuleFile.read(file, problems);
      if (problems.isEmpty()
          && read.text().rules().stream()
              .allMatch(rule -> Variables.of(read.text(), rule).faults().isEmpty())) {
        check(written(List.of(file)));
        accepted++;
      }
    }
    assertThat(accepted).isGreaterThan(100);
  }
}

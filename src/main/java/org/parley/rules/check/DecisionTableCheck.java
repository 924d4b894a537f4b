package org.parley.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Aside;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.TableWords;
import org.parley.rules.syntax.Token;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;

/** Checks that the columns of a table are issues of the scenario, whatever its rows say. */
public final class DecisionTableCheck {

  private DecisionTableCheck() {}

  /** Adds each column that is no issue, and each word of tables that an issue is called by. */
  public static void check(Scenario scenario, RuleFile file, RuleProblems problems) {
    Aside aside = file.aside();
    List<String> known = new ArrayList<>(scenario.issues().stream().map(Issue::id).toList());
    known.addAll(TableWords.ALL);
    for (Token column : aside.columns()) {
      if (scenario.issueIndex(column.text()) < 0) {
        String what = "column [" + column.text() + "] is no issue of the scenario";
        Optional<String> advice = Suggestions.advice(column.text(), known);
        String notes =
            "Maybe the id of an issue; [# "
                + column.text()
                + "] makes it notes, which no rule reads";
        problems.error(
            ProblemCode.UNKNOWN_ID_IN_RULE, column, what, advice.or(() -> Optional.of(notes)));
      }
    }
    aside.words().stream()
        .filter(word -> scenario.issueIndex(word) >= 0)
        .forEach(
            word ->
                problems.error(
                    ProblemCode.TABLE,
                    1,
                    1,
                    "column [" + word + "] is a word of tables, and an issue is called so too",
                    Optional.of("Maybe say in sentences what is about that issue")));
  }
}

package org.parley.rules.check;

import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.Statement.ByRule;
import org.parley.scenario.problem.ProblemCode;

/** Checks what a rule says of statements that parties prefer. */
record PreferenceCheck(Scenario scenario, RuleProblems problems) {

  /** Adds what is wrong with {@code @prefers} and its conclusion. */
  void check(Rule rule) {
    Optional<Token> prefers = rule.metadata(Vocabulary.PREFERS);
    String shown = "rule [" + rule.name().text() + "] ";
    if (rule.says(Says.HOLDS) && prefers.isEmpty()) {
      String missing = "concludes that a statement holds but has no @prefers";
      problems.error(ProblemCode.CONCLUSION, rule.name(), shown + missing);
    }
    if (prefers.isPresent() && !rule.says(Says.HOLDS)) {
      String missing = "has @prefers but does not conclude verdict.holds(drools)";
      problems.error(ProblemCode.CONCLUSION, prefers.get(), shown + missing);
    }
    prefers.ifPresent(this::known);
  }

  private void known(Token id) {
    List<String> statements =
        scenario.wants().byParty().values().stream()
            .flatMap(wants -> wants.prefers().stream())
            .filter(want -> want.statement() instanceof ByRule)
            .map(want -> want.statement().toString())
            .toList();
    if (!statements.contains(id.text())) {
      problems.unknown(
          ProblemCode.UNKNOWN_ID_IN_RULE,
          id,
          "no party of scenario [" + scenario.id() + "] prefers [" + id.text() + "]",
          statements);
    }
  }
}

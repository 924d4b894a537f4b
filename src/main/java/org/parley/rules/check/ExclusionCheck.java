package org.parley.rules.check;

import java.util.List;
import java.util.Optional;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Rule.Says;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.CoherenceRule.Kind;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.ProblemCode;

/** Checks what a rule says of outcomes that make no sense or are no agreement. */
record ExclusionCheck(Scenario scenario, RuleProblems problems) {

  /** Adds what is wrong with {@code @coherence} and {@code @agreement} and their conclusions. */
  void check(Rule rule) {
    conclusion(rule, Vocabulary.COHERENCE, Says.INCOHERENT, "concludes incoherence");
    conclusion(
        rule, Vocabulary.AGREEMENT, Says.NO_AGREEMENT, "concludes that there is no agreement");
    rule.metadata(Vocabulary.COHERENCE).ifPresent(id -> known(id, Kind.COHERENCE));
    rule.metadata(Vocabulary.AGREEMENT).ifPresent(id -> known(id, Kind.AGREEMENT));
  }

  private void conclusion(Rule rule, String metadata, Says says, String words) {
    Optional<Token> named = rule.metadata(metadata);
    String shown = "rule [" + rule.name().text() + "] ";
    if (named.isPresent() && !rule.says(says)) {
      String missing =
          "has @" + metadata + " but does not conclude verdict." + says.word() + "(drools)";
      problems.error(ProblemCode.CONCLUSION, named.get(), shown + missing);
    }
    if (rule.says(says) && named.isEmpty()) {
      String missing = words + " but has no @" + metadata;
      problems.error(ProblemCode.CONCLUSION, rule.name(), shown + missing);
    }
  }

  /** An agreement rule must be listed; a coherence rule must where any is. */
  private void known(Token id, Kind kind) {
    String what = kind.label() + " rule [" + id.text() + "]";
    List<String> listed = listed(kind);
    if (scenario.positionIndex(id.text()) >= 0) {
      String first = kind == Kind.COHERENCE ? "F-" : "A-";
      problems.error(
          ProblemCode.COHERENCE_AND_POSITION,
          id,
          what + " has the id of a position",
          Optional.of("Maybe [" + first + id.text() + "]"));
    } else if (!listed.contains(id.text())
        && (kind == Kind.AGREEMENT || !listed.isEmpty() || isListed(id))) {
      String fault = what + " is not listed under [" + kind.label() + "] in the scenario";
      if (isListed(id)) {
        Kind other = kind == Kind.AGREEMENT ? Kind.COHERENCE : Kind.AGREEMENT;
        Optional<String> advice =
            Optional.of(new FormWords(problems.form()).kind(other, id.text()));
        problems.error(ProblemCode.UNKNOWN_ID_IN_RULE, id, fault, advice);
      } else {
        problems.unknown(ProblemCode.UNKNOWN_ID_IN_RULE, id, fault, listed);
      }
    }
  }

  private boolean isListed(Token id) {
    return scenario.coherenceRule(id.text()).isPresent();
  }

  private List<String> listed(Kind kind) {
    return scenario.coherence().stream()
        .filter(rule -> rule.kind() == kind)
        .map(CoherenceRule::id)
        .toList();
  }
}

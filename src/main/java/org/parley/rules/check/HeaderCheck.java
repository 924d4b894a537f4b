package org.parley.rules.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;
import org.parley.scenario.problem.ProblemCode;

/**
 * Checks that a rule file names at its head what it uses: Drools would say of a missing import only
 * that it cannot resolve something, and would take one of another file of the same package for it.
 */
public final class HeaderCheck {

  private HeaderCheck() {}

  /** Adds the first use of each fact type and of the global that no line brings in. */
  public static void check(RuleText text, RuleProblems problems) {
    Set<String> missing = new HashSet<>(text.subject().factTypes());
    missing.removeAll(text.imports());
    if ((text.packageName() + ".").equals(Vocabulary.FACTS)) {
      missing.clear();
    }
    text.rules().stream()
        .flatMap(Rule::patterns)
        .map(Condition.Pattern::type)
        .filter(type -> missing.remove(type.text()))
        .forEach(type -> notImported(type, problems));
    if (!text.hasGlobal()) {
      text.rules().stream()
          .flatMap(rule -> rule.verdict().stream())
          .map(Rule.Verdict::at)
          .findFirst()
          .ifPresent(verdict -> notDeclared(text.subject(), verdict, problems));
    }
  }

  private static void notImported(Token type, RuleProblems problems) {
    problems.error(
        ProblemCode.NOT_IMPORTED,
        type,
        "fact type [" + type.text() + "] is not imported",
        Optional.of("Maybe add [import " + Vocabulary.FACTS + type.text() + "] above the rules"));
  }

  private static void notDeclared(Subject subject, Token verdict, RuleProblems problems) {
    String line = "global " + subject.globalType() + " " + subject.global();
    problems.error(
        ProblemCode.GLOBAL,
        verdict,
        "[" + subject.global() + "] is not declared",
        Optional.of("Maybe add [" + line + "] above the rules"));
  }
}

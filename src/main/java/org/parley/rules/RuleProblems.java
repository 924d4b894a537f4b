package org.parley.rules;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Problem;
import org.parley.scenario.SourceText;
import org.parley.scenario.Suggestions;

/** Collects everything wrong with one rule file. */
final class RuleProblems {

  private final SourceText source;
  private final List<Problem> problems;

  /**
   * @param source the rule file
   * @param problems where to add what is found
   */
  RuleProblems(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  void error(Token at, String message) {
    error(at, message, Optional.empty());
  }

  void error(Token at, String message, Optional<String> advice) {
    error(at.line(), at.column(), message, advice);
  }

  void error(int line, int column, String message, Optional<String> advice) {
    problems.add(Problem.error(source.location(line, column), message, advice));
  }

  /** Reports a word that is none of the valid ones, with the nearest of them. */
  void unknown(Token at, String message, Collection<String> valid) {
    error(at, message, Suggestions.advice(at.text(), valid));
  }
}

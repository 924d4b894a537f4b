package org.parley.rules.syntax;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.SourceText;

/** Collects everything wrong with one rule file. */
public final class RuleProblems {

  private final SourceText source;
  private final List<Problem> problems;
  private final int before;
  private boolean isClosed;

  /**
   * @param source the rule file
   * @param problems where to add what is found
   */
  public RuleProblems(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
    this.before = problems.size();
  }

  /** How the file is written. */
  public RuleForm form() {
    return RuleForm.of(Path.of(source.file()));
  }

  /** Reports what is wrong at a token. */
  public void error(ProblemCode code, Token at, String message) {
    error(code, at, message, Optional.empty());
  }

  /** Reports what is wrong at a token, with advice. */
  public void error(ProblemCode code, Token at, String message, Optional<String> advice) {
    String hidden =
        at.type() == Token.Type.SYMBOL
            ? ""
            : VisibleText.firstHidden(at.text()).stream()
                .mapToObj(letter -> ", with [" + VisibleText.named(letter) + "] in it")
                .findFirst()
                .orElse("");
    error(code, at.line(), at.column(), message + hidden, advice);
  }

  public void error(
      ProblemCode code, int line, int column, String message, Optional<String> advice) {
    if (isFull()) {
      return;
    }
    Problem problem = new Problem(code, source.location(line, column), message, advice);
    if (form() == RuleForm.TABLE && isTold(problem)) {
      return;
    }
    problems.add(problem);
    if (count() == RuleLimits.PROBLEMS) {
      isClosed = true;
      String most = "[" + RuleLimits.PROBLEMS + "] problems are listed, what follows is not read";
      problems.add(Problem.of(ProblemCode.TOO_MANY_PROBLEMS, source.location(line, column), most));
    }
  }

  /** Whether the like is told of a place: what is wrong with a column is so for each row. */
  private boolean isTold(Problem problem) {
    return problems.subList(before, problems.size()).stream()
        .anyMatch(
            told -> told.code() == problem.code() && told.location().equals(problem.location()));
  }

  /** Reports a problem at which reading ends. */
  void close(ProblemCode code, Token at, String message) {
    error(code, at, message);
    isClosed = true;
  }

  /** The same with advice. */
  void close(ProblemCode code, Token at, String message, Optional<String> advice) {
    error(code, at, message, advice);
    isClosed = true;
  }

  /** Takes no further problem: what follows would only be more of the same. */
  void close() {
    isClosed = true;
  }

  /** Whether no further problem is taken. */
  boolean isFull() {
    return isClosed;
  }

  /** Number of problems found so far. */
  public int count() {
    return problems.size() - before;
  }

  /** Reports a word that is none of the valid ones, with the nearest of them. */
  public void unknown(ProblemCode code, Token at, String message, Collection<String> valid) {
    Optional<String> near = Suggestions.advice(at.text(), valid);
    boolean isCell = form() == RuleForm.TABLE;
    error(code, at, message, isCell ? near.or(() -> MeantInCell.option(at.text())) : near);
  }
}

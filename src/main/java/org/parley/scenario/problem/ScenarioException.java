package org.parley.scenario.problem;

import java.util.List;

/** A scenario or rule file cannot be used; carries every problem found, at least one. */
public final class ScenarioException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @throws IllegalArgumentException if {@code problems} is empty
   */
  public ScenarioException(List<Problem> problems) {
    super(problems.isEmpty() ? "" : problems.get(0).message());
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("no problem given");
    }
    this.problems = List.copyOf(problems);
  }

  /** The problems found, in the order of their places. */
  public List<Problem> problems() {
    return problems;
  }
}

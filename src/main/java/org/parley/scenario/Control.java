package org.parley.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Wants.Basis;

/**
 * Who can settle which issue by a step of its own; an issue nobody controls stays as it is.
 *
 * @param byIssue what is said of each issue, by its id, in the file's order; empty where the
 *     scenario says nothing of this
 */
public record Control(Map<String, OfIssue> byIssue) {

  /** A scenario that says nothing of this. */
  public static final Control NONE = new Control(Map.of());

  public Control {
    byIssue = new LinkedHashMap<>(byIssue);
  }

  /**
   * Who controls an issue.
   *
   * @param by ids of parties, at least one
   * @param isTogether whether it takes all of them, at least two, else any
   * @param moves by option, the options it can be changed to; an option that is not there can be
   *     changed to any
   * @param sources where that was said; possibly none
   * @param basis why it is taken to be so where no document says it
   */
  public record OfIssue(
      List<String> by,
      boolean isTogether,
      Map<String, List<String>> moves,
      List<Source> sources,
      Optional<Basis> basis) {

    public OfIssue {
      by = List.copyOf(by);
      moves = new LinkedHashMap<>(moves);
      sources = List.copyOf(sources);
    }

    /** Who can settle it, such as {@code A or B} or {@code A with B}. */
    public String who() {
      return String.join(isTogether ? " with " : " or ", by);
    }

    /** Whether no document says it. */
    public boolean isAssumed() {
      return sources.isEmpty();
    }
  }

  /** Whether the scenario says nothing of this. */
  public boolean isEmpty() {
    return byIssue.isEmpty();
  }

  /** Ids of the issues that nobody controls, in the scenario's order. */
  public List<String> uncontrolled(List<Issue> issues) {
    return issues.stream().map(Issue::id).filter(id -> !byIssue.containsKey(id)).toList();
  }
}

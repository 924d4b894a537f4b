package org.parley.scenario;

import java.util.List;
import org.parley.scenario.problem.Problem;

/**
 * A rule of what may happen in talks, as it is written. That it may happen again, and how likely
 * that is, no document says; what a document says of it stands in the comment above the rule.
 *
 * @param name its name
 * @param location where that stands
 * @param event the event that happens
 * @param words when it can happen
 * @param effects what that changes, in the order in which it is done
 * @param softened ids of the positions that are read otherwise from then on, or no longer bind
 * @param chance how likely it is assumed to be in each round in which it can happen, with the range
 *     in which it might as well lie; without one, the range is the number itself
 * @param hasRange whether the rule gives a range
 * @param isOnce whether it happens once at most
 * @param said what its comment has behind {@code Source:}, or an empty string
 * @param sources the paragraphs named there
 * @param assumed what else its comment has, which is not said to be in any document
 */
public record ProcessRule(
    String name,
    Problem.Location location,
    String event,
    String words,
    List<String> effects,
    List<String> softened,
    Range chance,
    boolean hasRange,
    boolean isOnce,
    String said,
    List<Source> sources,
    String assumed) {

  public ProcessRule {
    effects = List.copyOf(effects);
    softened = List.copyOf(softened);
    sources = List.copyOf(sources);
  }

  /** Whether no document is named for any of it. */
  public boolean isAssumed() {
    return sources.isEmpty();
  }

  /** What of it is traced, a paragraph each. */
  public List<Traced> traced() {
    return sources.stream()
        .map(source -> new Traced(source, Traced.What.PROCESS_RULE, List.of(), name, "", said))
        .toList();
  }
}

package org.parley.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.OpeningReport.Forced;
import org.parley.process.course.CourseRules;

/**
 * What is otherwise in talks than the scenario has it.
 *
 * @param without names of the rules that are left out
 * @param forced events that happen for certain
 * @param lasting how long they last instead, if it is not as long
 */
public record CourseChange(Set<String> without, List<Forced> forced, Optional<Lasting> lasting) {

  /** Nothing is. */
  public static final CourseChange NONE = new CourseChange(Set.of(), List.of(), Optional.empty());

  /**
   * Talks of another length.
   *
   * @param rounds how many rounds they have, at least 1
   * @param before how many they have by the scenario
   */
  public record Lasting(int rounds, int before) {}

  public CourseChange {
    without = Set.copyOf(without);
    forced = List.copyOf(forced);
  }

  /** Whether nothing is otherwise. */
  public boolean isNone() {
    return without.isEmpty() && forced.isEmpty() && lasting.isEmpty();
  }

  /** The rules with what is otherwise. */
  public CourseRules applied(CourseRules rules) {
    CourseRules changed =
        lasting.map(length -> rules.lasting(length.rounds())).orElse(rules).without(without);
    for (Forced event : forced) {
      changed = changed.forcing(event.round(), changed.events().indexOf(event.event()));
    }
    return changed;
  }
}

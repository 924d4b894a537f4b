package org.parley.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parley.answer.OpeningReport.Forced;
import org.parley.process.course.CourseRules;

/**
 * What is otherwise in talks than the scenario has it.
 *
 * @param without names of the rules that are left out
 * @param forced events that happen for certain
 */
public record CourseChange(Set<String> without, List<Forced> forced) {

  /** Nothing is. */
  public static final CourseChange NONE = new CourseChange(Set.of(), List.of());

  public CourseChange {
    without = Set.copyOf(without);
    forced = List.copyOf(forced);
  }

  /** Whether nothing is otherwise. */
  public boolean isNone() {
    return without.isEmpty() && forced.isEmpty();
  }

  /** The rules with what is otherwise. */
  public CourseRules applied(CourseRules rules) {
    CourseRules changed = rules.without(without);
    for (Forced event : forced) {
      changed = changed.forcing(event.round(), changed.events().indexOf(event.event()));
    }
    return changed;
  }

  /** What is otherwise, each by itself, the rules left out by name first. */
  public List<String> told() {
    List<String> told = new ArrayList<>();
    new TreeSet<>(without).forEach(rule -> told.add("without rule [" + rule + "]"));
    forced.forEach(event -> told.add(event.event() + " in round " + event.round()));
    return told;
  }
}

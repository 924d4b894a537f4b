package org.parley.process.opening;

import java.util.List;
import java.util.TreeSet;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/**
 * What is asked when a zone opens.
 *
 * @param rules the process rules
 * @param worlds which lines bind as the talks begin; positions and readings as in the scenario
 * @param ways all minimal sets of lines that a coherent outcome can cross
 */
public record OpeningModel(CourseRules rules, WorldModel worlds, WaysOut ways) {

  /** Number of rounds. */
  int rounds() {
    return rules.process().rounds();
  }

  /** Positions that rules change or read, in ascending order. */
  List<Integer> moving() {
    TreeSet<Integer> moving = new TreeSet<>();
    for (CourseRule rule : rules.active()) {
      for (Aspect aspect : rule.reads().keySet()) {
        if (aspect.kind() == Aspect.Kind.LINE) {
          moving.add(aspect.index());
        }
      }
      for (Effect effect : rule.effects()) {
        if (effect instanceof Effect.Softens softens) {
          moving.add(softens.position());
        } else if (effect instanceof Effect.Hardens hardens) {
          moving.add(hardens.position());
        }
      }
    }
    return List.copyOf(moving);
  }
}

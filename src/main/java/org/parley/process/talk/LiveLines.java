package org.parley.process.talk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.scenario.Position;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WorldModel;

/**
 * The lines that bind in some talk, as they are drawn or as events have it, and that some outcome
 * crosses.
 *
 * @param byParty numbers of the lines in the model, by party
 * @param crossing what crosses each of them
 */
record LiveLines(List<int[]> byParty, Map<Integer, CrossingFunction> crossing) {

  LiveLines {
    byParty = List.copyOf(byParty);
    crossing = Map.copyOf(crossing);
  }

  /** What crosses a line. */
  CrossingFunction of(int line) {
    return Optional.ofNullable(crossing.get(line)).orElseThrow();
  }

  /** Those of a case; nothing where one of them is not tabulated. */
  static Optional<LiveLines> of(Case asked, WorldModel model, CourseRules rules) {
    BitSet set = setByRules(model, rules);
    int[] first = model.firstLines();
    List<List<Integer>> byParty = new ArrayList<>();
    asked.scenario().parties().forEach(party -> byParty.add(new ArrayList<>()));
    Map<Integer, CrossingFunction> crossing = new HashMap<>();
    for (int place = 0; place < model.positionCount(); place++) {
      Position position = asked.scenario().positions().get(place);
      PositionAssumption assumption = model.positions().get(place);
      for (int reading = 0; reading < assumption.readings().size(); reading++) {
        int line = first[place] + reading;
        boolean isDrawn =
            assumption.firmness().high() > 0 && assumption.readings().get(reading) > 0;
        if (asked.enforcement().enforces(position) && (isDrawn || set.get(line))) {
          Optional<? extends CrossingFunction> table =
              asked.tabulation().reading(position, reading);
          if (table.isEmpty()) {
            return Optional.empty();
          }
          if (!table.get().isNeverCrossed()) {
            crossing.put(line, table.get());
            byParty.get(assumption.party()).add(line);
          }
        }
      }
    }
    List<int[]> lines =
        byParty.stream().map(own -> own.stream().mapToInt(line -> line).toArray()).toList();
    return Optional.of(new LiveLines(lines, crossing));
  }

  /** The lines that rules name. */
  private static BitSet setByRules(WorldModel model, CourseRules rules) {
    int[] first = model.firstLines();
    BitSet set = new BitSet();
    for (CourseRule rule : rules.active()) {
      for (Effect effect : rule.effects()) {
        if (effect instanceof Effect.Softens softens) {
          softens.reading().ifPresent(reading -> set.set(first[softens.position()] + reading));
        } else if (effect instanceof Effect.Hardens hardens) {
          hardens.reading().ifPresent(reading -> set.set(first[hardens.position()] + reading));
        }
      }
    }
    return set;
  }
}

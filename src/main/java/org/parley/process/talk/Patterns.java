package org.parley.process.talk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.TalkStakes.Held;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Effect;
import org.parley.worlds.WorldModel;

/**
 * The sets of lines of each party that may bind in a talk: those that come up in the first worlds
 * of a seed, and what events make of them.
 */
final class Patterns {

  /** Worlds that are looked at. */
  private static final int WORLDS = 1 << 14;

  /** Most sets of a party. */
  static final int MOST = 512;

  private final List<int[]> lines;
  private final List<List<Held>> positions;
  private final int[] first;

  Patterns(WorldModel model, List<int[]> lines, List<List<Held>> positions) {
    this.lines = lines;
    this.positions = positions;
    this.first = model.firstLines();
  }

  /** By seat, its sets, those that come up most often first. */
  List<long[]> of(WorldModel model, CourseRules rules, long seed) {
    List<Map<Long, Integer>> seen = new ArrayList<>();
    lines.forEach(own -> seen.add(new HashMap<>()));
    BindingDraw draw = new BindingDraw(model, lines);
    for (long world = 0; world < WORLDS; world++) {
      long[] binding = draw.of(seed, world);
      for (int seat = 0; seat < binding.length; seat++) {
        seen.get(seat).merge(binding[seat], 1, Integer::sum);
      }
    }
    List<long[]> patterns = new ArrayList<>();
    for (int seat = 0; seat < seen.size(); seat++) {
      List<Long> drawn =
          seen.get(seat).entrySet().stream()
              .sorted(
                  Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                      .thenComparing(Map.Entry.comparingByKey()))
              .map(Map.Entry::getKey)
              .toList();
      patterns.add(closed(seat, drawn, rules));
    }
    return patterns;
  }

  /** The sets with all that events can make of them. */
  private long[] closed(int seat, List<Long> drawn, CourseRules rules) {
    Set<Long> closed = new LinkedHashSet<>();
    Deque<Long> open = new ArrayDeque<>(drawn);
    while (!open.isEmpty() && closed.size() < MOST) {
      long pattern = open.remove();
      if (closed.add(pattern)) {
        for (CourseRule rule : rules.active()) {
          rule.effects().forEach(effect -> open.addAll(changed(seat, pattern, effect)));
        }
      }
    }
    return closed.stream().mapToLong(pattern -> pattern).toArray();
  }

  private List<Long> changed(int seat, long pattern, Effect effect) {
    List<Long> changed = new ArrayList<>();
    for (Held held : positions.get(seat)) {
      long rest = pattern & ~held.lines();
      if (effect instanceof Effect.Softens softens
          && softens.position() == held.position()
          && rest != pattern) {
        changed.add(rest | bit(seat, held, softens.reading().orElse(-1)));
      } else if (effect instanceof Effect.Hardens hardens
          && hardens.position() == held.position()) {
        if (hardens.reading().isPresent()) {
          changed.add(rest | bit(seat, held, hardens.reading().get()));
        } else {
          changed.add(rest);
          for (long bits = held.lines(); bits != 0; bits &= bits - 1) {
            changed.add(rest | Long.lowestOneBit(bits));
          }
        }
      }
    }
    return changed;
  }

  /** The bit of a reading, 0 for none or one that no outcome crosses. */
  private long bit(int seat, Held held, int reading) {
    for (int bit = 0; reading >= 0 && bit < lines.get(seat).length; bit++) {
      if (lines.get(seat)[bit] == first[held.position()] + reading) {
        return 1L << bit;
      }
    }
    return 0;
  }
}

package org.parley.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A sum told level by level: besides what it has come to so far, the states of the addends that are
 * begun and not ended have to be remembered.
 */
final class SumStates {

  /**
   * Where one level leads with one option.
   *
   * @param states of the addends then open
   * @param gain what the sum grows by
   */
  record Step(List<Integer> states, long gain) {}

  private final Levels levels;
  private final List<Unfolding> addends;

  /** By level, the addends that are open before it, in their order. */
  private final List<List<Integer>> open = new ArrayList<>();

  /** By level and option, what the addends over one issue add. */
  private final Step[][] single;

  private final long[] leastLater;
  private final long[] greatestLater;

  SumStates(List<Addend> addends, Levels levels) {
    this.levels = levels;
    this.single = new Step[levels.count()][];
    for (int level = 0; level < single.length; level++) {
      single[level] = steps(addends, levels, level);
    }
    this.addends =
        addends.stream()
            .filter(addend -> addend.grid().width() > 1)
            .map(addend -> new Unfolding(addend, levels))
            .toList();
    leastLater = new long[levels.count() + 1];
    greatestLater = new long[levels.count() + 1];
    for (int level = levels.count(); level >= 0; level--) {
      for (int later = level; later < single.length; later++) {
        leastLater[level] += Arrays.stream(single[later]).mapToLong(Step::gain).min().orElse(0);
        greatestLater[level] += Arrays.stream(single[later]).mapToLong(Step::gain).max().orElse(0);
      }
      List<Integer> begun = new ArrayList<>();
      for (int a = 0; a < this.addends.size(); a++) {
        Unfolding addend = this.addends.get(a);
        if (addend.level(0) < level && addend.level(addend.depth() - 1) >= level) {
          begun.add(a);
        } else if (addend.level(0) >= level) {
          leastLater[level] += addend.least(0, 0);
          greatestLater[level] += addend.greatest(0, 0);
        }
      }
      open.add(0, begun);
    }
  }

  /** What the addends over the issue of a level alone add, by option. */
  private static Step[] steps(List<Addend> addends, Levels levels, int level) {
    long[] gains = new long[levels.optionCount(level)];
    for (Addend addend : addends) {
      if (addend.grid().width() == 1 && levels.of(addend.grid().issue(0)) == level) {
        for (int option = 0; option < gains.length; option++) {
          gains[option] += addend.value(option);
        }
      }
    }
    return Arrays.stream(gains).mapToObj(gain -> new Step(List.of(), gain)).toArray(Step[]::new);
  }

  /** What addends without issues come to. */
  static long constant(List<Addend> addends) {
    return addends.stream()
        .filter(addend -> addend.grid().width() == 0)
        .flatMapToLong(addend -> LongStream.of(addend.value(0)))
        .sum();
  }

  List<Integer> start() {
    return Collections.emptyList();
  }

  /** Least that can be added from a level on. */
  long least(int level, List<Integer> states) {
    long least = leastLater[level];
    for (int k = 0; k < states.size(); k++) {
      Unfolding addend = addends.get(open.get(level).get(k));
      least += addend.least(decided(addend, level), states.get(k));
    }
    return least;
  }

  /** Greatest that can be added from a level on. */
  long greatest(int level, List<Integer> states) {
    long greatest = greatestLater[level];
    for (int k = 0; k < states.size(); k++) {
      Unfolding addend = addends.get(open.get(level).get(k));
      greatest += addend.greatest(decided(addend, level), states.get(k));
    }
    return greatest;
  }

  private static int decided(Unfolding addend, int level) {
    int decided = 0;
    while (decided < addend.depth() && addend.level(decided) < level) {
      decided++;
    }
    return decided;
  }

  /** Where a level leads with an option. */
  Step step(int level, List<Integer> states, int option) {
    Step plain = single[level][option];
    if (addends.isEmpty()) {
      return plain;
    }
    List<Integer> after = new ArrayList<>();
    long gain = plain.gain();
    List<Integer> before = open.get(level);
    int at = 0;
    for (int a = 0; a < addends.size(); a++) {
      Unfolding addend = addends.get(a);
      boolean isOpen = at < before.size() && before.get(at) == a;
      int state = isOpen ? states.get(at++) : 0;
      if (isOpen || addend.level(0) == level) {
        int decided = decided(addend, level);
        if (addend.level(decided) == level) {
          state = addend.next(decided++, state, option, levels.optionCount(level));
        }
        if (decided == addend.depth()) {
          gain += addend.value(state);
        } else {
          after.add(state);
        }
      }
    }
    return new Step(after, gain);
  }
}

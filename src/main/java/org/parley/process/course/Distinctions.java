package org.parley.process.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Cuts;
import org.parley.rules.course.Effect;

/**
 * What of the state of talks without offers can make a difference to anything that follows: what no
 * rule reads cannot, nor how long ago something was beyond the longest that a rule asks for.
 */
public final class Distinctions {

  private final CourseRules rules;
  private final int[] lines;
  private final int[] restored;
  private final int[] once;
  private final int[] levels;
  private final Since[] timed;

  /** Something of which it makes a difference how long ago it was, up to so many rounds. */
  private record Since(Aspect aspect, int most) {}

  /** What two states have in common that cannot be told apart; compared by content. */
  public static final class Key {

    private final int[] values;

    private Key(int[] values) {
      this.values = values;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(values);
    }
  }

  /**
   * The distinctions that some rules make.
   *
   * @param lines the positions whose readings make a difference
   */
  public Distinctions(CourseRules rules, List<Integer> lines) {
    this.rules = rules;
    this.lines = array(lines);
    this.once =
        Arrays.stream(rules.activeRules()).filter(rule -> rules.rules().get(rule).once()).toArray();
    this.restored =
        rules.active().stream()
            .flatMap(rule -> rule.effects().stream())
            .filter(effect -> effect instanceof Effect.Hardens to && to.reading().isEmpty())
            .mapToInt(effect -> ((Effect.Hardens) effect).position())
            .distinct()
            .toArray();
    Map<Integer, Integer> measures = greatest(rules, Aspect.Kind.MEASURE);
    Map<Integer, Integer> events = greatest(rules, Aspect.Kind.EVENT);
    this.levels = array(greatest(rules, Aspect.Kind.LEVEL).keySet());
    this.timed =
        Stream.concat(
                measures.entrySet().stream().map(one -> since(Aspect.Kind.MEASURE, one)),
                events.entrySet().stream().map(one -> since(Aspect.Kind.EVENT, one)))
            .toArray(Since[]::new);
  }

  private static int[] array(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The greatest number with which some rule compares each thing of a kind. */
  private static Map<Integer, Integer> greatest(CourseRules rules, Aspect.Kind kind) {
    Map<Integer, Integer> greatest = new TreeMap<>();
    for (CourseRule rule : rules.active()) {
      rule.reads()
          .forEach(
              (aspect, cuts) -> {
                if (aspect.kind() == kind) {
                  greatest.merge(aspect.index(), cuts.least(cuts.count() - 1), Math::max);
                }
              });
    }
    return greatest;
  }

  private static Since since(Aspect.Kind kind, Map.Entry<Integer, Integer> of) {
    return new Since(new Aspect(kind, of.getKey()), of.getValue());
  }

  /** Which rounds are the same to all rules: the number of the kind of each, counted from 0. */
  public int[] rounds() {
    Map<List<Object>, Integer> kinds = new HashMap<>();
    int[] rounds = new int[rules.process().rounds()];
    for (int round = 0; round < rounds.length; round++) {
      List<Object> seen = new ArrayList<>();
      seen.add(rules.forced(round));
      for (CourseRule rule : rules.active()) {
        for (Map.Entry<Aspect, Cuts> read : rule.reads().entrySet()) {
          if (read.getKey().kind() == Aspect.Kind.ROUND) {
            seen.add(read.getValue().of(round));
          }
        }
      }
      int fresh = kinds.size();
      rounds[round] = kinds.computeIfAbsent(seen, s -> fresh);
    }
    return rounds;
  }

  /**
   * The key of a state.
   *
   * @param round the round that it goes into
   * @param tellsOrder whether the order in which lines have given makes a difference too
   */
  public Key of(CourseState state, int round, boolean tellsOrder) {
    List<Integer> given = tellsOrder ? state.given() : List.of();
    int others = lines.length + restored.length + once.length + levels.length + timed.length;
    int[] values = new int[others + given.size()];
    int place = 0;
    for (int line : lines) {
      values[place++] = state.reading(line);
    }
    for (int line : restored) {
      values[place++] = state.drawn(line);
    }
    for (int rule : once) {
      values[place++] = state.isSpent(rule) ? 1 : 0;
    }
    for (int level : levels) {
      values[place++] = state.level(level);
    }
    for (Since since : timed) {
      int then = state.value(since.aspect(), round, CourseView.NONE);
      values[place++] = Math.min(since.most(), then);
    }
    for (int line : given) {
      values[place++] = line;
    }
    return new Key(values);
  }
}

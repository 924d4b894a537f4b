package org.parley.process.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.rules.course.Aspect;
import org.parley.rules.course.CourseRule;
import org.parley.rules.course.Cuts;
import org.parley.rules.course.Effect;

/**
 * What of the state of talks without offers can make a difference to anything that follows: what no
 * rule reads cannot, nor how long ago something was beyond the longest that a rule asks for.
 */
public final class Distinctions {

  private final List<Integer> lines;
  private final List<Integer> restored = new ArrayList<>();
  private final List<Integer> once = new ArrayList<>();
  private final Map<Integer, Integer> levels = new TreeMap<>();
  private final Map<Integer, Integer> measures = new TreeMap<>();
  private final Map<Integer, Integer> events = new TreeMap<>();

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
    this.lines = lines;
    for (int rule = 0; rule < rules.rules().size(); rule++) {
      if (rules.isActive(rule)) {
        add(rule, rules.rules().get(rule));
      }
    }
  }

  private void add(int index, CourseRule rule) {
    if (rule.once()) {
      once.add(index);
    }
    for (Effect effect : rule.effects()) {
      if (effect instanceof Effect.Hardens hardens
          && hardens.reading().isEmpty()
          && !restored.contains(hardens.position())) {
        restored.add(hardens.position());
      }
    }
    rule.reads().forEach(this::add);
  }

  private void add(Aspect aspect, Cuts cuts) {
    int greatest = cuts.least(cuts.count() - 1);
    switch (aspect.kind()) {
      case LEVEL -> levels.merge(aspect.index(), greatest, Math::max);
      case MEASURE -> measures.merge(aspect.index(), greatest, Math::max);
      case EVENT -> events.merge(aspect.index(), greatest, Math::max);
      default -> {
        // The round is known, lines are given, and there are no offers.
      }
    }
  }

  /**
   * The key of a state.
   *
   * @param round the round that it goes into
   * @param tellsOrder whether the order in which lines have given makes a difference too
   */
  public Key of(CourseState state, int round, boolean tellsOrder) {
    List<Integer> given = tellsOrder ? state.given() : List.of();
    int[] values =
        new int
            [lines.size()
                + restored.size()
                + once.size()
                + levels.size()
                + measures.size()
                + events.size()
                + given.size()];
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
    for (int level : levels.keySet()) {
      values[place++] = state.level(level);
    }
    for (Map.Entry<Integer, Integer> measure : measures.entrySet()) {
      values[place++] = since(Aspect.Kind.MEASURE, measure, state, round);
    }
    for (Map.Entry<Integer, Integer> event : events.entrySet()) {
      values[place++] = since(Aspect.Kind.EVENT, event, state, round);
    }
    for (int line : given) {
      values[place++] = line;
    }
    return new Key(values);
  }

  private static int since(
      Aspect.Kind kind, Map.Entry<Integer, Integer> most, CourseState state, int round) {
    Aspect aspect = new Aspect(kind, most.getKey());
    return Math.min(most.getValue(), state.value(aspect, round, CourseView.NONE));
  }
}

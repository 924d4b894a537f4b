package org.parley.scenario;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which positions bind, in which reading, and which options are fixed.
 *
 * @param step the step of the ladder to enforce
 * @param without ids of parties none of whose positions shall bind
 * @param waived ids of positions that shall not bind, and of coherence rules that shall exclude
 *     nothing
 * @param bound ids of positions that shall bind whatever the step
 * @param readings names of readings by position id; the first reading where a position has no entry
 * @param fixed for issues settled in advance, by id, the ids of the options left, at least one, in
 *     the issue's order; outcomes with other options are left out altogether
 */
public record Enforcement(
    LadderStep step,
    Set<String> without,
    Set<String> waived,
    Set<String> bound,
    Map<String, String> readings,
    Map<String, List<String>> fixed) {

  /**
   * @throws IllegalArgumentException if a fixed issue has no option left
   */
  public Enforcement {
    without = Set.copyOf(without);
    waived = Set.copyOf(waived);
    bound = Set.copyOf(bound);
    readings = Map.copyOf(readings);
    fixed = copy(fixed);
  }

  /** An enforcement that leaves no party out. */
  public Enforcement(
      LadderStep step,
      Set<String> waived,
      Set<String> bound,
      Map<String, String> readings,
      Map<String, List<String>> fixed) {
    this(step, Set.of(), waived, bound, readings, fixed);
  }

  private static Map<String, List<String>> copy(Map<String, List<String>> fixed) {
    Map<String, List<String>> copy = new HashMap<>();
    fixed.forEach(
        (issue, options) -> {
          if (options.isEmpty()) {
            throw new IllegalArgumentException("issue [" + issue + "] has no option left");
          }
          copy.put(issue, List.copyOf(options));
        });
    return Map.copyOf(copy);
  }

  /** A step of the ladder, nothing else changed. */
  public static Enforcement of(LadderStep step) {
    return new Enforcement(step, Set.of(), Set.of(), Map.of(), Map.of());
  }

  /** The same with another step of the ladder. */
  public Enforcement withStep(LadderStep other) {
    return new Enforcement(other, without, waived, bound, readings, fixed);
  }

  /**
   * The same with more options fixed.
   *
   * @param more one option id by issue id; they replace those of the same issues
   */
  public Enforcement withFixed(Map<String, String> more) {
    Map<String, List<String>> all = new HashMap<>(fixed);
    more.forEach((issue, option) -> all.put(issue, List.of(option)));
    return new Enforcement(step, without, waived, bound, readings, all);
  }

  /**
   * The same with more waived.
   *
   * @param more ids of positions or of coherence rules
   */
  public Enforcement waiving(Set<String> more) {
    Set<String> all = new TreeSet<>(waived);
    all.addAll(more);
    return new Enforcement(step, without, all, bound, readings, fixed);
  }

  /** Whether a position binds. */
  public boolean enforces(Position position) {
    return !without.contains(position.party())
        && !waived.contains(position.id())
        && (bound.contains(position.id()) || step.binds(position));
  }

  /** Indexes of the positions that bind, in the scenario's order. */
  public BitSet enforced(Scenario scenario) {
    BitSet enforced = new BitSet(scenario.positions().size());
    for (int index = 0; index < scenario.positions().size(); index++) {
      enforced.set(index, enforces(scenario.positions().get(index)));
    }
    return enforced;
  }

  /**
   * Index of the reading in force.
   *
   * @throws IllegalArgumentException if the position has no reading of the name asked for
   */
  public int readingIndex(Position position) {
    String name = readings.get(position.id());
    int index = name == null ? 0 : position.readingIndex(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "position [" + position.id() + "] has no reading [" + name + "]");
    }
    return index;
  }

  /** The reading in force. */
  public Reading reading(Position position) {
    return position.readings().get(readingIndex(position));
  }
}

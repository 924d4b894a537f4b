package org.parley.scenario;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which positions bind, in which reading, and which options are fixed.
 *
 * @param step the step of the ladder to enforce
 * @param waived ids of positions that shall not bind
 * @param bound ids of positions that shall bind whatever the step
 * @param readings names of readings by position id; the first reading where a position has no entry
 * @param fixed option ids by issue id; outcomes with other options are left out altogether
 */
public record Enforcement(
    LadderStep step,
    Set<String> waived,
    Set<String> bound,
    Map<String, String> readings,
    Map<String, String> fixed) {

  public Enforcement {
    waived = Set.copyOf(waived);
    bound = Set.copyOf(bound);
    readings = Map.copyOf(readings);
    fixed = Map.copyOf(fixed);
  }

  /** A step of the ladder, nothing else changed. */
  public static Enforcement of(LadderStep step) {
    return new Enforcement(step, Set.of(), Set.of(), Map.of(), Map.of());
  }

  /** The same with another step of the ladder. */
  public Enforcement withStep(LadderStep other) {
    return new Enforcement(other, waived, bound, readings, fixed);
  }

  /**
   * The same with more options fixed.
   *
   * @param more option ids by issue id; they replace those of the same issues
   */
  public Enforcement withFixed(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(fixed);
    all.putAll(more);
    return new Enforcement(step, waived, bound, readings, all);
  }

  /** Whether a position binds. */
  public boolean enforces(Position position) {
    return !waived.contains(position.id())
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

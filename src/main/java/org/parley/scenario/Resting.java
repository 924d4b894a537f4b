package org.parley.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What rests on some sources alone, so that nothing supports it once they are left out: positions
 * all of whose sources are among them, and readings with sources of their own that all are. A
 * position none of whose readings is left rests on them too. Options stay in the grid whatever
 * supports them.
 *
 * @param positions ids of the positions
 * @param readings names of readings by id of their position, which keeps others
 */
public record Resting(Set<String> positions, Map<String, Set<String>> readings) {

  /** What rests on no source. */
  public static final Resting NOTHING = new Resting(Set.of(), Map.of());

  public Resting {
    positions = Set.copyOf(positions);
    readings = Map.copyOf(readings);
  }

  /** What rests on the sources that a condition names. */
  public static Resting on(Scenario scenario, Predicate<Source> leftOut) {
    Set<String> positions = new HashSet<>();
    Map<String, Set<String>> readings = new HashMap<>();
    for (Position position : scenario.positions()) {
      Set<String> resting = new HashSet<>();
      for (Reading reading : position.readings()) {
        if (rests(reading.sources(), leftOut)) {
          resting.add(reading.name());
        }
      }
      if (rests(position.sources(), leftOut) || resting.size() == position.readings().size()) {
        positions.add(position.id());
      } else if (!resting.isEmpty()) {
        readings.put(position.id(), Set.copyOf(resting));
      }
    }
    return new Resting(positions, readings);
  }

  private static boolean rests(List<Source> sources, Predicate<Source> leftOut) {
    return !sources.isEmpty() && sources.stream().allMatch(leftOut);
  }

  /** Whether a position is left out, or has fewer readings left. */
  public boolean concerns(Position position) {
    return positions.contains(position.id()) || readings.containsKey(position.id());
  }

  /**
   * Index of the reading in force once all of this is left out: the one asked for, which the user
   * answers for whatever supports it, else the first that is left.
   */
  public int readingIndex(Position position, Enforcement enforcement) {
    if (enforcement.readings().containsKey(position.id())) {
      return enforcement.readingIndex(position);
    }
    Set<String> gone = readings.getOrDefault(position.id(), Set.of());
    int index = 0;
    while (gone.contains(position.readings().get(index).name())) {
      index++;
    }
    return index;
  }

  /**
   * The probabilities of a position's readings once all of this is left out: 0 for those that are,
   * the others in the same proportion; alike where all of these had none.
   *
   * @param probabilities by reading, with all of them there
   */
  public List<Double> probabilities(Position position, List<Double> probabilities) {
    Set<String> gone = readings.getOrDefault(position.id(), Set.of());
    List<Double> left = new ArrayList<>();
    for (int reading = 0; reading < probabilities.size(); reading++) {
      boolean isGone = gone.contains(position.readings().get(reading).name());
      left.add(isGone ? 0.0 : probabilities.get(reading));
    }
    double sum = left.stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 0) {
      return left.stream().map(probability -> probability / sum).toList();
    }
    double alike = 1.0 / (probabilities.size() - gone.size());
    return position.readings().stream()
        .map(reading -> gone.contains(reading.name()) ? 0.0 : alike)
        .toList();
  }
}

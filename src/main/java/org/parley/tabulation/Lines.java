package org.parley.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/**
 * Every reading of every position as a line of its own, so that questions about readings can be put
 * to engines that know only lines.
 *
 * @param tables one table a line, position by position in the scenario's order and reading by
 *     reading; coherence as in {@link Tabulation#select}
 * @param positions index of the position of each line
 * @param readings index of the reading of each line within its position
 */
public record Lines(CrossingTables tables, List<Integer> positions, List<Integer> readings) {

  public Lines {
    positions = List.copyOf(positions);
    readings = List.copyOf(readings);
  }

  /** The lines of a case; nothing where one of them is not tabulated. */
  public static Optional<Lines> of(Case asked) {
    Scenario scenario = asked.scenario();
    Optional<CrossingTables> inForce = asked.tables();
    if (inForce.isEmpty() || !asked.tabulation().untabulated(asked.enforcement()).isEmpty()) {
      return Optional.empty();
    }
    List<CrossingFunction> lineTables = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    List<Integer> readings = new ArrayList<>();
    for (TargetTable entry : asked.tabulation().entries()) {
      Target target = entry.target();
      if (target instanceof Crossing crossing) {
        int position = scenario.positionIndex(crossing.position());
        positions.add(position);
        readings.add(scenario.positions().get(position).readingIndex(crossing.reading()));
        lineTables.add(entry.table().orElseThrow());
      }
    }
    CrossingTables tables =
        new CrossingTables(scenario.outcomeSpace(), inForce.get().coherence(), lineTables);
    return Optional.of(new Lines(tables, positions, readings));
  }

  /** Number of lines. */
  public int count() {
    return positions.size();
  }

  /** The line of a reading of a position. */
  public int line(int position, int reading) {
    for (int line = 0; line < count(); line++) {
      if (positions.get(line) == position && readings.get(line) == reading) {
        return line;
      }
    }
    throw new IllegalArgumentException(
        "position [" + position + "] has no reading [" + reading + "]");
  }

  /** The lines of the readings in force of the enforced positions. */
  public BitSet binding(Scenario scenario, Enforcement enforcement) {
    BitSet binding = new BitSet();
    for (int index = 0; index < scenario.positions().size(); index++) {
      Position position = scenario.positions().get(index);
      if (enforcement.enforces(position)) {
        binding.set(line(index, enforcement.readingIndex(position)));
      }
    }
    return binding;
  }
}

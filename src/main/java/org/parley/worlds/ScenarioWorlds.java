package org.parley.worlds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.rules.Target;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Reading;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TargetTable;

/**
 * The world model of a scenario under an enforcement.
 *
 * <p>Positions, their readings and parties keep the scenario's order. A position that is not
 * enforced never binds, and a reading that the enforcement chooses is certain. A line that can
 * never bind gets a table that nothing crosses, so that no relaxation names it.
 */
public final class ScenarioWorlds {

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private final Scenario scenario;
  private final Enforcement enforcement;
  private final Map<Target, CrossingFunction> tables = new HashMap<>();

  private ScenarioWorlds(Case asked) {
    this.scenario = asked.scenario();
    this.enforcement = asked.enforcement();
    for (TargetTable entry : asked.tabulation().entries()) {
      entry.table().ifPresent(table -> tables.put(entry.target(), table));
    }
  }

  /** The model, or nothing where a line that can bind or a coherence rule is not tabulated. */
  public static Optional<WorldModel> model(Case asked) {
    return asked.tables().flatMap(selected -> new ScenarioWorlds(asked).model(selected));
  }

  private Optional<WorldModel> model(CrossingTables selected) {
    List<PositionAssumption> assumptions = new ArrayList<>();
    List<CrossingFunction> lines = new ArrayList<>();
    for (Position position : scenario.positions()) {
      PositionAssumption assumption = assumption(position);
      assumptions.add(assumption);
      for (int reading = 0; reading < position.readings().size(); reading++) {
        Crossing line = new Crossing(position.id(), position.readings().get(reading).name());
        if (!canBind(assumption, reading)) {
          lines.add(NEVER);
        } else if (tables.containsKey(line)) {
          lines.add(Objects.requireNonNull(tables.get(line)));
        } else {
          return Optional.empty();
        }
      }
    }
    CrossingTables byLine = new CrossingTables(selected.space(), selected.coherence(), lines);
    return Optional.of(new WorldModel(byLine, assumptions, correlations()));
  }

  private static boolean canBind(PositionAssumption assumption, int reading) {
    return assumption.firmness().high() > 0 && assumption.readings().get(reading) > 0;
  }

  private PositionAssumption assumption(Position position) {
    boolean enforced = enforcement.enforces(position);
    Range firmness = enforced ? position.firmness() : Range.exactly(0);
    return new PositionAssumption(partyIndex(position), firmness, readings(position));
  }

  private int partyIndex(Position position) {
    for (int party = 0; party < scenario.parties().size(); party++) {
      if (scenario.parties().get(party).id().equals(position.party())) {
        return party;
      }
    }
    throw new IllegalArgumentException(
        "position [" + position.id() + "] has an unknown party [" + position.party() + "]");
  }

  private List<Double> readings(Position position) {
    int count = position.readings().size();
    if (enforcement.readings().containsKey(position.id())) {
      List<Double> chosen = new ArrayList<>(Collections.nCopies(count, 0.0));
      chosen.set(enforcement.readingIndex(position), 1.0);
      return chosen;
    }
    double sum = position.readings().stream().mapToDouble(Reading::probability).sum();
    return position.readings().stream().map(reading -> reading.probability() / sum).toList();
  }

  private List<Double> correlations() {
    Map<String, Double> byParty = scenario.assumptions().correlation();
    return scenario.parties().stream().map(party -> byParty.getOrDefault(party.id(), 0.0)).toList();
  }
}

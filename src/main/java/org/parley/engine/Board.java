package org.parley.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.TargetTable;
import org.parley.worlds.ScenarioWorlds;
import org.parley.worlds.WorldModel;

/**
 * What a page needs to go on from a case.
 *
 * @param model all that can be switched, as {@link Engine} takes it
 * @param state how the switches are in the case, as {@link Engine} takes it
 */
public record Board(String model, String state) {

  /** The board of a case; nothing where a rule is judged draw by draw. */
  public static Optional<Board> of(Case asked) {
    return model(asked).map(model -> new Board(ModelText.write(model), state(asked)));
  }

  private static Optional<Model> model(Case asked) {
    Scenario scenario = asked.scenario();
    Optional<WorldModel> worlds = ScenarioWorlds.model(everything(asked));
    List<CrossingFunction> coherence = new ArrayList<>();
    for (TargetTable entry : asked.tabulation().entries()) {
      if (entry.target() instanceof Incoherence) {
        entry.table().ifPresent(coherence::add);
      }
    }
    List<Model.Line> lines = new ArrayList<>();
    for (int index = 0; index < scenario.positions().size() && worlds.isPresent(); index++) {
      Position position = scenario.positions().get(index);
      List<CrossingFunction> readings = new ArrayList<>();
      for (int reading = 0; reading < position.readings().size(); reading++) {
        asked.tabulation().reading(position, reading).ifPresent(readings::add);
      }
      if (readings.size() < position.readings().size()) {
        return Optional.empty();
      }
      lines.add(new Model.Line(worlds.get().positions().get(index), readings));
    }
    return worlds.map(
        all -> new Model(all.lines().space(), coherence, lines, all.correlations()));
  }

  /** The case with every position binding in any of its readings, and nothing waived or fixed. */
  private static Case everything(Case asked) {
    Set<String> all = new HashSet<>();
    asked.scenario().positions().forEach(position -> all.add(position.id()));
    Enforcement everything =
        new Enforcement(asked.enforcement().step(), Set.of(), all, Map.of(), Map.of());
    return Case.of(asked.tabulated(), everything).believing(asked.scenario());
  }

  private static String state(Case asked) {
    Enforcement enforcement = asked.enforcement();
    List<String> settings = new ArrayList<>();
    for (Position position : asked.scenario().positions()) {
      boolean isChosen = enforcement.readings().containsKey(position.id());
      String bound = isChosen ? String.valueOf(enforcement.readingIndex(position)) : "*";
      settings.add(enforcement.enforces(position) ? bound : "-");
    }
    List<String> waived = new ArrayList<>();
    List<String> rules = asked.tabulation().coherenceIds();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (enforcement.waived().contains(rules.get(rule))) {
        waived.add(String.valueOf(rule));
      }
    }
    StringBuilder state = new StringBuilder();
    state.append(String.join(",", settings)).append(';').append(String.join(",", waived));
    List<Issue> issues = asked.scenario().issues();
    for (int index = 0; index < issues.size(); index++) {
      Issue issue = issues.get(index);
      List<String> kept = enforcement.fixed().getOrDefault(issue.id(), List.of());
      if (!kept.isEmpty()) {
        List<String> options = kept.stream().map(o -> String.valueOf(issue.indexOf(o))).toList();
        state.append(';').append(index).append(':').append(String.join(",", options));
      }
    }
    return state.toString();
  }
}

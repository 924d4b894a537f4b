package org.parley.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position;
import org.parley.tabulation.TabulatedScenario;

/** States of switches by chance: as the page says them, and as the command line does. */
final class RandomStates {

  private final TabulatedScenario tabulated;
  private final Random random;

  RandomStates(TabulatedScenario tabulated, long seed) {
    this.tabulated = tabulated;
    this.random = new Random(seed);
  }

  /** A state in both. */
  record State(String text, Enforcement enforcement) {}

  List<State> list(int count) {
    List<State> states = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      states.add(next());
    }
    return states;
  }

  private State next() {
    Set<String> waived = new HashSet<>();
    Set<String> bound = new HashSet<>();
    Map<String, String> readings = new HashMap<>();
    StringJoiner settings = new StringJoiner(",");
    double firm = random.nextDouble();
    for (Position position : tabulated.scenario().positions()) {
      if (random.nextDouble() > firm) {
        settings.add("-");
        waived.add(position.id());
      } else {
        bound.add(position.id());
        boolean isChosen = random.nextBoolean();
        int reading = random.nextInt(position.readings().size());
        settings.add(isChosen ? String.valueOf(reading) : "*");
        if (isChosen) {
          readings.put(position.id(), position.readings().get(reading).name());
        }
      }
    }
    StringJoiner rules = new StringJoiner(",");
    List<String> coherence = tabulated.tabulation().coherenceIds();
    for (int rule = 0; rule < coherence.size(); rule++) {
      if (random.nextInt(10) == 0) {
        rules.add(String.valueOf(rule));
        waived.add(coherence.get(rule));
      }
    }
    Map<String, List<String>> fixed = new HashMap<>();
    String text = settings + ";" + rules + fixes(fixed);
    return new State(
        text, new Enforcement(LadderStep.STANDING, waived, bound, readings, fixed));
  }

  private String fixes(Map<String, List<String>> fixed) {
    StringBuilder text = new StringBuilder();
    List<Issue> issues = tabulated.scenario().issues();
    for (int index = 0; index < issues.size(); index++) {
      if (random.nextInt(issues.size()) == 0) {
        Issue issue = issues.get(index);
        int only = random.nextInt(issue.options().size());
        StringJoiner kept = new StringJoiner(",");
        List<String> options = new ArrayList<>();
        for (int option = 0; option < issue.options().size(); option++) {
          if (option == only || random.nextInt(3) == 0) {
            kept.add(String.valueOf(option));
            options.add(issue.options().get(option).id());
          }
        }
        text.append(';').append(index).append(':').append(kept);
        fixed.put(issue.id(), options);
      }
    }
    return text.toString();
  }
}

package org.parley.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /**
   * A state in both.
   *
   * @param unslid the state with every firmness as assumed
   * @param firmness what is slid, by position
   */
  record State(
      String text, String unslid, Enforcement enforcement, Map<String, Double> firmness) {}

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
    Map<String, Double> firmness = new HashMap<>();
    StringJoiner settings = new StringJoiner(",");
    StringJoiner unslid = new StringJoiner(",");
    double slides = random.nextInt(2) * random.nextDouble();
    double firm = random.nextDouble();
    for (Position position : tabulated.scenario().positions()) {
      if (random.nextDouble() > firm) {
        settings.add("-");
        unslid.add("-");
        waived.add(position.id());
      } else {
        bound.add(position.id());
        boolean isChosen = random.nextBoolean();
        int reading = random.nextInt(position.readings().size());
        String read = isChosen ? String.valueOf(reading) : "*";
        int percent = random.nextInt(101);
        boolean isSlid = random.nextDouble() < slides;
        settings.add(read + (isSlid ? "@" + percent : ""));
        unslid.add(read);
        if (isSlid) {
          firmness.put(position.id(), Double.valueOf("" + percent / 100 + "." + hundredths(percent)));
        }
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
    String rest = ";" + rules + fixes(fixed);
    return new State(
        settings + rest,
        unslid + rest,
        new Enforcement(LadderStep.STANDING, waived, bound, readings, fixed),
        firmness);
  }

  private static String hundredths(int percent) {
    return String.format(Locale.ROOT, "%02d", percent % 100);
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

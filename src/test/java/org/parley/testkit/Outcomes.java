package org.parley.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** Outcomes of a scenario, from terms such as {@code days=30} and in bulk. */
public final class Outcomes {

  private Outcomes() {}

  /** The outcome with these terms, {@code issue=option, …}, and the first option elsewhere. */
  public static int[] of(Scenario scenario, String terms) {
    return with(scenario, new int[scenario.issues().size()], terms);
  }

  /** The same outcome with these terms instead of its own on their issues; a copy. */
  public static int[] with(Scenario scenario, int[] outcome, String terms) {
    int[] changed = outcome.clone();
    terms(terms)
        .forEach(
            (issue, option) -> {
              int index = scenario.issueIndex(issue);
              Issue found = scenario.issues().get(index);
              changed[index] = found.indexOf(option);
              if (changed[index] < 0) {
                throw new IllegalArgumentException("no option [" + option + "] of " + issue);
              }
            });
    return changed;
  }

  /** Option ids by issue id. */
  public static Map<String, String> terms(String terms) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String term : terms.split(",", -1)) {
      String[] sides = term.strip().split("=", -1);
      options.put(sides[0], sides[1]);
    }
    return options;
  }

  /** Visits every combination, the first index slowest; the array is the same every time. */
  public static void forEach(int[] counts, Consumer<int[]> visitor) {
    int[] options = new int[counts.length];
    while (true) {
      visitor.accept(options);
      int k = counts.length - 1;
      while (k >= 0 && ++options[k] == counts[k]) {
        options[k--] = 0;
      }
      if (k < 0) {
        return;
      }
    }
  }
}

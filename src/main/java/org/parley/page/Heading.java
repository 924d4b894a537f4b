package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.parley.answer.Replaced;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;

/** What a screen is about: the scenario, and what was asked otherwise than it stands. */
final class Heading {

  private Heading() {}

  /** The heading of an answer that rests on no assumptions. */
  static String of(Scenario scenario, Enforcement enforcement) {
    return of(scenario, enforcement, Replaced.NOTHING);
  }

  /**
   * The title, the options that were given, if any, and an empty line.
   *
   * @param scenario with the assumptions used
   * @param replaced assumptions that the caller replaced
   */
  static String of(Scenario scenario, Enforcement enforcement, Replaced replaced) {
    List<String> options = new ArrayList<>(options(enforcement));
    options.addAll(options(scenario, replaced));
    return title(scenario) + with(options) + "\n";
  }

  /** The title and the id of a scenario on a line. */
  static String title(Scenario scenario) {
    return scenario.title() + "  [" + scenario.id() + "]\n";
  }

  /** The options on what is enforced that were given, on lines; empty where none was. */
  static String with(Enforcement enforcement) {
    return with(options(enforcement));
  }

  private static String with(List<String> options) {
    StringBuilder lines = new StringBuilder();
    if (!options.isEmpty()) {
      Wrapped.append(lines, "", "with " + String.join(" ", options));
    }
    return lines.toString();
  }

  private static List<String> options(Enforcement asked) {
    List<String> options = new ArrayList<>();
    if (asked.step() != LadderStep.DEFAULT) {
      options.add("--enforce " + asked.step().label());
    }
    new TreeMap<>(asked.fixed())
        .forEach((issue, left) -> options.add("--fix " + issue + "=" + String.join(",", left)));
    asked.without().stream().sorted().forEach(id -> options.add("--without " + id));
    asked.waived().stream().sorted().forEach(id -> options.add("--waive " + id));
    asked.bound().stream().sorted().forEach(id -> options.add("--bind " + id));
    new TreeMap<>(asked.readings())
        .forEach((id, name) -> options.add("--reading " + id + "=" + name));
    return options;
  }

  private static List<String> options(Scenario scenario, Replaced replaced) {
    List<String> options = new ArrayList<>();
    scenario.positions().stream()
        .filter(position -> replaced.firmness().contains(position.id()))
        .forEach(
            p ->
                options.add(
                    "--firmness " + p.id() + "=" + ShortestDecimal.text(p.firmness().value())));
    new TreeMap<>(scenario.assumptions().correlation())
        .forEach(
            (party, rho) -> {
              if (replaced.correlation().contains(party)) {
                options.add("--correlation " + party + "=" + ShortestDecimal.text(rho));
              }
            });
    return options;
  }
}

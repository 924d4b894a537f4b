package org.parley.scenario;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Traced.What;

/**
 * Something that a scenario says of how things stand, who settles or decides what, what a party
 * wants or what may happen in talks, and that no document says.
 *
 * @param what what it is
 * @param id its id, as {@link Traced} has it
 * @param party id of the party whose it is, or an empty string
 */
public record Unsourced(What what, String id, String party) {

  /**
   * All of a scenario, by what it is. That a process rule names a source for what has happened does
   * not say how likely it is to happen again.
   *
   * @param process its process rules
   */
  public static List<Unsourced> of(Scenario scenario, List<ProcessRule> process) {
    List<Unsourced> all = new ArrayList<>(of(scenario));
    process.stream()
        .filter(ProcessRule::isAssumed)
        .forEach(rule -> all.add(new Unsourced(What.PROCESS_RULE, rule.name(), "")));
    process.forEach(rule -> all.add(new Unsourced(What.CHANCE, rule.name(), "")));
    return List.copyOf(all);
  }

  private static List<Unsourced> of(Scenario scenario) {
    List<Unsourced> all = new ArrayList<>();
    for (Issue issue : scenario.issues()) {
      String option = scenario.wants().today().getOrDefault(issue.id(), "");
      if (!option.isEmpty() && scenario.wants().todaySources(issue.id()).isEmpty()) {
        all.add(new Unsourced(What.TODAY, issue.id() + "=" + option, ""));
      }
    }
    scenario
        .control()
        .byIssue()
        .forEach(
            (issue, control) -> {
              if (control.isAssumed()) {
                all.add(new Unsourced(What.CONTROL, issue, ""));
              }
            });
    for (Layer layer : scenario.consent().layers()) {
      if (layer.sources().isEmpty()) {
        all.add(new Unsourced(What.LAYER, layer.id(), ""));
      }
    }
    scenario.wants().byParty().forEach((party, wants) -> addWants(party, wants, all));
    return List.copyOf(all);
  }

  private static void addWants(String party, Wants.OfParty wants, List<Unsourced> all) {
    wants.importance().stream()
        .filter(order -> order.sources().isEmpty())
        .forEach(order -> all.add(new Unsourced(What.IMPORTANCE, order.toString(), party)));
    wants.prefers().stream()
        .filter(want -> want.sources().isEmpty())
        .forEach(want -> all.add(new Unsourced(What.PREFERS, want.statement().toString(), party)));
  }
}

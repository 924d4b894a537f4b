package org.parley.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.answer.Explanation;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.parts.PartDiagram;
import org.parley.rules.Denials;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.rules.Verdict;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.TargetTable;
import org.parley.worlds.OutcomeAcceptance;
import org.parley.worlds.Probability;
import org.parley.worlds.ScenarioWorlds;

/** Asks the judge about one outcome, or about what is certain of a part of one. */
public final class Explaining {

  private final Scenario scenario;
  private final int[] outcome;
  private final boolean[] given;

  private Explaining(Scenario scenario, Map<String, String> options) {
    this.scenario = scenario;
    this.outcome = new int[scenario.issues().size()];
    this.given = new boolean[outcome.length];
    options.forEach(
        (issue, option) -> {
          int index = scenario.issueIndex(issue);
          given[index] = true;
          outcome[index] = scenario.issues().get(index).indexOf(option);
        });
  }

  public static Explanation explain(Case asked, Map<String, String> options, Assumed assumed) {
    Explaining explaining = new Explaining(asked.scenario(), options);
    Case believed = asked.believing(assumed.applied(asked.scenario()));
    RuleBook rules = asked.tabulated().rules();
    try (Judge judge = rules.openJudge()) {
      Verdict verdict = judge.judge(explaining.outcome);
      Set<Target> certain = explaining.certain(asked.tabulation().entries());
      asked
          .enforcement()
          .waived()
          .forEach(waived -> certain.remove(new Target.Incoherence(waived)));
      return new Explanation(
          believed,
          assumed.replaced(),
          explaining.given(),
          only(verdict, certain),
          Denials.of(rules),
          asked.tabulated().process(),
          explaining.open(),
          explaining.acceptance(believed, options));
    }
  }

  private Optional<Probability.Exact> acceptance(Case believed, Map<String, String> options) {
    if (open().isEmpty()) {
      return ScenarioWorlds.model(believed)
          .map(model -> new OutcomeAcceptance(model).probability(outcome));
    }
    // The command is allowed no time; the limits keep each listing to their own.
    return WorldRelaxations.deal(
        believed.fixing(options), Limits.withDefaults(), Timer.of(System::nanoTime), Cutoff.NEVER);
  }

  private List<String> given() {
    List<String> terms = new ArrayList<>();
    for (int index = 0; index < given.length; index++) {
      if (given[index]) {
        Issue issue = scenario.issues().get(index);
        terms.add(issue.id() + "=" + issue.options().get(outcome[index]).id());
      }
    }
    return terms;
  }

  private List<String> open() {
    List<String> open = new ArrayList<>();
    for (int index = 0; index < given.length; index++) {
      if (!given[index]) {
        open.add(scenario.issues().get(index).id());
      }
    }
    return open;
  }

  /** The targets that are concluded whatever becomes of the open issues. */
  private Set<Target> certain(List<TargetTable> entries) {
    Set<Target> certain = new HashSet<>();
    boolean complete = open().isEmpty();
    for (TargetTable entry : entries) {
      if (complete || entry.table().filter(this::isCertain).isPresent()) {
        certain.add(entry.target());
      }
    }
    return certain;
  }

  private boolean isCertain(CrossingFunction function) {
    if (function instanceof CrossingTable table) {
      return isCertain(table, 0, 0);
    }
    int[][] left = new int[given.length][];
    for (int issue = 0; issue < left.length; issue++) {
      int count = scenario.outcomeSpace().optionCount(issue);
      left[issue] = given[issue] ? new int[] {outcome[issue]} : IntStream.range(0, count).toArray();
    }
    return ((CrossingFormula) function).over(left).diagram().root() == PartDiagram.HOLDS;
  }

  /** Whether every combination that agrees with the given options crosses. */
  private boolean isCertain(CrossingTable table, int k, int combination) {
    if (k == table.scopeSize()) {
      return table.crosses(combination);
    }
    int issue = table.issue(k);
    int first = given[issue] ? outcome[issue] : 0;
    int last = given[issue] ? outcome[issue] : table.optionCount(k) - 1;
    for (int option = first; option <= last; option++) {
      if (!isCertain(table, k + 1, combination * table.optionCount(k) + option)) {
        return false;
      }
    }
    return true;
  }

  private static Verdict only(Verdict verdict, Set<Target> certain) {
    return new Verdict(
        verdict.crossings().stream().filter(c -> certain.contains(c.target())).toList(),
        verdict.incoherences().stream().filter(i -> certain.contains(i.target())).toList());
  }
}

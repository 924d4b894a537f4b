package org.parley;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.elimination.Attempt;
import org.parley.elimination.Exact;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OptionCounts;
import org.parley.elimination.OutcomeSet;
import org.parley.report.CompareReport;
import org.parley.report.CompareReport.Difference;
import org.parley.report.CompareReport.Side;
import org.parley.report.CompareReport.Step;
import org.parley.report.ConflictReport;
import org.parley.scenario.Groups;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.TabulatedScenario;

/** Compares scenarios, issues and options and positions matched by id. */
final class Comparison {

  private static final String ABSENT = "absent";

  /** One scenario with everything that is compared. */
  private record Seen(
      TabulatedScenario tabulated,
      Side side,
      Map<String, String> positions,
      Map<String, String> issues,
      Map<String, String> options,
      Map<String, String> acceptable,
      Set<List<String>> cores) {}

  private final ConflictPlan plan;
  private final boolean everything;

  private Comparison(ConflictPlan plan, boolean everything) {
    this.plan = plan;
    this.everything = everything;
  }

  /** The report; nothing where a rule of one of them is too wide to tabulate. */
  static Optional<CompareReport> report(
      List<TabulatedScenario> scenarios, ConflictPlan plan, boolean everything) {
    Comparison comparison = new Comparison(plan, everything);
    List<Seen> seen = new ArrayList<>();
    for (TabulatedScenario tabulated : scenarios) {
      Optional<Seen> one = comparison.see(tabulated);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      seen.add(one.get());
    }
    List<Step> steps = new ArrayList<>();
    for (int k = 1; k < seen.size(); k++) {
      steps.add(comparison.step(seen.get(k - 1), seen.get(k)));
    }
    return Optional.of(new CompareReport(seen.stream().map(Seen::side).toList(), steps));
  }

  private Optional<Seen> see(TabulatedScenario tabulated) {
    return tabulated
        .tabulation()
        .select(tabulated.scenario(), plan.enforcement())
        .map(tables -> see(tabulated, tables));
  }

  private Seen see(TabulatedScenario tabulated, CrossingTables tables) {
    Scenario scenario = tabulated.scenario();
    ExactEngine engine = new ExactEngine(tables, plan.budget());
    List<Optional<BigInteger>> ladder = new ArrayList<>();
    for (BitSet step : Groups.of(scenario, plan.enforcement()).ladder()) {
      ladder.add(value(engine.countAvoiding(step)));
    }
    Side side =
        new Side(
            scenario.id(), scenario.title(), value(engine.countAvoiding(new BitSet())), ladder);
    Optional<ConflictReport> conflict = Diagnosing.diagnose(tabulated, plan);
    Set<List<String>> cores = new LinkedHashSet<>();
    conflict.ifPresent(c -> c.cores().forEach(core -> cores.add(ids(scenario, core))));
    return new Seen(
        tabulated,
        side,
        positions(scenario),
        issues(scenario),
        options(scenario),
        acceptable(scenario, value(engine.avoiding(plan.enforcement().enforced(scenario)))),
        cores);
  }

  private static <T> Optional<T> value(Attempt<T> attempt) {
    return attempt instanceof Exact<T> exact ? Optional.of(exact.value()) : Optional.empty();
  }

  private static List<String> ids(Scenario scenario, BitSet positions) {
    return positions.stream().mapToObj(p -> scenario.positions().get(p).id()).toList();
  }

  private Map<String, String> positions(Scenario scenario) {
    Map<String, String> positions = new LinkedHashMap<>();
    for (Position position : scenario.positions()) {
      String reading =
          position.readings().size() == 1
              ? ""
              : ", read " + plan.enforcement().reading(position).name();
      positions.put(
          position.id(), position.kind().label() + ", " + position.status().label() + reading);
    }
    return positions;
  }

  private static Map<String, String> issues(Scenario scenario) {
    Map<String, String> issues = new LinkedHashMap<>();
    scenario.issues().forEach(issue -> issues.put(issue.id(), "present"));
    return issues;
  }

  private static Map<String, String> options(Scenario scenario) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Issue issue : scenario.issues()) {
      issue.options().forEach(option -> options.put(name(issue, option), "present"));
    }
    return options;
  }

  private static String name(Issue issue, Option option) {
    return issue.id() + "=" + option.id();
  }

  private static Map<String, String> acceptable(
      Scenario scenario, Optional<OutcomeSet> acceptable) {
    Map<String, String> possible = new LinkedHashMap<>();
    acceptable.ifPresent(
        set -> {
          OptionCounts counts = set.optionCounts();
          for (int i = 0; i < scenario.issues().size(); i++) {
            Issue issue = scenario.issues().get(i);
            for (int o = 0; o < issue.options().size(); o++) {
              boolean some = counts.count(i, o).signum() > 0;
              possible.put(name(issue, issue.options().get(o)), some ? "acceptable" : "ruled out");
            }
          }
        });
    return possible;
  }

  private Step step(Seen before, Seen after) {
    List<Difference> changes = new ArrayList<>();
    compare("issue", before.issues(), after.issues(), false, changes);
    compare("option", before.options(), after.options(), true, changes);
    compare("position", before.positions(), after.positions(), false, changes);
    addCores(before, after, changes);
    addAcceptable(before, after, changes);
    if (!everything) {
      changes.removeIf(change -> !change.isChange());
    }
    return new Step(before.side().id(), after.side().id(), changes);
  }

  /**
   * @param onlyShared whether what is in one of them only is left out, being told by its issue
   */
  private static void compare(
      String kind,
      Map<String, String> before,
      Map<String, String> after,
      boolean onlyShared,
      List<Difference> changes) {
    Set<String> all = new LinkedHashSet<>(before.keySet());
    all.addAll(after.keySet());
    for (String id : all) {
      boolean shared = before.containsKey(id) && after.containsKey(id);
      if (shared || !onlyShared) {
        changes.add(
            new Difference(
                kind,
                List.of(id),
                before.getOrDefault(id, ABSENT),
                after.getOrDefault(id, ABSENT),
                List.of()));
      }
    }
  }

  private void addCores(Seen before, Seen after, List<Difference> changes) {
    Set<List<String>> all = new LinkedHashSet<>(before.cores());
    all.addAll(after.cores());
    for (List<String> core : all) {
      boolean was = before.cores().contains(core);
      boolean is = after.cores().contains(core);
      changes.add(
          new Difference(
              "core",
              core,
              was ? "conflict" : ABSENT,
              is ? "conflict" : ABSENT,
              was == is ? List.of() : causes(before, after, core)));
    }
  }

  /** Members of a core whose being enforced, or how, differs. */
  private List<String> causes(Seen before, Seen after, List<String> core) {
    List<String> causes = new ArrayList<>();
    for (String id : core) {
      if (!binding(before, id).equals(binding(after, id))) {
        causes.add(id);
      }
    }
    return causes;
  }

  /** How a position binds: the reading and what it rejects; empty where it does not. */
  private String binding(Seen seen, String id) {
    Scenario scenario = seen.tabulated().scenario();
    int index = scenario.positionIndex(id);
    if (index < 0 || !plan.enforcement().enforces(scenario.positions().get(index))) {
      return "";
    }
    return plan.enforcement().reading(scenario.positions().get(index)).rejects().toString() + "!";
  }

  /** Options that became acceptable or ceased to be, and the new or vanished lines behind it. */
  private void addAcceptable(Seen before, Seen after, List<Difference> changes) {
    Set<String> differing = new TreeSet<>();
    Set<String> ids = new LinkedHashSet<>(before.positions().keySet());
    ids.addAll(after.positions().keySet());
    ids.stream()
        .filter(id -> !binding(before, id).equals(binding(after, id)))
        .forEach(differing::add);
    before
        .acceptable()
        .forEach(
            (option, was) -> {
              String is = after.acceptable().get(option);
              if (is != null) {
                List<String> causes = was.equals(is) ? List.of() : List.copyOf(differing);
                changes.add(new Difference("acceptable", List.of(option), was, is, causes));
              }
            });
  }
}

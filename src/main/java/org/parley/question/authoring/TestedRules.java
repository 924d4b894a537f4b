package org.parley.question.authoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.authoring.RuleTestReport.Failure;
import org.parley.answer.authoring.RuleTestReport.Failure.Kind;
import org.parley.effort.Attempt;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.scenario.Issue;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.RuleTest;
import org.parley.scenario.RuleTest.Expected;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem.Location;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.SingleTables;

/**
 * Holds tests against what the judge has said of each rule. A test speaks of all outcomes with its
 * options, coherent or not: something is crossed where every one of them is said to cross it, and
 * kept where none is.
 */
final class TestedRules {

  /**
   * What the judge has said of a rule about one target.
   *
   * @param name name of the rule
   * @param matches when it says so; nothing where that is not tabulated
   */
  record Said(String name, Optional<CrossingFunction> matches) {}

  private final Scenario scenario;
  private final OutcomeSpace space;
  private final Budget budget;

  TestedRules(Scenario scenario, Budget budget) {
    this.scenario = scenario;
    this.space = scenario.outcomeSpace();
    this.budget = budget;
  }

  /** What a test expects and is not so. */
  List<Failure> failures(RuleTest test, Map<Target, List<Said>> said) {
    List<Failure> failures = new ArrayList<>();
    for (Expected expected : test.expected()) {
      Target target = RuleTargetIds.target(scenario, expected.id());
      failure(test, expected, said.getOrDefault(target, List.of())).ifPresent(failures::add);
    }
    return failures;
  }

  /** How something expected is not so; nothing where it is. */
  Optional<Failure> failure(RuleTest test, Expected expected, List<Said> said) {
    if (said.stream().anyMatch(rule -> rule.matches().isEmpty())) {
      return Optional.of(failed(Kind.UNKNOWN, expected, "", List.of()));
    }
    try {
      return expected.crosses() ? notCrossed(test, expected, said) : crossed(test, expected, said);
    } catch (Unknown unknown) {
      return Optional.of(failed(Kind.UNKNOWN, expected, "", List.of()));
    }
  }

  /** Whether a rule matches all outcomes with the options of a test. */
  boolean matches(RuleTest test, CrossingFunction rule) {
    try {
      return avoiding(test, List.of(rule)).isEmpty();
    } catch (Unknown unknown) {
      return false;
    }
  }

  /**
   * Whether a test expects what is no longer so, of the targets that rules may say otherwise of.
   */
  boolean isNoticed(RuleTest test, Map<Target, List<Said>> now) {
    return test.expected().stream()
        .anyMatch(
            expected -> {
              List<Said> rules = now.get(RuleTargetIds.target(scenario, expected.id()));
              return rules != null && failure(test, expected, rules).isPresent();
            });
  }

  /** Whether rules say something of the same outcomes as others, whichever of them does. */
  boolean isSame(List<Said> some, List<Said> others) {
    if (some.equals(others)) {
      return true;
    }
    try {
      return isWithin(some, others) && isWithin(others, some);
    } catch (Unknown unknown) {
      return false;
    }
  }

  private boolean isWithin(List<Said> some, List<Said> others) throws Unknown {
    RuleTest all = new RuleTest("", new Location("", 0, 0, ""), Map.of(), List.of());
    for (Said one : some) {
      List<CrossingFunction> functions = new ArrayList<>();
      if (one.matches().isEmpty() || others.stream().anyMatch(o -> o.matches().isEmpty())) {
        return false;
      }
      functions.add(function(one).complement());
      others.forEach(other -> functions.add(function(other)));
      if (avoiding(all, functions).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private Optional<Failure> notCrossed(RuleTest test, Expected expected, List<Said> said)
      throws Unknown {
    Optional<int[]> spared = avoiding(test, said.stream().map(TestedRules::function).toList());
    if (spared.isPresent()) {
      List<String> with = with(test, spared.get(), said);
      return Optional.of(failed(Kind.NOT_CROSSED, expected, "", with));
    }
    if (expected.rule().isEmpty()) {
      return Optional.empty();
    }
    String rule = expected.rule().get();
    List<CrossingFunction> named =
        said.stream().filter(s -> s.name().equals(rule)).map(TestedRules::function).toList();
    return avoiding(test, named)
        .map(other -> failed(Kind.BY_OTHERS, expected, rule, with(test, other, said)));
  }

  private Optional<Failure> crossed(RuleTest test, Expected expected, List<Said> said)
      throws Unknown {
    for (Said rule : said) {
      Optional<int[]> found = avoiding(test, List.of(function(rule).complement()));
      if (found.isPresent()) {
        List<String> with = with(test, found.get(), said);
        return Optional.of(failed(Kind.CROSSED, expected, rule.name(), with));
      }
    }
    return Optional.empty();
  }

  private static Failure failed(Kind kind, Expected expected, String rule, List<String> with) {
    return new Failure(kind, expected.id(), expected.at(), rule, with);
  }

  private static CrossingFunction function(Said rule) {
    return rule.matches().orElseThrow();
  }

  /** An outcome with the options of a test that none of some functions crosses, if there is one. */
  private Optional<int[]> avoiding(RuleTest test, List<CrossingFunction> functions) throws Unknown {
    BitSet all = new BitSet();
    all.set(0, functions.size());
    CrossingTables tables = new CrossingTables(space, fixes(test.options()), functions);
    Attempt<OutcomeSet> set = new ExactEngine(tables, budget).avoiding(all);
    OutcomeSet left = set.known().orElseThrow(Unknown::new);
    return left.count().signum() == 0 ? Optional.empty() : Optional.of(left.outcomes().next());
  }

  private List<CrossingTable> fixes(Map<String, String> options) {
    List<CrossingTable> fixes = new ArrayList<>();
    options.forEach(
        (id, option) -> {
          int index = scenario.issueIndex(id);
          Issue issue = scenario.issues().get(index);
          int left = issue.indexOf(option);
          fixes.add(CrossingTable.allBut(index, space.optionCount(index), left));
        });
    return fixes;
  }

  /** The options of issues that a test leaves open and the rules look at. */
  private List<String> with(RuleTest test, int[] outcome, List<Said> said) {
    BitSet read = new BitSet();
    said.forEach(rule -> rule.matches().ifPresent(f -> mark(f.scope(), read)));
    List<String> with = new ArrayList<>();
    for (int index : read.stream().toArray()) {
      Issue issue = scenario.issues().get(index);
      if (!test.options().containsKey(issue.id())) {
        with.add(issue.id() + "=" + issue.options().get(outcome[index]).id());
      }
    }
    return with;
  }

  private static void mark(int[] issues, BitSet marked) {
    for (int issue : issues) {
      marked.set(issue);
    }
  }

  /** What rules say, by target, from their tables. */
  static Map<Target, List<Said>> byTarget(List<Single> rules, SingleTables tables) {
    Map<Target, List<Said>> said = new LinkedHashMap<>();
    for (Single rule : rules) {
      rule.concludes()
          .ifPresent(
              target ->
                  said.computeIfAbsent(target, t -> new ArrayList<>())
                      .add(new Said(rule.name(), tables.table(rule))));
    }
    return said;
  }

  /** Thrown where the budget is spent. */
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }
}

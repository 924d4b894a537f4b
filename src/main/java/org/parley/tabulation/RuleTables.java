package org.parley.tabulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.rules.ConcludingRule;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;
import org.parley.scenario.OutcomeSpace;

/**
 * Has the judge answer for each rule on its own. Where a target has a single rule, what it
 * concludes is what the target's table says; only where several rules judge one is Drools asked
 * again.
 */
public final class RuleTables {

  private final RuleBook rules;
  private final OutcomeSpace space;
  private final Cutoff cutoff;

  private RuleTables(RuleBook rules, Cutoff cutoff) {
    this.rules = rules;
    this.space = rules.scenario().outcomeSpace();
    this.cutoff = cutoff;
  }

  /**
   * One table for each rule and each target it can conclude.
   *
   * @throws CutShort once the cutoff is over
   */
  public static List<RuleTable> of(TabulatedScenario tabulated, Cutoff cutoff) {
    RuleTables tables = new RuleTables(tabulated.rules(), cutoff);
    Map<Target, Optional<? extends CrossingFunction>> whole = new LinkedHashMap<>();
    tabulated.tabulation().entries().forEach(entry -> whole.put(entry.target(), entry.table()));
    List<ConcludingRule> all = tables.rules.concluding();
    Map<Target, Long> rulesOf = all.stream().collect(groupingBy(ConcludingRule::target, counting()));
    Map<List<Integer>, List<ConcludingRule>> byScope = new LinkedHashMap<>();
    Map<ConcludingRule, Optional<CrossingFunction>> answers = new LinkedHashMap<>();
    for (ConcludingRule rule : all) {
      boolean isAlone = rulesOf.getOrDefault(rule.target(), 0L) == 1;
      Optional<CrossingFunction> table = isAlone ? copy(whole.getOrDefault(rule.target(), Optional.empty())) : Optional.empty();
      answers.put(rule, table);
      if (!isAlone && tables.combinations(rule.scope()) <= tabulated.limit()) {
        byScope.computeIfAbsent(rule.scope(), scope -> new ArrayList<>()).add(rule);
      }
    }
    try (Judge judge = tables.rules.openJudge()) {
      byScope.forEach((scope, some) -> tables.walk(judge, scope, some, answers));
    }
    return answers.entrySet().stream().map(e -> new RuleTable(e.getKey(), e.getValue())).toList();
  }

  private static Optional<CrossingFunction> copy(Optional<? extends CrossingFunction> table) {
    return table.isPresent() ? Optional.of(table.get()) : Optional.empty();
  }

  private double combinations(List<Integer> scope) {
    return scope.stream().mapToDouble(space::optionCount).reduce(1, (a, b) -> a * b);
  }

  /** The bits of some rules over the combinations of their scope; other issues stay at option 0. */
  private void walk(
      Judge judge,
      List<Integer> scope,
      List<ConcludingRule> some,
      Map<ConcludingRule, Optional<CrossingFunction>> answers) {
    int[] issues = scope.stream().mapToInt(Integer::intValue).toArray();
    int[] counts = Arrays.stream(issues).map(space::optionCount).toArray();
    int size = Arrays.stream(counts).reduce(1, (a, b) -> a * b);
    long[][] words = new long[some.size()][(size + 63) / 64];
    int[] targets = some.stream().mapToInt(r -> rules.targets().indexOf(r.target())).toArray();
    int[] outcome = new int[space.issueCount()];
    int[] direction = new int[issues.length];
    Arrays.fill(direction, 1);
    do {
      CutShort.check(cutoff);
      int combination = Tabulator.combination(outcome, issues, counts);
      Map<Integer, BitSet> concluded = judge.concludedByRule(outcome);
      for (int index = 0; index < some.size(); index++) {
        BitSet byRule = concluded.getOrDefault(some.get(index).rule(), new BitSet());
        if (byRule.get(targets[index])) {
          words[index][combination >>> 6] |= 1L << combination;
        }
      }
    } while (Tabulator.step(outcome, issues, counts, direction));
    for (int index = 0; index < some.size(); index++) {
      answers.put(some.get(index), Optional.of(CrossingTable.of(issues, counts, words[index])));
    }
  }
}

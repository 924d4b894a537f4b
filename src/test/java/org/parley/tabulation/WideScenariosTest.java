package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.GeneratedWideRules;
import org.parley.testkit.Outcomes;

/** Exact answers through rules judged in parts are what counting the judge's verdicts comes to. */
final class WideScenariosTest {

  /** Fewer than two issues have together, so that no condition over several is tabulated whole. */
  private static final int LIMIT = 3;

  @TempDir private Path folder;

  private int exact;

  @Test
  void countsAreThoseOfTheJudge() {
    compare(6);
    assertThat(exact).isEqualTo(6);
  }

  @Test
  @Tag("slow")
  void countsAreThoseOfTheJudgeInFiveHundredScenarios() {
    compare(500);
    assertThat(exact).isGreaterThanOrEqualTo(490);
  }

  private void compare(int scenarios) {
    for (int seed = 0; seed < scenarios; seed++) {
      RuleBook rules;
      try {
        rules = GeneratedWideRules.sketch(seed).compile(folder);
      } catch (ScenarioException tooManyMatches) {
        continue;
      }
      Tabulation tabulation = Tabulator.tabulate(rules, LIMIT);
      Optional<CrossingTables> tables =
          tabulation.select(rules.scenario(), Enforcement.of(LadderStep.STANDING));
      if (tables.isPresent()) {
        exact++;
        compare(seed, rules, new ExactEngine(tables.get(), Budget.ofEdges(1 << 20)));
      }
    }
  }

  private static void compare(int seed, RuleBook rules, ExactEngine engine) {
    int positions = rules.scenario().positions().size();
    long[] coherent = new long[1];
    long[] acceptable = new long[1];
    long[] keeping = new long[positions];
    try (Judge judge = rules.openJudge()) {
      Outcomes.forEach(
          rules.scenario().outcomeSpace().optionCounts(),
          outcome -> {
            BitSet concluded = judge.concluded(outcome);
            if (!concluded.get(positions)) {
              coherent[0]++;
              acceptable[0] += concluded.isEmpty() ? 1 : 0;
              for (int position = 0; position < positions; position++) {
                keeping[position] += concluded.get(position) ? 0 : 1;
              }
            }
          });
    }
    BitSet all = new BitSet();
    all.set(0, positions);
    assertThat(count(engine, new BitSet())).as("seed %d", seed).isEqualTo(coherent[0]);
    assertThat(count(engine, all)).as("seed %d", seed).isEqualTo(acceptable[0]);
    for (int position = 0; position < positions; position++) {
      BitSet one = new BitSet();
      one.set(position);
      assertThat(count(engine, one)).as("seed %d", seed).isEqualTo(keeping[position]);
    }
  }

  private static long count(ExactEngine engine, BitSet avoided) {
    return ((Known<BigInteger>) engine.countAvoiding(avoided)).value().longValueExact();
  }
}

package org.parley.tabulation;

import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.scenario.Scenario;

/** Holds tables against the judge on whole outcomes. */
final class TableCheck {

  /** Outcomes judged before the tables of a scenario are used, at most and at least. */
  private static final int MOST_OUTCOMES = 200;

  private static final int FEWEST_OUTCOMES = 20;

  /** Work of the judge for which it is asked about fewer than the most outcomes. */
  private static final long MOST_WORK = 100_000;

  private TableCheck() {}

  /** On how many outcomes tables are held against the judge before they are used. */
  public static int outcomes(RuleBook rules) {
    long affordable = MOST_WORK / Math.max(1, rules.work());
    return (int) Math.max(FEWEST_OUTCOMES, Math.min(MOST_OUTCOMES, affordable));
  }

  /**
   * Compares tables and judge on outcomes drawn uniformly.
   *
   * @param outcomes number of outcomes to draw, at least 0
   * @throws IllegalStateException at the first difference, naming rule, outcome and both verdicts
   */
  public static void verify(
      RuleBook rules, Tabulation tabulation, int outcomes, RandomGenerator random) {
    verify(rules, tabulation, outcomes, random, (outcome, judged) -> {});
  }

  /**
   * The same.
   *
   * @param heard is given each outcome, which is its own only until the next, and what the judge
   *     says of it
   */
  static void verify(
      RuleBook rules,
      Tabulation tabulation,
      int outcomes,
      RandomGenerator random,
      BiConsumer<int[], BitSet> heard) {
    int[] counts = rules.scenario().outcomeSpace().optionCounts();
    int[] outcome = new int[counts.length];
    try (Judge judge = rules.openJudge()) {
      for (int draw = 0; draw < outcomes; draw++) {
        for (int issue = 0; issue < counts.length; issue++) {
          outcome[issue] = random.nextInt(counts[issue]);
        }
        heard.accept(outcome, compare(rules, tabulation, judge, outcome));
      }
    }
  }

  /**
   * Compares tables and judge on one outcome.
   *
   * @return the targets that the judge concludes, by index
   * @throws IllegalStateException if they differ, naming rule, outcome and both verdicts
   */
  static BitSet compare(RuleBook rules, Tabulation tabulation, Judge judge, int[] outcome) {
    BitSet judged = judge.concluded(outcome);
    List<TargetTable> entries = tabulation.entries();
    for (int target = 0; target < entries.size(); target++) {
      TargetTable entry = entries.get(target);
      boolean concluded = judged.get(target);
      if (entry.table().filter(t -> t.crossesOutcome(outcome) != concluded).isPresent()) {
        throw mismatch(rules, entry, outcome, concluded);
      }
    }
    return judged;
  }

  /** What is thrown where table and judge differ on an outcome. */
  static IllegalStateException mismatch(
      RuleBook rules, TargetTable entry, int[] outcome, boolean concluded) {
    return new IllegalStateException(
        "target ["
            + entry.target()
            + "] of rules "
            + rules.rulesFor(entry.target())
            + ": the judge says ["
            + concluded
            + "] and the table ["
            + !concluded
            + "] for outcome "
            + shown(rules.scenario(), outcome));
  }

  private static String shown(Scenario scenario, int[] outcome) {
    StringBuilder text = new StringBuilder("[");
    for (int issue = 0; issue < outcome.length; issue++) {
      text.append(issue == 0 ? "" : ",").append(scenario.issues().get(issue).id()).append('=');
      text.append(scenario.issues().get(issue).options().get(outcome[issue]).id());
    }
    return text.append(']').toString();
  }
}

package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.elimination.ParetoOutcome;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.ShippedScenario;

/** The frontier of the March scenario against going through every outcome of a part of it. */
final class ConcessionFrontierTest {

  /** Issues left open; nearly all others are fixed at their first option. */
  private static final Set<String> OPEN =
      Set.of(
          "donetsk-withdrawal-pct",
          "donetsk-zone-regime",
          "foreign-force",
          "force-consent",
          "us-force-role",
          "ceasefire-days",
          "kursk-forces");

  private static final Scenario MARCH = ShippedScenario.MARCH.tabulated().scenario();

  @Test
  void frontierIsThatOfAllOutcomesOneByOne() {
    Set<List<Integer>> steps = steps();
    Set<List<Integer>> expected =
        steps.stream()
            .filter(one -> steps.stream().noneMatch(o -> !o.equals(one) && isAtMost(o, one)))
            .collect(Collectors.toSet());

    List<ParetoOutcome> frontier = exact(new ConcessionFrontier(MARCH).of(acceptable()));

    assertThat(expected).hasSizeGreaterThan(2);
    assertThat(frontier.stream().map(o -> boxed(o.costs())).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void leastAsksFewestStepsOfAllTogether() {
    ParetoOutcome least = exact(new ConcessionFrontier(MARCH).least(acceptable())).orElseThrow();
    int fewest = steps().stream().mapToInt(ConcessionFrontierTest::sum).min().orElseThrow();
    assertThat(sum(stepsByParty(least.outcome()))).isEqualTo(fewest);
  }

  @Test
  void balancedOutcomesAskLeastOfThePartyAskedMost() {
    List<ParetoOutcome> frontier = exact(new ConcessionFrontier(MARCH).of(acceptable()));
    int fairest =
        steps().stream().map(ConcessionFrontierTest::greatest).min(Comparator.naturalOrder()).get();
    for (ParetoOutcome one : frontier) {
      assertThat(ConcessionFrontier.isBalanced(one, frontier))
          .isEqualTo(greatest(boxed(one.costs())) == fairest);
    }
  }

  /** A zone without withdrawal makes no sense (F-01). */
  @Test
  void emptySetHasNeitherFrontierNorLeast() {
    OutcomeSet empty =
        set(Map.of("donetsk-withdrawal-pct", "0", "donetsk-zone-regime", "russian-control"));
    assertThat(empty.count()).isZero();
    assertThat(exact(new ConcessionFrontier(MARCH).of(empty))).isEmpty();
    assertThat(exact(new ConcessionFrontier(MARCH).least(empty))).isEmpty();
  }

  /** Steps by party of every acceptable outcome with the fixed options. */
  private static Set<List<Integer>> steps() {
    Enforcement enforcement = enforcement(fixed());
    CrossingTables tables = tables(enforcement);
    BitSet enforced = enforcement.enforced(MARCH);
    return outcomes().stream()
        .filter(tables::isCoherent)
        .filter(o -> enforced.stream().noneMatch(p -> tables.positions().get(p).crossesOutcome(o)))
        .map(ConcessionFrontierTest::stepsByParty)
        .collect(Collectors.toSet());
  }

  private static List<Integer> stepsByParty(int[] outcome) {
    List<Concession> concessions = new Concessions(MARCH).of(outcome);
    return MARCH.parties().stream()
        .map(
            party ->
                concessions.stream()
                    .filter(concession -> concession.party().equals(party.id()))
                    .mapToInt(Concession::steps)
                    .sum())
        .toList();
  }

  private static List<int[]> outcomes() {
    Map<String, String> fixed = fixed();
    List<int[]> outcomes = List.of(new int[MARCH.issues().size()]);
    for (int issue = 0; issue < MARCH.issues().size(); issue++) {
      List<int[]> longer = new ArrayList<>();
      for (int option : options(MARCH.issues().get(issue), fixed)) {
        for (int[] outcome : outcomes) {
          int[] copy = outcome.clone();
          copy[issue] = option;
          longer.add(copy);
        }
      }
      outcomes = longer;
    }
    return outcomes;
  }

  private static int[] options(Issue issue, Map<String, String> fixed) {
    String option = fixed.get(issue.id());
    return option == null
        ? IntStream.range(0, issue.options().size()).toArray()
        : new int[] {issue.indexOf(option)};
  }

  private static Map<String, String> fixed() {
    Map<String, String> fixed = new LinkedHashMap<>();
    for (Issue issue : MARCH.issues()) {
      if (!OPEN.contains(issue.id())) {
        fixed.put(issue.id(), issue.options().get(0).id());
      }
    }
    // Full restoration, the first option, leaves no truce and no withdrawal to ask about.
    fixed.put("occupied-territory", "frozen-line");
    return fixed;
  }

  private static OutcomeSet acceptable() {
    return set(fixed());
  }

  private static OutcomeSet set(Map<String, String> fixed) {
    Enforcement enforcement = enforcement(fixed);
    ExactEngine engine = new ExactEngine(tables(enforcement), Budget.ofEdges(1 << 20));
    return exact(engine.avoiding(enforcement.enforced(MARCH)));
  }

  private static Enforcement enforcement(Map<String, String> fixed) {
    return Enforcement.of(LadderStep.STATED).withFixed(fixed);
  }

  private static CrossingTables tables(Enforcement enforcement) {
    return ShippedScenario.MARCH.tabulated().tabulation().select(MARCH, enforcement).orElseThrow();
  }

  private static <T> T exact(Attempt<T> attempt) {
    return ((Known<T>) attempt).value();
  }

  private static boolean isAtMost(List<Integer> a, List<Integer> b) {
    return IntStream.range(0, a.size()).allMatch(k -> a.get(k) <= b.get(k));
  }

  private static int sum(List<Integer> steps) {
    return steps.stream().mapToInt(Integer::intValue).sum();
  }

  private static int greatest(List<Integer> steps) {
    return steps.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static List<Integer> boxed(int[] steps) {
    return Arrays.stream(steps).boxed().toList();
  }
}

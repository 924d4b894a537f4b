package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Scenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class JudgeTest {

  @TempDir private Path folder;

  private static List<int[]> walk(Scenario scenario, long seed, int steps) {
    int[] counts = scenario.outcomeSpace().optionCounts();
    Random random = new Random(seed);
    int[] outcome = new int[counts.length];
    List<int[]> walk = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      // Mostly one term at a time, now and then several, as callers do.
      for (int changes = 1 + (step % 5 == 0 ? random.nextInt(6) : 0); changes > 0; changes--) {
        int issue = random.nextInt(counts.length);
        outcome[issue] = random.nextInt(counts[issue]);
      }
      walk.add(outcome.clone());
    }
    return walk;
  }

  @ParameterizedTest
  @EnumSource
  void changingTermsSaysTheSameAsAFreshSession(ShippedScenario shipped) {
    RuleBook rules = shipped.rules();
    try (Judge judge = rules.openJudge()) {
      for (int[] outcome : walk(rules.scenario(), 7, 150)) {
        try (Judge fresh = rules.openJudge()) {
          assertThat(judge.judge(outcome)).isEqualTo(fresh.judge(outcome));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void verdictNamesWhatIsConcluded(ShippedScenario shipped) {
    RuleBook rules = shipped.rules();
    try (Judge judge = rules.openJudge()) {
      for (int[] outcome : walk(rules.scenario(), 11, 150)) {
        Verdict verdict = judge.judge(outcome);
        BitSet named = new BitSet();
        verdict.crossings().forEach(c -> named.set(rules.targets().indexOf(c.target())));
        verdict.incoherences().forEach(i -> named.set(rules.targets().indexOf(i.target())));
        assertThat(judge.concluded(outcome)).isEqualTo(named);
        assertThat(verdict.isCoherent()).isEqualTo(verdict.incoherences().isEmpty());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyTermOfAVerdictIsATermOfTheOutcome(ShippedScenario shipped) {
    Scenario scenario = shipped.scenario();
    try (Judge judge = shipped.rules().openJudge()) {
      for (int[] outcome : walk(scenario, 13, 60)) {
        List<String> terms =
            IntStream.range(0, outcome.length)
                .mapToObj(scenario.issues()::get)
                .map(
                    i ->
                        i.id() + " = " + i.options().get(outcome[scenario.issueIndex(i.id())]).id())
                .toList();
        Verdict verdict = judge.judge(outcome);
        assertThat(verdict.crossings()).allSatisfy(c -> assertThat(terms).containsAll(c.terms()));
        assertThat(verdict.incoherences())
            .allSatisfy(i -> assertThat(terms).containsAll(i.terms()))
            .allSatisfy(i -> assertThat(i.terms()).isNotEmpty());
      }
    }
  }

  @Test
  void derivedFactsAreTracedToTheTermsTheyRestOn() {
    ShippedScenario february = ShippedScenario.FEBRUARY;
    int[] outcome =
        Outcomes.of(february.scenario(), "foreign-force=european-contingent, ceasefire-days=90");
    try (Judge judge = february.rules().openJudge()) {
      // Both facts of the rule are derived, one from the force and one from the ceasefire.
      assertThat(judge.judge(outcome).incoherences())
          .contains(
              new Verdict.Incoherence(
                  new Incoherence("F-10"),
                  "A foreign force comes after the war",
                  List.of("foreign-force = european-contingent", "ceasefire-days = 90")));
    }
  }

  @Test
  void factsDerivedFromDerivedFactsAreTracedToo() {
    RuleBook rules =
        Sketch.scenario()
            .number("a", "0", "1")
            .number("b", "0", "1")
            .position("P", "north", "")
            .rules(
                """
                declare First a: double end
                declare Second a: double b: double end
                rule "1" when Term(issue == "a", $a : value) then insertLogical(new First($a)); end
                rule "2" when First($a : a) Term(issue == "b", $b : value)
                then insertLogical(new Second($a, $b)); end
                rule "3" @crosses("P") when Second(a == 1, b == 1) then verdict.crosses(drools); end
                """)
            .compile(folder);
    try (Judge judge = rules.openJudge()) {
      assertThat(judge.judge(new int[] {1, 1}).crossings())
          .extracting(Verdict.Crossing::terms)
          .containsExactly(List.of("a = 1", "b = 1"));
      assertThat(judge.judge(new int[] {1, 0}).crossings()).isEmpty();
      assertThat(judge.judge(new int[] {0, 1}).crossings()).isEmpty();
    }
  }

  @Test
  void typesMayBeDeclaredBelowTheRulesThatUseThem() {
    RuleBook rules =
        Sketch.scenario()
            .number("a", "0", "1")
            .position("P", "north", "")
            .rules(
                """
                rule "2" @crosses("P") when First(a == 1, rule in (2, 3)) then verdict.crosses(drools); end
                rule "1" when Term(issue == "a", $a : value) then insertLogical(new First($a, 2)); end
                declare First a: double rule: double end
                """)
            .compile(folder);
    try (Judge judge = rules.openJudge()) {
      assertThat(judge.judge(new int[] {1}).crossings()).hasSize(1);
      assertThat(judge.judge(new int[] {0}).crossings()).isEmpty();
    }
  }

  /** Drools fails on what it shares between the two rules; found by fuzzing. */
  @Test
  void countingOverPairsAndTheirAbsenceAreJudgedTogether() {
    String pair = "Term(issue == \"a\", option == \"1\") and Term(issue == \"b\", option == \"1\")";
    RuleBook rules =
        Sketch.scenario()
            .number("a", "0", "1")
            .number("b", "0", "1")
            .position("P", "north", "")
            .position("Q", "north", "")
            .rules(
                "rule \"none\" @crosses(\"P\") when not ("
                    + pair
                    + ") then verdict.crosses(drools); end\n"
                    + "rule \"some\" @crosses(\"Q\") when accumulate("
                    + pair
                    + "; $n : count(); $n > 0) then verdict.crosses(drools); end\n")
            .compile(folder);
    try (Judge judge = rules.openJudge()) {
      for (int[] outcome : List.of(new int[] {0, 0}, new int[] {1, 1}, new int[] {0, 1})) {
        boolean isPair = outcome[0] == 1 && outcome[1] == 1;
        assertThat(judge.judge(outcome).crossings())
            .extracting(crossing -> crossing.target().position())
            .containsExactly(isPair ? "Q" : "P");
      }
    }
  }

  @Test
  void judgesOfSeveralThreadsAgree() throws Exception {
    RuleBook rules = ShippedScenario.FEBRUARY.rules();
    List<int[]> walk = walk(rules.scenario(), 17, 300);
    List<BitSet> expected = judged(rules, walk);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<BitSet>>> judgements = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        judgements.add(threads.submit(() -> judged(rules, walk)));
      }
      for (Future<List<BitSet>> judgement : judgements) {
        assertThat(judgement.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<BitSet> judged(RuleBook rules, List<int[]> outcomes) {
    try (Judge judge = rules.openJudge()) {
      return outcomes.stream().map(judge::concluded).toList();
    }
  }
}

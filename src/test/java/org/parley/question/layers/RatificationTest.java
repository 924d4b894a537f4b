package org.parley.question.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.LayerPower;
import org.parley.answer.RatificationReport.Member;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Orders.Reason;
import org.parley.layers.ConsentLadder.Rung;
import org.parley.layers.StepOrder;
import org.parley.preference.Utilities;
import org.parley.question.layers.Ratification.Settings;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Layer;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import org.parley.testkit.Bargains;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Plans;
import org.parley.testkit.Sketch;

/** Who must consent, on the examples of the specification and on random scenarios. */
final class RatificationTest {

  private static final Settings PLAIN = new Settings(Optional.empty(), false, 10_000, 0.95, 100);

  @TempDir private Path folder;

  /** The tenth example: three bits l, f and m, and six parties. */
  private static Sketch bits() {
    return Sketch.scenario()
        .issue("l", "0", "1")
        .issue("f", "0", "1")
        .issue("m", "0", "1")
        .position("G1-1", "G1", "")
        .position("G2-1", "G2", "rejects: {f: [0]}")
        .position("P1-1", "P1", "rejects: {l: [1]}")
        .position("P2-1", "P2", "rejects: {m: [0]}")
        .position("P3-1", "P3", "")
        .position("S-1", "S", "")
        .rules(
            Sketch.REJECTIONS
                + """
                rule "Land without money" @crosses("G1-1")
                when Term(issue == "l", option == "1") Term(issue == "m", option == "0")
                then verdict.crosses(drools); end
                rule "Force without money" @crosses("P3-1")
                when Term(issue == "f", option == "1") Term(issue == "m", option == "0")
                then verdict.crosses(drools); end
                rule "Nothing but land" @crosses("S-1")
                when
                  Term(issue == "l", option == "0")
                  Term(issue == "f", option == "1")
                  Term(issue == "m", option == "1")
                then verdict.crosses(drools); end
                """);
  }

  private static final String LADDER =
      """
      layers:
        - {id: table, parties: [G1, G2], rule: all}
        - {id: parliament, parties: {P1: 3, P2: 2, P3: 1}, quota: 4}
        - {id: street, parties: [S], rule: all}
      """;

  private RatificationReport report(Sketch sketch, Settings settings) {
    Case asked = Case.of(Bargains.open(sketch, folder), Enforcement.of(LadderStep.STANDING));
    return Ratification.report(asked, Plans.ample(), settings).orElseThrow();
  }

  private static List<BigInteger> numbers(long... numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toList();
  }

  @Test
  void tableParliamentAndStreetStopEverything() {
    RatificationReport report = report(bits().more(LADDER), PLAIN);
    List<Rung> rungs = report.passage().orElseThrow().rungs();
    assertThat(rungs).extracting(Rung::enters).isEqualTo(numbers(8, 3, 1));
    assertThat(rungs).extracting(Rung::passes).isEqualTo(numbers(3, 1, 0));
    assertThat(report.acceptable()).contains(BigInteger.ZERO);
    assertThat(report.best()).isEmpty();
    assertThat(report.orders()).isEqualTo(new Orders.Untold(Reason.NO_TODAY));
    LayerPower all = report.powers().get(3);
    assertThat(all.name()).isEqualTo("(all)");
    assertThat(all.members())
        .extracting(Member::party)
        .containsExactly("G1", "G2", "P1", "P2", "P3", "S");
    assertThat(all.members())
        .extracting(member -> member.stopped().orElseThrow())
        .isEqualTo(numbers(0, 2, 1, 1, 1, 1));
  }

  private RatificationReport chamberOfSix(int allBut) {
    return report(
        bits()
            .more(
                "layers: [{id: all, parties: [G1, G2, P1, P2, P3, S], rule: {all-but: "
                    + allBut
                    + "}, veto: [G1, G2]}]\n"),
        PLAIN);
  }

  @Test
  void oneLayerOfAllSixPassesTheMoreTheMoreMayRefuse() {
    assertThat(chamberOfSix(0).passage().orElseThrow().passes()).isZero();
    assertThat(chamberOfSix(1).passage().orElseThrow().passes()).isEqualTo(2);
    assertThat(chamberOfSix(2).passage().orElseThrow().passes()).isEqualTo(3);
    RatificationReport two = chamberOfSix(2);
    assertThat(Bargains.letters(two.scenario(), two.best().orElseThrow().outcome().outcome()))
        .isEqualTo("010");
  }

  /** The eleventh example: steps T, W and F add these to the utilities of A and B. */
  private static Sketch steps(String more) {
    return Sketch.scenario()
        .issue("T", "0", "1")
        .issue("W", "0", "1")
        .issue("F", "0", "1")
        .party("A")
        .party("B")
        .rules(Sketch.REJECTIONS)
        .more("today: {T: 0, W: 0, F: 0}\n")
        .more("layers: [{id: table, parties: [A, B], rule: all}]\n")
        .more(more)
        .assumptions(
            """
            {utility: {
              A: {as-given: true, weights: {T: 2, W: 5, F: 6},
                  values: {T: {0: 0, 1: 1}, W: {0: 1, 1: 0}, F: {0: 0, 1: 1}}},
              B: {as-given: true, weights: {T: 1, W: 6, F: 4},
                  values: {T: {0: 0, 1: 1}, W: {0: 0, 1: 1}, F: {0: 1, 1: 0}}}}}""");
  }

  private static Settings to(String terms) {
    return new Settings(Optional.of(Outcomes.terms(terms)), false, 10_000, 0.95, 100);
  }

  private static String letters(RatificationReport report, StepOrder order) {
    StringBuilder letters = new StringBuilder();
    order.issues().forEach(i -> letters.append(report.scenario().issues().get(i).id()));
    return letters.toString();
  }

  @Test
  void leastExposingOrdersComeFirst() {
    RatificationReport report = report(steps("sequence: {after: {W: [T]}}\n"), to("T=1,W=1,F=1"));
    Orders.Found found = (Orders.Found) report.orders();
    assertThat(found.allowed()).isEqualTo(3);
    assertThat(found.listed())
        .extracting(order -> letters(report, order) + " " + order.exposure().value())
        .containsExactly("TWF 3.0", "TFW 3.0", "FTW 4.0");
    assertThat(found.listed())
        .extracting(order -> order.exposed() + " " + order.stage())
        .containsExactly("[A] 2", "[B] 2", "[B] 1");
  }

  @Test
  void stagesMustBeCoherentAndKeepLines() {
    Sketch sketch =
        steps("sequence: {at-every-stage: [A-1]}\n")
            .position("A-1", "A", "preference", "stated", "")
            .rules(
                Sketch.REJECTIONS
                    + """
                    rule "No W alone" @crosses("A-1")
                    when Term(issue == "W", option == "1") Term(issue == "F", option == "0")
                    then verdict.crosses(drools); end
                    rule "No F first" @coherence("C-1")
                    when Term(issue == "F", option == "1") Term(issue == "T", option == "0")
                    then verdict.incoherent(drools); end
                    """);
    RatificationReport report = report(sketch, to("T=1,W=1,F=1"));
    assertThat(((Orders.Found) report.orders()).listed())
        .extracting(order -> letters(report, order))
        .containsExactly("TFW");
  }

  @Test
  void bestOutcomeThatPassesIsWhereStepsLead() {
    Sketch sketch =
        steps("").stating("A", "{T: {option: 1}}").position("B-1", "B", "rejects: {F: [0]}");
    RatificationReport report = report(sketch, PLAIN);
    Orders.Found found = (Orders.Found) report.orders();
    assertThat(Bargains.letters(report.scenario(), report.best().orElseThrow().outcome().outcome()))
        .isEqualTo("101");
    assertThat(found.agreed()).containsExactly(1, 0, 1);
    assertThat(found.steps()).isEqualTo(2);
  }

  /** Of what passes, the first in file order of those worth most to all together. */
  @Test
  void bestByUtilityHasTheGreatestSum() {
    for (int seed = 100; seed < 115; seed++) {
      TabulatedScenario tabulated = Bargains.open(random(new Random(seed)), folder);
      Utilities utilities =
          Utilities.of(tabulated.scenario(), tabulated.tabulation()).orElseThrow();
      Settings settings = new Settings(Optional.empty(), true, 10_000, 0.95, 100);
      RatificationReport report =
          Ratification.report(
                  Case.of(tabulated, Enforcement.of(LadderStep.STANDING)), Plans.ample(), settings)
              .orElseThrow();
      List<int[]> passing = new ArrayList<>();
      Outcomes.forEach(
          new int[] {3, 3, 3},
          outcome -> {
            Set<String> refusing = refusing(tabulated, utilities, Set.of(), outcome);
            if (report.scenario().consent().layers().stream()
                .allMatch(layer -> passes(layer, refusing))) {
              passing.add(outcome.clone());
            }
          });
      double most = passing.stream().mapToDouble(o -> sum(utilities, o)).max().orElse(Double.NaN);
      assertThat(report.best().isPresent()).isEqualTo(!passing.isEmpty());
      if (!passing.isEmpty()) {
        int[] first =
            passing.stream().filter(o -> sum(utilities, o) > most - 1e-9).findFirst().orElseThrow();
        assertThat(report.best().get().value()).isCloseTo(most, Offset.offset(1e-9));
        assertThat(report.best().get().outcome().outcome()).as("seed %s", seed).isEqualTo(first);
      }
    }
  }

  private static double sum(Utilities utilities, int[] outcome) {
    return utilities.parties().stream().mapToDouble(p -> p.value(p.of(outcome))).sum();
  }

  private static boolean passes(Layer layer, Set<String> refusing) {
    long against = layer.members().stream().filter(refusing::contains).count();
    long size = layer.members().size();
    if (layer.rule() instanceof Layer.Rule.Quota quota) {
      return size - against >= quota.votes().longValue();
    }
    return against <= (layer.rule() instanceof Layer.Rule.AllBut allBut ? allBut.refusals() : 0);
  }

  /** A random scenario with demands and reservations, and layers over its parties. */
  private static Sketch random(Random random) {
    Sketch sketch = Sketch.scenario();
    int parties = 2 + random.nextInt(3);
    StringBuilder utility = new StringBuilder("{utility: {");
    for (int issue = 0; issue < 3; issue++) {
      sketch.issue("i" + issue, "a", "b", "c");
    }
    List<String> ids = new ArrayList<>();
    for (int party = 0; party < parties; party++) {
      String id = "p" + party;
      ids.add(id);
      String issue = "i" + random.nextInt(3);
      sketch.position(
          id + "-1", id, "rejects: {" + issue + ": [" + "abc".charAt(random.nextInt(3)) + "]}");
      utility.append(party > 0 ? ", " : "").append(id);
      utility.append(": {weights: {i0: ").append(1 + random.nextInt(3));
      utility.append(", i1: 1}, values: {i0: {shape: linear, best: a, worst: c},");
      utility.append(" i1: {shape: peak, at: b}}, reservation: 0.").append(random.nextInt(6));
      utility.append("}");
    }
    String rule =
        random.nextBoolean() ? "rule: {all-but: 1}" : "quota: " + (1 + random.nextInt(parties));
    return sketch
        .assumptions(utility + "}}")
        .rules(Sketch.REJECTIONS)
        .more("layers:\n  - {id: one, parties: [p0, p1], rule: all}\n")
        .more("  - {id: two, parties: " + ids + ", " + rule + "}\n");
  }

  /** Who can sign what, by the definition. */
  private static Set<String> refusing(
      TabulatedScenario tabulated, Utilities utilities, Set<String> waived, int[] outcome) {
    Set<String> refusing = new HashSet<>();
    for (int party = 0; party < utilities.parties().size(); party++) {
      String id = "p" + party;
      boolean crosses =
          tabulated
              .tabulation()
              .firstReading(tabulated.scenario().positions().get(party))
              .orElseThrow()
              .crossesOutcome(outcome);
      long worth = utilities.parties().get(party).of(outcome);
      if ((crosses && !waived.contains(id + "-1"))
          || worth < utilities.parties().get(party).reservation()) {
        refusing.add(id);
      }
    }
    return refusing;
  }

  @Test
  void randomScenariosPassWhatTheDefinitionPassesAndWaivingNeverLowersIt() {
    int passing = 0;
    for (int seed = 0; seed < 25; seed++) {
      Sketch sketch = random(new Random(seed));
      TabulatedScenario tabulated = Bargains.open(sketch, folder);
      Utilities utilities =
          Utilities.of(tabulated.scenario(), tabulated.tabulation()).orElseThrow();
      BigInteger before = BigInteger.ZERO;
      Set<String> waived = new HashSet<>();
      for (int party = -1; party < utilities.parties().size(); party++) {
        if (party >= 0) {
          waived.add("p" + party + "-1");
        }
        Enforcement enforcement =
            new Enforcement(LadderStep.STANDING, waived, Set.of(), Map.of(), Map.of());
        RatificationReport report =
            Ratification.report(Case.of(tabulated, enforcement), Plans.ample(), PLAIN)
                .orElseThrow();
        BigInteger passes = report.passage().orElseThrow().passes();
        assertThat(passes)
            .as("seed %s", seed)
            .isEqualTo(counted(sketch, tabulated, utilities, waived))
            .isGreaterThanOrEqualTo(before);
        before = passes;
        passing += passes.signum();
      }
    }
    assertThat(passing).isGreaterThan(30);
  }

  private static long counted(
      Sketch sketch, TabulatedScenario tabulated, Utilities utilities, Set<String> waived) {
    int parties = utilities.parties().size();
    Map<String, Integer> counts = new TreeMap<>(Map.of("passes", 0));
    boolean isQuota = sketch.yaml().contains("quota: ");
    int most =
        isQuota
            ? parties - Integer.parseInt(sketch.yaml().replaceAll("(?s).*quota: (\\d).*", "$1"))
            : 1;
    Outcomes.forEach(
        new int[] {3, 3, 3},
        outcome -> {
          Set<String> refusing = refusing(tabulated, utilities, waived, outcome);
          boolean passes =
              !refusing.contains("p0") && !refusing.contains("p1") && refusing.size() <= most;
          counts.merge("passes", passes ? 1 : 0, Integer::sum);
        });
    return counts.getOrDefault("passes", 0);
  }
}

package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parley.testkit.Bargains.found;
import static org.parley.testkit.Bargains.letters;
import static org.parley.testkit.Bargains.report;
import static org.parley.testkit.Bargains.solution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.answer.WantNote;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Distances;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solution.Reason;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.bargaining.Stakes;
import org.parley.testkit.Sketch;

/** The examples of the specification, worked out by hand or by trying every outcome. */
final class BargainTest {

  private static final String ONE_AND_TWO =
      """
      {utility: {
        A: {weights: {one: 0.6, two: 0.4},
            values: {one: {a: 0, b: 0.7, c: 1}, two: {x: 0, y: 0.2, z: 1}}RA},
        B: {weights: {one: 0.5, two: 0.5},
            values: {one: {a: 1, b: 0.9, c: 0}, two: {x: 1, y: 0.6, z: 0}}RB}}}""";

  private static final String RESERVED =
      ONE_AND_TWO.replace("RA", ", reservation: 0.25").replace("RB", ", reservation: 0.2");

  private static final String NEVER =
      """
      rule "B wants no b with z"
          @crosses("B1")
      when
          Term(issue == "one", option == "b")
          Term(issue == "two", option == "z")
      then
          verdict.crosses(drools);
      end
      """;

  @TempDir private Path folder;

  private static Sketch twoIssues(String assumptions) {
    return Sketch.scenario()
        .issue("one", "a", "b", "c")
        .issue("two", "x", "y", "z")
        .party("A")
        .party("B")
        .rules(Sketch.REJECTIONS)
        .assumptions(assumptions);
  }

  private static List<String> frontier(BargainReport report) {
    return report.frontier().orElseThrow().stream().map(v -> letters(report, v)).toList();
  }

  private static String shown(BargainReport report, Concept concept) {
    return letters(report, found(report, concept).shown());
  }

  @Test
  void firstExample() {
    BargainReport report = report(twoIssues(RESERVED), folder);

    assertThat(frontier(report)).containsExactly("cz", "bz", "cx", "by", "bx", "ax");
    assertThat(report.outcomes()).contains(BigInteger.valueOf(9));
    assertThat(report.signable()).contains(BigInteger.valueOf(6));
    assertThat(shown(report, Concept.NASH)).isEqualTo("bz");
    assertThat(found(report, Concept.NASH).value()).isCloseTo(0.1425, within(1e-12));
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("by");
    assertThat(shown(report, Concept.EGALITARIAN)).isEqualTo("cx");
    assertThat(shown(report, Concept.UTILITARIAN)).isEqualTo("bx");
    assertThat(shown(report, Concept.RELATIVE_UTILITARIAN)).isEqualTo("bz");
    assertThat(found(report, Concept.OPPOSITION).value()).isCloseTo(0.559017, within(5e-7));
    assertThat(report.notes()).isEmpty();
  }

  @Test
  void gainsAreSharesOfTheIdeal() {
    // Gains of by are 25 and 55 hundredths, of at most 57 and 75: the ideal is (82, 95).
    BargainReport report = report(twoIssues(RESERVED), folder);
    assertThat(found(report, Concept.KALAI_SMORODINSKY).gains())
        .containsExactly(25.0 / 57, 55.0 / 75);
  }

  @Test
  void idealMayBeOverAllOutcomes() {
    BargainReport report =
        report(twoIssues(RESERVED), folder, new BargainReport.Settings(Base.ACCEPTABLE, Ideal.ALL));
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("cx");
  }

  @Test
  void distancesAreEuclidean() {
    BargainReport report = report(twoIssues(RESERVED), folder);
    long[] cy = report.utilities().of(new int[] {2, 1});
    Stakes stakes = Stakes.of(report.parties());
    List<FrontierVector> nash = found(report, Concept.NASH).vectors();
    assertThat(Distances.least(cy, report.frontier().orElseThrow(), stakes))
        .isCloseTo(0.205183, within(5e-7));
    assertThat(Distances.least(cy, nash, stakes)).isCloseTo(0.205183, within(5e-7));
  }

  @Test
  void withoutReservations() {
    BargainReport report =
        report(twoIssues(ONE_AND_TWO.replace("RA", "").replace("RB", "")), folder);
    assertThat(shown(report, Concept.NASH)).isEqualTo("bx");
    assertThat(found(report, Concept.NASH).value()).isCloseTo(0.3990, within(1e-12));
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("by");
    assertThat(shown(report, Concept.EGALITARIAN)).isEqualTo("by");
    assertThat(report.signable()).isEqualTo(report.outcomes());
  }

  @Test
  void redLineTakesAnOutcomeAway() {
    Sketch sketch = twoIssues(RESERVED).position("B1", "B", "").rules("never", NEVER);
    BargainReport report = report(sketch, folder);

    assertThat(frontier(report)).containsExactly("cz", "cy", "cx", "by", "bx", "ax");
    assertThat(shown(report, Concept.NASH)).isEqualTo("by");
    assertThat(found(report, Concept.NASH).value()).isCloseTo(0.1375, within(1e-12));
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("by");
    assertThat(shown(report, Concept.EGALITARIAN)).isEqualTo("cx");
    assertThat(report.utilities().of(new int[] {1, 2}))
        .as("red lines are constraints, never utility")
        .isEqualTo(report(twoIssues(RESERVED), folder).utilities().of(new int[] {1, 2}));
  }

  @Test
  void pairOfIssuesIsWorthMoreTogether() {
    String together =
        ", as-given: true, together: [{issues: [one, two], weight: 0.15,"
            + " values: [{of: [b, y], value: 1}]}], reservation: 0.25";
    BargainReport report =
        report(
            twoIssues(ONE_AND_TWO.replace("RA", together).replace("RB", ", reservation: 0.2")),
            folder);

    assertThat(frontier(report)).containsExactly("cz", "bz", "by", "bx", "ax");
    for (Concept concept : Concept.values()) {
      if (concept != Concept.OPPOSITION) {
        assertThat(shown(report, concept)).as("%s", concept).isEqualTo("by");
      }
    }
    assertThat(found(report, Concept.OPPOSITION).value()).isCloseTo(0.430116, within(5e-7));
  }

  @Test
  void secondExample() {
    Sketch sketch =
        Sketch.scenario()
            .issue("i", "a", "b")
            .issue("j", "x", "y", "z")
            .issue("k", "m", "n")
            .party("P1")
            .party("P2")
            .party("P3")
            .rules(Sketch.REJECTIONS)
            .assumptions(
                """
                {utility: {
                  P1: {weights: {i: 0.2, j: 0.4, k: 0.4},
                       values: {i: {a: 1, b: 0}, j: {x: 1, y: 0.5, z: 0}, k: {m: 0, n: 1}}},
                  P2: {weights: {i: 0.1, j: 0.3, k: 0.6}, reservation: 0.3,
                       values: {i: {a: 0, b: 1}, j: {x: 1, y: 0, z: 0}, k: {m: 0, n: 1}}},
                  P3: {weights: {i: 0.2, j: 0.5, k: 0.3},
                       values: {i: {a: 1, b: 0}, j: {x: 0, y: 0.5, z: 1}, k: {m: 1, n: 0}}}}}""");
    BargainReport report = report(sketch, folder);

    assertThat(frontier(report))
        .containsExactlyInAnyOrder("axn", "ayn", "azn", "bzn", "bxn", "byn", "aym", "azm", "bzm");
    assertThat(report.signable()).contains(BigInteger.valueOf(8));
    assertThat(shown(report, Concept.NASH)).isEqualTo("azn");
    assertThat(found(report, Concept.NASH).value()).isCloseTo(0.126, within(1e-12));
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("ayn");
    assertThat(found(report, Concept.KALAI_SMORODINSKY).vectors()).hasSize(1);
    assertThat(shown(report, Concept.EGALITARIAN)).isEqualTo("bzn");
    assertThat(shown(report, Concept.UTILITARIAN)).isEqualTo("axn");
    assertThat(found(report, Concept.OPPOSITION).value()).isCloseTo(0.640312, within(5e-7));
  }

  private static Sketch oneIssue(String a, String b, String reservation) {
    return Sketch.scenario()
        .issue("deal", "p", "q", "r", "s")
        .party("A")
        .party("B")
        .rules(Sketch.REJECTIONS)
        .assumptions(
            "{utility: {A: {values: {deal: {"
                + a
                + "}}"
                + reservation
                + "}, B: {values: {deal: {"
                + b
                + "}}"
                + reservation
                + "}}}");
  }

  @Test
  void kalaiSmorodinskyIsNotTheLeastSpreadOfGains() {
    BargainReport report =
        report(oneIssue("p: 0, q: 0.5, r: 0.7, s: 1", "p: 1, q: 0.9, r: 0.45, s: 0", ""), folder);
    assertThat(shown(report, Concept.KALAI_SMORODINSKY)).isEqualTo("q");
  }

  @Test
  void twoLossesMakeNoGain() {
    // (.4, .4), (.9, .1), (.1, .9) with .5 each: the product of the first is that of two losses.
    BargainReport report =
        report(
            oneIssue(
                "p: 0.4, q: 0.9, r: 0.1, s: 0.1",
                "p: 0.4, q: 0.1, r: 0.9, s: 0.9",
                ", reservation: 0.5"),
            folder);
    assertThat(report.signable()).contains(BigInteger.ZERO);
    for (Concept concept : Concept.values()) {
      if (concept != Concept.OPPOSITION) {
        assertThat(solution(report, concept))
            .isEqualTo(new Solution.Undefined(concept, Reason.NOBODY_SIGNS));
      }
    }
    assertThat(solution(report, Concept.OPPOSITION)).isInstanceOf(Solution.Found.class);
  }

  @Test
  void nothingBetterThanNoDealForEverybodyLeavesNashUndefined() {
    BargainReport report =
        report(oneIssue("p: 0, q: 0, r: 1, s: 1", "p: 1, q: 1, r: 0, s: 0", ""), folder);
    assertThat(solution(report, Concept.NASH))
        .isEqualTo(new Solution.Undefined(Concept.NASH, Reason.NOTHING_BETTER));
    assertThat(found(report, Concept.UTILITARIAN).vectors()).hasSize(2);
    assertThat(found(report, Concept.UTILITARIAN).outcomes()).isEqualTo(BigInteger.valueOf(4));
    assertThat(shown(report, Concept.UTILITARIAN)).as("first in the file").isEqualTo("p");
  }

  @Test
  void tenthsAddUpExactly() {
    // In doubles 0.1 + 0.2 is more than 0.3, and one of two equal vectors would be lost.
    Sketch sketch =
        Sketch.scenario()
            .issue("i", "a", "b")
            .issue("j", "x", "y")
            .issue("k", "m", "n")
            .party("A")
            .rules(Sketch.REJECTIONS)
            .assumptions(
                "{utility: {A: {as-given: true, weights: {i: 0.1, j: 0.2, k: 0.3},"
                    + " values: {i: {a: 0, b: 1}, j: {x: 0, y: 1}, k: {m: 0, n: 1}}}}}");
    BargainReport report = report(sketch, folder);
    assertThat(report.utilities().of(new int[] {1, 1, 0}))
        .isEqualTo(report.utilities().of(new int[] {0, 0, 1}));
    assertThat(report.parties().get(0).denominator()).isEqualTo(10);
  }

  @Test
  void powersBendTheProduct() {
    Sketch sketch = oneIssue("p: 0.2, q: 0.5, r: 0.8, s: 0", "p: 0.9, q: 0.5, r: 0.15, s: 0", "");
    assertThat(shown(report(sketch, folder), Concept.NASH)).isEqualTo("q");
    // .2^.5 * .9 = .402, .5^.5 * .5 = .354, .8^.5 * .15 = .134
    BargainReport report =
        report(
            sketch,
            folder,
            new BargainReport.Settings(
                Base.ACCEPTABLE,
                Ideal.SIGNABLE,
                Map.of("A", new BigDecimal("0.5")),
                Optional.empty()));
    assertThat(shown(report, Concept.NASH)).isEqualTo("p");
    assertThat(found(report, Concept.NASH).value()).isCloseTo(Math.sqrt(0.2) * 0.9, within(1e-12));
  }

  @Test
  void withoutAcceptableOutcomesCoherentOnesAreTaken() {
    Sketch sketch =
        twoIssues(RESERVED)
            .position("A1", "A", "rejects: {one: [a, b]}")
            .position("B1", "B", "rejects: {one: [c]}");
    BargainReport report = report(sketch, folder);
    assertThat(report.base()).isEqualTo(Base.COHERENT);
    assertThat(shown(report, Concept.NASH)).isEqualTo("bz");
  }

  @Test
  void partyOfWhichNothingIsKnownIsLeftOutByName() {
    BargainReport report = report(twoIssues(RESERVED).party("C"), folder);
    assertThat(report.parties()).hasSize(2);
    assertThat(report.notes()).containsExactly(new WantNote.NothingWanted(List.of("C")));
  }

  @Test
  void todayIsTheReservation() {
    // bx is worth (42, 95): all that leaves nobody worse off is bx itself.
    String today = ", reservation: {outcome: today}";
    Sketch sketch =
        twoIssues(ONE_AND_TWO.replace("RA", today).replace("RB", today))
            .more("today: {one: b, two: x}\n");
    BargainReport report = report(sketch, folder);
    assertThat(report.signable()).contains(BigInteger.ONE);
    assertThat(shown(report, Concept.EGALITARIAN)).isEqualTo("bx");
    assertThat(solution(report, Concept.NASH))
        .isEqualTo(new Solution.Undefined(Concept.NASH, Reason.NOTHING_BETTER));
    assertThat(report.today().orElseThrow().toFrontier()).isZero();
    assertThat(found(report, Concept.KALAI_SMORODINSKY).leftOut()).containsExactly(0, 1);
  }

  @Test
  void bestOfEachParty() {
    BargainReport report = report(twoIssues(RESERVED), folder);
    assertThat(report.best().stream().map(Optional::orElseThrow).map(v -> letters(report, v)))
        .containsExactly("cz", "ax");
    assertThat(report.best().stream().map(Optional::orElseThrow).map(FrontierVector::outcomes))
        .containsExactly(BigInteger.ONE, BigInteger.ONE);
  }
}

package org.parley.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;

/** What utilities are where nothing, little or much is assumed. */
final class UtilitiesTest {

  private static final Sketch FOUR =
      Sketch.scenario()
          .issue("water", "none", "low", "high", "all")
          .issue("road", "shut", "open")
          .rules(Sketch.REJECTIONS);

  @TempDir private Path folder;

  private Utilities utilities(Sketch sketch) {
    TabulatedScenario tabulated = Bargains.open(sketch, folder);
    return Utilities.of(tabulated.scenario(), tabulated.tabulation()).orElseThrow();
  }

  private PartyUtility only(Sketch sketch) {
    return utilities(sketch).parties().get(0);
  }

  private static Sketch stating(String stated) {
    return Sketch.scenario()
        .issue("water", "none", "low", "high", "all")
        .issue("road", "shut", "open")
        .stating("north", stated)
        .rules(Sketch.REJECTIONS);
  }

  private static double at(PartyUtility utility, int... outcome) {
    return utility.value(utility.of(outcome));
  }

  /** Of the pairs of two issues an outcome has one, so their worth does not add up. */
  @Test
  void boundsOfAPairAreThoseOfItsGreatestAndLeastValue() {
    Sketch sketch =
        stating("{road: {option: open}}")
            .assumptions(
                "{utility: {north: {weights: {water: 1}, values: {water: {none: 0, low: 1, high: 1,"
                    + " all: 1}}, together: [{issues: [water, road], weight: 1, values: [{of: [low,"
                    + " open], value: 1}, {of: [all, open], value: 0.5}]}]}}}");
    PartyUtility utility = only(sketch);
    assertThat(utility.value(utility.greatest())).isEqualTo(1);
    assertThat(utility.value(utility.least())).isZero();
  }

  @Test
  void statedOptionIsAPeakByPlaces() {
    PartyUtility utility = only(stating("{water: {option: low}}"));
    assertThat(at(utility, 0, 0)).isEqualTo(0.5);
    assertThat(at(utility, 1, 0)).isEqualTo(1);
    assertThat(at(utility, 2, 1)).isEqualTo(0.5);
    assertThat(at(utility, 3, 0)).isZero();
    assertThat(utility.terms())
        .containsExactly(new Term(Term.Kind.ISSUE, "water", 1, 1, 1, Origin.DERIVED));
  }

  /** Any change is one step, so that no option is nearer to the stated one than another. */
  @Test
  void withoutOrderOnlyTheStatedOptionIsWorthAnything() {
    PartyUtility utility =
        only(
            Sketch.scenario()
                .unordered("water", "none", "low", "high", "all")
                .issue("road", "shut", "open")
                .stating("north", "{water: {option: low}}")
                .rules(Sketch.REJECTIONS));
    assertThat(at(utility, 0, 0)).isZero();
    assertThat(at(utility, 1, 1)).isEqualTo(1);
    assertThat(at(utility, 2, 0)).isZero();
    assertThat(at(utility, 3, 1)).isZero();
  }

  @Test
  void statedIssuesWeighAlike() {
    PartyUtility utility = only(stating("{water: {option: low}, road: {option: open}}"));
    assertThat(at(utility, 0, 1)).isEqualTo(0.75);
    assertThat(utility.terms()).extracting(Term::weight).containsExactly(0.5, 0.5);
  }

  @Test
  void orderOfImportanceGivesRankOrderWeights() {
    Sketch sketch =
        stating("{water: {option: low}, road: {option: open}}")
            .more("wants: {north: {more-important: [{order: [road, water]}]}}\n");
    assertThat(only(sketch).terms())
        .containsExactly(
            new Term(Term.Kind.ISSUE, "water", 0.25, 0.25, 0.25, Origin.DERIVED),
            new Term(Term.Kind.ISSUE, "road", 0.75, 0.75, 0.75, Origin.DERIVED));
  }

  @Test
  void rankOrderCentroidOfThree() {
    List<String> all = List.of("i", "j", "k");
    assertThat(RankOrder.weights(all, List.of(all)))
        .isEqualTo(
            Map.of(
                "i", new BigFraction(11, 18),
                "j", new BigFraction(5, 18),
                "k", new BigFraction(1, 9)));
  }

  @Test
  void partialOrderIsTheMeanOfWhatKeepsToIt() {
    // The corners of w_i >= w_j are (1,0,0), (1/2,1/2,0) and (0,0,1).
    assertThat(RankOrder.weights(List.of("i", "j", "k"), List.of(List.of("i", "j"))))
        .isEqualTo(
            Map.of(
                "i", new BigFraction(1, 2),
                "j", new BigFraction(1, 6),
                "k", new BigFraction(1, 3)));
  }

  @Test
  void ownDemandsHaveAShareByFirmness() {
    // 0.7 for the issue; 0.3 for a demand of firmness 0.85 and a preference of 0.6.
    Sketch sketch =
        stating("{water: {option: low}}")
            .position("D", "north", "demand", "stated", "rejects: {road: [shut]}")
            .position("P", "north", "preference", "carried", "rejects: {water: [low]}")
            .position("R", "north", "red-line", "stated", "rejects: {water: [all]}")
            .position("L", "north", "demand", "lapsed", "rejects: {road: [open]}");
    PartyUtility utility = only(sketch);
    assertThat(at(utility, 1, 1)).isCloseTo(0.7 + 0.3 * 0.85 / 1.45, within(1e-11));
    assertThat(at(utility, 1, 0)).isCloseTo(0.7, within(1e-11));
    assertThat(at(utility, 0, 1)).isCloseTo(0.35 + 0.3, within(1e-11));
    assertThat(utility.terms().stream().filter(t -> t.kind() == Term.Kind.POSITION))
        .allMatch(term -> term.origin() == Origin.ASSUMED)
        .extracting(Term::name)
        .containsExactly("D", "P");
  }

  @Test
  void withoutStatedOptionsDemandsAreAll() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .position("D", "north", "demand", "stated", "rejects: {road: [shut]}")
            .rules(Sketch.REJECTIONS);
    PartyUtility utility = only(sketch);
    assertThat(at(utility, 0)).isZero();
    assertThat(at(utility, 1)).isEqualTo(1);
  }

  @Test
  void demandsWithoutFirmnessAreLeftOut() {
    Sketch sketch =
        stating("{water: {option: low}}")
            .position("D", "north", "demand", "stated", "rejects: {road: [shut]}\n    firmness: 0");
    assertThat(at(only(sketch), 1, 0)).isEqualTo(1);
    Sketch silent =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .position("D", "north", "demand", "stated", "rejects: {road: [shut]}\n    firmness: 0")
            .rules(Sketch.REJECTIONS);
    assertThat(utilities(silent).unknown()).containsExactly("north");
  }

  @Test
  void nothingStatedIsNoUtility() {
    assertThat(utilities(FOUR.party("north")).parties()).isEmpty();
    assertThat(utilities(FOUR).unknown()).containsExactly("north");
  }

  @Test
  void linearIsClampedAndByValueWhereAsked() {
    Sketch sketch =
        Sketch.scenario()
            .number("days", "0", "10", "40", "9999")
            .party("north")
            .rules(Sketch.REJECTIONS)
            .assumptions(
                "{utility: {north: {values: {days: {shape: linear, best: 40, worst: 0,"
                    + " scale: value}}}}}");
    PartyUtility utility = only(sketch);
    assertThat(List.of(at(utility, 0), at(utility, 1), at(utility, 2), at(utility, 3)))
        .containsExactly(0.0, 0.25, 1.0, 1.0);
  }

  @Test
  void weightsAreScaledWithTheirRanges() {
    Sketch sketch =
        Sketch.scenario()
            .issue("water", "none", "all")
            .issue("road", "shut", "open")
            .party("north")
            .rules(Sketch.REJECTIONS)
            .assumptions(
                "{utility: {north: {weights: {water: {value: 3, low: 2, high: 4}, road: 1},"
                    + " values: {water: {none: 0, all: 1}, road: {shut: 0, open: 1}}}}}");
    assertThat(only(sketch).terms())
        .containsExactly(
            new Term(Term.Kind.ISSUE, "water", 0.75, 0.5, 1, Origin.ASSUMED),
            new Term(Term.Kind.ISSUE, "road", 0.25, 0.25, 0.25, Origin.ASSUMED));
  }

  @Test
  void greatDenominatorsAreRoundedAndSaid() {
    Sketch sketch =
        stating("{water: {option: low}}")
            .assumptions(
                "{utility: {north: {weights: {water: 0.12345678912345}," + " as-given: true}}}");
    PartyUtility utility = only(sketch);
    assertThat(utility.isRounded()).isTrue();
    assertThat(at(utility, 1, 0)).isCloseTo(0.12345678912345, within(1e-12));
  }

  @Test
  void statementsOrderOutcomesByTheStrongestFirst() {
    // Statements: not f; if l then m; l. Scores 4, 2 and 1.
    Sketch sketch =
        Sketch.scenario()
            .issue("l", "l0", "l1")
            .issue("f", "f0", "f1")
            .issue("m", "m0", "m1")
            .party("north")
            .more(
                "wants: {north: {prefers: [{option: f=f0}, {rule: W2, basis: inferred},"
                    + " {rule: W3}]}}\n")
            .rules(
                """
                rule "With l comes m" @prefers("W2")
                when Term(issue == "l", option == "l0") or Term(issue == "m", option == "m1")
                then verdict.holds(drools); end
                rule "There is l" @prefers("W3")
                when Term(issue == "l", option == "l1")
                then verdict.holds(drools); end
                """);
    TabulatedScenario tabulated = Bargains.open(sketch, folder);
    Scenario scenario = tabulated.scenario();
    Prioritising order = Prioritising.of(scenario, "north", tabulated.tabulation()).orElseThrow();
    Map<String, Integer> expected =
        Map.of("101", 7, "000", 6, "001", 6, "100", 5, "111", 3, "010", 2, "011", 2, "110", 1);
    expected.forEach(
        (digits, score) -> {
          int[] outcome = digits.chars().map(c -> c - '0').toArray();
          assertThat(order.score(outcome)).as(digits).isEqualTo(BigInteger.valueOf(score));
        });
  }
}

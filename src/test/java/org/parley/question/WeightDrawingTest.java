package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.answer.BargainReport.Settings;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.answer.WeightDraws;
import org.parley.answer.WeightDraws.By;
import org.parley.answer.WeightDraws.Chosen;
import org.parley.answer.WeightDraws.Compared;
import org.parley.bargaining.Concept;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.preference.UtilityDraws;
import org.parley.preference.WeightSpace.Method;
import org.parley.testkit.Bargains;
import org.parley.testkit.Sketch;
import org.parley.testkit.ThreeOutcomes;

/** Solutions under drawn weights, on the example of the specification and on games of two. */
final class WeightDrawingTest {

  /** Wide enough that a sound estimate is outside once in ten thousand. */
  private static final double LEVEL = 0.9999;

  @TempDir private Path folder;

  private static Settings settings(long draws, int threads) {
    return new Settings(
        Base.ACCEPTABLE,
        Ideal.SIGNABLE,
        Map.of(),
        Optional.of(new Drawing(draws, 5, threads, LEVEL)));
  }

  private WeightDraws draws(Sketch sketch, long draws) {
    return Bargains.report(sketch, folder, settings(draws, 2)).draws().orElseThrow();
  }

  private static void checkShare(WeightDraws draws, By by, int option, double share) {
    long count =
        draws.chosen().stream()
            .filter(c -> c.by().equals(by) && c.outcome().equals(List.of(option, option)))
            .mapToLong(Chosen::count)
            .sum();
    assertThat(draws.interval(count).contains(share))
        .as("%s of %s against %s", count, draws.draws(), share)
        .isTrue();
  }

  @Test
  void sharesOfUniformWeightsAreThoseOfTheIntegral() {
    WeightDraws draws = draws(ThreeOutcomes.with(""), 4000);
    assertThat(draws.parties()).containsExactly(new UtilityDraws.Drawn("A", 2, Method.EXACT));
    for (By by : List.of(new By.Best("A"), new By.Solution(Concept.UTILITARIAN))) {
      checkShare(draws, by, 0, 0.428571);
      checkShare(draws, by, 1, 0.5);
      checkShare(draws, by, 2, 0.071429);
    }
  }

  @Test
  void sharesUnderAnOrderAreThoseOfTheIntegral() {
    String more = "wants: {A: {more-important: [{order: [one, two], basis: inferred}]}}\n";
    WeightDraws draws = draws(ThreeOutcomes.with(more), 4000);
    checkShare(draws, new By.Best("A"), 0, 0.857143);
    checkShare(draws, new By.Best("A"), 2, 0.142857);
    checkShare(draws, new By.Best("A"), 1, 0);
  }

  /**
   * With the first issue mattering more, z is never worse than y, and x and the others are open.
   */
  @Test
  void necessaryPreferencesAreThoseOfTheExample() {
    String more = "wants: {A: {more-important: [{order: [one, two], basis: inferred}]}}\n";
    var tabulated = Bargains.open(ThreeOutcomes.with(more), folder);
    UtilityDraws draws = new UtilityDraws(tabulated.scenario(), tabulated.tabulation());
    int[] x = {0, 0};
    int[] y = {1, 1};
    int[] z = {2, 2};
    assertThat(draws.isNecessarilyAtLeast("A", z, y)).isTrue();
    assertThat(draws.isNecessarilyAtLeast("A", y, z)).isFalse();
    assertThat(draws.isPossiblyAtLeast("A", y, z)).isTrue();
    for (int[] other : List.of(y, z)) {
      assertThat(draws.isNecessarilyAtLeast("A", x, other)).isFalse();
      assertThat(draws.isNecessarilyAtLeast("A", other, x)).isFalse();
      assertThat(draws.isPossiblyAtLeast("A", x, other)).isTrue();
      assertThat(draws.isPossiblyAtLeast("A", other, x)).isTrue();
    }
  }

  /**
   * Both parties with ranges, an order, a pair of issues and a position that is none of a red line.
   */
  private static Sketch game() {
    return Sketch.scenario()
        .issue("one", "a", "b", "c")
        .issue("two", "x", "y", "z")
        .issue("three", "k", "l")
        .party("A")
        .stating("B", "{three: {option: k}, one: {option: a}}")
        .position("B-1", "B", "demand", "stated", "rejects: {two: [z]}")
        .rules(Sketch.REJECTIONS)
        .more("wants: {B: {more-important: [{order: [one, three], basis: inferred}]}}\n")
        .assumptions(
            """
            {utility: {
              A: {weights: {one: {value: 0.6, low: 0.3, high: 0.9}, two: 0.2, three: 0.2},
                  values: {one: {a: 0, b: 0.7, c: 1}, two: {x: 0, y: 0.2, z: 1},
                           three: {k: 0, l: 1}},
                  together: [{issues: [one, two], weight: 0.1, values: [{of: [b, y], value: 1}]}],
                  reservation: 0.1}}}""");
  }

  @Test
  void answerDoesNotDependOnTheNumberOfThreads() {
    WeightDraws one = Bargains.report(game(), folder, settings(300, 1)).draws().orElseThrow();
    assertThat(one.draws()).isEqualTo(300);
    for (int threads : new int[] {2, 7}) {
      assertThat(Bargains.report(game(), folder, settings(300, threads)).draws()).contains(one);
    }
  }

  /** What is so under all weights is so in every draw, and what is so in a draw is possible. */
  @Test
  void drawsKeepToWhatIsNecessary() {
    var tabulated = Bargains.open(game(), folder);
    UtilityDraws draws = new UtilityDraws(tabulated.scenario(), tabulated.tabulation());
    UtilityDraws.Stretch stretch = draws.stretch(3, 0);
    for (int draw = 0; draw < 200; draw++) {
      var utilities = stretch.next();
      for (int pair = 0; pair < 20; pair++) {
        int[] one = {pair % 3, pair / 3 % 3, pair % 2};
        int[] other = {(pair + draw) % 3, draw % 3, draw / 2 % 2};
        for (var party : utilities.parties()) {
          if (draw < 20) {
            boolean isAtLeast = party.of(one) >= party.of(other);
            boolean isNecessary = draws.isNecessarilyAtLeast(party.party(), one, other);
            boolean isPossible = draws.isPossiblyAtLeast(party.party(), one, other);
            assertThat(!isNecessary || isAtLeast).isTrue();
            assertThat(!isAtLeast || isPossible).isTrue();
            assertThat(!isNecessary || isPossible).isTrue();
          }
        }
      }
    }
  }

  @Test
  void weightsDrawnSumToOneAndKeepToTheirRanges() {
    var tabulated = Bargains.open(game(), folder);
    UtilityDraws draws = new UtilityDraws(tabulated.scenario(), tabulated.tabulation());
    assertThat(draws.parties())
        .extracting(UtilityDraws.Drawn::method)
        .containsExactly(Method.REJECTION, Method.EXACT);
    UtilityDraws.Stretch stretch = draws.stretch(4, 1);
    double least = 1;
    double greatest = 0;
    for (int draw = 0; draw < 500; draw++) {
      var terms = stretch.next().parties().get(0).terms();
      double sum = terms.stream().filter(t -> t.isWeight()).mapToDouble(t -> t.weight()).sum();
      assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
      double first = terms.get(0).weight();
      least = Math.min(least, first);
      greatest = Math.max(greatest, first);
      assertThat(terms.get(1).weight())
          .isCloseTo(terms.get(2).weight(), org.assertj.core.data.Offset.offset(2e-6));
    }
    // The stated numbers sum to 1.1, so the range is 0.3/1.1 to 0.9/1.1.
    assertThat(least).isBetween(0.3 / 1.1 - 1e-6, 0.29);
    assertThat(greatest).isBetween(0.79, 0.9 / 1.1 + 1e-6);
  }

  @Test
  void outcomesShownAreComparedByEveryParty() {
    BargainReport report = Bargains.report(game(), folder, settings(50, 1));
    List<Compared> compared = report.draws().orElseThrow().compared();
    assertThat(compared).isNotEmpty().allMatch(c -> !c.isNecessary() || c.isPossible());
    assertThat(compared).extracting(Compared::party).contains("A", "B");
  }
}

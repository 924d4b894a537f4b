package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Spent.Want;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTables;

final class PivotCounterTest {

  private static final Timer STOPPED = Timer.STOPPED;

  @Test
  void sharesAgreeWithEveryOrderAndEverySetOnGeneratedScenarios() {
    int compared = 0;
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = BruteForce.firstPositions(Math.min(6, tables.positions().size()));
      if (diagnose(tables, enforced) instanceof Diagnosis.Conflict conflict) {
        compared++;
        List<BitSet> sets =
            conflict.relaxations().found().stream().map(Relaxation::positions).toList();
        for (Pivotality.Share share : exact(tables, enforced, conflict.relaxations())) {
          assertThat(share.shapley())
              .isCloseTo(
                  shareOfOrders(sets, share.position(), enforced.cardinality()), within(1e-12));
          assertThat(share.banzhaf())
              .isCloseTo(shareOfSets(sets, share.position(), enforced), within(1e-12));
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** Sets without a pattern, whose diagram has more nodes than there is room for at first. */
  @Test
  void sharesThroughManyNodesAgreeWithEverySet() {
    Random random = new Random(1);
    BitSet all = BruteForce.firstPositions(14);
    Set<BitSet> sets = new LinkedHashSet<>();
    while (sets.size() < 150) {
      BitSet set = new BitSet();
      while (set.cardinality() < 5) {
        set.set(random.nextInt(14));
      }
      sets.add(set);
    }
    for (Pivotality.Share share : exactOf(List.copyOf(sets), all)) {
      assertThat(share.banzhaf())
          .isCloseTo(shareOfSets(List.copyOf(sets), share.position(), all), within(1e-12));
    }
  }

  /**
   * Unanimity: all {@code n} must be waived. By symmetry each has 1/n of the orders; pivotal only
   * when all others are waived, 1 of 2^(n-1) sets.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 20, 60})
  void unanimityGivesEachAnEqualShare(int players) {
    BitSet all = BruteForce.firstPositions(players);
    assertThat(exactOf(List.of(all), all))
        .allSatisfy(
            share -> {
              assertThat(share.shapley()).isCloseTo(1.0 / players, within(1e-12));
              assertThat(share.banzhaf()).isCloseTo(Math.pow(0.5, players - 1), within(1e-12));
            });
  }

  /**
   * Majority of three: pivotal when exactly one of the other two is waived, 2 of 4 sets; of five:
   * when exactly two of the other four are, 6 of 16.
   */
  @ParameterizedTest
  @CsvSource({"3, 0.5", "5, 0.375"})
  void majorityGivesEachAnEqualShare(int players, double banzhaf) {
    BitSet all = BruteForce.firstPositions(players);
    List<BitSet> majorities =
        BruteForce.subsets(all).stream()
            .filter(subset -> subset.cardinality() == players / 2 + 1)
            .toList();
    assertThat(exactOf(majorities, all))
        .allSatisfy(
            share -> {
              assertThat(share.shapley()).isCloseTo(1.0 / players, within(1e-12));
              assertThat(share.banzhaf()).isCloseTo(banzhaf, within(1e-12));
            });
  }

  /** A position in no relaxation is never pivotal, and the one that is a relaxation always. */
  @Test
  void loneRelaxationOfOneHasTheWholeShare() {
    assertThat(exactOf(List.of(BruteForce.bits(1)), BruteForce.firstPositions(3)))
        .containsExactly(
            new Pivotality.Share(0, 0, 0),
            new Pivotality.Share(1, 1, 1),
            new Pivotality.Share(2, 0, 0));
  }

  @Test
  void sharesOfPigeonPairsAreSampledWhereTheDiagramIsTooLarge() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    BitSet all = BruteForce.firstPositions(15);
    Diagnosis.Conflict conflict = (Diagnosis.Conflict) diagnose(tables, all);
    PivotSettings tight = new PivotSettings(10, 2000, 0.9999, 7);
    assertEnclosing(
        counter(tight).count(tables, all, conflict.relaxations()),
        exact(tables, all, conflict.relaxations()));
  }

  @Test
  void sharesAreSampledByAskingWhereRelaxationsAreMissing() {
    CrossingTables tables = GeneratedTables.pigeonhole(5, 3);
    BitSet all = BruteForce.firstPositions(10);
    Diagnosis.Conflict conflict = (Diagnosis.Conflict) diagnose(tables, all);
    Listing<Relaxation> some =
        new Listing.Partial<>(conflict.relaxations().found().subList(0, 1), Want.COUNT, 0);
    PivotSettings settings = new PivotSettings(1 << 10, 1500, 0.9999, 11);
    assertEnclosing(
        counter(settings).count(tables, all, some), exact(tables, all, conflict.relaxations()));
  }

  @Test
  void noTimeGivesNoDrawsAndIntervalsThatSayNothing() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    Limits none = new Limits(1, 1, Duration.ZERO, 1 << 20);
    Pivotality pivotality =
        new PivotCounter(PivotSettings.withDefaults(1), none, CountingClock.timer())
            .count(tables, BruteForce.bits(0), new Listing.Partial<>(List.of(), Want.TIME, 0));
    Pivotality.Estimate nothing = new Pivotality.Estimate(0, 0, 1);
    assertThat(pivotality)
        .isEqualTo(
            new Pivotality.Sampled(
                List.of(new Pivotality.SampledShare(0, nothing, nothing)), 0, 0.95));
  }

  @Test
  void sameSeedGivesTheSameSample() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    BitSet all = BruteForce.firstPositions(15);
    Listing<Relaxation> relaxations = ((Diagnosis.Conflict) diagnose(tables, all)).relaxations();
    PivotSettings tight = new PivotSettings(10, 100, 0.95, 3);
    assertThat(counter(tight).count(tables, all, relaxations))
        .isEqualTo(counter(tight).count(tables, all, relaxations));
  }

  private static void assertEnclosing(Pivotality pivotality, List<Pivotality.Share> exact) {
    assertThat(pivotality).isInstanceOf(Pivotality.Sampled.class);
    List<Pivotality.SampledShare> sampled = ((Pivotality.Sampled) pivotality).shares();
    for (int k = 0; k < exact.size(); k++) {
      Pivotality.SampledShare share = sampled.get(k);
      assertThat(exact.get(k).shapley()).isBetween(share.shapley().low(), share.shapley().high());
      assertThat(exact.get(k).banzhaf()).isBetween(share.banzhaf().low(), share.banzhaf().high());
    }
  }

  private static double shareOfOrders(List<BitSet> sets, int position, int playerCount) {
    List<int[]> orders = orders(playerCount);
    long pivotal =
        orders.stream()
            .filter(
                order -> {
                  BitSet before = new BitSet();
                  for (int k = 0; order[k] != position; k++) {
                    before.set(order[k]);
                  }
                  return isPivotal(sets, before, position);
                })
            .count();
    return (double) pivotal / orders.size();
  }

  private static double shareOfSets(List<BitSet> sets, int position, BitSet enforced) {
    BitSet others = (BitSet) enforced.clone();
    others.clear(position);
    List<BitSet> subsets = BruteForce.subsets(others);
    long pivotal = subsets.stream().filter(set -> isPivotal(sets, set, position)).count();
    return (double) pivotal / subsets.size();
  }

  private static boolean isPivotal(List<BitSet> sets, BitSet waived, int position) {
    BitSet with = (BitSet) waived.clone();
    with.set(position);
    return opens(sets, with) && !opens(sets, waived);
  }

  private static boolean opens(List<BitSet> sets, BitSet waived) {
    return sets.stream().anyMatch(set -> BruteForce.isSubset(set, waived));
  }

  private static List<int[]> orders(int playerCount) {
    if (playerCount == 0) {
      return List.of(new int[0]);
    }
    return orders(playerCount - 1).stream()
        .flatMap(
            shorter ->
                IntStream.range(0, playerCount)
                    .mapToObj(place -> inserted(shorter, place, playerCount - 1)))
        .toList();
  }

  private static int[] inserted(int[] shorter, int place, int player) {
    int[] longer = new int[shorter.length + 1];
    System.arraycopy(shorter, 0, longer, 0, place);
    longer[place] = player;
    System.arraycopy(shorter, place, longer, place + 1, shorter.length - place);
    return longer;
  }

  private static List<Pivotality.Share> exactOf(List<BitSet> sets, BitSet enforced) {
    List<Relaxation> relaxations =
        sets.stream().map(set -> new Relaxation(new Witness(new int[0], set))).toList();
    CrossingTables nothing = new CrossingTables(OutcomeSpace.of(), List.of(), List.of());
    return exact(nothing, enforced, new Listing.Complete<>(relaxations));
  }

  private static List<Pivotality.Share> exact(
      CrossingTables tables, BitSet enforced, Listing<Relaxation> relaxations) {
    Pivotality pivotality =
        counter(new PivotSettings(1 << 14, 1, 0.95, 0)).count(tables, enforced, relaxations);
    assertThat(pivotality).isInstanceOf(Pivotality.Exact.class);
    return ((Pivotality.Exact) pivotality).shares();
  }

  private static PivotCounter counter(PivotSettings settings) {
    return new PivotCounter(settings, Limits.withDefaults(), STOPPED);
  }

  private static Diagnosis diagnose(CrossingTables tables, BitSet enforced) {
    return BruteForce.known(
        new Diagnostician(Limits.withDefaults(), STOPPED).diagnose(tables, enforced));
  }
}

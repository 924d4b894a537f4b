package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.effort.Known;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Problems whose number of solutions is known from elsewhere or has a closed form. */
final class KnownCountsTest {

  private static final Budget AMPLE = Budget.ofEdges(1 << 20);

  /** Solutions of the n queens problem, OEIS A000170. */
  @ParameterizedTest
  @CsvSource({"4, 2", "5, 10", "6, 4", "7, 40", "8, 92"})
  void queensCanBePlacedInTheKnownNumberOfWays(int size, int ways) {
    assertThat(new ExactEngine(Tables.queens(size), AMPLE).countAvoiding(new BitSet()))
        .isEqualTo(new Known<>(big(ways)));
  }

  /**
   * Mainland states form a wheel around South Australia with one link missing: 3 colours for the
   * hub, 2 for the first of five states in a row and 1 for each later one, and 3 for Tasmania.
   */
  @Test
  void australiaHasEighteenColouringsInThreeColours() {
    OutcomeSpace space = OutcomeSpace.of(3, 3, 3, 3, 3, 3, 3);
    int[][] borders = {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {2, 4}, {2, 5}, {3, 4}, {4, 5}};
    List<CrossingTable> coherence = new ArrayList<>();
    for (int[] border : borders) {
      coherence.add(Tables.table(space, border, o -> o[0] == o[1]));
    }
    CrossingTables tables = new CrossingTables(space, coherence, List.of());

    assertThat(new ExactEngine(tables, AMPLE).countAvoiding(new BitSet()))
        .isEqualTo(new Known<>(big(18)));
  }

  /** A chain of n issues with k options, neighbours different, has k (k - 1)^(n - 1) outcomes. */
  @ParameterizedTest
  @CsvSource({"31, 4", "32, 4", "40, 3", "200, 4"})
  void chainsHaveTheClosedFormNumberOfOutcomesBeyondMachineWords(int issues, int options) {
    OutcomeSet set =
        ExactEngineTest.value(new ExactEngine(Tables.chain(issues, options), AMPLE).coherent());
    BigInteger expected = big(options).multiply(big(options - 1).pow(issues - 1));

    assertThat(set.count()).isEqualTo(expected);
    // By symmetry all options are equally frequent.
    assertThat(set.optionCounts().count(issues / 2, 1)).isEqualTo(expected.divide(big(options)));
  }

  /** Pairs at distance d: powers of the matrix J - I have (p + q) on and q off the diagonal. */
  @Test
  void pairsOfChainFollowPowersOfTheTransferMatrix() {
    int issues = 40;
    OptionPairCounts pairs =
        ExactEngineTest.value(new ExactEngine(Tables.chain(issues, 4), AMPLE).coherent())
            .optionPairCounts();
    for (int distance = 1; distance < issues; distance++) {
      BigInteger powerOf3 = big(3).pow(distance);
      BigInteger sign = big(distance % 2 == 0 ? 1 : -1);
      BigInteger same = powerOf3.add(big(3).multiply(sign)).divide(big(4));
      BigInteger different = powerOf3.subtract(sign).divide(big(4));
      BigInteger ends = big(3).pow(issues - 1 - distance);
      assertThat(pairs.count(0, 2, distance, 2)).isEqualTo(same.multiply(ends));
      assertThat(pairs.count(distance, 1, 0, 2)).isEqualTo(different.multiply(ends));
    }
  }

  @Test
  void unconstrainedSpacesHaveEveryOutcome() {
    int[] counts = IntStream.generate(() -> 4).limit(200).toArray();
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), List.of());
    OutcomeSet set = ExactEngineTest.value(new ExactEngine(tables, Budget.ofEdges(200)).coherent());

    assertThat(set.count()).isEqualTo(big(4).pow(200));
    assertThat(set.optionCounts().count(17, 3)).isEqualTo(big(4).pow(199));
    assertThat(set.optionPairCounts().count(3, 1, 150, 2)).isEqualTo(big(4).pow(198));
  }

  @Test
  void independentPartsAddTheirEdges() {
    CrossingTables part = Tables.queens(6);
    ExactEngine one = new ExactEngine(part, AMPLE);
    int copies = 5;
    int[] counts = IntStream.generate(() -> 6).limit(6L * copies).toArray();
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> coherence = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      int shift = copy;
      for (CrossingFunction function : part.coherence()) {
        CrossingTable table = (CrossingTable) function;
        int[] scope = IntStream.of(table.scope()).map(issue -> issue * copies + shift).toArray();
        coherence.add(Tables.table(space, scope, o -> table.crosses(o[0] * 6 + o[1])));
      }
    }
    Collections.shuffle(coherence, new Random(7));
    ExactEngine all = new ExactEngine(new CrossingTables(space, coherence, List.of()), AMPLE);

    assertThat(ExactEngineTest.value(all.coherent()).count()).isEqualTo(big(4).pow(copies));
    assertThat(ExactEngineTest.value(all.coherent()).edgeCount())
        .isEqualTo(copies * ExactEngineTest.value(one.coherent()).edgeCount());
    assertThat(ExactEngineTest.value(all.coherent()).optionPairCounts().count(0, 1, 1, 3))
        .isEqualTo(big(4 * 4 * 4));
  }

  private static BigInteger big(long n) {
    return BigInteger.valueOf(n);
  }
}

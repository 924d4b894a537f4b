package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.stat.RandomStreams;

/** The building blocks of the draws. */
final class DigitsTest {

  private static BlockRandom random(long seed) {
    BlockRandom random = new BlockRandom();
    random.start(RandomStreams.key(seed, 0));
    return random;
  }

  private static int number(long[][] masks, int word, int lane) {
    int[] set =
        IntStream.range(0, masks.length).filter(k -> (masks[k][word] >>> lane & 1) != 0).toArray();
    assertThat(set).as("exactly one mask").hasSize(1);
    return set[0];
  }

  @Test
  void threeQuinaryDigitsOfOneCodeAreIndependentAndUniform() {
    QuinaryDigits digits = new QuinaryDigits();
    digits.start();
    BlockRandom random = random(1);
    long[] observed = new long[125];
    long[][][] masks = new long[3][5][Columns.WORDS];
    for (int round = 0; round < 20; round++) {
      for (long[][] digit : masks) {
        digits.draw(random, digit);
      }
      for (int word = 0; word < Columns.WORDS; word++) {
        for (int lane = 0; lane < Long.SIZE; lane++) {
          int code = 0;
          for (long[][] digit : masks) {
            code = 5 * code + number(digit, word, lane);
          }
          observed[code]++;
        }
      }
    }
    double[] shares = new double[125];
    Arrays.fill(shares, 1 / 125.0);
    ChiSquare.assertFits(shares, observed);
  }

  @Test
  void thresholdComparisonDrawsInProportionToTheWeights() {
    double[] weights = {0.5, 1e-3, 0.2, 0.299};
    ThresholdComparison comparison = new ThresholdComparison(Thresholds.of(weights));
    BlockRandom random = random(2);
    long[] observed = new long[4];
    long[][] masks = new long[4][Columns.WORDS];
    for (int round = 0; round < 40; round++) {
      comparison.draw(random, masks);
      for (int k = 0; k < 4; k++) {
        observed[k] += Columns.count(masks[k]);
      }
    }
    assertThat(Arrays.stream(observed).sum()).isEqualTo(40L * Columns.DRAWS);
    ChiSquare.assertFits(weights, observed);
  }

  /** 1/3 is 0.010101… in binary, 2/3 is 0.101010…; the third sum is 1 and needs no threshold. */
  @Test
  void thresholdsOfThirdsAreTheirBinaryExpansions() {
    Thresholds thirds = Thresholds.of(new double[] {7, 7, 7});
    assertThat(thirds.size()).isEqualTo(2);
    assertThat(thirds.prefix(0)).isEqualTo(0x555);
    assertThat(thirds.rest(0)).isEqualTo(0x5555555555555555L);
    assertThat(thirds.prefix(1)).isEqualTo(0xaaa);
    assertThat(thirds.rest(1)).isEqualTo(0xaaaaaaaaaaaaaaaaL);
  }

  /** A weight of 10^-300 is far below 2^-76 and rounds away; the other option is then certain. */
  @Test
  void thresholdsOfVanishingWeightsAreTheEndsOfTheRange() {
    Thresholds first = Thresholds.of(new double[] {1e-300, 1});
    assertThat(first.prefix(0)).isZero();
    assertThat(first.rest(0)).isZero();
    Thresholds last = Thresholds.of(new double[] {1, 1e-300});
    assertThat(last.prefix(0)).isEqualTo(0xfff);
    assertThat(last.rest(0)).isEqualTo(-1);
  }

  @Test
  void evenlySpacedWordsFindEachAliasCellInProportionToItsWeight() {
    double[] weights = IntStream.range(0, 50).mapToDouble(k -> 1 + k * k % 17).toArray();
    double total = Arrays.stream(weights).sum();
    AliasTable table = AliasTable.of(weights);
    int[] found = new int[50];
    int words = 1 << 20;
    for (long k = 0; k < words; k++) {
      found[table.draw(k << 44)]++;
    }
    for (int cell = 0; cell < 50; cell++) {
      // Each of the 50 cells of the table rounds its share of the words by less than one, twice.
      assertThat((double) found[cell])
          .isBetween(words * weights[cell] / total - 100, words * weights[cell] / total + 100);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 32, 33, 50, 63, 64})
  void transposeExchangesRowsAndBits(int wanted) {
    long[][] rows = new long[Long.SIZE][Columns.WORDS];
    BlockRandom random = random(3);
    Arrays.stream(rows).forEach(random::fill);
    long[][] before = Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    BitTranspose.transpose(rows, wanted);
    for (int row = 0; row < wanted; row++) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        for (int word = 0; word < Columns.WORDS; word++) {
          if ((rows[row][word] >>> bit & 1) != (before[bit][word] >>> row & 1)) {
            fail("row [%d], bit [%d], word [%d] of [%d] rows", row, bit, word, wanted);
          }
        }
      }
    }
  }

  @Test
  void columnsAreCountedBitByBit() {
    long[] column = new long[Columns.WORDS];
    long[] other = new long[Columns.WORDS];
    random(4).fill(column, other);
    int found = 0;
    int both = 0;
    for (int draw = 0; draw < Columns.DRAWS; draw++) {
      long bit = column[draw / Long.SIZE] >>> draw & 1;
      found += (int) bit;
      both += (int) (bit & other[draw / Long.SIZE] >>> draw);
    }
    assertThat(Columns.count(column)).isEqualTo(found);
    assertThat(Columns.countBoth(column, other)).isEqualTo(both);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void cellsAreDrawnTogetherWithTheirValuesAsOneByOne(boolean isUniform) {
    double[] weights = new double[77];
    Arrays.setAll(weights, cell -> isUniform ? 1 : cell + 1);
    AliasTable table = AliasTable.of(weights);
    long[] values = LongStream.range(1000, 1077).toArray();
    long[] words = new long[Columns.WORDS];
    random(5).fill(words);
    int[] cells = new int[Columns.WORDS];
    long[] drawn = new long[Columns.WORDS];
    table.draw(words, cells, values, drawn);
    for (int word = 0; word < Columns.WORDS; word++) {
      assertThat(cells[word]).isEqualTo(table.draw(words[word]));
      assertThat(drawn[word]).isEqualTo(1000 + cells[word]);
    }
  }
}

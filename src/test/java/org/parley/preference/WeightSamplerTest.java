package org.parley.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.parley.preference.WeightSpace.AtLeast;
import org.parley.preference.WeightSpace.Method;
import org.parley.preference.WeightSpace.Part;
import org.parley.preference.WeightSpace.Share;
import org.parley.stat.RandomStreams;

/** Draws of open weights against shares and means that follow by integration. */
final class WeightSamplerTest {

  private static final int DRAWS = 20_000;

  /** A walk takes many steps a draw. */
  private static final int DRAWS_OF_WALKS = 5_000;

  private static WeightSpace space(int size, String low, String high, boolean sums, int... chain) {
    List<Part> parts =
        IntStream.range(0, size)
            .mapToObj(
                part ->
                    new Part(
                        List.of(new Share("i" + part, BigFraction.ONE)),
                        fraction(low),
                        fraction(high)))
            .toList();
    List<AtLeast> orders = new ArrayList<>();
    for (int k = 1; k < chain.length; k++) {
      orders.add(new AtLeast(chain[k - 1], BigFraction.ONE, chain[k], BigFraction.ONE));
    }
    return new WeightSpace(parts, sums, orders);
  }

  private static BigFraction fraction(String decimal) {
    return Fractions.of(new BigDecimal(decimal));
  }

  private static double mean(WeightSpace space, Method method, ToDoubleFunction<double[]> figure) {
    return mean(space, method, DRAWS, figure);
  }

  private static double mean(
      WeightSpace space, Method method, int draws, ToDoubleFunction<double[]> figure) {
    double sum = 0;
    double[] numbers = new double[space.size()];
    WeightSampler sampler = WeightSampler.of(space);
    assertThat(sampler.method()).isEqualTo(method);
    for (int stretch = 0; stretch < draws / 1000; stretch++) {
      RandomGenerator random = RandomStreams.stream(7, stretch);
      WeightSampler fresh = sampler.fresh();
      for (int draw = 0; draw < 1000; draw++) {
        fresh.next(random, numbers);
        sum += figure.applyAsDouble(numbers);
      }
    }
    return sum / draws;
  }

  /** Five standard deviations, one of 1.7 million by chance. */
  private static Offset<Double> near(double share) {
    return near(share, DRAWS);
  }

  private static Offset<Double> near(double share, int draws) {
    return Offset.offset(5 * Math.sqrt(share * (1 - share) / draws));
  }

  /** On the simplex of three a weight is above 1/2 in a quarter of it. */
  @Test
  void simplexIsUniform() {
    WeightSpace space = space(3, "0", "1", true);
    assertThat(mean(space, Method.EXACT, w -> w[1] > 0.5 ? 1 : 0)).isCloseTo(0.25, near(0.25));
  }

  /** Under a full order of three the weights have means 11/18, 5/18 and 1/9. */
  @Test
  void ordersHaveTheMeansOfRankOrderCentroids() {
    WeightSpace space = space(3, "0", "1", true, 2, 0, 1);
    assertThat(mean(space, Method.EXACT, w -> w[2])).isCloseTo(11 / 18.0, near(0.5));
    assertThat(mean(space, Method.EXACT, w -> w[0])).isCloseTo(5 / 18.0, near(0.5));
    assertThat(mean(space, Method.EXACT, w -> w[1])).isCloseTo(1 / 9.0, near(0.5));
  }

  /** Of the hexagon 0.2 to 0.5 in each of three the part above 0.4 is 3/13. */
  @Test
  void rangesAreFilledEvenly() {
    WeightSpace space = space(3, "0.2", "0.5", true);
    for (int part = 0; part < 3; part++) {
      int at = part;
      assertThat(mean(space, Method.REJECTION, w -> w[at] > 0.4 ? 1 : 0))
          .isCloseTo(3 / 13.0, near(3 / 13.0));
    }
  }

  @Test
  void rangesOfWeightsThatNeedNotSumAreDrawnOneByOne() {
    WeightSpace space = space(2, "0.2", "0.6", false);
    assertThat(mean(space, Method.EXACT, w -> w[0] > 0.3 && w[1] > 0.3 ? 1 : 0))
        .isCloseTo(9 / 16.0, near(9 / 16.0));
  }

  /**
   * A full order of six, cut a hair below 1 so that it is not drawn directly: the greatest of six
   * even shares is above 1/2 with probability 6/32, and its mean is (1 + 1/2 + ... + 1/6)/6.
   */
  @Test
  void walksComeNearTheUniformDistribution() {
    WeightSpace space = space(6, "0", "0.999999", true, 0, 1, 2, 3, 4, 5);
    assertThat(mean(space, Method.HIT_AND_RUN, DRAWS_OF_WALKS, w -> w[0] > 0.5 ? 1 : 0))
        .isCloseTo(6 / 32.0, near(6 / 32.0, DRAWS_OF_WALKS));
    assertThat(mean(space, Method.HIT_AND_RUN, w -> w[0])).isCloseTo(2.45 / 6, near(0.2));
    assertThat(mean(space, Method.HIT_AND_RUN, w -> w[5])).isCloseTo(1 / 36.0, near(0.02));
  }

  @Test
  void onePointIsFixed() {
    WeightSpace space = space(2, "0.5", "0.5", true);
    assertThat(mean(space, Method.FIXED, w -> w[0])).isEqualTo(0.5);
  }

  @Test
  void rangesThatCannotKeepToAnOrderHaveNoCentre() {
    Part small = new Part(List.of(new Share("a", BigFraction.ONE)), fraction("0"), fraction("0.3"));
    Part great = new Part(List.of(new Share("b", BigFraction.ONE)), fraction("0.5"), fraction("1"));
    AtLeast order = new AtLeast(0, BigFraction.ONE, 1, BigFraction.ONE);
    assertThat(WeightProgram.centre(new WeightSpace(List.of(small, great), true, List.of(order))))
        .isEmpty();
    assertThat(WeightProgram.centre(new WeightSpace(List.of(small, great), true, List.of())))
        .isPresent();
  }

  /** What the corners say, linear programs say as well. */
  @Test
  void leastOfAllWeightsIsThatOfTheLinearProgram() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int size = 2 + random.nextInt(4);
      int[] chain = IntStream.range(0, size).toArray();
      WeightSpace space =
          random.nextBoolean()
              ? space(size, "0", "1", true, random.nextBoolean() ? chain : new int[0])
              : space(size, "0.1", "0.7", random.nextInt(3) > 0);
      List<BigFraction> advantages =
          IntStream.range(0, size)
              .mapToObj(part -> new BigFraction(random.nextInt(21) - 10, 10))
              .toList();
      double[] coefficients = advantages.stream().mapToDouble(BigFraction::doubleValue).toArray();
      double least = WeightProgram.least(space, coefficients);
      boolean isNear = Math.abs(least) < 1e-9;
      assertThat(WeightExtremes.isNeverNegative(space, advantages, BigFraction.ZERO))
          .as("seed %s", seed)
          .isEqualTo(isNear || least > 0);
      assertThat(WeightExtremes.isAlwaysPositive(space, advantages, BigFraction.ZERO))
          .as("seed %s", seed)
          .isEqualTo(!isNear && least > 0);
    }
  }
}

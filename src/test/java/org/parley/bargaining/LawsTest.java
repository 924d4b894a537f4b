package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.bargaining.Solutions.Ideal;

/** What the papers prove of solutions, over random sets of vectors. */
final class LawsTest {

  private static final int SETS = 300;

  private final Random random = new Random(20);

  private List<FrontierVector> vectors(int parties) {
    List<FrontierVector> vectors = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      long[] utilities = random.longs(parties, 0, 20).toArray();
      vectors.add(vector(utilities, n));
    }
    return vectors;
  }

  private static FrontierVector vector(long[] utilities, int name) {
    return new FrontierVector(utilities, BigInteger.ONE, new int[] {name}, 0);
  }

  private static Powers even(int parties) {
    return Powers.of(Collections.nCopies(parties, BigDecimal.ONE));
  }

  private static List<String> names(
      Concept concept, List<FrontierVector> vectors, Stakes stakes, int parties) {
    Solution solution =
        Solutions.of(vectors, stakes, even(parties), Ideal.SIGNABLE).get(concept.ordinal());
    return solution instanceof Solution.Found found
        ? found.vectors().stream().map(v -> String.valueOf(v.shown()[0])).sorted().toList()
        : List.of();
  }

  private long[] reservations(int parties) {
    return random.longs(parties, 0, 8).toArray();
  }

  @Test
  void scalingAPartyLeavesNashAndKalaiSmorodinsky() {
    for (int set = 0; set < SETS; set++) {
      int parties = 2 + set % 3;
      List<FrontierVector> vectors = vectors(parties);
      long[] reservations = reservations(parties);
      long factor = 2L + random.nextInt(5);
      long shift = random.nextInt(4);
      List<FrontierVector> scaled =
          vectors.stream()
              .map(
                  v -> {
                    long[] utilities = v.utilities();
                    utilities[0] = factor * utilities[0] + shift;
                    return vector(utilities, v.shown()[0]);
                  })
              .toList();
      long[] moved = reservations.clone();
      moved[0] = factor * moved[0] + shift;
      long[] tens = new long[parties];
      java.util.Arrays.fill(tens, 10);
      for (Concept concept : List.of(Concept.NASH, Concept.KALAI_SMORODINSKY)) {
        assertThat(names(concept, scaled, Stakes.of(tens, moved), parties))
            .isEqualTo(names(concept, vectors, Stakes.of(tens, reservations), parties));
      }
    }
  }

  /**
   * By hand: with -10 and 0 without a deal the shares are (14/20, 10/10), (16/20, 7/10) and (20/20,
   * 4/10), of which the first two have the same least, and the first the greater other one. Other
   * programs put the least utility, 4, in the place of a reservation below it, and come to the
   * third.
   */
  @Test
  void reservationsBelowEveryUtilityStayWhatTheyAre() {
    List<FrontierVector> vectors =
        List.of(
            vector(new long[] {4, 10}, 0),
            vector(new long[] {6, 7}, 1),
            vector(new long[] {10, 4}, 2));
    long[] tens = {10, 10};
    assertThat(names(Concept.KALAI_SMORODINSKY, vectors, Stakes.of(tens, new long[] {-10, 0}), 2))
        .containsExactly("0");
    assertThat(names(Concept.KALAI_SMORODINSKY, vectors, Stakes.of(tens, new long[] {4, 0}), 2))
        .containsExactly("2");
  }

  @Test
  void nashDoesNotDependOnOutcomesThatAreNotChosen() {
    for (int set = 0; set < SETS; set++) {
      int parties = 2 + set % 3;
      List<FrontierVector> vectors = vectors(parties);
      long[] ones = new long[parties];
      java.util.Arrays.fill(ones, 1);
      Stakes stakes = Stakes.of(ones, reservations(parties));
      List<String> chosen = names(Concept.NASH, vectors, stakes, parties);
      List<FrontierVector> fewer =
          vectors.stream()
              .filter(v -> chosen.contains(String.valueOf(v.shown()[0])) || random.nextBoolean())
              .toList();
      if (!chosen.isEmpty()) {
        assertThat(names(Concept.NASH, fewer, stakes, parties)).isEqualTo(chosen);
      }
    }
  }

  /**
   * More outcomes leave nobody's least share smaller as long as nobody can hope for more
   * (restricted monotonicity: Kalai and Smorodinsky 1975, Roth 1979), the least gain never (Kalai
   * 1977), and the sum never.
   */
  @Test
  void moreToChooseFromIsNoLoss() {
    for (int set = 0; set < SETS; set++) {
      int parties = 2 + set % 3;
      List<FrontierVector> vectors = vectors(parties);
      long[] ones = new long[parties];
      java.util.Arrays.fill(ones, 1);
      Stakes stakes = Stakes.of(ones, reservations(parties));
      List<FrontierVector> some = vectors.subList(0, 6);
      for (Concept concept : List.of(Concept.EGALITARIAN, Concept.UTILITARIAN)) {
        assertThat(value(concept, vectors, stakes))
            .isGreaterThanOrEqualTo(value(concept, some, stakes));
      }
      List<FrontierVector> more = new ArrayList<>(some);
      List<FrontierVector> signable =
          some.stream().filter(v -> stakes.allCanSign(v.utilities())).toList();
      vectors.stream().skip(6).filter(v -> isWithin(v, signable, parties)).forEach(more::add);
      assertThat(value(Concept.KALAI_SMORODINSKY, more, stakes))
          .isGreaterThanOrEqualTo(value(Concept.KALAI_SMORODINSKY, some, stakes));
    }
  }

  /** What a solution comes to; less than anything where there is none. */
  private static double value(Concept concept, List<FrontierVector> vectors, Stakes stakes) {
    Solution solution =
        Solutions.of(vectors, stakes, even(stakes.count()), Ideal.SIGNABLE).get(concept.ordinal());
    return solution instanceof Solution.Found found && !Double.isNaN(found.value())
        ? found.value()
        : Double.NEGATIVE_INFINITY;
  }

  /** Whether it gives no party more than one of the others does. */
  private static boolean isWithin(FrontierVector vector, List<FrontierVector> others, int parties) {
    for (int party = 0; party < parties; party++) {
      int p = party;
      if (others.stream().allMatch(o -> o.utility(p) < vector.utility(p))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void partiesThatAreAlikeAreTreatedAlike() {
    for (int set = 0; set < SETS; set++) {
      List<FrontierVector> vectors = vectors(2);
      List<FrontierVector> both = new ArrayList<>(vectors);
      for (FrontierVector v : vectors) {
        both.add(vector(new long[] {v.utility(1), v.utility(0)}, 100 + v.shown()[0]));
      }
      Stakes stakes = Stakes.of(new long[] {1, 1}, new long[] {3, 3});
      for (Concept concept : Concept.values()) {
        Solution solution =
            Solutions.of(both, stakes, even(2), Ideal.SIGNABLE).get(concept.ordinal());
        if (solution instanceof Solution.Found found) {
          List<List<Long>> chosen =
              found.vectors().stream().map(v -> List.of(v.utility(0), v.utility(1))).toList();
          List<List<Long>> mirrored =
              found.vectors().stream().map(v -> List.of(v.utility(1), v.utility(0))).toList();
          assertThat(chosen).containsAll(mirrored);
        }
      }
    }
  }
}

package org.parley.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.elimination.Diagram;
import org.parley.elimination.OutcomeSet;
import org.parley.preference.Reserve;
import org.parley.preference.Utilities;
import org.parley.tabulation.CrossingFunction;

/** Frontiers and solutions against going through every outcome, in fractions. */
final class SolutionsTest {

  /** Five hundred games of two to five parties, and some of one. */
  private static final int GAMES_OF_EACH_SIZE = 125;

  static Stream<Integer> sizes() {
    return Stream.of(1, 2, 3, 4, 5);
  }

  /** A game with all of its outcomes and what they are worth. */
  private static final class Brute {

    final GeneratedGame game;
    final int parties;
    final List<int[]> all;

    Brute(GeneratedGame game, int parties) {
      this.game = game;
      this.parties = parties;
      this.all = game.outcomes();
    }

    boolean canAllSign(int[] outcome) {
      return IntStream.range(0, parties)
          .allMatch(p -> game.worth(p, outcome).compareTo(game.reservation(p)) >= 0);
    }

    List<int[]> signable() {
      return all.stream().filter(this::canAllSign).toList();
    }

    boolean isDominated(int[] outcome) {
      List<BigFraction> least = game.worth(outcome);
      return all.stream().map(game::worth).anyMatch(worth -> dominates(worth, least));
    }

    static boolean dominates(List<BigFraction> worth, List<BigFraction> least) {
      boolean isMore = false;
      for (int p = 0; p < worth.size(); p++) {
        int order = worth.get(p).compareTo(least.get(p));
        if (order < 0) {
          return false;
        }
        isMore |= order > 0;
      }
      return isMore;
    }

    BigFraction most(List<int[]> among, int party) {
      return among.stream()
          .map(outcome -> game.worth(party, outcome))
          .max(BigFraction::compareTo)
          .orElseThrow();
    }

    /** The outcomes that are best by numbers of which the first counts first. */
    static List<int[]> best(List<int[]> among, Function<int[], List<BigFraction>> score) {
      Comparator<List<BigFraction>> order =
          (a, b) ->
              IntStream.range(0, a.size())
                  .map(k -> a.get(k).compareTo(b.get(k)))
                  .filter(sign -> sign != 0)
                  .findFirst()
                  .orElse(0);
      Optional<List<BigFraction>> most = among.stream().map(score).max(order);
      return among.stream()
          .filter(outcome -> order.compare(score.apply(outcome), most.orElseThrow()) == 0)
          .toList();
    }

    BigFraction gain(int party, int[] outcome) {
      return game.worth(party, outcome).subtract(game.reservation(party));
    }

    List<BigFraction> gains(int[] outcome) {
      return IntStream.range(0, parties).mapToObj(p -> gain(p, outcome)).toList();
    }

    List<BigFraction> shares(int[] outcome, List<BigFraction> hopes) {
      List<BigFraction> shares = new ArrayList<>();
      for (int p = 0; p < parties; p++) {
        BigFraction most = hopes.get(p).subtract(game.reservation(p));
        if (most.compareTo(BigFraction.ZERO) > 0) {
          shares.add(gain(p, outcome).divide(most));
        }
      }
      return shares;
    }

    static BigFraction sum(List<BigFraction> numbers) {
      return numbers.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    List<BigFraction> most(List<int[]> among) {
      return among.isEmpty()
          ? List.of()
          : IntStream.range(0, parties).mapToObj(p -> most(among, p)).toList();
    }

    BigFraction opposition(int[] outcome, List<BigFraction> best) {
      BigFraction sum = BigFraction.ZERO;
      for (int p = 0; p < parties; p++) {
        BigFraction most = best.get(p);
        if (most.compareTo(BigFraction.ZERO) > 0) {
          BigFraction loss = BigFraction.ONE.subtract(game.worth(p, outcome).divide(most));
          sum = sum.add(loss.multiply(loss));
        }
      }
      return sum.negate();
    }

    /** The outcomes that a concept comes to; none where it is not defined. */
    List<int[]> solution(Concept concept, Ideal ideal, int firstPower) {
      List<int[]> signable = signable();
      List<BigFraction> hopes = most(ideal == Ideal.ALL ? all : signable);
      List<BigFraction> best = most(all);
      if (concept == Concept.NASH) {
        List<int[]> better =
            signable.stream()
                .filter(o -> gains(o).stream().allMatch(g -> g.compareTo(BigFraction.ZERO) > 0))
                .toList();
        return best(
            better,
            o ->
                List.of(
                    gains(o).stream()
                        .reduce(BigFraction.ONE, BigFraction::multiply)
                        .multiply(gain(0, o).pow(firstPower - 1))));
      }
      return switch (concept) {
        case KALAI_SMORODINSKY -> best(signable, o -> sorted(shares(o, hopes)));
        case EGALITARIAN -> best(signable, o -> sorted(gains(o)));
        case UTILITARIAN -> best(signable, o -> List.of(sum(game.worth(o))));
        case RELATIVE_UTILITARIAN -> best(signable, o -> List.of(sum(shares(o, hopes))));
        default -> best(all, o -> List.of(opposition(o, best)));
      };
    }

    private static List<BigFraction> sorted(List<BigFraction> numbers) {
      return numbers.stream().sorted(BigFraction::compareTo).toList();
    }

    /** Of outcomes that which asks for fewest steps, the first in the file among equals. */
    int[] shown(List<int[]> outcomes) {
      return outcomes.stream().min(Comparator.comparingInt(game::steps)).orElseThrow();
    }
  }

  private static Allowance ample() {
    return new Allowance(Cutoff.NEVER, 1L << 30);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void utilitiesAreThoseOfTheDefinition(int parties) {
    for (int seed = 0; seed < GAMES_OF_EACH_SIZE; seed++) {
      GeneratedGame game = new GeneratedGame(seed, parties);
      Utilities utilities = game.utilities();
      assertThat(utilities.isRounded()).isFalse();
      for (int[] outcome : game.outcomes()) {
        assertThat(GeneratedGame.fractions(utilities.of(outcome), utilities))
            .isEqualTo(game.worth(outcome));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void frontierIsThatOfAllOutcomes(int parties) {
    int empty = 0;
    for (int seed = 0; seed < GAMES_OF_EACH_SIZE; seed++) {
      Brute brute = new Brute(new GeneratedGame(seed, parties), parties);
      List<FrontierVector> frontier = frontier(brute.game);
      Set<List<BigFraction>> expected = new HashSet<>();
      for (int[] outcome : brute.all) {
        if (!brute.isDominated(outcome)) {
          expected.add(brute.game.worth(outcome));
        }
      }
      empty += expected.isEmpty() ? 1 : 0;
      Utilities utilities = brute.game.utilities();
      assertThat(frontier).hasSameSizeAs(expected);
      for (FrontierVector vector : frontier) {
        List<BigFraction> worth = GeneratedGame.fractions(vector.utilities(), utilities);
        assertThat(expected).contains(worth);
        List<int[]> equal =
            brute.all.stream().filter(o -> brute.game.worth(o).equals(worth)).toList();
        assertThat(vector.outcomes()).isEqualTo(BigInteger.valueOf(equal.size()));
        assertThat(vector.shown()).isEqualTo(brute.shown(equal));
        assertThat(vector.steps()).isEqualTo(brute.game.steps(vector.shown()));
      }
    }
    assertThat(empty).as("games without outcomes").isPositive();
  }

  private static List<FrontierVector> frontier(GeneratedGame game) {
    Gains gains = new Gains(game.scenario(), game.utilities());
    Diagram diagram = game.diagram(gains);
    return ((Known<List<FrontierVector>>) UtilityFrontier.of(diagram, gains, ample())).value();
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void solutionsAreThoseOfAllOutcomes(int parties) {
    for (int seed = 0; seed < GAMES_OF_EACH_SIZE; seed++) {
      Brute brute = new Brute(new GeneratedGame(seed, parties), parties);
      Ideal ideal = seed % 3 == 0 ? Ideal.ALL : Ideal.SIGNABLE;
      int firstPower = 1 + seed % 2;
      List<BigDecimal> exponents = new ArrayList<>();
      for (int p = 0; p < parties; p++) {
        exponents.add(p == 0 ? new BigDecimal(firstPower).movePointLeft(1) : new BigDecimal("0.1"));
      }
      Powers powers = Powers.of(exponents);
      Utilities utilities = brute.game.utilities();
      Stakes stakes = Stakes.of(utilities.parties());
      Gains gains = new Gains(brute.game.scenario(), utilities);
      Diagram diagram = brute.game.diagram(gains);

      List<Solution> ofFrontier = Solutions.of(frontier(brute.game), stakes, powers, ideal);
      List<Solution> searched =
          Solutions.of(() -> new BestFirstSearch(diagram, gains, ample()), stakes, powers, ideal);

      for (Concept concept : Concept.values()) {
        List<int[]> expected = brute.solution(concept, ideal, firstPower);
        check(brute, ofFrontier.get(concept.ordinal()), expected, seed);
        check(brute, searched.get(concept.ordinal()), expected, seed);
      }
    }
  }

  private static void check(Brute brute, Solution solution, List<int[]> expected, int seed) {
    String which = "game [" + seed + "] " + solution.concept() + " " + brute.game;
    if (expected.isEmpty()) {
      assertThat(solution).as(which).isInstanceOf(Solution.Undefined.class);
      return;
    }
    assertThat(solution).as(which).isInstanceOf(Solution.Found.class);
    Solution.Found found = (Solution.Found) solution;
    Utilities utilities = brute.game.utilities();
    assertThat(found.vectors().stream().map(v -> GeneratedGame.fractions(v.utilities(), utilities)))
        .as(which)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().map(brute.game::worth).distinct().toList());
    assertThat(found.outcomes()).as(which).isEqualTo(BigInteger.valueOf(expected.size()));
    assertThat(found.shown().shown()).as(which).isEqualTo(brute.shown(expected));
    assertThat(found.shown().shown())
        .as("on the frontier: %s", which)
        .matches(outcome -> !brute.isDominated(outcome));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void reservationsAreConstraintsLikeAnyOther(int parties) {
    for (int seed = 0; seed < GAMES_OF_EACH_SIZE; seed++) {
      Brute brute = new Brute(new GeneratedGame(seed, parties), parties);
      List<CrossingFunction> reserves =
          Reserve.of(brute.game.utilities(), brute.game.scenario().outcomeSpace()).orElseThrow();
      OutcomeSet signable =
          ((Known<OutcomeSet>) brute.game.engine().without(reserves).avoiding(new BitSet()))
              .value();
      assertThat(signable.count()).isEqualTo(BigInteger.valueOf(brute.signable().size()));
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void whatIsTooLargeIsSaidToBe(int parties) {
    GeneratedGame game = new GeneratedGame(3, parties);
    Gains gains = new Gains(game.scenario(), game.utilities());
    Allowance none = new Allowance(Cutoff.NEVER, 10);
    assertThat(UtilityFrontier.of(game.diagram(gains), gains, none)).isNotInstanceOf(Known.class);
  }
}

package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.process.talk.Games.Told;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Tactic.Concede;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;

/**
 * Offers that depend on time alone, against the closed form of P. Faratin, C. Sierra and N.
 * Jennings (1998): of what is worth at least {@code lo + (hi - lo)(1 - k - (1 - k)t^(1/e))}, the
 * least. One party concedes over an issue whose every option is worth as much as its number, so
 * that it offers the number of the aspiration, rounded up; the other signs nothing and never gives.
 */
final class ClosedFormTest {

  private static final int GAMES = 400;

  /** Of the worth of an offer; what is closer to a whole number than this may go either way. */
  private static final double TIE = 1e-6;

  /** A party that concedes, and how long. */
  private record Drawn(
      int options, int low, int high, double e, double k, int rounds, boolean isOpen) {

    static Drawn of(SplittableRandom random) {
      int options = 2 + random.nextInt(2000);
      int low = random.nextInt(options);
      int high = low + random.nextInt(options - low);
      // From 1/20, Boulware, to 20, Conceder; sometimes none of the kind.
      double e = random.nextInt(10) == 0 ? 0 : Math.pow(20, random.nextDouble(-1, 1));
      double k = random.nextInt(3) == 0 ? random.nextDouble() : 0;
      return new Drawn(options, low, high, e, k, 1 + random.nextInt(60), random.nextInt(4) == 0);
    }

    double time(int round) {
      if (isOpen) {
        return (round + 1.0) / (rounds + 1);
      }
      return rounds == 1 ? 1 : round / (rounds - 1.0);
    }

    /** What the party asks for in a round, by the formula. */
    double aspiration(int round) {
      double conceded = e == 0 ? k : k + (1 - k) * Math.exp(Math.log(time(round)) / e);
      return low + (high - low) * (1 - conceded);
    }

    Game game() {
      long[] own = IntStream.range(0, options).asLongStream().toArray();
      // Its line is crossed by what is worth more than the best that it may offer.
      long[] crossed = new long[options];
      for (int x = high + 1; x < options; x++) {
        crossed[x] = 1;
      }
      Seat conceding = Games.seat("a", own, options, low, crossed, strategy(new Concede(e, k)));
      long[] all = new long[options];
      java.util.Arrays.fill(all, 1);
      Seat silent =
          Games.seat("b", new long[options], options, 0, all, strategy(new Concede(1, 0)));
      Talks talks = new Talks(new Protocol.Offers(), isOpen, Optional.empty(), Map.of());
      return Games.game(rounds, talks, List.of(conceding, silent));
    }
  }

  private static Strategy strategy(Concede concede) {
    return new Strategy(
        concede, new Offer.Lowest(), new Accept.Next(1, 0), Optional.empty(), new Vote.Hill());
  }

  @Test
  void offersThatDependOnTimeAreThoseOfTheClosedForm() {
    SplittableRandom random = new SplittableRandom(1998);
    int compared = 0;
    for (int number = 0; number < GAMES; number++) {
      Drawn drawn = Drawn.of(random);
      Told told = Games.told(drawn.game(), 1, 1);
      List<Integer> offers = told.offers(0);
      assertThat(offers).as("%s", drawn).hasSize(drawn.rounds());
      for (int round = 0; round < drawn.rounds(); round++) {
        double asked = drawn.aspiration(round);
        List<Integer> expected = new ArrayList<>(List.of((int) Math.ceil(asked - TIE)));
        if (Math.abs(asked - Math.rint(asked)) < TIE && asked > Math.rint(asked) + 1e-10) {
          expected.add((int) Math.ceil(asked));
        }
        assertThat(offers.get(round)).as("%s in round %d", drawn, round).isIn(expected);
        compared += offers.get(round) < drawn.high() ? 1 : 0;
      }
      assertThat(told.outcome()).as("%s", drawn).isEqualTo(-1);
    }
    // Enough offers give something, so that the comparison says something.
    assertThat(compared).isGreaterThan(GAMES * 10);
  }

  /** A party whose worths are few offers the least that is enough, the first of those alike. */
  @Test
  void betweenOutcomesTheLeastThatIsEnoughIsOffered() {
    SplittableRandom random = new SplittableRandom(11);
    for (int number = 0; number < GAMES; number++) {
      long[] worth = random.longs(2 + random.nextInt(9), 0, 1000).toArray();
      long best = java.util.Arrays.stream(worth).max().orElseThrow();
      double e = Math.pow(10, random.nextDouble(-1, 1));
      int rounds = 2 + random.nextInt(20);
      Seat conceding = Games.seat("a", 1000, 0, strategy(new Concede(e, 0)), worth);
      long[] all = new long[worth.length];
      java.util.Arrays.fill(all, 1);
      Seat silent =
          Games.seat("b", new long[worth.length], 1000, 0, all, strategy(new Concede(1, 0)));
      List<Integer> offers = Games.told(Games.offers(rounds, conceding, silent), 0, 1).offers(0);
      for (int round = 0; round < rounds; round++) {
        double asked = best * (1 - Math.pow(round / (rounds - 1.0), 1 / e));
        int least = -1;
        for (int x = 0; x < worth.length; x++) {
          boolean isEnough = worth[x] >= asked - TIE;
          least = isEnough && (least < 0 || worth[x] < worth[least]) ? x : least;
        }
        assertThat(offers.get(round)).as("game %d, round %d", number, round).isEqualTo(least);
      }
    }
  }
}

package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.process.talk.Games.Told;
import org.parley.scenario.Strategy;
import org.parley.scenario.Strategy.Accept;
import org.parley.scenario.Strategy.Offer;
import org.parley.scenario.Strategy.Tactic;
import org.parley.scenario.Strategy.Tactic.Concede;
import org.parley.scenario.Strategy.Tactic.TitForTat;
import org.parley.scenario.Strategy.Vote;
import org.parley.scenario.Talks;

/**
 * Offers in turn, written a second time from their description alone: slowly, in fractions where
 * that is possible, every outcome looked at in every turn.
 */
final class ReferenceTest {

  /** A talk of the reference, as one line a turn. */
  private static final class Slow {

    private final Game game;
    private final long[] binding;
    private final Map<Integer, List<int[]>> offersBySeat = new HashMap<>();
    private final Map<Integer, Integer> seen = new HashMap<>();
    private final Map<Integer, BigDecimal> replies = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    Slow(Game game, long[] binding) {
      this.game = game;
      this.binding = binding;
    }

    private boolean canSign(int p, int x) {
      Seat seat = game.seats().get(p);
      return (seat.crossed(x) & binding[p]) == 0 && seat.worth(x) >= seat.reservation();
    }

    private Optional<Long> best(int p) {
      Optional<Long> best = Optional.empty();
      for (int x = 0; x < game.table().size(); x++) {
        long worth = game.seats().get(p).worth(x);
        if (canSign(p, x) && (best.isEmpty() || worth > best.get())) {
          best = Optional.of(worth);
        }
      }
      return best;
    }

    private BigDecimal aspiration(int p, int round) {
      Seat seat = game.seats().get(p);
      BigDecimal low = BigDecimal.valueOf(seat.reservation());
      BigDecimal high = BigDecimal.valueOf(best(p).orElse(seat.reservation()));
      if (seat.strategy().tactic() instanceof Concede concede) {
        // The exponents of these games are 1, 2 and 1/2, of which the first two are exact.
        double t = game.rounds() == 1 ? 1 : (double) round / (game.rounds() - 1);
        BigDecimal rest =
            BigDecimal.ONE.subtract(
                concede.e() == 1
                    ? ratio(round)
                    : concede.e() == 0.5
                        ? ratio(round).multiply(ratio(round))
                        : BigDecimal.valueOf(Math.sqrt(t)));
        return low.add(high.subtract(low).multiply(rest)).setScale(9, RoundingMode.HALF_UP);
      }
      BigDecimal level = replies.getOrDefault(p, high);
      BigDecimal sum = BigDecimal.ZERO;
      int compared = 0;
      for (int q = 0; q < game.seats().size(); q++) {
        List<int[]> offers = offersBySeat.getOrDefault(q, List.of());
        for (int n = seen.getOrDefault(100 * p + q, 0); n < offers.size(); n++) {
          if (q != p && n > 0) {
            long now = seat.worth(offers.get(n)[0]);
            sum = sum.add(BigDecimal.valueOf(now - seat.worth(offers.get(n - 1)[0])));
            compared++;
          }
        }
        seen.put(100 * p + q, offers.size());
      }
      if (compared > 0 && sum.signum() > 0) {
        BigDecimal by = sum.divide(BigDecimal.valueOf(compared), 15, RoundingMode.HALF_UP);
        level = level.subtract(by).max(low).min(high);
      }
      replies.put(p, level);
      return level.setScale(9, RoundingMode.HALF_UP);
    }

    private BigDecimal ratio(int round) {
      return game.rounds() == 1
          ? BigDecimal.ONE
          : BigDecimal.valueOf(round)
              .divide(BigDecimal.valueOf(game.rounds() - 1), 30, RoundingMode.HALF_UP);
    }

    private int offer(int p, BigDecimal aspiration) {
      Seat seat = game.seats().get(p);
      int lowest = -1;
      int highest = -1;
      for (int x = 0; x < game.table().size(); x++) {
        if (canSign(p, x)) {
          boolean isEnough = BigDecimal.valueOf(seat.worth(x)).compareTo(aspiration) >= 0;
          lowest = isEnough && (lowest < 0 || seat.worth(x) < seat.worth(lowest)) ? x : lowest;
          highest = highest < 0 || seat.worth(x) > seat.worth(highest) ? x : highest;
        }
      }
      return lowest >= 0 ? lowest : highest;
    }

    List<String> run() {
      int standing = -1;
      int by = -1;
      List<Integer> accepted = new ArrayList<>();
      for (int round = 0; round < game.rounds(); round++) {
        for (int p = 0; p < game.seats().size(); p++) {
          Seat seat = game.seats().get(p);
          int own = offer(p, aspiration(p, round));
          boolean takes =
              standing >= 0
                  && by != p
                  && canSign(p, standing)
                  && (seat.strategy().accept() instanceof Accept.Any
                      || own < 0
                      || seat.worth(standing) >= seat.worth(own));
          if (takes) {
            if (!accepted.contains(p)) {
              accepted.add(p);
            }
            lines.add(round + " " + p + " ACCEPTS " + standing);
          } else if (own >= 0) {
            standing = own;
            by = p;
            accepted.clear();
            offersBySeat.computeIfAbsent(p, q -> new ArrayList<>()).add(new int[] {own});
            lines.add(round + " " + p + " OFFERS " + own);
          } else {
            lines.add(round + " " + p + " PASSES -1");
          }
          if (standing >= 0 && accepted.size() == game.seats().size() - 1) {
            lines.add("deal " + standing);
            return lines;
          }
        }
      }
      lines.add("deal -1");
      return lines;
    }
  }

  @Test
  void aSecondSimulatorHasTheSameTalks() {
    SplittableRandom random = new SplittableRandom(7);
    int deals = 0;
    for (int n = 0; n < 3000; n++) {
      Game game = game(random);
      long[] binding = random.longs(game.seats().size(), 0, 8).toArray();
      Told told = Games.told(game, binding);
      List<String> lines = new ArrayList<>();
      told.turns()
          .forEach(
              t -> lines.add(t.round() + " " + t.seat() + " " + t.action() + " " + t.outcome()));
      lines.add("deal " + told.outcome());
      assertThat(lines).as("game %d", n).isEqualTo(new Slow(game, binding).run());
      deals += told.outcome() >= 0 ? 1 : 0;
    }
    assertThat(deals).isBetween(1000, 2900);
  }

  private static Game game(SplittableRandom random) {
    int outcomes = 1 + random.nextInt(12);
    int seats = 2 + random.nextInt(3);
    List<Seat> all = new ArrayList<>();
    for (int p = 0; p < seats; p++) {
      Tactic tactic =
          random.nextInt(3) == 0
              ? TitForTat.DEFAULT
              : new Concede(new double[] {0.5, 1, 2}[random.nextInt(3)], 0);
      Strategy strategy =
          new Strategy(
              tactic,
              new Offer.Lowest(),
              random.nextInt(5) == 0 ? new Accept.Any() : new Accept.Next(1, 0),
              Optional.empty(),
              new Vote.Hill());
      all.add(
          Games.seat(
              "p" + p,
              random.longs(outcomes, 0, 20).toArray(),
              20,
              random.nextLong(8),
              random.longs(outcomes, 0, 8).map(lines -> lines & random.nextLong(8)).toArray(),
              strategy));
    }
    return Games.game(1 + random.nextInt(8), Talks.DEFAULT, all);
  }
}

package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.process.talk.Games.Told;
import org.parley.process.talk.Turn.Action;
import org.parley.scenario.Strategy;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;

/** Proposals at once. */
final class SimultaneousTalkTest {

  private static final Talks AT_ONCE =
      new Talks(new Protocol.Simultaneous(), false, Optional.empty(), Map.of());

  private static Game game(int rounds, Seat... seats) {
    return Games.game(rounds, AT_ONCE, List.of(seats));
  }

  private static Seat seat(String party, long reservation, long... worth) {
    return Games.seat(party, 100, reservation, Strategy.DEFAULT, worth);
  }

  @Test
  void whoRisksLessConcedesStraightToTheDeal() {
    // The outcomes bx, by, bz and cx that leave nobody worse off than (25, 20).
    Seat a = seat("a", 25, 42, 50, 82, 60);
    Seat b = seat("b", 20, 95, 75, 45, 50);

    Told told = Games.told(game(10, a, b));

    assertThat(told.turns())
        .extracting(Turn::action)
        .containsExactly(Action.OFFERS, Action.OFFERS, Action.STAYS, Action.CONCEDES);
    assertThat(told.ending()).isEqualTo(Ending.AGREEMENT);
    assertThat(told.outcome()).isEqualTo(2);
    assertThat(told.round()).isEqualTo(1);
  }

  /** Harsanyi 1956: of two parties over a frontier. */
  @Test
  void twoPartiesEndAtTheGreatestProduct() {
    SplittableRandom random = new SplittableRandom(20261129);
    int compared = 0;
    for (int n = 0; n < 5000; n++) {
      long[][] worth = frontier(random);
      long[] reservations = {random.nextLong(30), random.nextLong(30)};
      long[][] signable = signable(worth, reservations);
      long most =
          IntStream.range(0, signable[0].length)
              .mapToLong(x -> gain(signable, reservations, x))
              .max()
              .orElse(0);
      if (most > 0) {
        Seat a = seat("a", reservations[0], signable[0]);
        Seat b = seat("b", reservations[1], signable[1]);
        Told told = Games.told(game(1000, a, b));
        assertThat(told.ending()).as("game %d", n).isEqualTo(Ending.AGREEMENT);
        assertThat(gain(signable, reservations, told.outcome())).as("game %d", n).isEqualTo(most);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(3000);
  }

  private static long gain(long[][] worth, long[] reservations, int x) {
    return (worth[0][x] - reservations[0]) * (worth[1][x] - reservations[1]);
  }

  /** Vectors none of which is better for one and not worse for the other, in no order. */
  private static long[][] frontier(SplittableRandom random) {
    int count = 1 + random.nextInt(8);
    long[] rising = random.longs(count, 0, 101).distinct().sorted().toArray();
    long[] others = random.longs(20, 0, 101).distinct().limit(rising.length).sorted().toArray();
    int kept = Math.min(rising.length, others.length);
    int[] order = IntStream.range(0, kept).toArray();
    for (int k = kept - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int swapped = order[k];
      order[k] = order[other];
      order[other] = swapped;
    }
    return new long[][] {
      Arrays.stream(order).mapToLong(k -> rising[k]).toArray(),
      Arrays.stream(order).mapToLong(k -> others[kept - 1 - k]).toArray()
    };
  }

  private static long[][] signable(long[][] worth, long[] reservations) {
    int[] kept =
        IntStream.range(0, worth[0].length)
            .filter(x -> worth[0][x] >= reservations[0] && worth[1][x] >= reservations[1])
            .toArray();
    return new long[][] {
      Arrays.stream(kept).mapToLong(x -> worth[0][x]).toArray(),
      Arrays.stream(kept).mapToLong(x -> worth[1][x]).toArray()
    };
  }

  @Test
  void withoutACommonZoneThereIsAStandstillOrTheDeadline() {
    Seat a = Games.seat("a", new long[] {10, 0}, 10, 0, new long[] {0, 1}, Strategy.DEFAULT);
    Seat b = Games.seat("b", new long[] {0, 10}, 10, 0, new long[] {1, 0}, Strategy.DEFAULT);

    Told told = Games.told(game(10, a, b), 1, 1);

    assertThat(told.ending().label()).isEqualTo("ended standstill");
    assertThat(told.outcome()).isEqualTo(-1);
  }

  @Test
  void ofWhatIsBestForItAPartyProposesWhatIsBestForTheOthers() {
    Seat a = seat("a", 0, 50, 50, 0);
    Seat b = seat("b", 0, 10, 20, 100);

    assertThat(Games.told(game(1, a, b)).turns().get(0).outcome()).isEqualTo(1);
  }
}

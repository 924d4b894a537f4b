package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.process.talk.OutcomeRows.Need;
import org.parley.scenario.Strategy;

class OutcomeRowsTest {

  private static final int OUTCOMES = 7;

  /** Bits that fill words, leave none of them over and do not fit behind each other. */
  private static final List<Need> NEEDS =
      List.of(
          new Need(64, 0, 130, Long.MIN_VALUE, Long.MAX_VALUE),
          new Need(3, 62, 0, -5, 2),
          new Need(0, 0, 0, 9, 9),
          new Need(30, 40, 64, -(1L << 62), 1L << 62),
          new Need(1, 1, 1, 0, 124_080));

  @Test
  void everySeatReadsBackWhatWasSaidOfItAndNothingOfOthers() {
    OutcomeRows rows = new OutcomeRows(OUTCOMES, NEEDS);
    fill(rows, new Random(7));

    Random again = new Random(7);
    for (int seat = 0; seat < NEEDS.size(); seat++) {
      Seat read = new Seat("p", rows, seat, 1, 0, Strategy.DEFAULT);
      Need need = NEEDS.get(seat);
      for (int outcome = 0; outcome < OUTCOMES; outcome++) {
        assertThat(read.worth(outcome)).isEqualTo(worth(again, need));
        assertThat(read.crossed(outcome)).isEqualTo(bits(again, need.lines()));
        assertThat(read.positions()).isEqualTo(need.positions());
        long positions = need.positions() == 0 ? 0 : marks(read, outcome, 0);
        assertThat(positions & first(need.positions())).isEqualTo(bits(again, need.positions()));
        for (int stated = 0; stated < need.stated(); stated++) {
          int mark = need.positions() + stated;
          long departs = marks(read, outcome, mark / Long.SIZE) >>> mark & 1;
          assertThat(departs == 1).isEqualTo(again.nextBoolean());
        }
      }
    }
  }

  @Test
  void worthBeyondWhatWasSaidIsRefused() {
    OutcomeRows rows = new OutcomeRows(1, List.of(new Need(1, 1, 0, -5, 2)));

    assertThatThrownBy(() -> rows.put(0, 0, 3, 0, 0)).hasMessageContaining("[3] is beyond");
    assertThatThrownBy(() -> rows.put(0, 0, -6, 0, 0)).hasMessageContaining("[-6] is beyond");
  }

  private static void fill(OutcomeRows rows, Random random) {
    for (int seat = 0; seat < NEEDS.size(); seat++) {
      Need need = NEEDS.get(seat);
      for (int outcome = 0; outcome < OUTCOMES; outcome++) {
        long worth = worth(random, need);
        long lines = bits(random, need.lines());
        rows.put(outcome, seat, worth, lines, bits(random, need.positions()));
        for (int stated = 0; stated < need.stated(); stated++) {
          if (random.nextBoolean()) {
            rows.putDeparture(outcome, seat, stated);
          }
        }
      }
    }
  }

  private static long marks(Seat seat, int outcome, int part) {
    OutcomeRows.Bits bits = seat.marks().get(part);
    return (seat.word(outcome, bits.word()) & bits.inPlace()) >>> bits.shift();
  }

  /** Anything between the ends, which are among what comes up. */
  private static long worth(Random random, Need need) {
    long any = random.nextLong();
    int end = random.nextInt(3);
    if (end < 2) {
      return end == 0 ? need.least() : need.greatest();
    }
    long count = need.greatest() - need.least() + 1;
    return count <= 0 ? any >> 1 >> 1 : need.least() + Math.floorMod(any, count);
  }

  private static long first(int count) {
    return count == 0 ? 0 : -1L >>> Long.SIZE - count;
  }

  private static long bits(Random random, int count) {
    return IntStream.range(0, count).mapToLong(bit -> (random.nextLong() & 1) << bit).sum();
  }
}

package org.parley.process.talk;

import java.util.List;
import org.parley.scenario.Strategy.Offer.Anywhere;
import org.parley.scenario.Talks;
import org.parley.scenario.Talks.Protocol;

/**
 * What all talks have in common.
 *
 * @param table the coherent outcomes
 * @param seats the parties, in the order of the file
 * @param rounds number of rounds, at least 1
 * @param talks how the parties talk
 * @param optionCounts number of options by issue
 * @param steps how far outcomes are apart
 * @param today place of the outcome that holds without a deal, or -1 where none is known
 */
public record Game(
    OutcomeTable table,
    List<Seat> seats,
    int rounds,
    Talks talks,
    int[] optionCounts,
    Steps steps,
    int today) {

  /**
   * @throws IllegalArgumentException if {@code rounds < 1}
   */
  public Game {
    seats = List.copyOf(seats);
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds [" + rounds + "] are below 1");
    }
  }

  /** The time of a round. */
  double time(int round) {
    return talks.time(round, rounds);
  }

  /** The same with so many rounds. */
  Game lasting(int number) {
    return new Game(table, seats, number, talks, optionCounts, steps, today);
  }

  /** The seats in the order in which they speak, which is the same in every round. */
  int[] speaking() {
    int first =
        talks.first().map(id -> seats.stream().map(Seat::party).toList().indexOf(id)).orElse(0);
    int[] order = new int[seats.size()];
    for (int place = 0; place < order.length; place++) {
      order[place] = (Math.max(first, 0) + place) % order.length;
    }
    return order;
  }

  /** Whether something but which lines bind is left to chance. */
  public boolean isRandom() {
    return talks.protocol() instanceof Protocol.Text
        || talks.protocol() instanceof Protocol.Offers
            && seats.stream().anyMatch(seat -> seat.strategy().offer() instanceof Anywhere);
  }
}

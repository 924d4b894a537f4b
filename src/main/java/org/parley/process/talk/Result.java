package org.parley.process.talk;

import java.util.Arrays;

/**
 * How a talk went.
 *
 * @param ending how it ended
 * @param round in which round, counted from 0
 * @param outcome place of the deal, or -1 where there is none
 * @param bound positions that bound as it began
 * @param gave those of them whose party offered or accepted what crosses them as stated
 * @param first those of them that did so in the first turn in which any did
 * @param conceded by stated option the turn in which it was given up, or 0
 * @param order the stated options that were given up, in the order in which they were
 * @param utility what it is worth to each seat, as things are discounted
 * @param yielded how far each seat has come down, from 0 to 1; not a number where it stood by
 *     nothing
 * @param events by event the round at the start of which it first happened, or -1
 * @implNote the arrays are not to be changed
 */
public record Result(
    Ending ending,
    int round,
    int outcome,
    int[] bound,
    int[] gave,
    int[] first,
    int[] conceded,
    int[] order,
    double[] utility,
    double[] yielded,
    int[] events) {

  static Result of(Game game, TalkStakes stakes, AtHand atHand, long[] binding, Ledger ledger) {
    int[] bound = bound(game, stakes, binding);
    int[] gave = gave(bound, ledger);
    int[] first = first(gave, ledger);
    int seats = game.seats().size();
    double[] utility = new double[seats];
    double[] yielded = new double[seats];
    for (int seat = 0; seat < seats; seat++) {
      utility[seat] = utility(game, game.seats().get(seat), ledger);
      yielded[seat] =
          yielded(game.seats().get(seat), atHand.of(seat, binding[seat]), ledger.last[seat]);
    }
    return new Result(
        ledger.ending(),
        ledger.round(),
        ledger.outcome(),
        bound,
        gave,
        first,
        ledger.conceded.clone(),
        ledger.order(),
        utility,
        yielded,
        ledger.happened.clone());
  }

  private static int[] bound(Game game, TalkStakes stakes, long[] binding) {
    int[] bound = new int[stakes.positionCount()];
    int count = 0;
    for (int seat = 0; seat < game.seats().size(); seat++) {
      for (TalkStakes.Held held : stakes.positions().get(seat)) {
        if ((held.lines() & binding[seat]) != 0) {
          bound[count++] = held.position();
        }
      }
    }
    return Arrays.copyOf(bound, count);
  }

  private static int[] gave(int[] bound, Ledger ledger) {
    int[] gave = new int[bound.length];
    int count = 0;
    for (int position : bound) {
      if (ledger.gave[position] > 0) {
        gave[count++] = position;
      }
    }
    return Arrays.copyOf(gave, count);
  }

  private static int[] first(int[] gave, Ledger ledger) {
    int earliest = Integer.MAX_VALUE;
    for (int position : gave) {
      earliest = Math.min(earliest, ledger.gave[position]);
    }
    int[] first = new int[gave.length];
    int count = 0;
    for (int position : gave) {
      if (ledger.gave[position] == earliest) {
        first[count++] = position;
      }
    }
    return Arrays.copyOf(first, count);
  }

  /** What a deal is worth when it is made, or no deal in the end. */
  private static double utility(Game game, Seat seat, Ledger ledger) {
    boolean isDeal = ledger.outcome() >= 0;
    long units = isDeal ? seat.worth(ledger.outcome()) : seat.reservation();
    double left =
        seat.strategy()
            .discount()
            .map(
                discount ->
                    isDeal
                        ? discount.left(game.time(ledger.round()), ledger.round())
                        : discount.isOnReservation() ? discount.left(1, game.rounds()) : 1)
            .orElse(1.0);
    return seat.value(units * left);
  }

  private static double yielded(Seat seat, Allowed allowed, int last) {
    if (last < 0 || allowed.isEmpty()) {
      return Double.NaN;
    }
    double whole = allowed.greatest() - seat.reservation();
    return whole == 0 ? 1 : (allowed.greatest() - seat.worth(last)) / whole;
  }
}

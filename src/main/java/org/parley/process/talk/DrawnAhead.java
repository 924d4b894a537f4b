package org.parley.process.talk;

import org.parley.process.talk.Words.Kind;
import org.parley.scenario.Strategy.Offer.Anywhere;

/**
 * What those will offer who go by their timetable, drawn some rounds ahead: every draw has its
 * number, so that none depends on when it is made, and outcomes that are looked up together are
 * waited for once.
 *
 * @implNote Not thread-safe; one for each thread, begun anew for each talk.
 */
final class DrawnAhead {

  /** Rounds that are drawn together. */
  private static final int ROUNDS = 4;

  private static final int NOTHING = -1;

  private final Game game;
  private final Seat[] seats;
  private final Aspiration[] aspirations;
  private final boolean[] isAnywhere;
  private final Timetable[] timetables;
  private final boolean[] isByTime;
  private final long[] bound;
  private final int[] drawn;
  private int first;
  private int until;

  /**
   * For a game.
   *
   * @param aspirations by seat, what it asks for
   * @param timetables by seat, what it goes by; read again after {@link #forget}
   * @param isByTime by seat, whether it does; read again likewise
   * @param bound by seat, which of its lines bind; read again likewise
   */
  DrawnAhead(
      Game game,
      Aspiration[] aspirations,
      Timetable[] timetables,
      boolean[] isByTime,
      long[] bound) {
    this.game = game;
    this.seats = game.seats().toArray(new Seat[0]);
    this.aspirations = aspirations;
    this.timetables = timetables;
    this.isByTime = isByTime;
    this.bound = bound;
    this.drawn = new int[ROUNDS * seats.length];
    this.isAnywhere = new boolean[seats.length];
    for (int place = 0; place < seats.length; place++) {
      isAnywhere[place] = seats[place].strategy().offer() instanceof Anywhere;
    }
  }

  /** Something that offers depend on has changed, or a talk begins. */
  void forget() {
    until = 0;
  }

  /** Sees to it that the offers of a round are drawn. */
  void draw(int round, Words words) {
    if (round < until) {
      return;
    }
    first = round;
    until = Math.min(round + ROUNDS, game.rounds());
    for (int place = 0; place < seats.length; place++) {
      for (int ahead = round; isByTime[place] && ahead < until; ahead++) {
        drawn[(ahead - first) * seats.length + place] = drawn(place, ahead, words);
      }
    }
    for (int ahead = round; ahead < until; ahead++) {
      touch((ahead - first) * seats.length);
    }
  }

  /** Fetches what is offered in a round from memory, all at a time, and looks whether it may be. */
  private void touch(int from) {
    for (int place = 0; place < seats.length; place++) {
      int own = drawn[from + place];
      if (isByTime[place] && own != NOTHING && !seats[place].canSign(own, bound[place])) {
        throw new IllegalStateException(
            "party [" + seats[place].party() + "] would offer what it cannot sign");
      }
    }
  }

  private int drawn(int place, int round, Words words) {
    Timetable timetable = timetables[place];
    if (timetable.isEmpty()) {
      return NOTHING;
    }
    if (!timetable.isKnown(round)) {
      Allowed allowed = timetable.allowed();
      long level = aspirations[place].next(game.time(round));
      timetable.put(round, allowed.lowest(level), Offering.until(seats[place], allowed, level));
    }
    int from = timetable.from(round);
    double share = isAnywhere[place] ? words.share(Kind.OFFER, round, place) : 0;
    return timetable.member(from + (int) (share * (timetable.until(round) - from)));
  }

  /** What a party that goes by its timetable offers in a round that is drawn; -1 for nothing. */
  int own(int round, int place) {
    return drawn[(round - first) * seats.length + place];
  }
}

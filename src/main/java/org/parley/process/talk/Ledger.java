package org.parley.process.talk;

import java.util.Arrays;

/**
 * What a talk leaves behind: how it ended, which positions gave and which options were conceded, in
 * which turn.
 *
 * @implNote Not thread-safe; one for each thread, used again for the next talk.
 */
final class Ledger {

  private final Game game;
  private final Stakes stakes;
  final int[] gave;
  final int[] conceded;
  final int[] last;
  final boolean[] hasSpoken;
  final int[] happened;
  private final Seat[] seats;
  private final long[] given;
  private final long[][] departed;
  private int turn;
  private Ending ending = Ending.DEADLINE;
  private int round;
  private int outcome = -1;

  /**
   * An empty one.
   *
   * @param events number of events that there are
   */
  Ledger(Game game, Stakes stakes, int events) {
    this.game = game;
    this.stakes = stakes;
    this.gave = new int[stakes.positionCount()];
    this.conceded = new int[stakes.stated().size()];
    this.last = new int[game.seats().size()];
    this.hasSpoken = new boolean[game.seats().size()];
    this.happened = new int[events];
    this.seats = game.seats().toArray(new Seat[0]);
    this.given = new long[seats.length];
    this.departed = new long[seats.length][];
    for (int seat = 0; seat < seats.length; seat++) {
      departed[seat] = new long[seats[seat].departureCount()];
    }
  }

  void begin() {
    Arrays.fill(gave, 0);
    Arrays.fill(given, 0);
    for (long[] own : departed) {
      Arrays.fill(own, 0);
    }
    Arrays.fill(conceded, 0);
    Arrays.fill(last, -1);
    Arrays.fill(hasSpoken, false);
    Arrays.fill(happened, -1);
    turn = 0;
    outcome = -1;
  }

  /** A party stands by an outcome, which it offers or accepts. */
  void stands(int seat, int stood) {
    turn++;
    last[seat] = stood;
    hasSpoken[seat] = true;
    Seat party = seats[seat];
    long crossed = party.gives(stood) & ~given[seat];
    given[seat] |= crossed;
    for (; crossed != 0; crossed &= crossed - 1) {
      gave[stakes.position(seat, Long.numberOfTrailingZeros(crossed)).position()] = turn;
    }
    for (int part = 0; part < departed[seat].length; part++) {
      long fresh = party.departs(stood, part) & ~departed[seat][part];
      departed[seat][part] |= fresh;
      for (; fresh != 0; fresh &= fresh - 1) {
        int own = part * Long.SIZE + Long.numberOfTrailingZeros(fresh);
        conceded[stakes.firstStated(seat) + own] = turn;
      }
    }
  }

  /** An event happens at the start of a round. */
  void happens(int event, int inRound) {
    happened[event] = happened[event] < 0 ? inRound : happened[event];
  }

  void end(Ending how, int inRound, int deal) {
    ending = how;
    round = inRound;
    outcome = deal;
  }

  Ending ending() {
    return ending;
  }

  int round() {
    return round;
  }

  /** The deal, or -1 where there is none. */
  int outcome() {
    return outcome;
  }

  /** The deadline, or that some party passed every turn until it. */
  Ending deadline() {
    for (int seat = 0; seat < hasSpoken.length; seat++) {
      if (!hasSpoken[seat]) {
        return new Ending(Ending.Kind.NOTHING_TO_OFFER, game.seats().get(seat).party());
      }
    }
    return Ending.DEADLINE;
  }
}

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
  private final long[][] gives;
  private final long[] given;
  private final int[] issues;
  private final int[] options;
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
    this.gives = game.seats().stream().map(Seat::gives).toArray(long[][]::new);
    this.given = new long[gives.length];
    this.issues = stakes.stated().stream().mapToInt(Stakes.Stated::issue).toArray();
    this.options = stakes.stated().stream().mapToInt(Stakes.Stated::option).toArray();
  }

  void begin() {
    Arrays.fill(gave, 0);
    Arrays.fill(given, 0);
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
    long crossed = gives[seat][stood] & ~given[seat];
    given[seat] |= crossed;
    for (; crossed != 0; crossed &= crossed - 1) {
      gave[stakes.position(seat, Long.numberOfTrailingZeros(crossed)).position()] = turn;
    }
    for (int k = stakes.firstStated(seat); k < stakes.firstStated(seat + 1); k++) {
      if (conceded[k] == 0 && game.table().option(stood, issues[k]) != options[k]) {
        conceded[k] = turn;
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

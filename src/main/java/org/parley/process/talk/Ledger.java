package org.parley.process.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a talk leaves behind: how it ended, which positions gave and which options were conceded, in
 * which turn.
 *
 * @implNote Not thread-safe; one for each thread, used again for the next talk.
 */
final class Ledger {

  private final Game game;
  private final TalkStakes stakes;
  final int[] gave;
  final int[] conceded;
  final int[] last;
  final int[] happened;
  private final Seat[] seats;
  private final int[] firstParts;
  private final OutcomeRows.Bits[] marks;
  private final int[] words;
  private final long[] unmarked;
  private final int[] order;
  private int ordered;
  private int turn;
  private Ending ending = Ending.DEADLINE;
  private int round;
  private int outcome = -1;

  /**
   * An empty one.
   *
   * @param events number of events that there are
   */
  Ledger(Game game, TalkStakes stakes, int events) {
    this.game = game;
    this.stakes = stakes;
    this.gave = new int[stakes.positionCount()];
    this.conceded = new int[stakes.stated().size()];
    this.last = new int[game.seats().size()];
    this.happened = new int[events];
    this.seats = game.seats().toArray(new Seat[0]);
    this.order = new int[conceded.length];
    this.firstParts = new int[seats.length + 1];
    List<OutcomeRows.Bits> all = new ArrayList<>();
    for (int seat = 0; seat < seats.length; seat++) {
      all.addAll(seats[seat].marks());
      firstParts[seat + 1] = all.size();
    }
    this.marks = all.toArray(new OutcomeRows.Bits[0]);
    this.words = all.stream().mapToInt(OutcomeRows.Bits::word).toArray();
    this.unmarked = new long[marks.length];
  }

  void begin() {
    Arrays.fill(gave, 0);
    for (int part = 0; part < marks.length; part++) {
      unmarked[part] = marks[part].inPlace();
    }
    ordered = 0;
    Arrays.fill(conceded, 0);
    Arrays.fill(last, -1);
    Arrays.fill(happened, -1);
    turn = 0;
    outcome = -1;
  }

  /** A party stands by an outcome, which it offers or accepts. */
  void stands(int seat, int stood) {
    turn++;
    last[seat] = stood;
    for (int part = firstParts[seat]; part < firstParts[seat + 1]; part++) {
      long fresh = seats[seat].word(stood, words[part]) & unmarked[part];
      if (fresh != 0) {
        unmarked[part] &= ~fresh;
        note(seat, (part - firstParts[seat]) * Long.SIZE, fresh >>> marks[part].shift());
      }
    }
  }

  private void note(int seat, int from, long marks) {
    int positions = seats[seat].positions();
    for (long fresh = marks; fresh != 0; fresh &= fresh - 1) {
      int mark = from + Long.numberOfTrailingZeros(fresh);
      if (mark < positions) {
        gave[stakes.position(seat, mark).position()] = turn;
      } else {
        int option = stakes.firstStated(seat) + mark - positions;
        conceded[option] = turn;
        order[ordered++] = option;
      }
    }
  }

  /** The stated options that were given up, in the order in which they were. */
  int[] order() {
    return Arrays.copyOf(order, ordered);
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
    for (int seat = 0; seat < last.length; seat++) {
      if (last[seat] < 0) {
        return new Ending(Ending.Kind.NOTHING_TO_OFFER, game.seats().get(seat).party());
      }
    }
    return Ending.DEADLINE;
  }
}

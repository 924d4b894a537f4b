package org.parley.process.talk;

import java.util.Arrays;

/**
 * What a repertoire was asked for lately: a thread has it at hand without looking it up again. Two
 * can fall on the same place; a third takes that of the earlier one, which costs time and changes
 * nothing.
 *
 * @implNote Not thread-safe; one for each thread.
 */
final class AtHand {

  /** Talks of more rounds keep no timetables. */
  static final int MOST_ROUNDS = 1 << 10;

  /** Rounds of all timetables together, 16 bytes each. */
  private static final int MOST_KEPT = 1 << 20;

  private static final int MOST_PLACES = 1 << 15;
  private static final int SPREAD = 32;

  private final Repertoire repertoire;
  private final int rounds;
  private final Timetable[] places;

  /** Nothing at hand. */
  AtHand(Repertoire repertoire, int rounds) {
    this.repertoire = repertoire;
    this.rounds = rounds <= MOST_ROUNDS ? rounds : 0;
    int count =
        2 * Math.min(MOST_PLACES / 2, Integer.highestOneBit(MOST_KEPT / Math.max(1, this.rounds)));
    this.places = new Timetable[count];
    Arrays.fill(places, new Timetable(-1, 0, 0, Allowed.NOTHING, 0));
  }

  /** What a seat may offer while these of its lines bind. */
  Allowed of(int seat, long binding) {
    return timetable(seat, binding, binding).allowed();
  }

  /**
   * What a seat asks for and may offer.
   *
   * @param start its lines that bound as the talk began
   * @param now its lines that bind now
   */
  Timetable timetable(int seat, long start, long now) {
    long key = (start * 31 + now) * 31 + seat;
    int place = (int) (key * 0x9e3779b97f4a7c15L >>> SPREAD) & places.length - 2;
    Timetable kept = places[place];
    if (kept.isFor(seat, start, now)) {
      return kept;
    }
    Timetable beside = places[place + 1];
    if (!beside.isFor(seat, start, now)) {
      beside = new Timetable(seat, start, now, repertoire.of(seat, now), rounds);
      places[place + 1] = kept;
      places[place] = beside;
    }
    return beside;
  }
}

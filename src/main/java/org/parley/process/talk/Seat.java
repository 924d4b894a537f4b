package org.parley.process.talk;

import java.util.List;
import org.parley.scenario.Strategy;

/**
 * A party at the table, with all that it knows before a talk begins.
 *
 * @implNote immutable once the rows are filled
 */
public final class Seat {

  private final String party;
  private final long denominator;
  private final long reservation;
  private final Strategy strategy;
  private final long[] words;
  private final int width;
  private final long least;
  private final int worthWord;
  private final int worthShift;
  private final long worthMask;
  private final int crossedWord;
  private final int crossedShift;
  private final long crossedMask;
  private final List<OutcomeRows.Bits> marks;
  private final int positions;

  /**
   * A seat.
   *
   * @param party id of the party
   * @param rows what outcomes are to it
   * @param place which seat of the rows it is
   * @param denominator what stands for a utility of 1
   * @param reservation what it has without a deal
   * @param strategy how it negotiates
   */
  Seat(
      String party,
      OutcomeRows rows,
      int place,
      long denominator,
      long reservation,
      Strategy strategy) {
    this.party = party;
    this.denominator = denominator;
    this.reservation = reservation;
    this.strategy = strategy;
    this.words = rows.words();
    this.width = rows.width();
    this.least = rows.least(place);
    this.worthWord = rows.worth(place).word();
    this.worthShift = rows.worth(place).shift();
    this.worthMask = rows.worth(place).mask();
    this.crossedWord = rows.crossed(place).word();
    this.crossedShift = rows.crossed(place).shift();
    this.crossedMask = rows.crossed(place).mask();
    this.marks = rows.marks(place);
    this.positions = rows.positions(place);
  }

  /** Id of the party. */
  public String party() {
    return party;
  }

  /** What stands for a utility of 1. */
  public long denominator() {
    return denominator;
  }

  /** What it has without a deal. */
  public long reservation() {
    return reservation;
  }

  /** How it negotiates. */
  Strategy strategy() {
    return strategy;
  }

  /** What an outcome is worth to it, as a whole number. */
  public long worth(int outcome) {
    return least + (words[outcome * width + worthWord] >>> worthShift & worthMask);
  }

  /** Number of outcomes. */
  int outcomes() {
    return words.length / width;
  }

  /** Which of its lines an outcome crosses, a bit a line. */
  public long crossed(int outcome) {
    return words[outcome * width + crossedWord] >>> crossedShift & crossedMask;
  }

  /** Number of its positions, which are the first of {@link #marks}. */
  int positions() {
    return positions;
  }

  /**
   * Where it says which of its positions an outcome crosses as they were stated, a bit a position,
   * and behind these which of the options that it has stated the outcome departs from, 64 at a
   * time.
   */
  List<OutcomeRows.Bits> marks() {
    return marks;
  }

  /** A word of the bits that say what an outcome is. */
  long word(int outcome, int number) {
    return words[outcome * width + number];
  }

  /** Whether it can sign an outcome while these of its lines bind. */
  public boolean canSign(int outcome, long binding) {
    return (crossed(outcome) & binding) == 0 && worth(outcome) >= reservation;
  }

  /** A whole number as the utility that it stands for. */
  public double value(double units) {
    return units / denominator;
  }
}

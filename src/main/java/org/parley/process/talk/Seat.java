package org.parley.process.talk;

import org.parley.scenario.Strategy;

/**
 * A party at the table, with all that it knows before a talk begins.
 *
 * @param party id of the party
 * @param worth what each outcome of the table is worth to it, as whole numbers
 * @param denominator what stands for a utility of 1
 * @param reservation what it has without a deal
 * @param crossed which of its lines each outcome crosses, a bit a line
 * @param gives which of its positions each outcome crosses as they were stated, a bit a position
 * @param strategy how it negotiates
 * @implNote the arrays are not to be changed
 */
public record Seat(
    String party,
    long[] worth,
    long denominator,
    long reservation,
    long[] crossed,
    long[] gives,
    Strategy strategy) {

  /** Whether it can sign an outcome while these of its lines bind. */
  public boolean canSign(int outcome, long binding) {
    return (crossed[outcome] & binding) == 0 && worth[outcome] >= reservation;
  }

  /** A whole number as the utility that it stands for. */
  public double value(double units) {
    return units / denominator;
  }
}

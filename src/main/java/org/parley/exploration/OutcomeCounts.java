package org.parley.exploration;

import java.util.Arrays;
import org.parley.stat.Proportion;

/** Counts over drawn outcomes, frozen; the twin of {@link OutcomeTally}. */
public final class OutcomeCounts {

  private final TallyShape shape;
  private final long[] slots;

  private OutcomeCounts(TallyShape shape, long[] slots) {
    this.shape = shape;
    this.slots = slots;
  }

  /**
   * Counts from the array that {@link #toArray} gave.
   *
   * @throws IllegalArgumentException if {@code slots.length != shape.size()} or a count is negative
   */
  public static OutcomeCounts of(TallyShape shape, long[] slots) {
    if (slots.length != shape.size()) {
      throw new IllegalArgumentException(
          "[" + slots.length + "] counts do not fit a shape of [" + shape.size() + "]");
    }
    if (Arrays.stream(slots).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("a count is negative");
    }
    return new OutcomeCounts(shape, slots.clone());
  }

  /** What is counted. */
  public TallyShape shape() {
    return shape;
  }

  /** Every count in one array, in an order that belongs to the shape; a copy. */
  public long[] toArray() {
    return slots.clone();
  }

  /** Number of outcomes drawn, incoherent ones included. */
  public long drawn() {
    return slots[TallyShape.DRAWN];
  }

  /** Number of outcomes drawn that were not coherent; 0 from engines that draw coherent ones. */
  public long incoherent() {
    return slots[TallyShape.INCOHERENT];
  }

  /** Number of coherent outcomes drawn: the base of every share. */
  public long draws() {
    return drawn() - incoherent();
  }

  /** Number of coherent outcomes drawn that cross no enforced position. */
  public long accepted() {
    return slots[TallyShape.ACCEPTED];
  }

  /** Accepted outcomes among the coherent ones. */
  public Proportion acceptance() {
    return new Proportion(accepted(), draws());
  }

  /** Number of coherent outcomes drawn that cross no position of a subset. */
  public long subsetAccepted(int subset) {
    return slots[shape.subsetAccepted(subset)];
  }

  /** Number of coherent outcomes drawn that cross a position, enforced or not. */
  public long crossed(int position) {
    return slots[shape.crossed(position)];
  }

  /**
   * Number of coherent outcomes drawn that cross this position and no other enforced one: those
   * that it alone keeps from acceptance, or would, were it enforced.
   */
  public long soleBlocker(int position) {
    return slots[shape.soleBlocker(position)];
  }

  /** Number of coherent outcomes drawn that cross exactly {@code count} enforced positions. */
  public long crossings(int count) {
    return slots[shape.crossings(count)];
  }

  /** Number of coherent outcomes drawn that have an option. */
  public long optionDrawn(int issue, int option) {
    return slots[shape.optionDrawn(issue, option)];
  }

  /** Number of accepted outcomes drawn that have an option. */
  public long optionAccepted(int issue, int option) {
    return slots[shape.optionAccepted(issue, option)];
  }

  long slot(int slot) {
    return slots[slot];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutcomeCounts that
        && shape.equals(that.shape)
        && Arrays.equals(slots, that.slots);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(slots);
  }

  @Override
  public String toString() {
    return accepted() + " accepted of " + draws();
  }
}

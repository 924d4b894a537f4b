package org.parley.exploration;

import java.util.BitSet;

/**
 * Counts over drawn outcomes, growing; {@link #counts} freezes them.
 *
 * <p>Tallies of one shape merge by addition, so that the sum over chunks is the same in any order
 * and any grouping.
 *
 * @implNote Not thread-safe.
 */
public final class OutcomeTally {

  private final TallyShape shape;
  private final long[] slots;

  /** An empty tally. */
  public OutcomeTally(TallyShape shape) {
    this.shape = shape;
    this.slots = new long[shape.size()];
  }

  /** Adds one drawn outcome that turned out not to be coherent. */
  public void recordIncoherent() {
    slots[TallyShape.DRAWN]++;
    slots[TallyShape.INCOHERENT]++;
  }

  /**
   * Adds one coherent outcome, for engines that judge draw by draw.
   *
   * @param outcome option index of every issue
   * @param crossed every position it crosses, enforced or not
   */
  public void record(int[] outcome, BitSet crossed) {
    int crossings = shape.enforcedAmong(crossed);
    slots[TallyShape.DRAWN]++;
    slots[shape.crossings(crossings)]++;
    for (int issue = 0; issue < outcome.length; issue++) {
      slots[shape.optionDrawn(issue, outcome[issue])]++;
    }
    recordCrossed(crossed, crossings);
    for (int subset = 0; subset < shape.subsetCount(); subset++) {
      slots[shape.subsetAccepted(subset)] += shape.isAccepted(subset, crossed) ? 1 : 0;
    }
    if (crossings == 0) {
      recordAccepted(outcome);
    }
  }

  private void recordCrossed(BitSet crossed, int crossings) {
    for (int position = crossed.nextSetBit(0);
        position >= 0;
        position = crossed.nextSetBit(position + 1)) {
      slots[shape.crossed(position)]++;
      int others = crossings - (shape.isEnforced(position) ? 1 : 0);
      slots[shape.soleBlocker(position)] += others == 0 ? 1 : 0;
    }
  }

  private void recordAccepted(int[] outcome) {
    slots[TallyShape.ACCEPTED]++;
    for (int issue = 0; issue < outcome.length; issue++) {
      slots[shape.optionAccepted(issue, outcome[issue])]++;
    }
  }

  /**
   * Adds every count of another tally.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public void add(OutcomeTally other) {
    add(other.counts());
  }

  /**
   * Adds every frozen count, such as those of a shard.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public void add(OutcomeCounts other) {
    if (!shape.equals(other.shape())) {
      throw new IllegalArgumentException("tallies of different shapes cannot be added");
    }
    for (int slot = 0; slot < slots.length; slot++) {
      slots[slot] += other.slot(slot);
    }
  }

  /** The counts so far. */
  public OutcomeCounts counts() {
    return OutcomeCounts.of(shape, slots);
  }

  /** Number of outcomes drawn so far. */
  long drawn() {
    return slots[TallyShape.DRAWN];
  }

  /** Adds to one count; for engines that count many draws at once. */
  void increase(int slot, long by) {
    slots[slot] += by;
  }

  long slot(int slot) {
    return slots[slot];
  }
}

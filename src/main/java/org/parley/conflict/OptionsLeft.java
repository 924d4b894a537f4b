package org.parley.conflict;

import org.parley.scenario.OutcomeSpace;

/** Which options are left to each issue, and how many, changed in place. */
final class OptionsLeft {

  /** By issue, where its options begin: one bit each, in whole words. */
  private final int[] starts;

  private final long[] options;
  private final int[] counts;

  private OptionsLeft(int[] starts, long[] options, int[] counts) {
    this.starts = starts;
    this.options = options;
    this.counts = counts;
  }

  /** All options of a space. */
  static OptionsLeft all(OutcomeSpace space) {
    int[] starts = new int[space.issueCount() + 1];
    int[] counts = new int[space.issueCount()];
    for (int issue = 0; issue < counts.length; issue++) {
      counts[issue] = space.optionCount(issue);
      starts[issue + 1] = starts[issue] + (counts[issue] + Long.SIZE - 1) / Long.SIZE;
    }
    long[] options = new long[starts[counts.length]];
    for (int issue = 0; issue < counts.length; issue++) {
      for (int option = 0; option < counts[issue]; option++) {
        options[starts[issue] + option / Long.SIZE] |= 1L << option;
      }
    }
    return new OptionsLeft(starts, options, counts);
  }

  OptionsLeft copy() {
    return new OptionsLeft(starts, options.clone(), counts.clone());
  }

  /** Becomes the same as another of the same space. */
  void copyFrom(OptionsLeft other) {
    System.arraycopy(other.options, 0, options, 0, options.length);
    System.arraycopy(other.counts, 0, counts, 0, counts.length);
  }

  /** Number of options left. */
  int count(int issue) {
    return counts[issue];
  }

  /** The first option left, -1 where none is. */
  int first(int issue) {
    return next(issue, 0);
  }

  /** The first option left from one on, -1 where none is. */
  int next(int issue, int from) {
    int option = from;
    for (int word = starts[issue] + from / Long.SIZE; word < starts[issue + 1]; word++) {
      long rest = options[word] >>> option;
      if (rest != 0) {
        // Few options make steps cheaper than counting zeros, two calls to the quick compiler.
        while ((rest & 1) == 0) {
          rest >>>= 1;
          option++;
        }
        return option;
      }
      option = (word + 1 - starts[issue]) * Long.SIZE;
    }
    return -1;
  }

  /** Leaves this option alone to an issue, of those it has. */
  void keep(int issue, int option) {
    for (int word = starts[issue]; word < starts[issue + 1]; word++) {
      options[word] = 0;
    }
    options[starts[issue] + option / Long.SIZE] = 1L << option;
    counts[issue] = 1;
  }

  /** Takes an option that is left away. */
  void drop(int issue, int option) {
    options[starts[issue] + option / Long.SIZE] &= ~(1L << option);
    counts[issue]--;
  }
}

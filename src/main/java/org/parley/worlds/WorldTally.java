package org.parley.worlds;

/** Counts over worlds; merged by addition, so that no order of merging matters. */
final class WorldTally {

  long worlds;
  long deals;
  final long[] answers;
  final long[] binds;
  final long[] bindsWithDeal;

  WorldTally(int questionCount, int lineCount) {
    answers = new long[questionCount];
    binds = new long[lineCount];
    bindsWithDeal = new long[lineCount];
  }

  void add(WorldTally other) {
    worlds += other.worlds;
    deals += other.deals;
    add(answers, other.answers);
    add(binds, other.binds);
    add(bindsWithDeal, other.bindsWithDeal);
  }

  private static void add(long[] sums, long[] more) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += more[k];
    }
  }
}

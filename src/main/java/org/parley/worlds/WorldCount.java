package org.parley.worlds;

import java.util.List;

/**
 * Counts the worlds of a chunk into a tally.
 *
 * @implNote Not thread-safe.
 */
final class WorldCount {

  private final DealCheck deal;
  private final List<DealCheck> questions;
  private final long[] deals = new long[BernoulliWords.WORDS];
  private final long[] answers = new long[BernoulliWords.WORDS];
  private final long[] scratch = new long[BernoulliWords.WORDS];
  private final long[] counted = new long[BernoulliWords.WORDS];

  WorldCount(DealCheck deal, List<DealCheck> questions) {
    this.deal = deal;
    this.questions = questions;
  }

  /** Counts the first worlds of a chunk. */
  void add(long[][] lines, int worlds, WorldTally tally) {
    select(worlds);
    deal.mark(lines, scratch, deals);
    and(deals, counted);
    tally.worlds += worlds;
    tally.deals += ones(deals, counted);
    for (int question = 0; question < questions.size(); question++) {
      questions.get(question).mark(lines, scratch, answers);
      tally.answers[question] += ones(answers, counted);
    }
    for (int line = 0; line < lines.length; line++) {
      tally.binds[line] += ones(lines[line], counted);
      tally.bindsWithDeal[line] += ones(lines[line], deals);
    }
  }

  private void select(int worlds) {
    for (int word = 0; word < counted.length; word++) {
      int left = worlds - word * Long.SIZE;
      counted[word] = left >= Long.SIZE ? -1L : left <= 0 ? 0 : (1L << left) - 1;
    }
  }

  private static void and(long[] words, long[] mask) {
    for (int word = 0; word < words.length; word++) {
      words[word] &= mask[word];
    }
  }

  private static long ones(long[] words, long[] mask) {
    long ones = 0;
    for (int word = 0; word < words.length; word++) {
      ones += Long.bitCount(words[word] & mask[word]);
    }
    return ones;
  }
}

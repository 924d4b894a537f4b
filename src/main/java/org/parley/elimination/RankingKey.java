package org.parley.elimination;

import org.parley.scenario.OutcomeSpace;

/**
 * Keys whose order is cost first and then the lexicographic order of outcomes: a word for the cost,
 * then the options of the issues as bit fields, the first issue highest.
 *
 * <p>Fields of different issues do not overlap, so that the key of a path is the plain sum, word by
 * word, of the keys of its edges, and a minimum over paths can be taken one level at a time.
 */
public final class RankingKey {

  /** Keeps every word positive, so that words compare as signed numbers. */
  private static final int WORD_BITS = 63;

  private final int[] word;
  private final int[] shift;
  private final long[] mask;
  private final int width;

  /** Keys of the outcomes of a space. */
  public RankingKey(OutcomeSpace space) {
    int issues = space.issueCount();
    word = new int[issues];
    shift = new int[issues];
    mask = new long[issues];
    int w = 1;
    int free = WORD_BITS;
    for (int issue = 0; issue < issues; issue++) {
      int bits = 32 - Integer.numberOfLeadingZeros(space.optionCount(issue) - 1);
      if (bits > free) {
        w++;
        free = WORD_BITS;
      }
      free -= bits;
      word[issue] = w;
      shift[issue] = free;
      mask[issue] = (1L << bits) - 1;
    }
    width = w + 1;
  }

  /** Words of a key. */
  public int width() {
    return width;
  }

  /** Puts {@code from[source..]} plus an edge's cost and option into {@code to[at..]}. */
  public void extend(long[] from, int source, long cost, int issue, int option, long[] to, int at) {
    System.arraycopy(from, source, to, at, width);
    to[at] += cost;
    to[at + word[issue]] |= (long) option << shift[issue];
  }

  int option(long[] key, int issue) {
    return (int) (key[word[issue]] >>> shift[issue] & mask[issue]);
  }

  /** Option of every issue. */
  public int[] outcome(long[] key) {
    int[] outcome = new int[word.length];
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = option(key, issue);
    }
    return outcome;
  }
}

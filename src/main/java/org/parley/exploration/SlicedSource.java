package org.parley.exploration;

/**
 * Draws a few combinations 64 draws a word; column {@code k} is the mask of combination {@code k}.
 */
final class SlicedSource implements Source {

  private final ThresholdComparison comparison;
  private final int odd;
  private final long[][] masks;
  private final long[] bit = new long[Columns.WORDS];

  /**
   * @param thresholds cumulative probabilities of an odd number of equally probable combinations,
   *     or of any number of others
   * @param doublings times that each of them is divided in two equally probable ones
   */
  SlicedSource(Thresholds thresholds, int doublings) {
    this.comparison = new ThresholdComparison(thresholds);
    this.odd = thresholds.size() + 1;
    this.masks = new long[odd << doublings][Columns.WORDS];
    if (masks.length == 1) {
      Columns.not(masks[0], bit);
    }
  }

  @Override
  public long[] column(int input) {
    return masks[input];
  }

  @Override
  public int combination(int word, int lane) {
    for (int combination = 0; combination < masks.length; combination++) {
      if ((masks[combination][word] >>> lane & 1) != 0) {
        return combination;
      }
    }
    throw new IllegalStateException("nothing drawn at word [" + word + "], lane [" + lane + "]");
  }

  @Override
  public void draw(BlockRandom random) {
    if (odd > 1) {
      comparison.draw(random);
      separate();
    }
    int count = odd;
    if (odd == 1 && masks.length > 1) {
      random.fill(masks[1]);
      Columns.not(masks[0], masks[1]);
      count = 2;
    }
    for (; count < masks.length; count *= 2) {
      random.fill(bit);
      split(count);
    }
  }

  /** Draws below one threshold and not below the one before have the combination between them. */
  private void separate() {
    System.arraycopy(comparison.below(0), 0, masks[0], 0, Columns.WORDS);
    for (int k = 1; k < odd - 1; k++) {
      Columns.andNot(masks[k], comparison.below(k), comparison.below(k - 1));
    }
    Columns.not(masks[odd - 1], comparison.below(odd - 2));
  }

  /**
   * Masks {@code 2k} and {@code 2k + 1} divide mask {@code k}; backwards, so as to find it whole.
   */
  private void split(int count) {
    for (int k = count - 1; k >= 0; k--) {
      Columns.and(masks[2 * k + 1], masks[k], bit);
      Columns.andNot(masks[2 * k], masks[k], bit);
    }
  }
}

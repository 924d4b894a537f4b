package org.parley.exploration;

/**
 * Draws a few combinations 64 draws a word; column {@code k} is the mask of combination {@code k}.
 */
final class SlicedSource implements CombinationSource {

  private final Digits digits;
  private final int odd;
  private final long[][] masks;
  private final long[] bit = new long[Columns.WORDS];

  /**
   * @param digits draws the masks of the first {@code odd} numbers
   * @param odd how many numbers are drawn so; 1 if there is nothing to draw
   * @param doublings times that each of them is divided in two equally probable ones
   */
  SlicedSource(Digits digits, int odd, int doublings) {
    this.digits = digits;
    this.odd = odd;
    this.masks = new long[odd << doublings][Columns.WORDS];
    if (masks.length == 1) {
      Columns.not(masks[0], bit);
    }
  }

  @Override
  public void start() {
    digits.start();
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
      digits.draw(random, masks);
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

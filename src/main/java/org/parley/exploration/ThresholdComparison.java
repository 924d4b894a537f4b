package org.parley.exploration;

import java.util.Arrays;

/**
 * Compares a random number for every draw of a block with thresholds, 64 draws a word.
 *
 * <p>The leading bits, one column each, are compared from the last to the first: {@code below} so
 * far becomes the majority of itself, the threshold's bit and the complement of the number's. Where
 * all leading bits equal a threshold's the draw is undecided, and a further random word decides it.
 */
final class ThresholdComparison implements Digits {

  private final Thresholds thresholds;
  private final long[][] bits = new long[Thresholds.PREFIX_BITS][Columns.WORDS];
  private final long[] equal = new long[Columns.WORDS];
  private final long[] undecided = new long[Columns.WORDS];
  private final long[][] prefixMasks;
  private final long[][] below;

  ThresholdComparison(Thresholds thresholds) {
    this.thresholds = thresholds;
    this.prefixMasks = new long[thresholds.size()][Thresholds.PREFIX_BITS];
    this.below = new long[thresholds.size()][Columns.WORDS];
    for (int threshold = 0; threshold < prefixMasks.length; threshold++) {
      int of = threshold;
      Arrays.setAll(prefixMasks[threshold], bit -> thresholds.mask(of, bit));
    }
  }

  @Override
  public void start() {
    // Nothing is drawn ahead.
  }

  @Override
  public void draw(BlockRandom random, long[][] masks) {
    for (int bit = 0; bit < bits.length; bit += 2) {
      random.fill(bits[bit], bits[bit + 1]);
    }
    Arrays.fill(undecided, 0);
    for (int threshold = 0; threshold < below.length; threshold++) {
      compare(threshold);
    }
    decideRest(random);
    separate(masks);
  }

  /** Draws below one threshold and not below the one before have the number between them. */
  private void separate(long[][] to) {
    int last = below.length;
    System.arraycopy(below[0], 0, to[0], 0, Columns.WORDS);
    for (int k = 1; k < last; k++) {
      Columns.andNot(to[k], below[k], below[k - 1]);
    }
    Columns.not(to[last], below[last - 1]);
  }

  private void compare(int threshold) {
    long[] mask = prefixMasks[threshold];
    long[] to = below[threshold];
    Arrays.fill(to, 0);
    Arrays.fill(equal, -1);
    for (int bit = 0; bit < bits.length; bit += 3) {
      below(to, bits, mask, bit);
      equal(equal, bits, mask, bit);
    }
    Columns.or(undecided, undecided, equal);
  }

  // Three bits in one pass: with four the JIT in JDK 17 gives up vectorising.
  private static void below(long[] to, long[][] bits, long[] masks, int from) {
    long[] first = bits[from];
    long[] second = bits[from + 1];
    long[] third = bits[from + 2];
    long firstMask = masks[from];
    long secondMask = masks[from + 1];
    long thirdMask = masks[from + 2];
    for (int word = 0; word < Columns.WORDS; word++) {
      long below = to[word];
      long zero = ~first[word];
      below = (zero & below) | (firstMask & (zero | below));
      zero = ~second[word];
      below = (zero & below) | (secondMask & (zero | below));
      zero = ~third[word];
      to[word] = (zero & below) | (thirdMask & (zero | below));
    }
  }

  private static void equal(long[] to, long[][] bits, long[] masks, int from) {
    long[] first = bits[from];
    long[] second = bits[from + 1];
    long[] third = bits[from + 2];
    long notFirst = ~masks[from];
    long notSecond = ~masks[from + 1];
    long notThird = ~masks[from + 2];
    for (int word = 0; word < Columns.WORDS; word++) {
      to[word] &= (first[word] ^ notFirst) & (second[word] ^ notSecond) & (third[word] ^ notThird);
    }
  }

  private void decideRest(BlockRandom random) {
    for (int word = 0; word < undecided.length; word++) {
      for (long left = undecided[word]; left != 0; left &= left - 1) {
        decide(word, Long.numberOfTrailingZeros(left), random.word());
      }
    }
  }

  private void decide(int word, int lane, long rest) {
    int prefix = 0;
    for (int bit = 0; bit < bits.length; bit++) {
      prefix |= (int) (bits[bit][word] >>> lane & 1) << bit;
    }
    for (int threshold = 0; threshold < below.length; threshold++) {
      if (thresholds.prefix(threshold) == prefix
          && Long.compareUnsigned(rest, thresholds.rest(threshold)) < 0) {
        below[threshold][word] |= 1L << lane;
      }
    }
  }
}

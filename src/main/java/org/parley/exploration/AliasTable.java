package org.parley.exploration;

/**
 * Draws from a finite distribution with one random word and at most two look-ups.
 *
 * <p>M. D. Vose (1991), "A linear algorithm for generating random numbers with a given
 * distribution", IEEE Transactions on Software Engineering 17(9), after A. J. Walker. The word
 * times the size, in 128 bits, gives the cell in its high half and in its low half the fraction
 * that Vose draws apart: probabilities are exact to within 2^-52.
 */
final class AliasTable {

  private static final double TWO_TO_63 = 0x1p63;

  private final long size;
  private final long[] cut;
  private final int[] alias;
  private final boolean isUniform;

  private AliasTable(int size, long[] cut, int[] alias, boolean isUniform) {
    this.size = size;
    this.isUniform = isUniform;
    this.cut = cut;
    this.alias = alias;
  }

  /** A table for weights, each at least 0 and not all 0. */
  static AliasTable of(double[] weights) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double[] scaled = new double[weights.length];
    Cells small = new Cells(weights.length);
    Cells large = new Cells(weights.length);
    for (int cell = 0; cell < weights.length; cell++) {
      scaled[cell] = weights[cell] / total * weights.length;
      (scaled[cell] < 1 ? small : large).add(cell);
    }
    boolean isUniform = true;
    for (double weight : weights) {
      isUniform &= weight == weights[0];
    }
    return paired(scaled, small, large, isUniform);
  }

  /** Cells to be paired, first come first served; a cell is in one place at most. */
  private static final class Cells {

    private final int[] ring;
    private int first;
    private int count;

    Cells(int most) {
      ring = new int[most];
    }

    boolean isEmpty() {
      return count == 0;
    }

    void add(int cell) {
      int at = first + count;
      ring[at < ring.length ? at : at - ring.length] = cell;
      count++;
    }

    int remove() {
      int cell = ring[first];
      first = first + 1 < ring.length ? first + 1 : 0;
      count--;
      return cell;
    }
  }

  private static AliasTable paired(double[] scaled, Cells small, Cells large, boolean isUniform) {
    AliasTable table =
        new AliasTable(scaled.length, new long[scaled.length], new int[scaled.length], isUniform);
    while (!small.isEmpty() && !large.isEmpty()) {
      int less = small.remove();
      int more = large.remove();
      table.set(less, scaled[less], more);
      scaled[more] = (scaled[more] + scaled[less]) - 1;
      (scaled[more] < 1 ? small : large).add(more);
    }
    // What is left differs from 1 by rounding only.
    table.keep(large);
    table.keep(small);
    return table;
  }

  private void keep(Cells cells) {
    while (!cells.isEmpty()) {
      int cell = cells.remove();
      set(cell, 1, cell);
    }
  }

  private void set(int cell, double share, int other) {
    cut[cell] = (long) (share * TWO_TO_63);
    alias[cell] = other;
  }

  /**
   * Writes the cells that some random words mean, and the values of these cells.
   *
   * @param values value by cell
   */
  void draw(long[] words, int[] cells, long[] values, long[] drawn) {
    if (isUniform) {
      for (int k = 0; k < words.length; k++) {
        int cell = (int) Math.multiplyHigh(words[k] >>> 1, 2 * size);
        cells[k] = cell;
        drawn[k] = values[cell];
      }
      return;
    }
    for (int k = 0; k < words.length; k++) {
      int cell = draw(words[k]);
      cells[k] = cell;
      drawn[k] = values[cell];
    }
  }

  /** The cell that a random word means, in {@code [0, size)}. */
  int draw(long word) {
    long half = word >>> 1;
    int cell = (int) Math.multiplyHigh(half, 2 * size);
    long fraction = (half * (2 * size)) >>> 1;
    // All ones where the cell itself is meant: a branch would be mispredicted half of the time.
    int own = (int) ((fraction - cut[cell]) >> 63);
    return alias[cell] ^ ((alias[cell] ^ cell) & own);
  }
}

package org.parley.exploration;

/** Draws combinations one by one and transposes their signatures into columns. */
final class LaneSource implements CombinationSource {

  private final AliasTable alias;
  private final long[][] signatures;
  private final int[] bitOfInput;
  private final int bits;
  private final long[][][] rows;
  private final int[][] drawn = new int[Long.SIZE][Columns.WORDS];
  private final long[] random = new long[Columns.WORDS];
  private final long[] random2 = new long[Columns.WORDS];

  /**
   * @param alias the distribution of the combinations
   * @param signatures bit {@code b % 64} of {@code signatures[b / 64][c]}: whether combination
   *     {@code c} belongs to the input with bit {@code b}; one row at least
   * @param bitOfInput bit of every input that is read
   * @param bits number of bits in use
   */
  LaneSource(AliasTable alias, long[][] signatures, int[] bitOfInput, int bits) {
    this.alias = alias;
    this.signatures = signatures;
    this.bitOfInput = bitOfInput;
    this.bits = bits;
    this.rows = new long[signatures.length][Long.SIZE][Columns.WORDS];
  }

  @Override
  public void start() {
    // Nothing is drawn ahead.
  }

  @Override
  public long[] column(int input) {
    int bit = bitOfInput[input];
    return rows[bit / Long.SIZE][bit % Long.SIZE];
  }

  @Override
  public int combination(int word, int lane) {
    return drawn[lane][word];
  }

  @Override
  public void draw(BlockRandom source) {
    for (int lane = 0; lane < Long.SIZE; lane += 2) {
      source.fill(random, random2);
      alias.draw(random, drawn[lane], signatures[0], rows[0][lane]);
      alias.draw(random2, drawn[lane + 1], signatures[0], rows[0][lane + 1]);
    }
    for (int k = 1; k < signatures.length; k++) {
      look(signatures[k], rows[k]);
    }
    for (int k = 0; k < signatures.length; k++) {
      BitTranspose.transpose(rows[k], Math.min(Long.SIZE, bits - k * Long.SIZE));
    }
  }

  private void look(long[] signature, long[][] to) {
    for (int lane = 0; lane < Long.SIZE; lane++) {
      int[] combinations = drawn[lane];
      long[] row = to[lane];
      for (int word = 0; word < Columns.WORDS; word++) {
        row[word] = signature[combinations[word]];
      }
    }
  }
}

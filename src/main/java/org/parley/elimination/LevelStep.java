package org.parley.elimination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * One level of a diagram under construction: from the state of a node, the state that each class of
 * options leads to, whether it is ruled out, and which recording factors it crosses.
 *
 * <p>Only the factors that read the level's issue are looked at; the fields of all others stay
 * where they are. All results of {@link #expand} are by class, with a fixed number of words each.
 */
final class LevelStep {

  private static final long CROSSED = Long.MIN_VALUE;

  private final int classCount;
  private final int stateWords;
  private final int crossedWords;
  private final long[] kept;
  private final boolean[] startRuledOut;
  private final long[] startCrossed;
  private int[][] positionsByBit = new int[4][];
  private int bitCount;

  private int touchCount;
  private int[] word = new int[4];
  private int[] shift = new int[4];
  private long[] mask = new long[4];
  private int[] bit = new int[4];
  private long[][] rows = new long[4][];

  private final List<Field> fields = new ArrayList<>();

  /** Where the state of a recording factor is kept after this level. */
  private record Field(int[] positions, int word, long bits) {}

  LevelStep(int classCount, int stateWords, int crossedWords) {
    this.classCount = classCount;
    this.stateWords = stateWords;
    this.crossedWords = crossedWords;
    kept = new long[stateWords];
    Arrays.fill(kept, -1);
    startRuledOut = new boolean[classCount];
    startCrossed = new long[classCount * crossedWords];
  }

  /** Adds a factor that every outcome crosses. */
  void addAlwaysCrossed(Factor factor) {
    if (factor.isForbidding()) {
      Arrays.fill(startRuledOut, true);
      return;
    }
    int crossedBit = addBit(factor.positions());
    for (int c = 0; c < classCount; c++) {
      mark(startCrossed, c, crossedBit);
    }
  }

  /** Adds the factor at its {@code k}-th level; its field may hold another table's leftovers. */
  void add(Factor factor, Residuals residuals, int k, StateLayout layout, int field) {
    int crossedBit = factor.isForbidding() ? -1 : addBit(factor.positions());
    if (residuals.levelCount() == 1) {
      addAtOnce(residuals, crossedBit);
      return;
    }
    grow();
    word[touchCount] = layout.word(field);
    shift[touchCount] = layout.shift(field);
    mask[touchCount] = k == 0 ? 0 : layout.mask(field);
    bit[touchCount] = crossedBit;
    rows[touchCount++] = rows(residuals, k, layout.shift(field));
    if (k > 0) {
      kept[layout.word(field)] &= ~(layout.mask(field) << layout.shift(field));
    }
  }

  /** Notes where the state of a recording factor is kept from this level to the next. */
  void addField(Factor factor, StateLayout layout, int field) {
    long bits = layout.mask(field) << layout.shift(field);
    fields.add(new Field(factor.positions(), layout.word(field), bits));
  }

  /** All bits of a state after this level but those of factors of these positions alone. */
  long[] fieldsWithout(BitSet positions) {
    long[] without = new long[stateWords];
    Arrays.fill(without, -1);
    for (Field field : fields) {
      if (Arrays.stream(field.positions).allMatch(positions::get)) {
        without[field.word] &= ~field.bits;
      }
    }
    return without;
  }

  /** Positions of the recording factors that read the level's issue. */
  BitSet recorded() {
    BitSet recorded = new BitSet();
    for (int b = 0; b < bitCount; b++) {
      Arrays.stream(positionsByBit[b]).forEach(recorded::set);
    }
    return recorded;
  }

  /** The marks of recording factors that have a position not among these. */
  long[] marksBeyond(BitSet positions) {
    long[] marks = new long[crossedWords];
    for (int b = 0; b < bitCount; b++) {
      if (!Arrays.stream(positionsByBit[b]).allMatch(positions::get)) {
        marks[b >>> 6] |= 1L << b;
      }
    }
    return marks;
  }

  private void addAtOnce(Residuals residuals, int crossedBit) {
    for (int c = 0; c < classCount; c++) {
      if (residuals.next(0, c) == Residuals.CROSSED) {
        if (crossedBit < 0) {
          startRuledOut[c] = true;
        } else {
          mark(startCrossed, c, crossedBit);
        }
      }
    }
  }

  private long[] rows(Residuals residuals, int k, int shift) {
    long[] shifted = new long[residuals.stateCount(k) * classCount];
    for (int i = 0; i < shifted.length; i++) {
      int next = residuals.next(k, i);
      shifted[i] = next == Residuals.CROSSED ? CROSSED : (long) next << shift;
    }
    return shifted;
  }

  private int addBit(int[] positions) {
    if (bitCount == positionsByBit.length) {
      positionsByBit = Arrays.copyOf(positionsByBit, 2 * bitCount);
    }
    positionsByBit[bitCount] = positions;
    return bitCount++;
  }

  private void grow() {
    if (touchCount == word.length) {
      word = Arrays.copyOf(word, 2 * touchCount);
      shift = Arrays.copyOf(shift, 2 * touchCount);
      mask = Arrays.copyOf(mask, 2 * touchCount);
      bit = Arrays.copyOf(bit, 2 * touchCount);
      rows = Arrays.copyOf(rows, 2 * touchCount);
    }
  }

  int classCount() {
    return classCount;
  }

  int stateWords() {
    return stateWords;
  }

  int crossedWords() {
    return crossedWords;
  }

  /**
   * Fills in, for each class of options, the next state, what it crosses, and if it is ruled out.
   */
  void expand(long[] state, long[] next, long[] crossed, boolean[] ruledOut) {
    start(state, next, crossed, ruledOut);
    for (int t = 0; t < touchCount; t++) {
      int w = word[t];
      int from = (int) (state[w] >>> shift[t] & mask[t]) * classCount;
      long[] row = rows[t];
      for (int c = 0; c < classCount; c++) {
        long field = row[from + c];
        if (field != CROSSED) {
          next[c * stateWords + w] |= field;
        } else if (bit[t] < 0) {
          ruledOut[c] = true;
        } else {
          mark(crossed, c, bit[t]);
        }
      }
    }
  }

  private void start(long[] state, long[] next, long[] crossed, boolean[] ruledOut) {
    for (int c = 0; c < classCount; c++) {
      ruledOut[c] = startRuledOut[c];
      for (int w = 0; w < stateWords; w++) {
        next[c * stateWords + w] = state[w] & kept[w];
      }
    }
    System.arraycopy(startCrossed, 0, crossed, 0, startCrossed.length);
  }

  private void mark(long[] crossed, int c, int crossedBit) {
    crossed[c * crossedWords + (crossedBit >>> 6)] |= 1L << crossedBit;
  }

  /** Indexes of the positions of the marked factors, in no order. */
  int[] positions(long[] crossed) {
    int[] positions = new int[8];
    int count = 0;
    for (int b = 0; b < bitCount; b++) {
      if ((crossed[b >>> 6] >>> b & 1) != 0) {
        for (int position : positionsByBit[b]) {
          positions = count == positions.length ? Arrays.copyOf(positions, 2 * count) : positions;
          positions[count++] = position;
        }
      }
    }
    return Arrays.copyOf(positions, count);
  }
}

package org.parley.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.tabulation.CrossingTable;

/**
 * The crossing combinations of a table, merged into boxes: a set of options for each issue in
 * scope, every combination of which crosses.
 *
 * <p>Each box is a prime implicant in the multi-valued sense (Quine 1952): no option can be added
 * to any of its sets. Boxes are grown greedily from the first combination not yet covered, so the
 * cover is small, not necessarily smallest.
 */
final class Boxes {

  private final CrossingTable table;
  private final int[] strides;
  private final BitSet covered = new BitSet();

  private Boxes(CrossingTable table) {
    this.table = table;
    this.strides = strides(table);
  }

  /**
   * Boxes covering the crossing combinations and no other: one option set by place in scope.
   *
   * @throws CutShort once the cutoff is over
   */
  static List<BitSet[]> of(CrossingTable table, Cutoff cutoff) {
    Boxes boxes = new Boxes(table);
    List<BitSet[]> cover = new ArrayList<>();
    for (int cell = 0; cell < table.size(); cell++) {
      if (table.crosses(cell) && !boxes.covered.get(cell)) {
        CutShort.check(cutoff);
        cover.add(boxes.grow(cell));
      }
    }
    return cover;
  }

  /** How far apart combinations are that differ by one option of the {@code k}-th issue. */
  static int[] strides(CrossingTable table) {
    int[] strides = new int[table.scopeSize()];
    int stride = 1;
    for (int k = strides.length - 1; k >= 0; k--) {
      strides[k] = stride;
      stride *= table.optionCount(k);
    }
    return strides;
  }

  private BitSet[] grow(int seed) {
    BitSet[] box = new BitSet[strides.length];
    int[] cells = {seed};
    for (int k = 0; k < strides.length; k++) {
      box[k] = optionsCrossingAlong(cells, k, seed);
      cells = spread(cells, k, box[k], optionAt(seed, k));
    }
    for (int cell : cells) {
      covered.set(cell);
    }
    return box;
  }

  private int optionAt(int cell, int k) {
    return cell / strides[k] % table.optionCount(k);
  }

  private BitSet optionsCrossingAlong(int[] cells, int k, int seed) {
    BitSet options = new BitSet();
    for (int option = 0; option < table.optionCount(k); option++) {
      int shift = (option - optionAt(seed, k)) * strides[k];
      if (allCross(cells, shift)) {
        options.set(option);
      }
    }
    return options;
  }

  private boolean allCross(int[] cells, int shift) {
    for (int cell : cells) {
      if (!table.crosses(cell + shift)) {
        return false;
      }
    }
    return true;
  }

  private int[] spread(int[] cells, int k, BitSet options, int from) {
    int[] wider = new int[cells.length * options.cardinality()];
    int next = 0;
    for (int option = options.nextSetBit(0); option >= 0; option = options.nextSetBit(option + 1)) {
      for (int cell : cells) {
        wider[next++] = cell + (option - from) * strides[k];
      }
    }
    return wider;
  }
}

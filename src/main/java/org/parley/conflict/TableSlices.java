package org.parley.conflict;

import java.util.Arrays;
import org.parley.tabulation.CrossingTable;

/** A table seen as one slice for each option of one issue in its scope. */
final class TableSlices implements Slices {

  private final CrossingTable table;
  private final int place;
  private final int stride;
  private final int optionCount;

  /** The slices along the issue at a place in scope. */
  TableSlices(CrossingTable table, int place) {
    this.table = table;
    this.place = place;
    this.stride = table.stride(place);
    this.optionCount = table.optionCount(place);
  }

  @Override
  public boolean isFull(int option) {
    for (int first = option * stride; first < table.size(); first += stride * optionCount) {
      for (int cell = first; cell < first + stride; cell++) {
        if (!table.crosses(cell)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public boolean isWithin(int option, int other) {
    int apart = (other - option) * stride;
    for (int first = option * stride; first < table.size(); first += stride * optionCount) {
      for (int cell = first; cell < first + stride; cell++) {
        if (table.crosses(cell) && !table.crosses(cell + apart)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public CrossingTable restrictedTo(int[] options) {
    int[] counts = new int[table.scopeSize()];
    Arrays.setAll(counts, table::optionCount);
    counts[place] = options.length;
    int rests = table.size() / optionCount;
    long[] words = new long[(rests * options.length + 63) / 64];
    for (int rest = 0; rest < rests; rest++) {
      for (int k = 0; k < options.length; k++) {
        if (table.crosses(cell(rest, options[k]))) {
          int cell = cell(rest, k, options.length);
          words[cell >>> 6] |= 1L << cell;
        }
      }
    }
    return CrossingTable.of(table.scope(), counts, words);
  }

  private int cell(int rest, int option) {
    return cell(rest, option, optionCount);
  }

  private int cell(int rest, int option, int count) {
    return rest / stride * stride * count + option * stride + rest % stride;
  }
}

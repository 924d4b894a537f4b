package org.parley.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers by combination, told issue by issue in the order of the levels: what is left of them
 * after each issue is a state, and equal rests are one.
 */
final class Unfolding {

  private final int[] levels;
  private final List<int[]> next = new ArrayList<>();
  private final List<long[]> least = new ArrayList<>();
  private final List<long[]> greatest = new ArrayList<>();
  private final long[] values;

  /** The states of an addend. */
  Unfolding(Addend addend, Levels order) {
    Grid grid = addend.grid();
    int[] places = order.inOrder(grid);
    levels = new int[places.length];
    int[] strides = new int[places.length];
    int[] counts = new int[places.length];
    for (int k = 0; k < places.length; k++) {
      levels[k] = order.of(grid.issue(places[k]));
      strides[k] = grid.stride(places[k]);
      counts[k] = grid.optionCount(places[k]);
    }
    Map<Long, Integer> distinct = new HashMap<>();
    List<Long> byState = new ArrayList<>();
    int[] states = new int[grid.size()];
    int[] digits = new int[places.length];
    for (int leaf = 0; leaf < states.length; leaf++) {
      int number = 0;
      for (int k = 0; k < digits.length; k++) {
        number += digits[k] * strides[k];
      }
      long value = addend.value(number);
      Integer known = distinct.putIfAbsent(value, byState.size());
      if (known == null) {
        byState.add(value);
      }
      states[leaf] = known == null ? byState.size() - 1 : known;
      for (int k = digits.length - 1; k >= 0 && ++digits[k] == counts[k]; k--) {
        digits[k] = 0;
      }
    }
    values = byState.stream().mapToLong(value -> value).toArray();
    fold(states, counts);
  }

  /** From the last issue to the first, equal rests become one state. */
  private void fold(int[] leaves, int[] counts) {
    int[] states = leaves;
    long[] low = values;
    long[] high = values;
    least.add(low);
    greatest.add(high);
    for (int k = counts.length - 1; k >= 0; k--) {
      Map<List<Integer>, Integer> distinct = new HashMap<>();
      List<List<Integer>> rows = new ArrayList<>();
      int[] folded = new int[states.length / counts[k]];
      for (int block = 0; block < folded.length; block++) {
        List<Integer> row = new ArrayList<>();
        for (int option = 0; option < counts[k]; option++) {
          row.add(states[block * counts[k] + option]);
        }
        Integer known = distinct.putIfAbsent(row, rows.size());
        if (known == null) {
          rows.add(row);
        }
        folded[block] = known == null ? rows.size() - 1 : known;
      }
      long[] lowFrom = low;
      long[] highFrom = high;
      low =
          rows.stream()
              .mapToLong(r -> r.stream().mapToLong(s -> lowFrom[s]).min().orElse(0))
              .toArray();
      high =
          rows.stream()
              .mapToLong(r -> r.stream().mapToLong(s -> highFrom[s]).max().orElse(0))
              .toArray();
      next.add(0, rows.stream().flatMap(List::stream).mapToInt(s -> s).toArray());
      least.add(0, low);
      greatest.add(0, high);
      states = folded;
    }
  }

  /** Number of issues. */
  int depth() {
    return levels.length;
  }

  /** Level of the {@code k}-th issue; levels ascend. */
  int level(int k) {
    return levels[k];
  }

  /** State after the {@code k}-th issue has got an option; the first state of all is 0. */
  int next(int k, int state, int option, int optionCount) {
    return next.get(k)[state * optionCount + option];
  }

  /** The number, once every issue is decided. */
  long value(int state) {
    return values[state];
  }

  /** Least number that a state after {@code k} issues can come to. */
  long least(int k, int state) {
    return least.get(k)[state];
  }

  /** Greatest number that a state after {@code k} issues can come to. */
  long greatest(int k, int state) {
    return greatest.get(k)[state];
  }
}

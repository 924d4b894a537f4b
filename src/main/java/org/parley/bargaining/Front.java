package org.parley.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which vectors no other dominates, where they come in falling order, the first number first:
 * then only those before can dominate one.
 */
interface Front {

  /**
   * Whether no vector before dominates or equals this one, which is then kept.
   *
   * @param vectors many vectors, one after another
   * @param at where this one begins
   */
  boolean admits(long[] vectors, int at);

  /** A front of vectors of so many numbers, at least 1. */
  static Front of(int numbers) {
    return switch (numbers) {
      case 1 -> new Greatest(0);
      case 2 -> new Greatest(1);
      case 3 -> new Staircase();
      default -> new Blocks(numbers);
    };
  }

  /** Up to two numbers: the last of them has to be greater than all before. */
  final class Greatest implements Front {

    private final int last;
    private boolean isBegun;
    private long greatest;

    Greatest(int last) {
      this.last = last;
    }

    @Override
    public boolean admits(long[] vectors, int at) {
      long number = vectors[at + last];
      if (isBegun && (last == 0 || number <= greatest)) {
        return false;
      }
      isBegun = true;
      greatest = number;
      return true;
    }
  }

  /** Three numbers: the second and third of those before are a staircase. */
  final class Staircase implements Front {

    private final TreeMap<Long, Long> thirdBySecond = new TreeMap<>();

    @Override
    public boolean admits(long[] vectors, int at) {
      long second = vectors[at + 1];
      long third = vectors[at + 2];
      Map.Entry<Long, Long> above = thirdBySecond.ceilingEntry(second);
      if (above != null && above.getValue() >= third) {
        return false;
      }
      Map.Entry<Long, Long> below = thirdBySecond.floorEntry(second);
      while (below != null && below.getValue() <= third) {
        thirdBySecond.remove(below.getKey());
        below = thirdBySecond.floorEntry(second);
      }
      thirdBySecond.put(second, third);
      return true;
    }
  }

  /**
   * Any number of numbers: those before are in blocks, passed over where their greatest are less.
   */
  final class Blocks implements Front {

    private static final int IN_BLOCK = 32;

    private final int numbers;
    private final List<long[]> blocks = new ArrayList<>();
    private final List<long[]> greatest = new ArrayList<>();
    private int inLast = IN_BLOCK;

    Blocks(int numbers) {
      this.numbers = numbers;
    }

    @Override
    public boolean admits(long[] vectors, int at) {
      for (int block = 0; block < blocks.size(); block++) {
        if (isAtMost(vectors, at, greatest.get(block), 0)) {
          int count = block == blocks.size() - 1 ? inLast : IN_BLOCK;
          for (int kept = 0; kept < count; kept++) {
            if (isAtMost(vectors, at, blocks.get(block), kept * numbers)) {
              return false;
            }
          }
        }
      }
      keep(vectors, at);
      return true;
    }

    private boolean isAtMost(long[] vectors, int at, long[] others, int other) {
      for (int k = 0; k < numbers; k++) {
        if (vectors[at + k] > others[other + k]) {
          return false;
        }
      }
      return true;
    }

    private void keep(long[] vectors, int at) {
      if (inLast == IN_BLOCK) {
        blocks.add(new long[IN_BLOCK * numbers]);
        long[] least = new long[numbers];
        Arrays.fill(least, Long.MIN_VALUE);
        greatest.add(least);
        inLast = 0;
      }
      int last = blocks.size() - 1;
      System.arraycopy(vectors, at, blocks.get(last), inLast++ * numbers, numbers);
      for (int k = 0; k < numbers; k++) {
        greatest.get(last)[k] = Math.max(greatest.get(last)[k], vectors[at + k]);
      }
    }
  }
}

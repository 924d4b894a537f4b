package org.parley.elimination;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/**
 * Uniform draws from a set of outcomes, without rejection: a rank is drawn and the outcome with
 * that rank is found from the root down (Nijenhuis and Wilf 1978, "Combinatorial algorithms", ch.
 * 13).
 *
 * @implNote immutable; threads may share it with a generator each
 */
public final class OutcomeDraws {

  private final Diagram diagram;
  private final Counts below;

  OutcomeDraws(Diagram diagram, Counts below) {
    this.diagram = diagram;
    this.below = below;
  }

  /**
   * Fills {@code outcome} with the option index of each issue of a random outcome of the set.
   *
   * @throws IndexOutOfBoundsException if {@code outcome.length} is below the number of issues
   */
  public void draw(RandomGenerator random, int[] outcome) {
    if (below instanceof Counts.LongCounts counts) {
      select(random.nextLong(counts.get(0)), counts, outcome);
    } else {
      select(below(below.value(0), random), outcome);
    }
  }

  private void select(long rank, Counts.LongCounts counts, int[] outcome) {
    long rest = rank;
    int node = 0;
    for (int level = 0; level < diagram.levelCount(); level++) {
      int edge = diagram.edge(level, node);
      int c = 0;
      long ways = ways(counts, edge);
      int[] options = diagram.options(level, 0);
      while (rest >= ways * options.length) {
        rest -= ways * options.length;
        c++;
        ways = ways(counts, edge + c);
        options = diagram.options(level, c);
      }
      outcome[diagram.issue(level)] = options[(int) (rest / ways)];
      rest %= ways;
      node = diagram.target(edge + c);
    }
  }

  private long ways(Counts.LongCounts counts, int edge) {
    int target = diagram.target(edge);
    return target == Diagram.NONE ? 0 : counts.get(target);
  }

  private void select(BigInteger rank, int[] outcome) {
    BigInteger rest = rank;
    int node = 0;
    for (int level = 0; level < diagram.levelCount(); level++) {
      int edge = diagram.edge(level, node);
      int c = 0;
      BigInteger ways = ways(edge);
      BigInteger block = block(ways, level, 0);
      while (rest.compareTo(block) >= 0) {
        rest = rest.subtract(block);
        c++;
        ways = ways(edge + c);
        block = block(ways, level, c);
      }
      BigInteger[] parts = rest.divideAndRemainder(ways);
      outcome[diagram.issue(level)] = diagram.options(level, c)[parts[0].intValueExact()];
      rest = parts[1];
      node = diagram.target(edge + c);
    }
  }

  private BigInteger ways(int edge) {
    int target = diagram.target(edge);
    return target == Diagram.NONE ? BigInteger.ZERO : below.value(target);
  }

  private BigInteger block(BigInteger ways, int level, int c) {
    return ways.multiply(BigInteger.valueOf(diagram.options(level, c).length));
  }

  /** A uniform integer in {@code [0, bound)}, by rejection: fewer than two tries on average. */
  private static BigInteger below(BigInteger bound, RandomGenerator random) {
    int bits = bound.bitLength();
    byte[] bytes = new byte[(bits + 7) / 8];
    BigInteger drawn;
    do {
      random.nextBytes(bytes);
      drawn = new BigInteger(1, bytes).shiftRight(8 * bytes.length - bits);
    } while (drawn.compareTo(bound) >= 0);
    return drawn;
  }
}

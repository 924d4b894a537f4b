package org.parley.preference;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.scenario.Named;

/**
 * The weights that a party's ranges and orders of importance leave open: a polytope of numbers,
 * each the weight of one term or of several in fixed proportions.
 *
 * @param parts the numbers that are open
 * @param sums whether they sum to 1; else each is free within its own range
 * @param orders which weights are at least as great as which, none of them twice on the lesser side
 */
public record WeightSpace(List<Part> parts, boolean sums, List<AtLeast> orders) {

  /**
   * A number that is open.
   *
   * @param shares the terms whose weights it is the sum of, and their shares of it
   * @param low least that it can be
   * @param high greatest that it can be
   */
  public record Part(List<Share> shares, BigFraction low, BigFraction high) {

    public Part {
      shares = List.copyOf(shares);
    }

    boolean isFree() {
      return low.equals(BigFraction.ZERO) && high.compareTo(BigFraction.ONE) >= 0;
    }
  }

  /**
   * A term of a utility.
   *
   * @param term id of an issue, or ids of two joined by a plus sign
   * @param share its share of a part, in {@code [0, 1]}
   */
  public record Share(String term, BigFraction share) {}

  /**
   * That a share of one part is at least as great as a share of another.
   *
   * @param greater index of the part with the greater weight
   * @param greaterShare share of it
   * @param lesser index of the other part
   * @param lesserShare share of it
   */
  public record AtLeast(
      int greater, BigFraction greaterShare, int lesser, BigFraction lesserShare) {}

  /** How weights are drawn. */
  public enum Method implements Named {
    /** There is nothing to draw. */
    FIXED("fixed"),
    /** Each weight straight from its distribution. */
    EXACT("exact"),
    /** From a simple body around, what lies outside being left out. */
    REJECTION("rejection"),
    /** By a walk that comes near the uniform distribution. */
    HIT_AND_RUN("hit-and-run");

    private final String label;

    Method(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  public WeightSpace {
    parts = List.copyOf(parts);
    orders = List.copyOf(orders);
  }

  int size() {
    return parts.size();
  }

  /** Whether there is one point alone. */
  public boolean isPoint() {
    long open = parts.stream().filter(part -> !part.low().equals(part.high())).count();
    return open == 0 || (sums && open == 1);
  }

  /** Whether every part is one term, free to have all the weight. */
  boolean isPlain() {
    return sums && parts.stream().allMatch(part -> part.shares().size() == 1 && part.isFree());
  }

  double low(int part) {
    return parts.get(part).low().doubleValue();
  }

  double high(int part) {
    return parts.get(part).high().doubleValue();
  }

  /**
   * Whether numbers keep to the ranges and orders, but for rounding; that they sum is not asked.
   */
  boolean contains(double[] numbers) {
    for (int part = 0; part < numbers.length; part++) {
      if (numbers[part] < low(part) || numbers[part] > high(part)) {
        return false;
      }
    }
    return keepsOrders(numbers);
  }

  private boolean keepsOrders(double[] numbers) {
    for (AtLeast order : orders) {
      if (slack(order, numbers) < 0) {
        return false;
      }
    }
    return true;
  }

  static double slack(AtLeast order, double[] numbers) {
    return order.greaterShare().doubleValue() * numbers[order.greater()]
        - order.lesserShare().doubleValue() * numbers[order.lesser()];
  }

  /** The parts by falling weight as far as orders say: chains, each of at least one part. */
  List<List<Integer>> chains() {
    List<List<Integer>> chains = new ArrayList<>();
    for (int part = 0; part < size(); part++) {
      int at = part;
      if (orders.stream().noneMatch(order -> order.lesser() == at)) {
        List<Integer> chain = new ArrayList<>(List.of(part));
        extend(chain);
        chains.add(chain);
      }
    }
    return chains;
  }

  private void extend(List<Integer> chain) {
    for (AtLeast order : orders) {
      if (order.greater() == chain.get(chain.size() - 1)) {
        chain.add(order.lesser());
        extend(chain);
        return;
      }
    }
  }
}

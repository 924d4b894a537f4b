package org.parley.bargaining;

import java.math.BigInteger;
import java.util.List;

/** What a solution concept comes to. */
public sealed interface Solution {

  /** Whose solution it is. */
  Concept concept();

  /**
   * One or several vectors of utilities, as good as one another and better than all others.
   *
   * @param concept whose solution it is
   * @param vectors at least one; the first has the outcome to show: of all tied ones that which
   *     asks for fewest steps, and of these the first in the order of the file
   * @param value what the concept looks for the most of: the product of gains for Nash, the least
   *     share of gains for Kalai-Smorodinsky, the least gain, the sum of utilities, the sum of
   *     shares; and for opposition the distance, of which the least is looked for
   * @param gains shares of what each party could gain at most; {@code NaN} where that is nothing
   * @param leftOut parties that do not count in it, by their place
   */
  record Found(
      Concept concept,
      List<FrontierVector> vectors,
      double value,
      List<Double> gains,
      List<Integer> leftOut)
      implements Solution {

    public Found {
      vectors = vectors.stream().sorted(Found::compare).toList();
      gains = List.copyOf(gains);
      leftOut = List.copyOf(leftOut);
    }

    private static int compare(FrontierVector one, FrontierVector other) {
      int order = Long.compare(one.steps(), other.steps());
      return order == 0 ? one.compareShown(other) : order;
    }

    /** The vector whose outcome is shown. */
    public FrontierVector shown() {
      return vectors.get(0);
    }

    /** Number of outcomes, those of tied vectors included. */
    public BigInteger outcomes() {
      return vectors.stream()
          .map(FrontierVector::outcomes)
          .reduce(BigInteger.ZERO, BigInteger::add);
    }
  }

  /**
   * That there is none.
   *
   * @param concept whose solution it would be
   * @param reason why
   */
  record Undefined(Concept concept, Reason reason) implements Solution {}

  /**
   * That it is not known.
   *
   * @param concept whose solution it would be
   */
  record Unknown(Concept concept) implements Solution {}

  /** Why there is no solution. */
  enum Reason {
    /** No outcome is in the set at all. */
    NO_OUTCOME,
    /** Every outcome leaves somebody worse off than no deal. */
    NOBODY_SIGNS,
    /** No outcome is better than no deal for everybody. */
    NOTHING_BETTER
  }
}

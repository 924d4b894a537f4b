package org.parley.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.effort.Attempt;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.OutcomeSet;

/** Exact counts: each absent where the budget was spent. */
public final class ExactFigures {

  private final Optional<ExactAnswer> answer;
  private final Optional<BigInteger> coherent;

  public ExactFigures(Optional<ExactAnswer> answer) {
    this.answer = answer;
    this.coherent = answer.flatMap(a -> a.coherentFigures().count().known());
  }

  /** Number of coherent outcomes. */
  public Optional<BigInteger> coherent() {
    return coherent;
  }

  /** The coherent outcomes. */
  Optional<OutcomeSet> coherentSet() {
    return answer.flatMap(a -> a.coherent().known());
  }

  /** The acceptable outcomes. */
  Optional<OutcomeSet> acceptableSet() {
    return answer.flatMap(a -> a.acceptable().known());
  }

  /** Whether the acceptable outcomes themselves are known, and not their number alone. */
  public boolean areAcceptableAtHand() {
    return acceptableSet().isPresent();
  }

  /** Number of acceptable outcomes. */
  public Optional<BigInteger> acceptable() {
    return answer.flatMap(a -> a.acceptableFigures().count().known());
  }

  /** Number of coherent outcomes by issue and option. */
  Optional<List<List<BigInteger>>> coherentOptions() {
    return answer.flatMap(a -> a.coherentFigures().byOption().known());
  }

  /** Number of acceptable outcomes by issue and option. */
  public Optional<List<List<BigInteger>>> acceptableOptions() {
    return answer.flatMap(a -> a.acceptableFigures().byOption().known());
  }

  /** Number of coherent outcomes that cross none of a subset's positions. */
  public Optional<BigInteger> subset(int subset) {
    return at(ExactAnswer::subsets, subset);
  }

  /** Number of coherent outcomes that cross a position. */
  public Optional<BigInteger> crossed(int position) {
    return at(ExactAnswer::crossed, position);
  }

  /** Number of coherent outcomes that cross a position and no other enforced one. */
  public Optional<BigInteger> soleBlocker(int position) {
    return at(ExactAnswer::soleBlockers, position);
  }

  /** Number of coherent outcomes by number of enforced positions crossed. */
  Optional<List<BigInteger>> histogram() {
    return answer.flatMap(a -> a.histogram().known());
  }

  private Optional<BigInteger> at(
      Function<ExactAnswer, Attempt<List<BigInteger>>> part, int index) {
    return answer.flatMap(a -> part.apply(a).known()).map(counts -> counts.get(index));
  }

  /** The share of a count among the coherent outcomes; nothing where there are none. */
  public Optional<Double> share(Optional<BigInteger> count) {
    return share(count, coherent);
  }

  /** The share of a count in a base; nothing where either is not known, or the base is 0. */
  public static Optional<Double> share(Optional<BigInteger> count, Optional<BigInteger> base) {
    return base.filter(b -> b.signum() != 0).flatMap(b -> count.map(c -> ratio(c, b)));
  }

  /** The nearest double to a quotient of integers of any size. */
  public static double ratio(BigInteger count, BigInteger base) {
    return new BigDecimal(count).divide(new BigDecimal(base), MathContext.DECIMAL64).doubleValue();
  }
}

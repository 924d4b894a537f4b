package org.parley.rules.session;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * A number worked out over the matches of a condition, kept up to date as they come and go. Values
 * that are no number are left out.
 */
public abstract class Figure implements AccumulateFunction<Figure.Values> {

  /** The values of the matches, each with how many have it. */
  static final class Values implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<BigDecimal, Integer> counts = new TreeMap<>();
    private int matches;

    int matches() {
      return matches;
    }

    BigDecimal sum() {
      BigDecimal sum = BigDecimal.ZERO;
      for (Map.Entry<BigDecimal, Integer> entry : counts.entrySet()) {
        sum = sum.add(entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())));
      }
      return sum;
    }

    Decimal least() {
      return counts.isEmpty() ? Decimal.NONE : Decimal.of(counts.firstKey());
    }

    Decimal greatest() {
      return counts.isEmpty() ? Decimal.NONE : Decimal.of(counts.lastKey());
    }

    private void add(Object value, int times) {
      matches += times;
      number(value)
          .ifPresent(
              n -> counts.merge(n, times, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b)));
    }

    private static Optional<BigDecimal> number(Object value) {
      return value instanceof Decimal decimal
          ? decimal.number()
          : Optional.of(new BigDecimal((String) value));
    }
  }

  @Override
  public Values createContext() {
    return new Values();
  }

  @Override
  public void init(Values values) {
    values.counts.clear();
    values.matches = 0;
  }

  @Override
  public void accumulate(Values values, Object value) {
    values.add(value, 1);
  }

  @Override
  public void reverse(Values values, Object value) {
    values.add(value, -1);
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Decimal.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    // It has no state.
  }

  @Override
  public void readExternal(ObjectInput in) {
    // It has no state.
  }
}

package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * Into how many conditions without {@code or} a condition falls apart, and how many patterns these
 * have together.
 *
 * @param count the number of conditions, up to 2^20
 * @param patterns their patterns, up to 2^20
 */
record Alternatives(int count, int patterns) {

  private static final int MOST = 1 << 20;

  /** Those of a condition. */
  static Alternatives of(Condition condition) {
    if (condition instanceof Condition.Pattern) {
      return new Alternatives(1, 1);
    }
    List<Alternatives> parts = new ArrayList<>();
    condition.parts().forEach(part -> parts.add(of(part)));
    return condition instanceof Condition.Any ? either(parts) : both(parts);
  }

  private static Alternatives either(List<Alternatives> parts) {
    long count = 0;
    long patterns = 0;
    for (Alternatives part : parts) {
      count += part.count;
      patterns += part.patterns;
    }
    return bounded(count, patterns);
  }

  private static Alternatives both(List<Alternatives> parts) {
    Alternatives product = new Alternatives(1, 0);
    for (Alternatives part : parts) {
      long count = (long) product.count * part.count;
      long patterns = (long) product.patterns * part.count + (long) part.patterns * product.count;
      product = bounded(count, patterns);
    }
    return product;
  }

  private static Alternatives bounded(long count, long patterns) {
    return new Alternatives((int) Math.min(count, MOST), (int) Math.min(patterns, MOST));
  }
}

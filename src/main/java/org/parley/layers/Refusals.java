package org.parley.layers;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;

/**
 * How many outcomes each set of voters refuses while all others accept.
 *
 * @param bySet outcomes, above 0, by set of refusing voters
 * @param outcomes number of all of them
 */
public record Refusals(SortedMap<Long, BigInteger> bySet, BigInteger outcomes) {

  public Refusals {
    bySet = Collections.unmodifiableSortedMap(new TreeMap<>(bySet));
  }

  /** Those counted by set. */
  public static Refusals of(Map<Long, BigInteger> bySet) {
    BigInteger all = bySet.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    return new Refusals(new TreeMap<>(bySet), all);
  }

  /** Number of the outcomes whose refusing voters are such a set. */
  public BigInteger count(LongPredicate isSo) {
    BigInteger count = BigInteger.ZERO;
    for (Map.Entry<Long, BigInteger> entry : bySet.entrySet()) {
      if (isSo.test(entry.getKey())) {
        count = count.add(entry.getValue());
      }
    }
    return count;
  }
}

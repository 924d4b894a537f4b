package org.parley.bargaining;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * How good a vector of utilities is in the eyes of a solution: numbers of which the first counts,
 * among equals the second, and so on.
 *
 * @param numbers equally many for all vectors of one measure
 */
record Score(List<BigInteger> numbers) implements Comparable<Score> {

  Score {
    numbers = List.copyOf(numbers);
  }

  static Score of(BigInteger number) {
    return new Score(List.of(number));
  }

  /** By the least number, then by the second least, and so on (leximin; Sen 1970). */
  static Score leximin(BigInteger... numbers) {
    BigInteger[] sorted = numbers.clone();
    Arrays.sort(sorted);
    return new Score(List.of(sorted));
  }

  @Override
  public int compareTo(Score other) {
    for (int k = 0; k < numbers.size(); k++) {
      int order = numbers.get(k).compareTo(other.numbers.get(k));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}

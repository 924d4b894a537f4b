package org.parley.bargaining;

import java.util.Collection;

/** How far apart vectors of utilities are: Euclidean, in utilities from 0 to 1. */
public final class Distances {

  private Distances() {}

  /** Least distance of utilities to some vectors; infinite where there are none. */
  public static double least(long[] utilities, Collection<FrontierVector> vectors, Stakes stakes) {
    return vectors.stream()
        .mapToDouble(vector -> between(utilities, vector.utilities(), stakes))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double between(long[] one, long[] other, Stakes stakes) {
    double sum = 0;
    for (int party = 0; party < one.length; party++) {
      double difference = stakes.value(party, one[party] - other[party]);
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}

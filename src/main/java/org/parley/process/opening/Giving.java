package org.parley.process.opening;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which lines give where a zone opens in a round.
 *
 * @param opened weight of all such talks: their chance, or their number
 * @param gave weight of those in which a line has given by then, by position
 * @param gaveFirst weight of those in which it was the first to give, by position
 */
public record Giving(double opened, Map<Integer, Double> gave, Map<Integer, Double> gaveFirst) {

  public Giving {
    gave = Collections.unmodifiableMap(new TreeMap<>(gave));
    gaveFirst = Collections.unmodifiableMap(new TreeMap<>(gaveFirst));
  }

  /** What orders in which lines give come to, by the weight of each. */
  public static Giving of(Map<List<Integer>, ? extends Number> orders) {
    double opened = 0;
    Map<Integer, Double> gave = new TreeMap<>();
    Map<Integer, Double> gaveFirst = new TreeMap<>();
    for (Map.Entry<List<Integer>, ? extends Number> entry : orders.entrySet()) {
      double weight = entry.getValue().doubleValue();
      opened += weight;
      for (int position : entry.getKey()) {
        gave.merge(position, weight, Double::sum);
      }
      if (!entry.getKey().isEmpty()) {
        gaveFirst.merge(entry.getKey().get(0), weight, Double::sum);
      }
    }
    return new Giving(opened, gave, gaveFirst);
  }

  /** The share of such talks in which a line has given; {@code NaN} without any. */
  public double gaveShare(int position) {
    return gave.getOrDefault(position, 0.0) / opened;
  }

  /** The share of such talks in which it was the first. */
  public double firstShare(int position) {
    return gaveFirst.getOrDefault(position, 0.0) / opened;
  }
}

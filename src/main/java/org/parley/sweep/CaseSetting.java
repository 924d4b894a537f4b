package org.parley.sweep;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;
import org.parley.question.Assumed;
import org.parley.scenario.Enforcement;

/**
 * What a case changes.
 *
 * @param enforcement what binds, in which reading, and what is fixed
 * @param assumed firmness and correlations
 * @param chances chances of process rules by name
 */
record CaseSetting(Enforcement enforcement, Assumed assumed, Map<String, BigDecimal> chances) {

  CaseSetting {
    chances = Map.copyOf(chances);
  }

  /** The setting of a case, what it leaves open being as it is where nothing is varied. */
  static CaseSetting of(Enforcement base, List<Factor> factors, SweepCase one) {
    Collector collector = new Collector(base);
    for (int k = 0; k < factors.size(); k++) {
      if (!one.values().get(k).isEmpty()) {
        collector.set(factors.get(k), one.values().get(k));
      }
    }
    return collector.setting(base);
  }

  private static final class Collector {

    private final Set<String> without;
    private final Set<String> waived;
    private final Map<String, String> readings;
    private final Map<String, List<String>> fixed;
    private final Map<String, Double> firmness = new TreeMap<>();
    private final Map<String, Double> correlation = new TreeMap<>();
    private final Map<String, BigDecimal> chances = new TreeMap<>();

    Collector(Enforcement base) {
      this.without = new LinkedHashSet<>(base.without());
      this.waived = new LinkedHashSet<>(base.waived());
      this.readings = new TreeMap<>(base.readings());
      this.fixed = new TreeMap<>(base.fixed());
    }

    void set(Factor factor, String value) {
      String subject = factor.subject();
      switch (factor.kind()) {
        case FIRMNESS -> firmness.put(subject, Double.parseDouble(value));
        case CORRELATION -> correlation.put(subject, Double.parseDouble(value));
        case CHANCE -> chances.put(subject, new BigDecimal(value));
        case READING -> readings.put(subject, value);
        case FIX -> fixed.put(subject, List.of(value));
        case WAIVE -> put(waived, subject, value);
        case WITHOUT -> put(without, subject, value);
      }
    }

    private static void put(Set<String> ids, String id, String value) {
      if (value.equals(Factor.YES)) {
        ids.add(id);
      } else {
        ids.remove(id);
      }
    }

    CaseSetting setting(Enforcement base) {
      return new CaseSetting(
          new Enforcement(base.step(), without, waived, base.bound(), readings, fixed),
          new Assumed(firmness, correlation),
          chances);
    }
  }
}

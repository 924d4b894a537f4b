package org.parley.page.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;

/** What a factor is in each case, in few enough groups to be drawn. */
final class CaseGroups {

  /** More values of a number than this are put into so many ranges of the same width. */
  private static final int MOST_VALUES = 41;

  private static final int RANGES = 10;

  private final Map<Integer, Integer> groups = new HashMap<>();
  private final List<String> names = new ArrayList<>();

  CaseGroups(SweepPlan plan, int factor) {
    Factor varied = plan.factors().get(factor);
    Set<String> values = new LinkedHashSet<>();
    plan.cases().forEach(one -> values.add(one.values().get(factor)));
    boolean isDrawn =
        varied.kind().isNumeric() && values.size() > MOST_VALUES && varied.span().isPresent();
    if (isDrawn) {
      ranges(plan, factor, varied.span().get());
    } else {
      each(plan, factor, varied, values);
    }
  }

  private void each(SweepPlan plan, int factor, Factor varied, Set<String> values) {
    List<String> sorted = new ArrayList<>(values);
    if (varied.kind().isNumeric()) {
      sorted.sort(java.util.Comparator.comparingDouble(CaseGroups::number));
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    sorted.forEach(value -> places.put(value, places.size()));
    sorted.forEach(value -> names.add(value.isEmpty() ? "as it is" : value));
    for (SweepCase one : plan.cases()) {
      Optional.ofNullable(places.get(one.values().get(factor)))
          .ifPresent(place -> groups.put(one.number(), place));
    }
  }

  private void ranges(SweepPlan plan, int factor, Factor.Span span) {
    double width = (span.high() - span.low()) / RANGES;
    for (int range = 0; range < RANGES; range++) {
      names.add(Numerals.of(span.low() + (range + 0.5) * width));
    }
    for (SweepCase one : plan.cases()) {
      String value = one.values().get(factor);
      if (!value.isEmpty()) {
        int range = (int) ((Double.parseDouble(value) - span.low()) / width);
        groups.put(one.number(), Math.max(0, Math.min(RANGES - 1, range)));
      }
    }
  }

  private static double number(String value) {
    return value.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
  }

  /** The names of the groups, of ranges their middle. */
  List<String> names() {
    return names;
  }

  /** The group of a case; nothing where it is in none. */
  Optional<Integer> of(int number) {
    return Optional.ofNullable(groups.get(number));
  }
}

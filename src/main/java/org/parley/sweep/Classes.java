package org.parley.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepPlan;

/**
 * What factors are, in classes: each value by itself, or where numbers are many, in their order as
 * many cases in each class.
 */
final class Classes {

  /** More values of a number than this are put into classes. */
  private static final int MOST_VALUES = 40;

  private static final int MOST_CLASSES = 10;
  private static final int LEAST_CASES = 5;

  private final SweepPlan plan;
  private final List<Map<String, Integer>> classes = new ArrayList<>();
  private final List<List<String>> names = new ArrayList<>();

  Classes(SweepPlan plan) {
    this.plan = plan;
    for (int factor = 0; factor < plan.factors().size(); factor++) {
      add(plan.factors().get(factor), factor);
    }
  }

  /** The class of a factor in a case. */
  int of(int number, int factor) {
    return classes.get(factor).getOrDefault(plan.cases().get(number - 1).values().get(factor), 0);
  }

  /** How many classes a factor has. */
  int count(int factor) {
    return names.get(factor).size();
  }

  /** The value of a class, or the first and the last of it with a colon between. */
  String name(int factor, int place) {
    return names.get(factor).get(place);
  }

  /** The number as a text with nothing in it for what is left as it is. */
  static double number(String value) {
    return value.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
  }

  private void add(Factor factor, int place) {
    List<String> all = plan.cases().stream().map(one -> one.values().get(place)).toList();
    Set<String> distinct = new LinkedHashSet<>(all);
    if (factor.kind().isNumeric()) {
      List<String> sorted = new ArrayList<>(all);
      sorted.sort(Comparator.comparingDouble(Classes::number));
      addNumbers(sorted, distinct.size());
    } else {
      addEach(new ArrayList<>(distinct));
    }
  }

  private void addEach(List<String> values) {
    Map<String, Integer> own = new LinkedHashMap<>();
    values.forEach(value -> own.putIfAbsent(value, own.size()));
    classes.add(own);
    names.add(List.copyOf(own.keySet()));
  }

  private void addNumbers(List<String> sorted, int distinct) {
    if (distinct <= MOST_VALUES && distinct * 2 <= sorted.size() || distinct <= MOST_CLASSES) {
      addEach(sorted);
      return;
    }
    int count = Math.max(1, Math.min(MOST_CLASSES, sorted.size() / LEAST_CASES));
    Map<String, Integer> own = new HashMap<>();
    List<String> first = new ArrayList<>();
    List<String> last = new ArrayList<>();
    for (int k = 0; k < sorted.size(); k++) {
      String value = sorted.get(k);
      int place = (int) ((long) k * count / sorted.size());
      // Cases alike are never parted, so that a class may come to nothing.
      if (!own.containsKey(value)) {
        if (place >= first.size()) {
          first.add(value);
          last.add(value);
        }
        own.put(value, first.size() - 1);
        last.set(first.size() - 1, value);
      }
    }
    classes.add(own);
    List<String> ranges = new ArrayList<>();
    for (int k = 0; k < first.size(); k++) {
      ranges.add(first.get(k) + ":" + last.get(k));
    }
    names.add(ranges);
  }
}

package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepPlan.Design;
import org.parley.answer.sweep.SweepReport.Effect;

/**
 * What each factor does to each figure.
 *
 * <p>Shares of the variance are those of I. M. Sobol' (1993), "Sensitivity estimates for nonlinear
 * mathematical models": of the first order the variance of the means by what the factor is, and of
 * a full grid also what is left once all other factors are known, each divided by the variance over
 * all cases. On a full grid both are sums over its cases and not estimates of them; on other
 * designs the first order is estimated from the same means (E. Plischke, E. Borgonovo and C. L.
 * Smith 2013, "Global sensitivity measures from given data", European Journal of Operational
 * Research 226), numbers being put into classes of as many cases each.
 */
public final class Effects {

  /** Less of a variance than this beside the squares it is the difference of is rounding. */
  private static final double ROUNDING = 1e-12;

  private final SweepPlan plan;
  private final Classes classes;

  private Effects(SweepPlan plan) {
    this.plan = plan;
    this.classes = new Classes(plan);
  }

  /** One a figure and factor, in their order. */
  public static List<Effect> of(SweepPlan plan, List<CaseAnswer> answers) {
    Effects effects = new Effects(plan);
    List<Effect> all = new ArrayList<>();
    for (String figure : plan.figures()) {
      Map<Integer, Double> values = known(figure, answers);
      for (int factor = 0; factor < plan.factors().size(); factor++) {
        all.add(effects.effect(figure, values, factor));
      }
    }
    return all;
  }

  /** What is known of a figure by number of the case: exactly if so, else as estimated. */
  static Map<Integer, Double> known(String figure, List<CaseAnswer> answers) {
    Map<Integer, Double> known = new LinkedHashMap<>();
    for (CaseAnswer answer : answers) {
      for (FigureValue value : answer.figures()) {
        if (value.figure().equals(figure)) {
          value.value().ifPresent(v -> known.putIfAbsent(answer.number(), v.doubleValue()));
        }
      }
    }
    return known;
  }

  private Effect effect(String figure, Map<Integer, Double> values, int factor) {
    Factor named = plan.factors().get(factor);
    if (plan.design() == Design.ONE) {
      return alone(figure, byItself(values, factor), named.name());
    }
    if (values.isEmpty()) {
      return new Effect(figure, named.name(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
    boolean isWhole = plan.design() == Design.GRID && values.size() == plan.cases().size();
    // Classes are for estimates: on a full grid every value counts by itself, however many.
    Function<Integer, Object> by =
        isWhole
            ? number -> plan.cases().get(number - 1).values().get(factor)
            : number -> classes.of(number, factor);
    Collection<double[]> groups = grouped(values, by).values();
    double[] means = groups.stream().mapToDouble(Effects::mean).toArray();
    double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    double variance = variance(all);
    boolean varies = variance > ROUNDING * squares(all);
    // Where no two cases are alike in a factor, its means are the cases themselves.
    boolean isTold = isWhole || groups.size() * 2 <= all.length;
    return new Effect(
        figure,
        named.name(),
        Arrays.stream(means).min().orElse(Double.NaN),
        Arrays.stream(means).max().orElse(Double.NaN),
        varies && isTold ? share(between(groups, mean(all)) / variance) : Double.NaN,
        varies && isWhole ? share(1 - without(values, factor) / variance) : Double.NaN);
  }

  /** The cases in which all other factors are as where nothing is varied. */
  private Map<Integer, Double> byItself(Map<Integer, Double> values, int factor) {
    List<String> base = new ArrayList<>(plan.cases().get(0).values());
    Map<Integer, Double> own = new LinkedHashMap<>(values);
    own.keySet()
        .removeIf(
            number -> {
              List<String> changed = new ArrayList<>(plan.cases().get(number - 1).values());
              changed.set(factor, base.get(factor));
              return !changed.equals(base);
            });
    return own;
  }

  private static Effect alone(String figure, Map<Integer, Double> values, String factor) {
    return new Effect(
        figure,
        factor,
        values.values().stream().min(Double::compare).orElse(Double.NaN),
        values.values().stream().max(Double::compare).orElse(Double.NaN),
        Double.NaN,
        Double.NaN);
  }

  /** The variance of the means by what all factors but one are. */
  private double without(Map<Integer, Double> values, int factor) {
    double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
    Map<Object, double[]> groups =
        grouped(
            values,
            number -> {
              List<String> others = new ArrayList<>(plan.cases().get(number - 1).values());
              others.remove(factor);
              return others;
            });
    return between(groups.values(), mean(all));
  }

  private static Map<Object, double[]> grouped(
      Map<Integer, Double> values, Function<Integer, Object> by) {
    Map<Object, List<Double>> groups = new LinkedHashMap<>();
    values.forEach(
        (number, value) ->
            groups.computeIfAbsent(by.apply(number), key -> new ArrayList<>()).add(value));
    Map<Object, double[]> arrays = new LinkedHashMap<>();
    groups.forEach(
        (key, list) -> arrays.put(key, list.stream().mapToDouble(Double::doubleValue).toArray()));
    return arrays;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }

  private static double between(Collection<double[]> groups, double mean) {
    double sum = 0;
    long count = 0;
    for (double[] group : groups) {
      double apart = mean(group) - mean;
      sum += group.length * apart * apart;
      count += group.length;
    }
    return sum / count;
  }

  private static double share(double share) {
    return Math.max(0, Math.min(1, share));
  }
}

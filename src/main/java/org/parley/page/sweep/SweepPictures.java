package org.parley.page.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.answer.sweep.SweepReport.Effect;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Curves;
import org.parley.page.block.HeatMap;

/** What a sweep has found, drawn: lines over each factor, fields of two, cases across all. */
public final class SweepPictures {

  /** Figures that are drawn. */
  private static final int MOST_FIGURES = 3;

  /** Factors whose lines are drawn, those that move a figure most. */
  private static final int MOST_FACTORS = 4;

  /** Values of a second factor that have lines of their own. */
  private static final int MOST_LINES = 6;

  private static final int MOST_COLUMNS = 41;

  private final SweepReport report;
  private final SweepPlan plan;

  private SweepPictures(SweepReport report) {
    this.report = report;
    this.plan = report.plan();
  }

  /** All pictures there are; none where no figure varies. */
  public static List<Block> of(SweepReport report) {
    SweepPictures pictures = new SweepPictures(report);
    List<Block> blocks = new ArrayList<>();
    report.plan().figures().stream()
        .limit(MOST_FIGURES)
        .forEach(figure -> blocks.addAll(pictures.figure(figure)));
    blocks.addAll(new CaseLines(report).blocks());
    return blocks;
  }

  private List<Block> figure(String figure) {
    Map<Integer, Double> values = known(report, figure);
    List<Integer> factors = moving(figure);
    List<Block> blocks = new ArrayList<>();
    for (int factor : factors.subList(0, Math.min(MOST_FACTORS, factors.size()))) {
      int other = factors.stream().filter(f -> f != factor).findFirst().orElse(-1);
      blocks.addAll(lines(figure, values, factor, other));
    }
    if (factors.size() > 1) {
      blocks.addAll(fields(figure, values, factors.get(0), factors.get(1)));
    }
    return blocks;
  }

  /** What is known of a figure, by number of the case. */
  static Map<Integer, Double> known(SweepReport report, String figure) {
    Map<Integer, Double> known = new LinkedHashMap<>();
    for (CaseAnswer answer : report.answers()) {
      for (FigureValue value : answer.figures()) {
        if (value.figure().equals(figure)) {
          value.value().ifPresent(v -> known.putIfAbsent(answer.number(), v.doubleValue()));
        }
      }
    }
    return known;
  }

  /** The factors that move a figure, most first. */
  private List<Integer> moving(String figure) {
    List<String> names = plan.factors().stream().map(Factor::name).toList();
    return report.effects().stream()
        .filter(effect -> effect.figure().equals(figure) && effect.swing() > 0)
        .sorted(Comparator.comparingDouble(Effect::swing).reversed())
        .map(effect -> names.indexOf(effect.factor()))
        .toList();
  }

  /** Means over all cases that are alike in a factor, and in another where that has few values. */
  private List<Block> lines(String figure, Map<Integer, Double> values, int factor, int other) {
    CaseGroups across = new CaseGroups(plan, factor);
    int count = across.names().size();
    if (count < 2) {
      return List.of();
    }
    Map<String, double[]> means = new LinkedHashMap<>();
    means.put(other < 0 ? "" : "mean", means(values, across, Optional.empty(), 0));
    if (other >= 0) {
      CaseGroups apart = new CaseGroups(plan, other);
      for (int k = 0; k < apart.names().size() && apart.names().size() <= MOST_LINES; k++) {
        means.put(apart.names().get(k), means(values, across, Optional.of(apart), k));
      }
    }
    means.values().removeIf(line -> IntStream.range(0, count).anyMatch(k -> Double.isNaN(line[k])));
    double[] ends = ends(means.values().stream().flatMapToDouble(Arrays::stream).toArray());
    if (means.isEmpty() || ends[0] == ends[1]) {
      return List.of();
    }
    String over = plan.factors().get(factor).name();
    String by = means.size() > 1 ? ", by " + plan.factors().get(other).name() : "";
    return List.of(
        new Heading(0, figure + " over " + over + by),
        curves(figure + " (means over all other factors)", across.names(), means, ends));
  }

  private static Curves curves(
      String up, List<String> places, Map<String, double[]> means, double... ends) {
    List<Curves.Axis> axes = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      axes.add(
          new Curves.Axis(
              places.get(k),
              k == 0 ? Numerals.of(ends[0]) : "",
              k == 0 ? Numerals.of(ends[1]) : ""));
    }
    double height = ends[1] - ends[0];
    List<Curves.Curve> curves = new ArrayList<>();
    means.forEach(
        (name, line) ->
            curves.add(
                new Curves.Curve(
                    name,
                    Arrays.stream(line)
                        .mapToObj(v -> new Curves.Point((v - ends[0]) / height, Numerals.of(v)))
                        .toList(),
                    name.equals("mean") || name.isEmpty())));
    return new Curves(0, up, axes, curves);
  }

  private static double[] means(
      Map<Integer, Double> values, CaseGroups across, Optional<CaseGroups> apart, int group) {
    double[] sums = new double[across.names().size()];
    double[] counts = new double[sums.length];
    values.forEach(
        (number, value) -> {
          boolean isMeant =
              apart.isEmpty() || apart.get().of(number).filter(g -> g == group).isPresent();
          if (isMeant) {
            across
                .of(number)
                .ifPresent(
                    place -> {
                      sums[place] += value;
                      counts[place]++;
                    });
          }
        });
    return IntStream.range(0, sums.length).mapToDouble(k -> sums[k] / counts[k]).toArray();
  }

  private static double[] ends(double... numbers) {
    return new double[] {
      Arrays.stream(numbers).min().orElse(0), Arrays.stream(numbers).max().orElse(0)
    };
  }

  /** Means over all cases that are alike in two factors. */
  private List<Block> fields(String figure, Map<Integer, Double> values, int first, int second) {
    CaseGroups across = new CaseGroups(plan, first);
    CaseGroups down = new CaseGroups(plan, second);
    boolean isRoom = across.names().size() <= MOST_COLUMNS && down.names().size() <= MOST_COLUMNS;
    boolean isPlane = across.names().size() > 1 && down.names().size() > 1;
    if (!isRoom || !isPlane) {
      return List.of();
    }
    List<double[]> means = new ArrayList<>();
    for (int k = 0; k < down.names().size(); k++) {
      means.add(means(values, across, Optional.of(down), k));
    }
    double[] ends =
        ends(
            means.stream().flatMapToDouble(Arrays::stream).filter(v -> !Double.isNaN(v)).toArray());
    if (ends[0] == ends[1]) {
      return List.of();
    }
    List<HeatMap.Row> rows = new ArrayList<>();
    for (int k = 0; k < means.size(); k++) {
      List<HeatMap.Field> fields =
          Arrays.stream(means.get(k))
              .mapToObj(
                  v ->
                      Double.isNaN(v)
                          ? new HeatMap.Field(0, "")
                          : new HeatMap.Field((v - ends[0]) / (ends[1] - ends[0]), Numerals.of(v)))
              .toList();
      rows.add(new HeatMap.Row(down.names().get(k), fields));
    }
    String acrossName = plan.factors().get(first).name();
    String downName = plan.factors().get(second).name();
    String scale =
        "from " + Numerals.of(ends[0]) + " (light) to " + Numerals.of(ends[1]) + " (dark)";
    return List.of(
        new Heading(0, figure + " by two factors, " + scale),
        new HeatMap(0, acrossName, downName, across.names(), rows));
  }
}

package org.parley.page.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Curves;

/**
 * Cases as lines across all factors, those in the first condition that was found marked: A.
 * Inselberg (1985), "The plane with parallel coordinates", The Visual Computer 1.
 */
final class CaseLines {

  /** More lines than this are a blot. */
  private static final int MOST = 400;

  private final SweepReport report;
  private final SweepPlan plan;

  CaseLines(SweepReport report) {
    this.report = report;
    this.plan = report.plan();
  }

  /** The picture; none where no condition was asked for or found, or there is one factor alone. */
  List<Block> blocks() {
    if (report.boxes().filter(b -> !b.found().isEmpty()).isEmpty() || plan.factors().size() < 2) {
      return List.of();
    }
    SweepReport.Boxes boxes = report.boxes().get();
    List<List<String>> orders =
        IntStream.range(0, plan.factors().size()).mapToObj(this::order).toList();
    List<Curves.Axis> axes = new ArrayList<>();
    for (int factor = 0; factor < orders.size(); factor++) {
      List<String> order = orders.get(factor);
      axes.add(
          new Curves.Axis(
              plan.factors().get(factor).name(),
              name(order.get(0)),
              name(order.get(order.size() - 1))));
    }
    int step = Math.max(1, (plan.cases().size() + MOST - 1) / MOST);
    List<Curves.Curve> curves = new ArrayList<>();
    for (int k = 0; k < plan.cases().size(); k += step) {
      SweepCase one = plan.cases().get(k);
      List<Curves.Point> points = new ArrayList<>();
      for (int factor = 0; factor < orders.size(); factor++) {
        String value = one.values().get(factor);
        points.add(new Curves.Point(height(orders.get(factor), factor, value), name(value)));
      }
      curves.add(new Curves.Curve("case " + one.number(), points, isIn(boxes.found().get(0), one)));
    }
    String some = step == 1 ? "all cases" : "every " + step + "th case";
    return List.of(
        new Heading(0, "Cases across all factors, those of the first condition marked"),
        new Curves(0, some + "; the condition makes " + boxes.asked() + " likelier", axes, curves));
  }

  private List<String> order(int factor) {
    Set<String> values =
        plan.cases().stream()
            .map(one -> one.values().get(factor))
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    List<String> order = new ArrayList<>(values);
    if (plan.factors().get(factor).kind().isNumeric()) {
      order.sort(Comparator.comparingDouble(CaseLines::number));
    }
    return order;
  }

  private static double number(String value) {
    return value.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(value);
  }

  private static String name(String value) {
    return value.isEmpty() ? "as it is" : value;
  }

  /** Numbers at their height between the least and the greatest, all else at even distances. */
  private double height(List<String> order, int factor, String value) {
    int last = order.size() - 1;
    if (last == 0) {
      return 0.5;
    }
    double low = numeral(order.get(0), factor);
    double high = numeral(order.get(last), factor);
    return Double.isFinite(low) && high > low
        ? (numeral(value, factor) - low) / (high - low)
        : (double) order.indexOf(value) / last;
  }

  private double numeral(String value, int factor) {
    return plan.factors().get(factor).kind().isNumeric() ? number(value) : Double.NaN;
  }

  /** Whether a case is in a condition, whose numbers stand as a value or as a first and a last. */
  private boolean isIn(SweepReport.Boxes.Found found, SweepCase one) {
    for (SweepReport.Boxes.Allowed allowed : found.allowed()) {
      int factor = plan.factors().stream().map(f -> f.name()).toList().indexOf(allowed.factor());
      String value = one.values().get(factor);
      boolean isNumeric = plan.factors().get(factor).kind().isNumeric();
      boolean isAllowed =
          allowed.values().stream()
              .anyMatch(text -> isNumeric ? holds(text, value) : text.equals(name(value)));
      if (!isAllowed) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String text, String value) {
    String[] ends = text.split(":", -1);
    double number = number(value);
    return number(ends[0]) <= number && number <= number(ends[ends.length - 1]);
  }
}

package org.parley.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport.Change;
import org.parley.answer.sweep.SweepReport.Change.Kind;

/** Where one step of one factor takes a figure to or from zero, or across it. */
public final class FigureChanges {

  private final SweepPlan plan;
  private final Map<Integer, SweepCase> done = new LinkedHashMap<>();

  private FigureChanges(SweepPlan plan, List<CaseAnswer> answers) {
    this.plan = plan;
    answers.forEach(a -> done.put(a.number(), plan.cases().get(a.number() - 1)));
  }

  /** All there are, by figure, factor and case. */
  public static List<Change> of(SweepPlan plan, List<CaseAnswer> answers) {
    FigureChanges changes = new FigureChanges(plan, answers);
    List<Change> all = new ArrayList<>();
    for (String figure : plan.figures()) {
      Map<Integer, Double> values = Effects.known(figure, answers);
      for (int factor = 0; factor < plan.factors().size(); factor++) {
        for (List<SweepCase> line : changes.lines(factor)) {
          for (int k = 1; k < line.size(); k++) {
            int from = line.get(k - 1).number();
            int to = line.get(k).number();
            Kind was = kind(values.getOrDefault(from, Double.NaN));
            Kind is = kind(values.getOrDefault(to, Double.NaN));
            if (was != is) {
              String name = plan.factors().get(factor).name();
              all.add(new Change(figure, name, from, to, was, is));
            }
          }
        }
      }
    }
    return all;
  }

  private static Kind kind(double value) {
    if (Double.isNaN(value)) {
      return Kind.UNKNOWN;
    }
    if (value == 0) {
      return Kind.ZERO;
    }
    return value > 0 ? Kind.POSITIVE : Kind.NEGATIVE;
  }

  /** Cases that differ in a factor alone, in the order of what it is. */
  private List<List<SweepCase>> lines(int factor) {
    Map<List<String>, List<SweepCase>> lines = new LinkedHashMap<>();
    for (SweepCase one : done.values()) {
      List<String> others = new ArrayList<>(one.values());
      others.remove(factor);
      lines.computeIfAbsent(others, key -> new ArrayList<>()).add(one);
    }
    Factor varied = plan.factors().get(factor);
    Comparator<SweepCase> order =
        varied.kind().isNumeric()
            ? Comparator.comparingDouble(one -> Classes.number(one.values().get(factor)))
            : Comparator.comparingInt(one -> varied.values().indexOf(one.values().get(factor)));
    lines.values().forEach(line -> line.sort(order));
    return List.copyOf(lines.values());
  }
}

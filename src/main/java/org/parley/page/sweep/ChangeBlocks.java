package org.parley.page.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.answer.sweep.SweepReport.Change;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.table.Words;

/** Where figures begin and cease to be anything. */
final class ChangeBlocks {

  private final SweepReport report;
  private final SweepPlan plan;

  ChangeBlocks(SweepReport report) {
    this.report = report;
    this.plan = report.plan();
  }

  /** The first change of each figure with each factor, and how many there are. */
  List<Block> blocks() {
    Map<List<String>, List<Change>> by = new LinkedHashMap<>();
    for (Change change : report.changes()) {
      by.computeIfAbsent(List.of(change.figure(), change.factor()), key -> new ArrayList<>())
          .add(change);
    }
    List<Block> blocks = new ArrayList<>();
    by.values().forEach(some -> blocks.add(new Entry(1, some.get(0).figure(), step(some))));
    return blocks.isEmpty()
        ? List.of()
        : join(new Heading(0, "Where one step changes what a figure is"), blocks);
  }

  private static List<Block> join(Block first, List<Block> others) {
    List<Block> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private String step(List<Change> some) {
    Change change = some.get(0);
    String more =
        some.size() == 1 ? "" : "; " + Words.count(some.size()) + " such steps in all";
    return kind(change.was())
        + " with "
        + change.factor()
        + " "
        + value(change.from(), change.factor())
        + ", "
        + kind(change.is())
        + " with "
        + value(change.to(), change.factor())
        + " (cases "
        + change.from()
        + " and "
        + change.to()
        + more
        + ")";
  }

  private static String kind(Change.Kind kind) {
    return switch (kind) {
      case NEGATIVE -> "below 0";
      case ZERO -> "0";
      case POSITIVE -> "above 0";
      case UNKNOWN -> "not known";
    };
  }

  private String value(int number, String factor) {
    List<String> names = plan.factors().stream().map(Factor::name).toList();
    String value = plan.cases().get(number - 1).values().get(names.indexOf(factor));
    return value.isEmpty() ? "as it is" : value;
  }
}

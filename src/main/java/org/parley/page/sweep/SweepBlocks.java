package org.parley.page.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepReport;
import org.parley.answer.sweep.SweepReport.Effect;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** What a sweep has found. */
public final class SweepBlocks {

  private final SweepReport report;
  private final SweepPlan plan;
  private final Spelling spelling;

  private SweepBlocks(SweepReport report, Spelling spelling) {
    this.report = report;
    this.plan = report.plan();
    this.spelling = spelling;
  }

  /** The whole answer. */
  public static Blocks of(SweepReport report, Spelling spelling) {
    return new SweepBlocks(report, spelling).blocks();
  }

  /** What was found, without what it is about and what is to be borne in mind. */
  public static List<Block> found(SweepReport report, Spelling spelling) {
    SweepBlocks own = new SweepBlocks(report, spelling);
    List<Block> found = new ArrayList<>(List.of(new Sentence(0, own.asked())));
    found.addAll(own.ranges());
    found.addAll(own.effects());
    found.addAll(new ChangeBlocks(report).blocks());
    found.addAll(report.boxes().map(BoxBlocks::of).orElse(List.of()));
    return found;
  }

  private Blocks blocks() {
    return new Blocks.Builder()
        .section(new Opening(spelling).of(report.asked().scenario(), report.asked().enforcement()))
        .section(List.of(new Sentence(0, asked())))
        .section(ranges())
        .section(effects())
        .section(new ChangeBlocks(report).blocks())
        .section(report.boxes().map(BoxBlocks::of).orElse(List.of()))
        .closing(remarks());
  }

  private String asked() {
    String cases = Words.plural(plan.cases().size(), "case") + " of parley " + question();
    String done =
        report.isComplete()
            ? ""
            : ", of which " + Words.count(report.answers().size()) + " are done";
    List<String> factors = plan.factors().stream().map(this::factor).toList();
    return cases + done + ": " + design() + " " + String.join(", ", factors) + ".";
  }

  private String question() {
    return plan.question().label();
  }

  private String design() {
    return switch (plan.design()) {
      case GRID -> plan.factors().size() == 1 ? "each of" : "every value with every other of";
      case LATIN -> "a Latin hypercube (seed " + plan.settings().seed() + ") over";
      case SOBOL -> "Sobol's sequence (seed " + plan.settings().seed() + ") over";
      case ONE -> "as it is, and one at a time";
      case FILE -> "as listed, of";
    };
  }

  private String factor(Factor factor) {
    return factor.values().isEmpty()
        ? factor.name()
        : factor.name() + " (" + Words.plural(factor.values().size(), "value") + ")";
  }

  /** The least and the greatest of each figure, and in which cases. */
  private List<Block> ranges() {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.figures().headed("least"),
            GridColumn.figures().headed("in case"),
            GridColumn.figures().headed("most"),
            GridColumn.figures().headed("in case"));
    List<Block> extremes = new ArrayList<>();
    for (String figure : plan.figures()) {
      Map<Integer, BigDecimal> values = known(figure);
      Optional<Integer> least = first(values, BigDecimal::min);
      Optional<Integer> most = first(values, BigDecimal::max);
      if (least.isPresent() && most.isPresent()) {
        grid =
            grid.row(
                new GridCell.Id(figure),
                number(values, least.get()),
                GridCell.Count.of(least.get()),
                number(values, most.get()),
                GridCell.Count.of(most.get()));
        extremes.add(new Entry(1, "", "case " + least.get() + ": " + settings(least.get())));
        extremes.add(new Entry(1, "", "case " + most.get() + ": " + settings(most.get())));
      }
    }
    if (grid.rows().isEmpty()) {
      return List.of(new Sentence(0, "No figure is known in any case."));
    }
    List<Block> blocks = new ArrayList<>(List.of(new Heading(0, "How far the figures go"), grid));
    blocks.addAll(extremes.stream().distinct().toList());
    return blocks;
  }

  private static GridCell number(Map<Integer, BigDecimal> values, int number) {
    return new GridCell.Figure(Numerals.of(values.getOrDefault(number, BigDecimal.ZERO)));
  }

  private Map<Integer, BigDecimal> known(String figure) {
    Map<Integer, BigDecimal> known = new LinkedHashMap<>();
    for (CaseAnswer answer : report.answers()) {
      for (FigureValue value : answer.figures()) {
        if (value.figure().equals(figure)) {
          value.value().ifPresent(v -> known.putIfAbsent(answer.number(), v));
        }
      }
    }
    return known;
  }

  /** The first case in which a figure is the one of all. */
  private static Optional<Integer> first(
      Map<Integer, BigDecimal> values, BinaryOperator<BigDecimal> best) {
    Optional<BigDecimal> value = values.values().stream().reduce(best);
    return values.entrySet().stream()
        .filter(entry -> entry.getValue().compareTo(value.orElseThrow()) == 0)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private String settings(int number) {
    SweepCase one = plan.cases().get(number - 1);
    List<String> settings = new ArrayList<>();
    for (int k = 0; k < one.values().size(); k++) {
      if (!one.values().get(k).isEmpty()) {
        settings.add(plan.factors().get(k).name() + "=" + one.values().get(k));
      }
    }
    return settings.isEmpty() ? "all as it is" : String.join(" ", settings);
  }

  /** What moves each figure, most first. */
  private List<Block> effects() {
    Grid grid =
        Grid.of(
            1,
            GridColumn.words(),
            GridColumn.words().headed("moved by"),
            GridColumn.figures().headed("from"),
            GridColumn.figures().headed("to"),
            GridColumn.figures().headed("alone"),
            GridColumn.figures().headed("in all"));
    for (String figure : plan.figures()) {
      List<Effect> own =
          report.effects().stream()
              .filter(effect -> effect.figure().equals(figure) && effect.swing() > 0)
              .sorted(Comparator.comparingDouble(Effect::swing).reversed())
              .toList();
      for (Effect effect : own) {
        grid =
            grid.row(
                new GridCell.Id(effect.equals(own.get(0)) ? figure : ""),
                new GridCell.Id(effect.factor()),
                new GridCell.Figure(Numerals.of(effect.least())),
                new GridCell.Figure(Numerals.of(effect.most())),
                share(effect.first()),
                share(effect.total()));
      }
    }
    return grid.rows().isEmpty()
        ? List.of()
        : List.of(
            new Heading(
                0, "What moves them: means over all other factors, and shares of the variance"),
            grid);
  }

  private static GridCell share(double share) {
    return Double.isNaN(share) ? GridCell.EMPTY : new GridCell.Share(share, Words.percent(share));
  }

  private List<Block> remarks() {
    Optional<FigureValue> example =
        report.answers().stream()
            .flatMap(answer -> answer.figures().stream())
            .filter(value -> value.value().isEmpty())
            .findFirst();
    return example
        .map(
            value ->
                List.<Block>of(
                    new Remark(
                        Remark.Kind.NOTE,
                        "In "
                            + Words.plural(report.failed(), "case")
                            + " some figure is not known, first ["
                            + value.figure()
                            + "]: "
                            + value.problem()
                            + ".")))
        .orElse(List.of());
  }
}

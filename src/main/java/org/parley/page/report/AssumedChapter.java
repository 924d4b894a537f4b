package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.page.Citations;
import org.parley.page.authoring.ProcessRuleBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.words.ProcessWords;
import org.parley.scenario.Position;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;

/** What no document supports, apart from what was stated. */
final class AssumedChapter {

  private final Scenario scenario;
  private final List<ProcessRule> process;

  private AssumedChapter(Scenario scenario, List<ProcessRule> process) {
    this.scenario = scenario;
    this.process = process;
  }

  /** The chapter of an answer that depends on no process rule. */
  static Chapter of(Scenario scenario, int weight) {
    return of(scenario, List.of(), weight);
  }

  /**
   * The chapter.
   *
   * @param process the process rules on which the answer depends, as they are written
   */
  static Chapter of(Scenario scenario, List<ProcessRule> process, int weight) {
    return new Chapter(
        Part.ASSUMED,
        "Assumed, not stated",
        Basis.ASSUMED,
        weight,
        new AssumedChapter(scenario, process).blocks());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Sentence(
            0,
            "No document gives a number for anything below. Firmness is the probability that a"
                + " position really binds; counts of outcomes do not depend on it."));
    if (!scenario.assumptions().note().isEmpty()) {
      blocks.add(new Sentence(1, scenario.assumptions().note()));
    }
    if (!scenario.positions().isEmpty()) {
      blocks.add(new Group(Group.Apart.FOLDED, "Firmness of every position", List.of(firmness())));
    }
    if (!process.isEmpty()) {
      blocks.add(new Heading(1, "What may happen in talks, and how likely it is in each round"));
      blocks.addAll(chances());
    }
    Map<String, Double> correlation = new TreeMap<>(scenario.assumptions().correlation());
    if (!correlation.isEmpty()) {
      blocks.add(new Heading(1, "How far the lines of a party hold together (correlation)"));
      Grid grid = Grid.of(0, GridColumn.words(), GridColumn.figures());
      for (Map.Entry<String, Double> entry : correlation.entrySet()) {
        String party = scenario.party(entry.getKey()).map(p -> p.title()).orElse(entry.getKey());
        grid = grid.row(new GridCell.Text(party), figure(entry.getValue()));
      }
      blocks.add(grid);
    }
    Map<String, Map<String, Double>> weights =
        new TreeMap<>(scenario.assumptions().optionWeights());
    if (!weights.isEmpty()) {
      blocks.add(new Heading(1, "Weights of options, by which draws are made"));
      Grid grid = Grid.of(0, GridColumn.words(), GridColumn.words());
      for (Map.Entry<String, Map<String, Double>> entry : weights.entrySet()) {
        grid = grid.row(new GridCell.Text(entry.getKey()), weights(entry.getValue()));
      }
      blocks.add(grid);
    }
    return List.of(new Group(Group.Apart.ASSUMED, "Assumptions of the encoder", blocks));
  }

  private static GridCell weights(Map<String, Double> weights) {
    return new GridCell.Text(
        new TreeMap<>(weights)
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + ShortestDecimal.text(entry.getValue()))
                .collect(Collectors.joining(", ")));
  }

  private static GridCell figure(double number) {
    return new GridCell.Figure(ShortestDecimal.text(number));
  }

  private Grid firmness() {
    Grid grid =
        Grid.of(
            0,
            GridColumn.words().headed("position"),
            GridColumn.figures().headed("firmness"),
            GridColumn.figures().headed("range"),
            GridColumn.words().headed("probabilities of its readings"));
    for (Position position : scenario.positions()) {
      Range range = position.firmness();
      String ends = ShortestDecimal.text(range.low()) + " to " + ShortestDecimal.text(range.high());
      grid =
          grid.row(
              new GridCell.Id(position.id()),
              figure(range.value()),
              range.isWide()
                  ? new GridCell.Span(range.low(), range.value(), range.high(), ends)
                  : GridCell.EMPTY,
              new GridCell.Text(readings(position)));
    }
    return grid;
  }

  private List<Block> chances() {
    Grid grid =
        Grid.of(
            0,
            GridColumn.words().headed("rule"),
            GridColumn.figures().headed("chance"),
            GridColumn.figures().headed("range"),
            GridColumn.words().headed("where such a thing was said"));
    for (ProcessRule rule : process) {
      Range range = rule.chance();
      grid =
          grid.row(
              new GridCell.Text(rule.name()),
              figure(range.value()),
              range.isWide()
                  ? new GridCell.Span(
                      range.low(), range.value(), range.high(), ProcessWords.range(rule))
                  : GridCell.EMPTY,
              new GridCell.Text(
                  rule.isAssumed() ? ProcessWords.ASSUMED : Citations.plain(rule.sources())));
    }
    List<Block> words = ProcessRuleBlocks.every(process).subList(1, 2);
    return List.of(grid, new Group(Group.Apart.FOLDED, "Every process rule in words", words));
  }

  private static String readings(Position position) {
    return position.readings().size() < 2
        ? ""
        : position.readings().stream()
            .map(reading -> reading.name() + " " + ShortestDecimal.text(reading.probability()))
            .collect(Collectors.joining(", "));
  }
}

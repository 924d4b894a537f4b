package org.parley.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Scenario;

/** Coherence rules with what they exclude. */
final class CoherenceGrid {

  private CoherenceGrid() {}

  /**
   * One row a rule, as the scenario lists them, then by id; without words where the scenario has
   * none.
   */
  static Grid of(int depth, Scenario scenario, Collection<String> ids) {
    Grid grid = Grid.of(depth, GridColumn.words(), GridColumn.words());
    List<String> listed = scenario.coherence().stream().map(CoherenceRule::id).toList();
    Comparator<String> asListed =
        Comparator.comparingInt(id -> listed.contains(id) ? listed.indexOf(id) : listed.size());
    for (String id : ids.stream().sorted(asListed.thenComparing(id -> id)).toList()) {
      grid = grid.row(new GridCell.Id(id), new GridCell.Text(text(scenario, id)));
    }
    return grid;
  }

  /** What a rule excludes, or that the scenario does not say it. */
  static String text(Scenario scenario, String id) {
    return scenario
        .coherenceRule(id)
        .map(CoherenceRule::text)
        .orElse("a coherence rule that the scenario does not list");
  }
}

package org.parley.worlds;

import java.util.ArrayList;
import java.util.List;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * A model without what reads too many issues for a table: draws that it guides are put right by
 * what was left out.
 */
final class NarrowLines {

  /** Most cells of the table of one function. */
  private static final double MOST_CELLS = 1 << 16;

  private static final CrossingTable NEVER =
      CrossingTable.of(new int[0], new int[0], new long[] {0});

  private NarrowLines() {}

  /** The model in which what is wide is never crossed. */
  static WorldModel of(WorldModel model) {
    List<CrossingFunction> coherence = new ArrayList<>();
    model.lines().coherence().forEach(function -> coherence.add(narrow(function)));
    List<CrossingFunction> lines = new ArrayList<>();
    model.lines().positions().forEach(function -> lines.add(narrow(function)));
    CrossingTables tables = new CrossingTables(model.lines().space(), coherence, lines);
    return new WorldModel(tables, model.positions(), model.correlations());
  }

  private static CrossingFunction narrow(CrossingFunction function) {
    return isWide(function) ? NEVER : function;
  }

  private static boolean isWide(CrossingFunction function) {
    double cells = 1;
    for (int k = 0; k < function.scopeSize(); k++) {
      cells *= function.optionCount(k);
    }
    return function instanceof CrossingFormula && cells > MOST_CELLS;
  }

  /** Whether anything of a model is wide. */
  static boolean areOf(WorldModel model) {
    return isCoherenceWide(model)
        || model.lines().positions().stream().anyMatch(NarrowLines::isWide);
  }

  /** Whether a coherence rule of a model is wide. */
  static boolean isCoherenceWide(WorldModel model) {
    return model.lines().coherence().stream().anyMatch(NarrowLines::isWide);
  }
}

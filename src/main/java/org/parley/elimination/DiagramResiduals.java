package org.parley.elimination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.parts.PartDiagram;

/** The residuals of a formula, from its diagram: a state is a node that is yet to be decided. */
final class DiagramResiduals {

  private final PartDiagram diagram;
  private final List<Integer> levels = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<Integer> stateCounts = new ArrayList<>();

  private DiagramResiduals(PartDiagram diagram) {
    this.diagram = diagram;
  }

  /**
   * The residuals of a diagram.
   *
   * @param levelByIssue level of each issue, which its nodes are ordered by
   */
  static Residuals of(PartDiagram diagram, int[] levelByIssue) {
    if (diagram.nodeCount() == 0) {
      return Residuals.constant(end(diagram.root()));
    }
    DiagramResiduals residuals = new DiagramResiduals(diagram);
    List<Integer> open = List.of(diagram.root());
    for (int level = diagram.level(diagram.root()); !open.isEmpty(); level++) {
      int current = level;
      if (open.stream().anyMatch(node -> diagram.level(node) == current)) {
        residuals.levels.add(levelByIssue[diagram.issue(level)]);
        open = residuals.decide(level, open);
      }
    }
    return Residuals.of(
        residuals.levels.stream().mapToInt(level -> level).toArray(),
        residuals.next.toArray(new int[0][]),
        residuals.stateCounts.stream().mapToInt(count -> count).toArray());
  }

  private static int end(int node) {
    return node == PartDiagram.HOLDS ? Residuals.CROSSED : Residuals.RESOLVED;
  }

  /**
   * Adds a level.
   *
   * @param open the nodes that may be reached before it; before the first level, the root, whose
   *     row is that of state 0
   * @return those that may be reached after it
   */
  private List<Integer> decide(int level, List<Integer> open) {
    boolean isFirst = next.isEmpty();
    int classCount = diagram.optionCount(level);
    int states = isFirst ? 1 : open.size() + 1;
    int[] row = new int[states * classCount];
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Integer> after = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      int node = open.get(i);
      int state = isFirst ? 0 : i + 1;
      for (int c = 0; c < classCount; c++) {
        int child = diagram.level(node) == level ? diagram.child(node, c) : node;
        row[state * classCount + c] =
            child <= 0
                ? end(child)
                : numbers.computeIfAbsent(
                    child,
                    added -> {
                      after.add(added);
                      return after.size();
                    });
      }
    }
    next.add(row);
    stateCounts.add(states);
    return after;
  }
}

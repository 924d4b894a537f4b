package org.parley.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A diagram as an automaton that is told one issue after another: a state is a node that is yet to
 * be decided, numbered anew from 1 before each issue; {@link PartDiagram#FAILS} and {@link
 * PartDiagram#HOLDS} are the ends.
 */
public final class PartStates {

  private final PartDiagram diagram;
  private final List<Integer> issues = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<Integer> stateCounts = new ArrayList<>();

  private PartStates(PartDiagram diagram) {
    this.diagram = diagram;
  }

  /** The states of a diagram; none where it holds of all outcomes or of none. */
  public static PartStates of(PartDiagram diagram) {
    PartStates states = new PartStates(diagram);
    List<Integer> open = diagram.nodeCount() == 0 ? List.of() : List.of(diagram.root());
    for (int level = 0; !open.isEmpty(); level++) {
      int current = level;
      if (open.stream().anyMatch(node -> diagram.level(node) == current)) {
        states.issues.add(diagram.issue(level));
        open = states.decide(level, open);
      }
    }
    return states;
  }

  /** The issues that decide something, in the order of the diagram. */
  public int[] issues() {
    return issues.stream().mapToInt(issue -> issue).toArray();
  }

  /**
   * State after each of the issues by {@code state * options + option}; before the first there is
   * state 0 alone, later state 0 stands for failing.
   */
  public int[][] next() {
    return next.toArray(new int[0][]);
  }

  /** Number of states before each of the issues, state 0 included. */
  public int[] stateCounts() {
    return stateCounts.stream().mapToInt(count -> count).toArray();
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
                ? child
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

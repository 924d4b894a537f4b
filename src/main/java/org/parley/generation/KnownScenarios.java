package org.parley.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;

/** Scenarios whose answers are known from elsewhere; every position is a stated red line. */
public final class KnownScenarios {

  private KnownScenarios() {}

  /**
   * Queens on a square board, none attacking another: issues are rows, options the columns of their
   * queens, and each pair of rows has a red line. Acceptable outcomes: 2, 10, 4, 40, 92 for sizes 4
   * to 8 (OEIS A000170).
   *
   * @throws IllegalArgumentException if {@code size < 2}
   */
  public static GeneratedScenario queens(int size) {
    atLeast(2, size, "size");
    List<String> rows = numbered("row-", size);
    List<Issue> issues = rows.stream().map(row -> Draft.numericIssue(row, "column", size)).toList();
    Draft draft = new Draft(List.of(party("board", "The board")), issues);
    for (int first = 0; first < size; first++) {
      for (int second = first + 1; second < size; second++) {
        int distance = second - first;
        String id = "Q-" + (first + 1) + "-" + (second + 1);
        List<String> patterns =
            List.of(
                "Term(issue == \"" + rows.get(first) + "\", $column : value)",
                "Term(issue == \""
                    + rows.get(second)
                    + "\",\n         value == $column || value - $column == "
                    + distance
                    + " || value - $column == -"
                    + distance
                    + ")");
        draft.redLine(
            id,
            "board",
            "The queens of " + rows.get(first) + " and " + rows.get(second) + " attack each other",
            draft.set(id, new int[] {first, second}, o -> attack(o[0], o[1], distance)),
            patterns);
      }
    }
    return draft.finish("queens-" + size, "Queens that leave each other alone", "Generated.");
  }

  private static boolean attack(int firstColumn, int secondColumn, int distance) {
    int apart = Math.abs(firstColumn - secondColumn);
    return apart == 0 || apart == distance;
  }

  /**
   * The map of Australia, neighbours in different colours. Acceptable outcomes with three colours:
   * 18, the six colourings of the mainland, each with three of Tasmania.
   *
   * @throws IllegalArgumentException if {@code colours < 2}
   */
  public static GeneratedScenario australia(int colours) {
    List<String> regions = List.of("WA", "NT", "SA", "Q", "NSW", "V", "T");
    int[][] borders = {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}, {2, 4}, {2, 5}, {3, 4}, {4, 5}};
    return colouring("australia-" + colours, regions, colours, Stream.of(borders).toList());
  }

  /**
   * A row of issues of which neighbours must not choose the same option. Acceptable outcomes:
   * {@code k * (k - 1)^(n - 1)} for n issues with k options.
   *
   * @throws IllegalArgumentException if {@code issueCount < 2} or {@code optionCount < 2}
   */
  public static GeneratedScenario chain(int issueCount, int optionCount) {
    atLeast(2, issueCount, "issue count");
    List<int[]> links = IntStream.range(1, issueCount).mapToObj(k -> new int[] {k - 1, k}).toList();
    String id = "chain-" + issueCount + "x" + optionCount;
    return colouring(id, numbered("issue-", issueCount), optionCount, links);
  }

  /**
   * One pigeon more than holes, no two in one hole. No outcome is acceptable; all the red lines
   * together are the only conflict core, and waiving any one of them is a relaxation, after which
   * {@code holes!} outcomes are acceptable.
   *
   * @throws IllegalArgumentException if {@code holes < 2}
   */
  public static GeneratedScenario pigeonhole(int holes) {
    atLeast(2, holes, "holes");
    List<int[]> pairs = new ArrayList<>();
    for (int first = 0; first <= holes; first++) {
      for (int second = first + 1; second <= holes; second++) {
        pairs.add(new int[] {first, second});
      }
    }
    return colouring("pigeonhole-" + holes, numbered("pigeon-", holes + 1), holes, pairs);
  }

  /** A graph whose neighbours must differ: a red line an edge. */
  private static GeneratedScenario colouring(
      String id, List<String> nodes, int colours, List<int[]> edges) {
    atLeast(2, colours, "options");
    List<Issue> issues = nodes.stream().map(node -> Draft.issue(node, colours)).toList();
    Draft draft = new Draft(List.of(party("everybody", "Everybody")), issues);
    for (int[] edge : edges) {
      String first = nodes.get(edge[0]);
      String second = nodes.get(edge[1]);
      String line = first + "." + second;
      List<String> patterns =
          List.of(
              "Term(issue == \"" + first + "\", $option : option)",
              "Term(issue == \"" + second + "\", option == $option)");
      ForbiddenSet equal = draft.set(line, edge, options -> options[0] == options[1]);
      String text = first + " and " + second + " are settled alike";
      draft.redLine(line, "everybody", text, equal, patterns);
    }
    return draft.finish(id, "Neighbours that must differ", "Generated.");
  }

  private static Party party(String id, String title) {
    return new Party(id, title, List.of());
  }

  private static List<String> numbered(String word, int count) {
    return IntStream.range(0, count).mapToObj(k -> Draft.numbered(word, k, count)).toList();
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " [" + value + "] is below " + least);
    }
  }
}

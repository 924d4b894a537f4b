package org.parley.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.parts.PartDiagram;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFormula;

/**
 * What crosses a position whose rule is too wide to list what does, told by ids: the nodes of its
 * diagram, which is the same for the same function, since its issues are in the order of their ids.
 */
final class FormulaTerms {

  private FormulaTerms() {}

  /** One text a node, from the last to the first: {@code issue: option>node …}. */
  static List<String> of(CrossingFormula formula, Scenario scenario) {
    int[] byId =
        IntStream.range(0, scenario.issues().size())
            .boxed()
            .sorted(Comparator.comparing(issue -> scenario.issues().get(issue).id()))
            .mapToInt(issue -> issue)
            .toArray();
    int[] rank = new int[byId.length];
    for (int place = 0; place < byId.length; place++) {
      rank[byId[place]] = place;
    }
    PartDiagram diagram =
        PartDiagram.of(formula.part(), rank, CrossingFormula.MOST_NODES)
            .orElseGet(formula::diagram);
    List<String> nodes = new ArrayList<>();
    for (int node = 1; node <= diagram.nodeCount(); node++) {
      nodes.add(text(diagram, node, scenario));
    }
    nodes.add(String.valueOf(diagram.root()));
    return nodes;
  }

  private static String text(PartDiagram diagram, int node, Scenario scenario) {
    int level = diagram.level(node);
    Issue issue = scenario.issues().get(diagram.issue(level));
    TreeMap<String, Integer> children = new TreeMap<>();
    for (int option = 0; option < diagram.optionCount(level); option++) {
      Option each = issue.options().get(option);
      children.put(each.id(), diagram.child(node, option));
    }
    return issue.id() + ": " + children;
  }
}

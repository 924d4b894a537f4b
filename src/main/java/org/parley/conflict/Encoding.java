package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.parts.Part;
import org.parley.parts.PartDiagram;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * A kernel as propositional clauses.
 *
 * <p>Variable {@code p} below {@link #selectorCount()} says that foreground table {@code p} is
 * crossed. The others say that the option chosen for an issue is in a certain set: one for each
 * single option (direct encoding) and one for each set that a box needs, so that a box is one
 * clause and what is learnt can speak of sets of options. A literal is {@code 2 * variable}, plus 1
 * when negated.
 */
final class Encoding {

  /** Most pairs of formulas that are encoded as one. */
  private static final int MOST_PAIRS = 64;

  private final Kernel kernel;
  private final Cutoff cutoff;
  private final List<int[]> clauses = new ArrayList<>();
  private final List<Map<BitSet, Integer>> membership = new ArrayList<>();
  private int variableCount;

  /**
   * @throws CutShort once the cutoff is over
   */
  Encoding(Kernel kernel, Cutoff cutoff) {
    this.kernel = kernel;
    this.cutoff = cutoff;
    this.variableCount = kernel.foreground().size();
    for (int issue = 0; issue < kernel.issueCount(); issue++) {
      membership.add(new HashMap<>());
      encodeIssue(issue);
    }
    for (CrossingFunction function : kernel.background()) {
      encode(function, new int[0]);
    }
    for (int p = 0; p < kernel.foreground().size(); p++) {
      encode(kernel.foreground().get(p), new int[] {2 * p});
    }
    encodePairs();
  }

  int selectorCount() {
    return kernel.foreground().size();
  }

  int variableCount() {
    return variableCount;
  }

  List<int[]> clauses() {
    return clauses;
  }

  /** The literal that is true when the issue takes this option. */
  int literal(int issue, int option) {
    return literal(issue, single(option));
  }

  private void encodeIssue(int issue) {
    int count = kernel.optionCount(issue);
    if (count == 1) {
      return;
    }
    int[] some = new int[count];
    for (int option = 0; option < count; option++) {
      some[option] = literal(issue, option);
      for (int other = 0; count > 2 && other < option; other++) {
        clauses.add(new int[] {some[option] ^ 1, some[other] ^ 1});
      }
    }
    if (count != 2) {
      clauses.add(some);
    }
  }

  /**
   * Two formulas about the same sum against different bounds are besides encoded as one, which says
   * that crossing either crosses one of the two: that a sum cannot be both above and below would
   * take too many clauses to learn.
   */
  private void encodePairs() {
    List<CrossingFormula> formulas = new ArrayList<>();
    List<int[]> consequences = new ArrayList<>();
    for (CrossingFunction function : kernel.background()) {
      if (function instanceof CrossingFormula formula) {
        formulas.add(formula);
        consequences.add(new int[0]);
      }
    }
    for (int p = 0; p < kernel.foreground().size(); p++) {
      if (kernel.foreground().get(p) instanceof CrossingFormula formula) {
        formulas.add(formula);
        consequences.add(new int[] {2 * p});
      }
    }
    int pairs = 0;
    for (int one = 0; one < formulas.size(); one++) {
      for (int other = 0; other < one && pairs < MOST_PAIRS; other++) {
        Part first = formulas.get(one).part();
        Part second = formulas.get(other).part();
        if (!Collections.disjoint(first.sums(), second.sums())) {
          pairs++;
          int[] either = consequences.get(one);
          for (int literal : consequences.get(other)) {
            either = append(either, literal);
          }
          encodeEither(first, second, either);
        }
      }
    }
  }

  private void encodeEither(Part one, Part other, int[] consequence) {
    CrossingFormula.of(Part.any(List.of(one, other)), CrossingFormula.MOST_NODES)
        .ifPresent(formula -> encodeDiagram(formula.diagram(), consequence));
  }

  private void encode(CrossingFunction function, int[] consequence) {
    if (function instanceof CrossingTable table) {
      encodeTable(table, consequence);
    } else {
      encodeDiagram(((CrossingFormula) function).diagram(), consequence);
    }
  }

  /**
   * A variable for each node says that what is left to decide there leads to crossing: it does
   * where an option leads to a node of which that is true (one half of the translation of Tseitin
   * 1968, "On the complexity of derivation in propositional calculus", which is enough where
   * crossing is only ever to be avoided), and where all options do.
   */
  private void encodeDiagram(PartDiagram diagram, int[] consequence) {
    if (diagram.nodeCount() == 0) {
      if (diagram.root() == PartDiagram.HOLDS) {
        clauses.add(consequence);
      }
      return;
    }
    int[][] crossing = new int[diagram.nodeCount() + 1][];
    for (int node = 1; node < crossing.length; node++) {
      boolean isRoot = node == diagram.root();
      crossing[node] = isRoot ? consequence : new int[] {2 * variableCount++};
      encodeNode(diagram, node, crossing);
    }
  }

  private void encodeNode(PartDiagram diagram, int node, int[][] crossing) {
    CutShort.check(cutoff);
    Map<Integer, BitSet> optionsByChild = new TreeMap<>();
    for (int option = 0; option < diagram.optionCount(diagram.level(node)); option++) {
      optionsByChild
          .computeIfAbsent(diagram.child(node, option), child -> new BitSet())
          .set(option);
    }
    int[] whateverIsChosen = crossing[node];
    for (Map.Entry<Integer, BitSet> entry : optionsByChild.entrySet()) {
      int child = entry.getKey();
      if (child != PartDiagram.FAILS) {
        int chosen = literal(diagram.issue(diagram.level(node)), entry.getValue());
        int[] clause = append(crossing[node], chosen ^ 1);
        int[] needed = child == PartDiagram.HOLDS ? new int[0] : crossing[child];
        clauses.add(needed.length == 0 ? clause : append(clause, needed[0] ^ 1));
        whateverIsChosen =
            needed.length == 0 ? whateverIsChosen : append(whateverIsChosen, needed[0] ^ 1);
      }
    }
    if (!optionsByChild.containsKey(PartDiagram.FAILS)) {
      clauses.add(whateverIsChosen);
    }
  }

  private void encodeTable(CrossingTable table, int[] consequence) {
    for (BitSet[] box : Boxes.of(table, cutoff)) {
      int[] clause = consequence;
      for (int k = 0; k < box.length; k++) {
        if (box[k].cardinality() < table.optionCount(k)) {
          clause = append(clause, literal(table.issue(k), box[k]) ^ 1);
        }
      }
      clauses.add(clause);
    }
  }

  private int literal(int issue, BitSet options) {
    Integer known = membership.get(issue).get(options);
    return known != null ? known : define(issue, options);
  }

  private int define(int issue, BitSet options) {
    int literal = 2 * variableCount++;
    BitSet others = complement(issue, options);
    membership.get(issue).put(options, literal);
    membership.get(issue).put(others, literal ^ 1);
    if (options.cardinality() > 1 && others.cardinality() > 1) {
      encodeMembership(issue, options, literal);
      encodeMembership(issue, others, literal ^ 1);
    }
    return literal;
  }

  private void encodeMembership(int issue, BitSet options, int literal) {
    int[] some = {literal ^ 1};
    for (int option : options.stream().toArray()) {
      clauses.add(new int[] {literal(issue, option) ^ 1, literal});
      some = append(some, literal(issue, option));
    }
    clauses.add(some);
  }

  private BitSet complement(int issue, BitSet options) {
    BitSet others = new BitSet();
    others.set(0, kernel.optionCount(issue));
    others.andNot(options);
    return others;
  }

  private static BitSet single(int option) {
    BitSet options = new BitSet();
    options.set(option);
    return options;
  }

  private static int[] append(int[] literals, int literal) {
    int[] longer = Arrays.copyOf(literals, literals.length + 1);
    longer[literals.length] = literal;
    return longer;
  }
}

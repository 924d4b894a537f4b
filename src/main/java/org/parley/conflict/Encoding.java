package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
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
    for (CrossingTable table : kernel.background()) {
      encodeTable(table, new int[0]);
    }
    for (int p = 0; p < kernel.foreground().size(); p++) {
      encodeTable(kernel.foreground().get(p), new int[] {2 * p});
    }
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

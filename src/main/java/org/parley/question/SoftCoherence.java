package org.parley.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.rules.Target.Incoherence;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Coherence rules as lines after all others, so that they can be crossed; options that are fixed
 * stay fixed.
 *
 * @param tables the lines, then one a rule
 * @param lineCount number of lines that are no rules
 * @param ids ids of the rules, in file order
 */
record SoftCoherence(CrossingTables tables, int lineCount, List<String> ids) {

  SoftCoherence {
    ids = List.copyOf(ids);
  }

  /**
   * The rules that are not waived, after these lines.
   *
   * @param chosen the tables of the case
   */
  static SoftCoherence of(
      Case asked, CrossingTables chosen, List<? extends CrossingFunction> lines) {
    List<String> ids =
        asked.tabulation().coherence(asked.enforcement()).stream().map(Incoherence::id).toList();
    List<CrossingFunction> all = new ArrayList<>(lines);
    all.addAll(chosen.coherence().subList(0, ids.size()));
    List<? extends CrossingFunction> fixes =
        chosen.coherence().subList(ids.size(), chosen.coherence().size());
    return new SoftCoherence(new CrossingTables(chosen.space(), fixes, all), lines.size(), ids);
  }

  int ruleCount() {
    return ids.size();
  }

  /** The line of a rule. */
  int line(int rule) {
    return lineCount + rule;
  }

  /** The id of a rule. */
  String rule(int rule) {
    return ids.get(rule);
  }

  /** Whether a line is a rule. */
  boolean isRule(int line) {
    return line >= lineCount;
  }

  /** These lines and all rules. */
  BitSet with(BitSet lines) {
    BitSet all = (BitSet) lines.clone();
    all.set(lineCount, lineCount + ids.size());
    return all;
  }

  /** Those of some lines that are no rules. */
  BitSet positions(BitSet lines) {
    return lines.get(0, lineCount);
  }

  /** Ids of the rules among some lines. */
  List<String> rules(BitSet lines) {
    return lines.stream().filter(this::isRule).mapToObj(line -> ids.get(line - lineCount)).toList();
  }
}

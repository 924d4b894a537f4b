package org.parley.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.rules.RuleBook;
import org.parley.stat.RandomStreams;

/** Makes tables, of which some are known, and holds the others against the judge. */
final class Remaking {

  private final RuleBook rules;
  private final RuleBook judged;
  private final Map<Integer, long[]> known;
  private final int limit;
  private final BitSet open;

  /**
   * @param rules all rules
   * @param judged those on which the tables depend that are not known, or all
   * @param known bits of tables by index of the target
   * @param limit most combinations of one scope that are tabulated
   */
  Remaking(RuleBook rules, RuleBook judged, Map<Integer, long[]> known, int limit) {
    this.rules = rules;
    this.judged = judged;
    this.known = known;
    this.limit = limit;
    this.open = new BitSet();
    open.set(0, rules.targets().size());
    known.keySet().forEach(open::clear);
  }

  /** Tables, and the cases of the outcomes on which those made anew were held against the judge. */
  record Made(Tabulation tabulation, JudgedCases cases) {}

  /**
   * All tables.
   *
   * @throws org.parley.effort.CutShort once the cutoff is over
   * @throws IllegalStateException if a table made anew and the judge differ
   */
  Made tabulate(Cutoff cutoff) {
    Tabulation tabulation = Tabulator.tabulate(rules, judged, known, limit, cutoff);
    JudgedCases cases = JudgedCases.none(tabulation);
    if (!open.isEmpty()) {
      BitSet heard = heard();
      TableCheck.verify(
          judged,
          only(tabulation, heard),
          TableCheck.outcomes(judged),
          RandomStreams.stream(0, 0),
          (outcome, concluded) -> cases.add(tabulation, outcome, concluded, heard));
    }
    return new Made(tabulation, cases);
  }

  /** The targets of which the judge says what there is to say; of one known only all rules do. */
  private BitSet heard() {
    BitSet heard = (BitSet) open.clone();
    if (judged.equals(rules)) {
      heard.set(0, rules.targets().size());
    }
    return heard;
  }

  private static Tabulation only(Tabulation tabulation, BitSet targets) {
    List<TargetTable> some = new ArrayList<>();
    for (TargetTable entry : tabulation.entries()) {
      boolean isLeft = !targets.get(some.size());
      some.add(isLeft ? new TargetTable(entry.target(), entry.scope(), Optional.empty()) : entry);
    }
    return new Tabulation(some);
  }
}

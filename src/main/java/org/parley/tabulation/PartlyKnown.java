package org.parley.tabulation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;

/**
 * What is known of verdicts on whole outcomes where some rules are others than before.
 *
 * @param asked the targets whose tables the judge was asked for
 * @param verdicts earlier verdicts, which hold for all but some targets
 * @param lacking indexes of those targets
 * @param book rules by which these are judged
 */
record PartlyKnown(
    List<Target> asked, Map<List<Integer>, BitSet> verdicts, BitSet lacking, RuleBook book) {

  PartlyKnown {
    asked = List.copyOf(asked);
  }
}

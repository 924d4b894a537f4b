package org.parley.tabulation;

import java.util.BitSet;
import java.util.List;
import org.parley.rules.RuleBook;
import org.parley.rules.Target;

/**
 * What is known of verdicts on whole outcomes where some rules are others than before.
 *
 * @param open indexes of the targets whose tables the judge was asked for; it is asked about them
 *     on every outcome
 * @param cases what it has said of the others
 * @param book rules by which those open are judged
 */
record PartlyKnown(BitSet open, JudgedCases cases, RuleBook book) {

  /** The targets whose tables the judge was asked for. */
  List<Target> asked() {
    return open.stream().mapToObj(book.targets()::get).toList();
  }
}

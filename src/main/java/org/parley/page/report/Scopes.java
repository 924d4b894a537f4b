package org.parley.page.report;

import java.util.Arrays;
import java.util.BitSet;
import org.parley.tabulation.Case;

/** Which issues positions are about: those that what judges them reads. */
final class Scopes {

  private final Case asked;

  Scopes(Case asked) {
    this.asked = asked;
  }

  /** Issues that a position reads; all are unknown where a rule is too wide to tabulate. */
  BitSet of(int position) {
    BitSet issues = new BitSet();
    asked
        .tables()
        .ifPresent(
            tables -> Arrays.stream(tables.positions().get(position).scope()).forEach(issues::set));
    return issues;
  }

  /** Issues that some enforced position reads. */
  BitSet contested() {
    BitSet issues = new BitSet();
    asked.enforced().stream().forEach(position -> issues.or(of(position)));
    return issues;
  }

  /** Issues that both of two positions read. */
  BitSet shared(int one, int other) {
    BitSet shared = of(one);
    shared.and(of(other));
    return shared;
  }
}

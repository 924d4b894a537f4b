package org.parley.question.stability;

import java.util.BitSet;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.stability.States;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * What states cross of all that is enforced.
 *
 * @param acceptable those that cross nothing
 * @param only index of the position that a state crosses and no other; {@link #NONE} where it
 *     crosses none or several
 */
record StateCrossings(BitSet acceptable, int[] only) {

  /** No position. */
  static final int NONE = -1;

  /**
   * What states cross.
   *
   * @throws CutShort once the cutoff is over
   */
  static StateCrossings of(Case asked, CrossingTables tables, States states, Cutoff cutoff) {
    int[] enforced = asked.enforced().stream().toArray();
    CrossingFunction[] functions = new CrossingFunction[enforced.length];
    for (int place = 0; place < enforced.length; place++) {
      functions[place] = tables.positions().get(enforced[place]);
    }
    boolean areAllAgreements = asked.agreements().isEmpty();
    BitSet acceptable = new BitSet(states.count());
    int[] only = new int[states.count()];
    int[] outcome = new int[states.issueCount()];
    for (int state = 0; state < only.length; state++) {
      CutShort.check(cutoff);
      states.fill(state, outcome);
      int crossed = 0;
      only[state] = NONE;
      for (int place = 0; crossed < 2 && place < functions.length; place++) {
        if (functions[place].crossesOutcome(outcome)) {
          crossed++;
          only[state] = crossed == 1 ? enforced[place] : NONE;
        }
      }
      boolean isAgreement = areAllAgreements || tables.isCoherent(outcome);
      only[state] = isAgreement ? only[state] : NONE;
      acceptable.set(state, isAgreement && crossed == 0);
    }
    return new StateCrossings(acceptable, only);
  }
}

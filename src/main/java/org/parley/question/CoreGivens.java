package org.parley.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.answer.Sought;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Given;
import org.parley.conflict.Givens;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.tabulation.CrossingTables;

/** Says of conflict cores which coherence rules they are given. */
final class CoreGivens {

  private CoreGivens() {}

  /**
   * What each core is given, in their order; not known where the time, which is that of one listing
   * for all together, is over before. Without coherence rules that is no question.
   *
   * @param spent takes note where something is not known
   */
  static List<Optional<Given>> of(
      List<BitSet> cores, CrossingTables tables, ConflictPlan plan, SpentNotes spent) {
    if (tables.coherence().isEmpty()) {
      Given nothing = new Given(new BitSet(), Diagnosis.Extent.SMALLEST, false);
      return Collections.nCopies(cores.size(), Optional.of(nothing));
    }
    Cutoff end = plan.cutoff();
    BitSet positions = new BitSet();
    cores.forEach(positions::or);
    Givens givens = new Givens(tables, positions, plan.limits(), plan.timer().until(end));
    List<Optional<Given>> all = new ArrayList<>();
    for (BitSet core : cores) {
      Attempt<Given> attempt = end.isOver() ? Spent.ofTime() : givens.of(core);
      spent.add(Sought.GIVENS, attempt);
      all.add(
          attempt instanceof Known<Given> known ? Optional.of(known.value()) : Optional.empty());
    }
    return all;
  }
}

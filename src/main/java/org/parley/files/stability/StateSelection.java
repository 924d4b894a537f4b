package org.parley.files.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parley.answer.StabilityReport.Judged;
import org.parley.stability.Reach;
import org.parley.stability.Verdict;

/**
 * Which outcomes files list: all of them, or where they are many those that hold, then acceptable
 * ones, then others, each in the file's order; and those on the way to them.
 *
 * @param states the outcomes listed
 * @param goals the outcomes to which paths are told
 */
record StateSelection(BitSet states, BitSet goals) {

  /** Most outcomes listed, those on paths not counted. */
  static final int MOST = 5_000;

  /** Most outcomes to which paths are told. */
  private static final int MOST_GOALS = 1_000;

  /** What is listed of an answer. */
  public static StateSelection of(Judged judged) {
    BitSet goals = new BitSet();
    for (Verdict verdict : judged.verdicts()) {
      add(judged.acceptable(verdict), goals, MOST_GOALS);
    }
    judged.wanted().ifPresent(goals::set);
    BitSet listed = (BitSet) goals.clone();
    judged.start().ifPresent(listed::set);
    add(judged.acceptable(), listed, MOST);
    BitSet all = new BitSet();
    all.set(0, judged.states().count());
    add(all, listed, MOST);
    for (Reach reach : judged.reaches()) {
      for (List<Reach.Step> path : paths(reach, goals)) {
        path.forEach(step -> listed.set(step.to()));
      }
    }
    return new StateSelection(listed, goals);
  }

  /** A path to each of the goals in reach. */
  static List<List<Reach.Step>> paths(Reach reach, BitSet goals) {
    BitSet reached = reach.states();
    reached.and(goals);
    List<List<Reach.Step>> paths = new ArrayList<>();
    reached.stream().forEach(state -> paths.add(reach.path(state)));
    return paths;
  }

  private static void add(BitSet more, BitSet to, int most) {
    for (int state = more.nextSetBit(0);
        state >= 0 && to.cardinality() < most;
        state = more.nextSetBit(state + 1)) {
      to.set(state);
    }
  }
}

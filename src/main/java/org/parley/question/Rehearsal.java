package org.parley.question;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.conflict.Diagnostician;
import org.parley.effort.Timer;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactEngine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.DrawRequest;
import org.parley.exploration.OptionWeights;
import org.parley.exploration.Preparation;
import org.parley.exploration.Sampler;
import org.parley.scenario.OutcomeSpace;
import org.parley.table.CsvText;
import org.parley.table.JsonText;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * Goes through the stages of a run on a toy of two issues, so that their classes are loaded by one
 * processor while another still reads the scenario. Nothing depends on it: a short run is mostly
 * start-up, and this takes a fifth of it out of the way.
 */
final class Rehearsal {

  private Rehearsal() {}

  /** Begins in the background and returns at once. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread rehearsal = new Thread(Rehearsal::rehearse, "rehearsal");
      rehearsal.setDaemon(true);
      // What fails here fails again in the run itself, which reports it.
      rehearsal.setUncaughtExceptionHandler((thread, failure) -> {});
      rehearsal.start();
    }
  }

  private static void rehearse() {
    CrossingTables toy = toy();
    BitSet enforced = new BitSet();
    enforced.set(0, toy.positions().size());
    sample(toy, enforced);
    new ExactEngine(toy, Budgets.exact(1, 1))
        .answer(new Enforced(enforced, List.of(enforced)))
        .coherent()
        .map(set -> set.optionPairCounts());
    new Diagnostician(Budgets.conflicts(1, 1, 1), Timer.of(System::nanoTime))
        .diagnose(toy, enforced);
    write();
  }

  private static void sample(CrossingTables toy, BitSet enforced) {
    OptionWeights weights = OptionWeights.uniform(toy.space());
    if (Sampler.prepare(toy, weights, enforced, List.of(enforced))
        instanceof Preparation.Ready ready) {
      ready.sampler().run(DrawRequest.of(1, 0).keeping(1), 1, Checkpoint.NONE, () -> false);
    }
  }

  private static void write() {
    Table<Double> table =
        Table.<Double>of("rehearsal", "number")
            .countIfKnown("count", "one", number -> Optional.of(BigInteger.ONE))
            .number("number", "the number", number -> number)
            .build();
    Sheet<Double> sheet = table.with(List.of(0.5));
    CsvText.of(sheet);
    JsonText.of(Map.of("rows", JsonText.rows(sheet)));
  }

  /** Two issues tied by a coherence rule, and two positions that nothing satisfies together. */
  private static CrossingTables toy() {
    int[] two = {2};
    CrossingTable first = CrossingTable.of(new int[] {0}, two, new long[] {0b01});
    CrossingTable second = CrossingTable.of(new int[] {0}, two, new long[] {0b10});
    CrossingTable tie = CrossingTable.of(new int[] {0, 1}, new int[] {2, 2}, new long[] {0b0110});
    return new CrossingTables(OutcomeSpace.of(2, 2), List.of(tie), List.of(first, second));
  }
}

package org.parley.sweep;

import java.util.function.BooleanSupplier;
import org.parley.answer.sweep.SweepPlan.Settings;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.question.Budgets;
import org.parley.question.ConflictPlan;

/**
 * How far the answer of a case may go; its time begins when it is made.
 *
 * @param settings what is allowed
 * @param end once over, the case is given up
 * @param cancelled once true, the user has had enough
 */
record CaseMeans(Settings settings, Cutoff end, BooleanSupplier cancelled) {

  /** Most relaxations, and most cores, looked for in a case. */
  private static final int MOST_LISTED = 10_000;

  private static final int BYTES_PER_NODE = 200;

  /** The means of a case that begins now. */
  static CaseMeans now(Settings settings, BooleanSupplier cancelled) {
    Cutoff own = Budgets.after(settings.seconds());
    return new CaseMeans(settings, () -> cancelled.getAsBoolean() || own.isOver(), cancelled);
  }

  /** A budget for exact counts. */
  Budget budget() {
    return Budgets.exact(settings.memoryMegabytes(), settings.seconds()).until(end);
  }

  /** Time, which ends with that of the case. */
  Timer timer() {
    return Timer.of(System::nanoTime).until(end);
  }

  /** How far relaxations and cores are looked for. */
  ConflictPlan conflicts() {
    return new ConflictPlan(
            Budgets.conflicts(MOST_LISTED, settings.memoryMegabytes(), settings.seconds()),
            ConflictPlan.FEW_LISTED,
            budget(),
            settings.seed(),
            timer())
        .until(cancelled)
        .by(end);
  }

  /** Nodes of a diagram of deals. */
  int nodes() {
    return (int) (((long) settings.memoryMegabytes() << 20) / BYTES_PER_NODE);
  }

  /** Cells of tables of weights. */
  double cells() {
    return (double) ((long) settings.memoryMegabytes() << 20) / Double.BYTES;
  }
}

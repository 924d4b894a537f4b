package org.parley.testkit;

import org.parley.conflict.Limits;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.question.ConflictPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;

/** Plans of diagnoses. */
public final class Plans {

  private Plans() {}

  /** A plan that no shipped scenario brings to a limit. */
  public static ConflictPlan ample(Enforcement enforcement) {
    return limited(enforcement, Limits.withDefaults());
  }

  /** A plan that no shipped scenario brings to a limit. */
  public static ConflictPlan ample(LadderStep step) {
    return ample(Enforcement.of(step));
  }

  /** A plan with these limits and ample means for exact counts. */
  public static ConflictPlan limited(Enforcement enforcement, Limits limits) {
    return new ConflictPlan(
        enforcement, limits, 10_000, Budget.ofEdges(1 << 22), 1, Timer.of(System::nanoTime));
  }
}

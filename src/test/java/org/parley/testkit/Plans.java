package org.parley.testkit;

import org.parley.conflict.Limits;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.question.ConflictPlan;

/** Plans of diagnoses. */
public final class Plans {

  private Plans() {}

  /** A plan that no shipped scenario brings to a limit. */
  public static ConflictPlan ample() {
    return limited(Limits.withDefaults());
  }

  /** A plan with these limits and ample means for exact counts. */
  public static ConflictPlan limited(Limits limits) {
    return new ConflictPlan(limits, 10_000, Budget.ofEdges(1 << 22), 1, Timer.of(System::nanoTime));
  }
}

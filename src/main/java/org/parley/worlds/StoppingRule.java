package org.parley.worlds;

import org.parley.stat.Interval;
import org.parley.stat.Precision;

/** When enough worlds have been drawn. */
public sealed interface StoppingRule {

  /** Most worlds that are drawn. */
  long limit();

  /** Whether the estimate is good enough to stop before the limit. */
  boolean isMet(double estimate, Interval interval);

  /** Why the draws ended. */
  enum Reason {
    /** As many as were asked for have been drawn. */
    DRAWS_DONE,
    /** The interval is as narrow as was asked for. */
    PRECISION_REACHED,
    /** The interval is still wider than was asked for, but the limit is reached. */
    LIMIT_REACHED,
    /** No more worlds are put to a solver, however many were asked for. */
    MOST_SOLVED,
    /** Time or memory ran out. */
    BUDGET_SPENT,
    /** The time given was over; what had been drawn by then is a sample of fewer worlds. */
    TIME_OVER,
    /** The user had enough; what had been drawn by then is a sample of fewer worlds. */
    INTERRUPTED
  }

  /** The reason for having stopped, if the rule was met or not. */
  Reason reason(boolean met);

  /**
   * A fixed number of worlds.
   *
   * @param worlds number of worlds
   */
  record Draws(long worlds) implements StoppingRule {

    /**
     * @throws IllegalArgumentException if {@code worlds < 1}
     */
    public Draws {
      if (worlds < 1) {
        throw new IllegalArgumentException("worlds [" + worlds + "] are below 1");
      }
    }

    @Override
    public long limit() {
      return worlds;
    }

    @Override
    public boolean isMet(double estimate, Interval interval) {
      return false;
    }

    @Override
    public Reason reason(boolean met) {
      return Reason.DRAWS_DONE;
    }
  }

  /**
   * As many as it takes for a narrow interval of the probability of a deal. The interval is looked
   * at several times and the first narrow one is taken, which makes its level a little optimistic;
   * the looks are spaced by a quarter more worlds each, to have few of them.
   *
   * @param precision how narrow the interval shall be
   * @param limit most worlds that are drawn
   */
  record UntilPrecise(Precision precision, long limit) implements StoppingRule {

    /**
     * @throws IllegalArgumentException if {@code limit < 1}
     */
    public UntilPrecise {
      if (limit < 1) {
        throw new IllegalArgumentException("limit [" + limit + "] is below 1");
      }
    }

    @Override
    public boolean isMet(double estimate, Interval interval) {
      return precision.isMet(estimate, interval);
    }

    @Override
    public Reason reason(boolean met) {
      return met ? Reason.PRECISION_REACHED : Reason.LIMIT_REACHED;
    }
  }
}

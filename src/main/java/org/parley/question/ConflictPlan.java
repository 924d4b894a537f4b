package org.parley.question;

import java.util.function.BooleanSupplier;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;

/**
 * How far a diagnosis may go.
 *
 * @param limits how many relaxations and cores to list, and what may be spent on it
 * @param listed most relaxations, and most cores, to have confirmed and weighed, smallest first; at
 *     least 1
 * @param budget for every exact count
 * @param seed of random orders, where shares are sampled
 * @param timer of the limits; its end is that of all the work, whatever the limits leave
 * @param cancelled once true, the time is up and what was found so far is reported
 * @param triesCoherence whether waivers of coherence rules are tried too
 */
public record ConflictPlan(
    Limits limits,
    int listed,
    Budget budget,
    long seed,
    Timer timer,
    BooleanSupplier cancelled,
    boolean triesCoherence) {

  /** Relaxations and cores that are worth listing where something else was asked. */
  public static final int FEW_LISTED = 200;

  /** Most relaxations and cores a run lists. */
  private static final int MOST_IN_RUN = 2_000;

  /** A plan that is not cancelled. */
  public ConflictPlan(Limits limits, int listed, Budget budget, long seed, Timer timer) {
    this(limits, listed, budget, seed, timer, () -> false, false);
  }

  /** The same plan, to be cut short once a condition holds. */
  public ConflictPlan until(BooleanSupplier condition) {
    return new ConflictPlan(
        limits,
        listed,
        budget.until(condition::getAsBoolean),
        seed,
        timer.until(condition::getAsBoolean),
        condition,
        triesCoherence);
  }

  /** The same plan, of which no part goes on after a cutoff. */
  public ConflictPlan by(Cutoff cutoff) {
    return new ConflictPlan(
        limits, listed, budget.until(cutoff), seed, timer.until(cutoff), cancelled, triesCoherence);
  }

  /** The same plan, in which waivers of coherence rules are tried too, or not. */
  public ConflictPlan tryingCoherence(boolean tries) {
    return new ConflictPlan(limits, listed, budget, seed, timer, cancelled, tries);
  }

  /** Whether nothing further is to be begun. */
  boolean isOver() {
    return isCancelled() || timer.end().isOver();
  }

  /** The end of work that begins now: as long as one listing may take, or until it is cancelled. */
  public Cutoff cutoff() {
    return timer.until(cancelled::getAsBoolean).lasting(limits.time());
  }

  /** Whether the work was cut short. */
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  /** The diagnosis that belongs to a run. */
  static ConflictPlan of(RunPlan plan, Timer timer) {
    int megabytes = plan.settings().memoryMegabytes();
    double seconds = plan.settings().seconds();
    return new ConflictPlan(
        Budgets.conflicts(MOST_IN_RUN, megabytes, seconds),
        FEW_LISTED,
        Budgets.exact(megabytes, seconds),
        plan.settings().seed(),
        timer);
  }
}

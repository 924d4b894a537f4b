package org.parley.question;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.parley.conflict.Limits;
import org.parley.effort.CancellableClock;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.scenario.Enforcement;

/**
 * How far a diagnosis may go.
 *
 * @param enforcement which positions bind
 * @param limits how many relaxations and cores to list, and what may be spent on it
 * @param listed most relaxations, and most cores, to have confirmed and weighed, smallest first; at
 *     least 1
 * @param budget for every exact count
 * @param seed of random orders, where shares are sampled
 * @param clock for the limits
 * @param cancelled once true, the time is up and what was found so far is reported
 * @param end when all of it ends, whatever the limits of its parts leave
 */
public record ConflictPlan(
    Enforcement enforcement,
    Limits limits,
    int listed,
    Budget budget,
    long seed,
    InstantSource clock,
    BooleanSupplier cancelled,
    Cutoff end) {

  /** Relaxations and cores that are worth listing where something else was asked. */
  public static final int FEW_LISTED = 200;

  /** Most relaxations and cores a run lists. */
  private static final int MOST_IN_RUN = 2_000;

  /** A plan that is not cancelled and ends when its parts do. */
  public ConflictPlan(
      Enforcement enforcement,
      Limits limits,
      int listed,
      Budget budget,
      long seed,
      InstantSource clock) {
    this(enforcement, limits, listed, budget, seed, clock, () -> false, Cutoff.NEVER);
  }

  /** The same plan, to be cut short once a condition holds. */
  public ConflictPlan until(BooleanSupplier condition) {
    return new ConflictPlan(
        enforcement,
        limits,
        listed,
        budget.until(condition),
        seed,
        new CancellableClock(clock, condition, limits.time()),
        condition,
        end);
  }

  /** The same plan, of which no part goes on after a cutoff. */
  public ConflictPlan by(Cutoff cutoff) {
    return new ConflictPlan(
        enforcement,
        limits,
        listed,
        budget.until(cutoff::isOver),
        seed,
        new CancellableClock(clock, cutoff::isOver, limits.time()),
        cancelled,
        cutoff);
  }

  /** Whether nothing further is to be begun. */
  boolean isOver() {
    return isCancelled() || end.isOver();
  }

  /** The end of work that begins now: as long as one listing may take, or until it is cancelled. */
  Cutoff cutoff() {
    Instant last = clock.instant().plus(limits.time());
    return () -> isOver() || clock.instant().isAfter(last);
  }

  /** Whether the work was cut short. */
  boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  /** The diagnosis that belongs to a run. */
  static ConflictPlan of(RunPlan plan, InstantSource clock) {
    int megabytes = plan.settings().memoryMegabytes();
    double seconds = plan.settings().seconds();
    return new ConflictPlan(
        plan.enforcement(),
        Budgets.conflicts(MOST_IN_RUN, megabytes, seconds),
        FEW_LISTED,
        Budgets.exact(megabytes, seconds),
        plan.settings().seed(),
        clock);
  }
}

package org.parley.effort;

/**
 * A computed value, or that computing it would have taken more than allowed or too long.
 *
 * @param <T> type of the value
 */
public sealed interface Computation<T> {

  /**
   * The value.
   *
   * @param value the value
   * @param <T> type of the value
   */
  record Done<T>(T value) implements Computation<T> {}

  /**
   * Nothing was computed; draw instead.
   *
   * @param needed what it takes, or at least takes
   * @param allowed what the caller allowed
   * @param unit what is counted, such as "nodes"
   * @param <T> type of the value that was asked for
   */
  record BudgetSpent<T>(double needed, double allowed, String unit) implements Computation<T> {}

  /**
   * Nothing was computed: the work was given up at its {@link Cutoff}.
   *
   * @param <T> type of the value that was asked for
   */
  record Cut<T>() implements Computation<T> {}
}

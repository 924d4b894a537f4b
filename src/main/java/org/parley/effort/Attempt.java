package org.parley.effort;

import java.util.function.Function;

/**
 * An exact value, or the reason why there is none.
 *
 * @param <T> type of the value
 */
public sealed interface Attempt<T> permits Exact, BudgetSpent {

  /** The attempt with its value, where there is one, replaced by what {@code step} makes of it. */
  <U> Attempt<U> map(Function<? super T, ? extends U> step);

  /** What {@code step} makes of the value, where there is one. */
  <U> Attempt<U> flatMap(Function<? super T, Attempt<U>> step);
}

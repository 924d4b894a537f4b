package org.parley.effort;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an attempt to find something out comes to: it is known, or what was allowed was spent first.
 *
 * @param <T> type of the value
 */
public sealed interface Attempt<T> permits Known, Spent {

  /**
   * What work comes to within which cutoffs are watched; out of time where one of them was over.
   */
  static <T> Attempt<T> of(Supplier<T> work) {
    try {
      return new Known<>(work.get());
    } catch (CutShort cut) {
      return Spent.ofTime();
    }
  }

  /** The attempt with its value, where there is one, replaced by what {@code step} makes of it. */
  <U> Attempt<U> map(Function<? super T, ? extends U> step);

  /** What {@code step} makes of the value, where there is one. */
  <U> Attempt<U> flatMap(Function<? super T, Attempt<U>> step);

  /** The value; nothing where what was allowed was spent. */
  Optional<T> known();
}

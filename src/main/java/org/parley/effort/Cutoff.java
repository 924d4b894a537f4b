package org.parley.effort;

import java.util.function.ToDoubleFunction;

/**
 * Says when work that can take long is to be given up, because its time is over or because nobody
 * waits for it any more.
 *
 * @implSpec once over, it stays so; it is asked often, and by several threads at once
 */
@FunctionalInterface
public interface Cutoff {

  /** For work that is to come to its end. */
  Cutoff NEVER = () -> false;

  /** Whether the work is to be given up. */
  boolean isOver();

  /**
   * The same function, which cuts an {@link Attempt} short instead of a value once this is over.
   */
  default <T> ToDoubleFunction<T> watching(ToDoubleFunction<T> function) {
    return argument -> {
      CutShort.check(this);
      return function.applyAsDouble(argument);
    };
  }
}

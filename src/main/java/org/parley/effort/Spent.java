package org.parley.effort;

import java.util.Optional;
import java.util.function.Function;

/**
 * Nothing is known, since what was allowed was spent first.
 *
 * @param want what there was too little of
 * @param bytes memory that is enough, as far as is known, in bytes; 0 where it is not known
 * @param <T> type of the value that was asked for
 */
public record Spent<T>(Want want, double bytes) implements Attempt<T> {

  /** What there can be too little of. */
  public enum Want {
    /** The time was up, or the work cancelled. */
    TIME,
    /** What is to be kept would take more memory than allowed. */
    MEMORY,
    /** As many were found as were asked for, and there is at least one more. */
    COUNT
  }

  /** The time was up. */
  public static <T> Spent<T> ofTime() {
    return new Spent<>(Want.TIME, 0);
  }

  /** It takes more memory than allowed, and it is not known how much. */
  public static <T> Spent<T> ofMemory() {
    return ofMemory(0);
  }

  /** It takes more memory than allowed, and so many bytes are enough. */
  public static <T> Spent<T> ofMemory(double bytes) {
    return new Spent<>(Want.MEMORY, bytes);
  }

  @Override
  public <U> Spent<U> map(Function<? super T, ? extends U> step) {
    return new Spent<>(want, bytes);
  }

  @Override
  public Optional<T> known() {
    return Optional.empty();
  }

  @Override
  public <U> Spent<U> flatMap(Function<? super T, Attempt<U>> step) {
    return new Spent<>(want, bytes);
  }
}

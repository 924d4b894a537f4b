package org.parley.effort;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is exact: no sampling, no rounding.
 *
 * @param value the value
 * @param <T> type of the value
 */
public record Known<T>(T value) implements Attempt<T> {

  @Override
  public <U> Attempt<U> map(Function<? super T, ? extends U> step) {
    return new Known<>(step.apply(value));
  }

  @Override
  public Optional<T> known() {
    return Optional.of(value);
  }

  @Override
  public <U> Attempt<U> flatMap(Function<? super T, Attempt<U>> step) {
    return step.apply(value);
  }
}

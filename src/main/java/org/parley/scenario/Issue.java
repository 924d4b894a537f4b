package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * One thing to settle.
 *
 * @param id identifier, unique within the scenario
 * @param title what is to be settled, in words
 * @param group heading under which reports list the issue
 * @param unit unit of the option numbers; present exactly when the issue is numeric
 * @param options the ways to settle it, in the file's order, at least two
 * @param note a remark of the encoder, or an empty string
 */
public record Issue(
    String id,
    String title,
    String group,
    Optional<String> unit,
    List<Option> options,
    String note) {

  /**
   * @throws IllegalArgumentException if there are fewer than two options
   */
  public Issue {
    options = List.copyOf(options);
    if (options.size() < 2) {
      throw new IllegalArgumentException(
          "issue [" + id + "] has [" + options.size() + "] options, at least 2 are needed");
    }
  }

  /** Whether the options are numbers with a unit. */
  public boolean isNumeric() {
    return unit.isPresent();
  }

  /** Index of the option with this id in {@link #options()}, or -1 where there is none. */
  public int indexOf(String optionId) {
    for (int index = 0; index < options.size(); index++) {
      if (options.get(index).id().equals(optionId)) {
        return index;
      }
    }
    return -1;
  }
}

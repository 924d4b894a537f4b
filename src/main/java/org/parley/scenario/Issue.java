package org.parley.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing to settle.
 *
 * @param id identifier, unique within the scenario
 * @param title what is to be settled, in words
 * @param brief the title where there is little room, or an empty string
 * @param group heading under which reports list the issue
 * @param unit unit of the option numbers; present exactly when the issue is numeric
 * @param options the ways to settle it, in the file's order, at least two
 * @param isOrdered whether the options are in an order, so that there are steps between them
 * @param note a remark of the encoder, or an empty string
 */
public record Issue(
    String id,
    String title,
    String brief,
    String group,
    Optional<String> unit,
    List<Option> options,
    boolean isOrdered,
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

  /** An issue without a brief title, whose options are in order. */
  public Issue(
      String id,
      String title,
      String group,
      Optional<String> unit,
      List<Option> options,
      String note) {
    this(id, title, "", group, unit, options, true, note);
  }

  /** Steps from one option to another, by index: any change is one where there is no order. */
  public int steps(int from, int to) {
    return isOrdered ? Math.abs(to - from) : from == to ? 0 : 1;
  }

  /** Whether the options are numbers with a unit. */
  public boolean isNumeric() {
    return unit.isPresent();
  }

  /**
   * The option that a text names: by its id or, where the issue is numeric, by any way to write its
   * number; nothing where there is none.
   */
  public Optional<Option> named(String text) {
    int index = indexOf(text);
    if (index >= 0) {
      return Optional.of(options.get(index));
    }
    Optional<BigDecimal> number = unit.flatMap(u -> OptionNumber.of(text));
    return number.flatMap(
        given -> options.stream().filter(o -> OptionNumber.isSame(o.id(), given)).findFirst());
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

package org.parley.table;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name in snake case
 * @param type what its cells are
 * @param sentence what it says, without a capital or a full stop
 * @param fill the cell of a row
 */
public record Column<R>(String name, Type type, String sentence, Function<R, Cell> fill) {

  /** What the cells of a column are; any may be absent. */
  public enum Type {
    TEXT,
    /** A list of texts. */
    TEXTS,
    /** A whole number of any size, at least 0. */
    COUNT,
    /** A number from 0 to 1. */
    SHARE,
    NUMBER,
    TRUTH
  }
}

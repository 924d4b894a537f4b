package org.parley.files.stability;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parley.stability.Reach.Way;
import org.parley.table.Table;

/** How many moves lead to what a row is about, in columns of more than one table. */
final class ReachColumns {

  private ReachColumns() {}

  /**
   * A table with these columns behind those it has.
   *
   * @param moves how many moves of a sort lead there; nothing where none do
   */
  static <R> Table.Builder<R> added(
      Table.Builder<R> table, BiFunction<R, Way, Optional<BigInteger>> moves) {
    return table
        .countIfKnown(
            "reach_improving",
            "fewest moves that lead there from the start, each to the better for who makes it",
            r -> moves.apply(r, Way.IMPROVING))
        .countIfKnown(
            "reach_any", "fewest moves of any sort that lead there", r -> moves.apply(r, Way.ANY))
        .countIfKnown(
            "reach_coalition",
            "fewest moves that lead there, each of some parties together to the better for each",
            r -> moves.apply(r, Way.COALITION));
  }
}

package org.parley.tabulation;

import java.util.Arrays;
import java.util.Optional;
import org.parley.rules.Target;

/**
 * The judge's answers about one target.
 *
 * @param target what the rules conclude
 * @param scope indexes of the issues that decide it, ascending
 * @param table the answers, or nothing where the scope has too many combinations to tabulate
 */
public record TargetTable(Target target, int[] scope, Optional<CrossingTable> table) {

  public TargetTable {
    scope = scope.clone();
  }

  @Override
  public int[] scope() {
    return scope.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TargetTable that
        && target.equals(that.target)
        && Arrays.equals(scope, that.scope)
        && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return target.hashCode();
  }

  @Override
  public String toString() {
    return target + " " + table.map(CrossingTable::toString).orElse("not tabulated");
  }
}

package org.parley.tabulation;

import java.util.List;
import java.util.Optional;
import org.parley.rules.Target;

/**
 * The judge's answers about one target.
 *
 * @param target what the rules conclude
 * @param scope indexes of the issues that decide it, ascending
 * @param table the answers, or nothing where the scope has too many combinations to tabulate and
 *     the rules cannot be judged in parts
 */
public record TargetTable(
    Target target, List<Integer> scope, Optional<? extends CrossingFunction> table) {

  public TargetTable {
    scope = List.copyOf(scope);
  }
}

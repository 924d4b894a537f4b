package org.parley.rules;

import java.util.List;
import org.parley.scenario.problem.Problem;

/**
 * A rule and one of the things that it can conclude.
 *
 * @param rule place of the rule among all
 * @param name its name
 * @param target what it can conclude
 * @param scope indexes of the issues that decide whether it does, ascending
 * @param location where its name stands
 * @param isGeneral whether it judges what positions reject, and so is no rule of the target alone
 */
public record ConcludingRule(
    int rule,
    String name,
    Target target,
    List<Integer> scope,
    Problem.Location location,
    boolean isGeneral) {

  public ConcludingRule {
    scope = List.copyOf(scope);
  }
}

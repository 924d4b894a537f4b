package org.parley.report;

import java.util.List;
import org.parley.rules.Verdict;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;

/**
 * What the rules say about one outcome, or about every outcome that agrees with a part of one.
 *
 * @param scenario the scenario
 * @param enforcement which positions bind, in which reading
 * @param verdict the judge's verdict; with open issues only what holds whatever they become
 * @param open ids of the issues that were left open
 */
public record Explanation(
    Scenario scenario, Enforcement enforcement, Verdict verdict, List<String> open) {

  public Explanation {
    open = List.copyOf(open);
  }
}

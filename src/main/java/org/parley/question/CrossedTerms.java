package org.parley.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;

/**
 * What crosses a position, told by ids: equal for the tables of two scenarios exactly where the
 * same combinations of terms cross, however the scenarios order their issues and options and
 * whatever else they have.
 */
final class CrossedTerms {

  private CrossedTerms() {}

  /**
   * The combinations that cross, each as sorted terms {@code issue=option} of the issues that make
   * a difference; the empty combination alone where everything crosses.
   */
  static Set<List<String>> of(CrossingFunction function, Scenario scenario) {
    return function instanceof CrossingTable table
        ? of(table, scenario)
        : Set.of(FormulaTerms.of((CrossingFormula) function, scenario));
  }

  private static Set<List<String>> of(CrossingTable table, Scenario scenario) {
    List<Integer> places = new ArrayList<>();
    for (int k = 0; k < table.scopeSize(); k++) {
      if (makesDifference(table, k)) {
        places.add(k);
      }
    }
    Set<List<String>> combinations = new HashSet<>();
    for (int combination = 0; combination < table.size(); combination++) {
      if (table.crosses(combination)) {
        combinations.add(terms(table, scenario, places, combination));
      }
    }
    return combinations;
  }

  private static boolean makesDifference(CrossingTable table, int k) {
    for (int combination = 0; combination < table.size(); combination++) {
      int withFirstOption = combination - option(table, k, combination) * table.stride(k);
      if (table.crosses(combination) != table.crosses(withFirstOption)) {
        return true;
      }
    }
    return false;
  }

  private static int option(CrossingTable table, int k, int combination) {
    return combination / table.stride(k) % table.optionCount(k);
  }

  private static List<String> terms(
      CrossingTable table, Scenario scenario, List<Integer> places, int combination) {
    List<String> terms = new ArrayList<>();
    for (int k : places) {
      Issue issue = scenario.issues().get(table.issue(k));
      terms.add(issue.id() + "=" + issue.options().get(option(table, k, combination)).id());
    }
    Collections.sort(terms);
    return terms;
  }
}

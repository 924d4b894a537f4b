package org.parley.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.Locations;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TargetTable;

/**
 * Finds issues nothing depends on, options nothing tells apart, and positions of another firmness
 * than their wording is taken to have.
 */
final class IdleParts {

  private final Scenario scenario;
  private final Locations locations;
  private final List<TargetTable> entries;
  private final List<Problem> warnings = new ArrayList<>();

  private IdleParts(TabulatedScenario tabulated) {
    this.scenario = tabulated.scenario();
    this.locations = tabulated.located().locations();
    this.entries = tabulated.tabulation().entries();
  }

  static List<Problem> of(TabulatedScenario tabulated) {
    IdleParts idle = new IdleParts(tabulated);
    // In what is still to be coded nothing says anything of an issue yet.
    boolean isBlank = idle.scenario.positions().isEmpty() && idle.entries.isEmpty();
    for (int issue = 0; issue < idle.scenario.issues().size() && !isBlank; issue++) {
      idle.look(issue);
    }
    idle.scenario.positions().forEach(idle::firmness);
    return idle.warnings;
  }

  private void look(int index) {
    Issue issue = scenario.issues().get(index);
    if (isWanted(issue)) {
      return;
    }
    List<List<String>> classes = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    for (int option = 0; option < issue.options().size(); option++) {
      int place = 0;
      while (place < first.size() && tellsApart(index, first.get(place), option)) {
        place++;
      }
      if (place == first.size()) {
        first.add(option);
        classes.add(new ArrayList<>());
      }
      classes.get(place).add(issue.options().get(option).id());
    }
    if (classes.size() == 1) {
      warn(
          ProblemCode.ISSUE_WITHOUT_EFFECT,
          locations.issue(issue.id()),
          "no position, rule or want depends on issue [" + issue.id() + "]");
      return;
    }
    classes.stream()
        .filter(alike -> alike.size() > 1)
        .forEach(
            alike ->
                warn(
                    ProblemCode.OPTIONS_ALIKE,
                    locations.option(issue.id(), alike.get(1)),
                    "no position, rule or want tells options "
                        + alike
                        + " of issue ["
                        + issue.id()
                        + "] apart"));
  }

  /** Whether a party would rather have one of its options than another. */
  private boolean isWanted(Issue issue) {
    boolean isStated =
        scenario.parties().stream()
            .map(Party::stated)
            .flatMap(List::stream)
            .anyMatch(stated -> stated.issue().equals(issue.id()));
    boolean isValued =
        scenario.assumptions().utility().values().stream()
            .anyMatch(utility -> utility.values().containsKey(issue.id()));
    boolean isPreferred =
        scenario.wants().byParty().values().stream()
            .flatMap(wants -> wants.prefers().stream())
            .anyMatch(want -> want.statement().toString().startsWith(issue.id() + "="));
    return isStated || isValued || isPreferred;
  }

  private boolean tellsApart(int issue, int first, int second) {
    return entries.stream()
        .filter(entry -> entry.scope().contains(issue))
        .anyMatch(entry -> tellsApart(entry.table(), issue, first, second));
  }

  /** Whether a table does; of what is no table it is taken to do so. */
  private static boolean tellsApart(
      Optional<? extends CrossingFunction> function, int issue, int first, int second) {
    if (function.isEmpty() || !(function.get() instanceof CrossingTable table)) {
      return true;
    }
    for (int k = 0; k < table.scopeSize(); k++) {
      if (table.issue(k) == issue) {
        return tellsApart(table, k, first, second);
      }
    }
    return false;
  }

  private static boolean tellsApart(CrossingTable table, int k, int first, int second) {
    int stride = table.stride(k);
    for (int combination = 0; combination < table.size(); combination++) {
      boolean isFirst = combination / stride % table.optionCount(k) == first;
      if (isFirst
          && table.crosses(combination) != table.crosses(combination + (second - first) * stride)) {
        return true;
      }
    }
    return false;
  }

  private void firmness(Position position) {
    Range usual = scenario.assumptions().firmness().get(position.wording());
    double value = position.firmness().value();
    // A range of its own says that the other firmness is meant.
    if (usual != null
        && !position.firmness().isWide()
        && (value < usual.low() || value > usual.high())) {
      warn(
          ProblemCode.FIRMNESS_OUTSIDE,
          locations.firmness(position.id()),
          "position ["
              + position.id()
              + "] has firmness ["
              + value
              + "], outside the range ["
              + usual.low()
              + ", "
              + usual.high()
              + "] of what is worded ["
              + position.wording().label()
              + "]");
    }
  }

  private void warn(ProblemCode code, Problem.Location location, String what) {
    warnings.add(Problem.of(code, location, what));
  }
}

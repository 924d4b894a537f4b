package org.parley;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.elimination.Attempt;
import org.parley.elimination.BudgetSpent;
import org.parley.elimination.ExactAnswer;
import org.parley.exploration.Preparation;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TargetTable;

/** What a run could not do, in words. */
final class RunNotes {

  private RunNotes() {}

  /** A note where rules are too wide to tabulate. */
  static List<String> untabulated(TabulatedScenario tabulated) {
    List<TargetTable> wide = tabulated.tabulation().untabulated();
    if (wide.isEmpty()) {
      return List.of();
    }
    String targets =
        wide.stream().map(e -> e.target().toString()).collect(Collectors.joining(", "));
    return List.of(
        "not exact: the rules for ["
            + targets
            + "] read too many issues to tabulate, so Drools judges every draw");
  }

  /** A note where draws and exact counts answer different questions. */
  static List<String> weighted(Scenario scenario) {
    return scenario.assumptions().optionWeights().isEmpty()
        ? List.of()
        : List.of(
            "sampled figures follow the option weights of the assumptions, exact ones count every"
                + " outcome alike unless they are called weighted");
  }

  /** A note for each way in which the exact answers are not complete, each once. */
  static List<String> of(ExactAnswer answer) {
    Set<String> notes = new LinkedHashSet<>();
    List<Attempt<?>> parts =
        List.of(
            answer.coherent(),
            answer.acceptable(),
            answer.subsets(),
            answer.crossed(),
            answer.soleBlockers(),
            answer.histogram());
    for (Attempt<?> part : parts) {
      if (part instanceof BudgetSpent<?> spent) {
        notes.add(spent.message());
      }
    }
    return new ArrayList<>(notes);
  }

  /** Why nothing could be drawn. */
  static String of(Scenario scenario, Preparation preparation) {
    if (preparation instanceof Preparation.TooManyCombinations many) {
      return "not sampled: coherence ties the issues "
          + issues(scenario, many.issues())
          + " together in more than ["
          + many.limit()
          + "] ways";
    }
    if (preparation instanceof Preparation.NothingCoherent none) {
      return "not sampled: no outcome is coherent, because of the issues "
          + issues(scenario, none.issues());
    }
    throw new IllegalArgumentException("the preparation is ready");
  }

  private static List<String> issues(Scenario scenario, List<Integer> issues) {
    return issues.stream().map(issue -> scenario.issues().get(issue).id()).toList();
  }
}

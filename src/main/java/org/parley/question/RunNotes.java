package org.parley.question;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.parley.elimination.ExactAnswer;
import org.parley.exploration.Preparation;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TargetTable;

/** What a run could not do, in words. */
final class RunNotes {

  private static final int MOST_NAMED = 5;

  private RunNotes() {}

  /** A note where rules are too wide to tabulate. */
  static List<String> untabulated(TabulatedScenario tabulated) {
    List<TargetTable> wide = tabulated.tabulation().untabulated();
    if (wide.isEmpty()) {
      return List.of();
    }
    String targets =
        wide.stream()
            .limit(MOST_NAMED)
            .map(e -> e.target().toString())
            .collect(Collectors.joining(", "));
    int more = wide.size() - MOST_NAMED;
    return List.of(
        "not exact: the rules for ["
            + targets
            + "]"
            + (more > 0 ? " and " + more + " more" : "")
            + " read too many issues to tabulate, so Drools judges every draw; --table-limit allows"
            + " more");
  }

  /** A note where draws and exact counts answer different questions. */
  static List<String> weighted(Scenario scenario) {
    return scenario.assumptions().optionWeights().isEmpty()
        ? List.of()
        : List.of(
            "sampled figures follow the option weights of the assumptions, exact ones count every"
                + " outcome alike unless they are called weighted");
  }

  /** Which exact answers are missing and what would allow them. */
  static List<String> of(ExactAnswer answer, BooleanSupplier cancelled) {
    SpentNotes notes = new SpentNotes(cancelled);
    notes.add("the number of coherent outcomes", answer.coherent());
    notes.add("the number of acceptable outcomes", answer.acceptable());
    notes.add("what each step of the ladder and each party leaves", answer.subsets());
    notes.add("how often each line is crossed", answer.crossed());
    notes.add("how often a line is the only one in the way", answer.soleBlockers());
    notes.add("how many outcomes cross how many lines", answer.histogram());
    return notes.notes();
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

package org.parley.question;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.parley.answer.Note;
import org.parley.answer.Sought;
import org.parley.effort.Known;
import org.parley.elimination.ExactAnswer;
import org.parley.exploration.Preparation;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/** What a run could not do. */
final class RunNotes {

  private RunNotes() {}

  /** A note where rules are too wide to tabulate. */
  static List<Note> untabulated(Case asked) {
    List<String> wide =
        asked.tabulation().untabulated(asked.enforcement()).stream()
            .map(entry -> entry.target().toString())
            .toList();
    return wide.isEmpty() ? List.of() : List.of(new Note.Untabulated(wide));
  }

  /** A note where draws and exact counts answer different questions. */
  static List<Note> weighted(Scenario scenario) {
    return scenario.assumptions().optionWeights().isEmpty()
        ? List.of()
        : List.of(new Note.WeightedDraws());
  }

  /** Which exact answers are missing and what would allow them. */
  static List<Note> of(ExactAnswer answer, BooleanSupplier cancelled) {
    SpentNotes notes = new SpentNotes(cancelled);
    notes.add(Sought.COHERENT_OUTCOMES, answer.coherentFigures().count());
    notes.add(Sought.ACCEPTABLE_OUTCOMES, answer.acceptableFigures().count());
    if (answer.acceptableFigures().count() instanceof Known) {
      notes.add(Sought.OPTION_PAIRS, answer.acceptable());
    }
    notes.add(Sought.LADDER_AND_PARTIES, answer.subsets());
    notes.add(Sought.CROSSINGS, answer.crossed());
    notes.add(Sought.SOLE_BLOCKERS, answer.soleBlockers());
    notes.add(Sought.CROSSING_COUNTS, answer.histogram());
    return notes.notes();
  }

  /** Why nothing could be drawn. */
  static Note of(Scenario scenario, Preparation preparation) {
    if (preparation instanceof Preparation.TooManyCombinations many) {
      return new Note.TiedIssues(issues(scenario, many.issues()), many.limit());
    }
    if (preparation instanceof Preparation.NothingCoherent none) {
      return new Note.NothingCoherent(issues(scenario, none.issues()));
    }
    throw new IllegalArgumentException("the preparation is ready");
  }

  private static List<String> issues(Scenario scenario, List<Integer> issues) {
    return issues.stream().map(issue -> scenario.issues().get(issue).id()).toList();
  }
}

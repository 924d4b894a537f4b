package org.parley.page.stability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Holding;
import org.parley.answer.StabilityReport.Judged;
import org.parley.page.block.StateMap;
import org.parley.page.block.StateMap.Kind;
import org.parley.scenario.Issue;
import org.parley.stability.Reach;
import org.parley.table.Words;

/** The ways from the start to the outcomes that hold, and how much is in reach on the way. */
public final class ReachMap {

  private final StabilityReport report;
  private final Judged judged;
  private final List<StateMap.Spot> spots = new ArrayList<>();
  private final List<StateMap.Move> moves = new ArrayList<>();
  private final Map<List<Integer>, Integer> places = new LinkedHashMap<>();

  private ReachMap(StabilityReport report, Judged judged) {
    this.report = report;
    this.judged = judged;
  }

  /** The map; nothing where no outcome that holds is known to be in reach. */
  public static Optional<StateMap> of(StabilityReport report, Judged judged) {
    return judged.start().isEmpty()
        ? Optional.empty()
        : judged.best().stream()
            .findFirst()
            .flatMap(Holding::way)
            .flatMap(judged::reach)
            .map(reach -> new ReachMap(report, judged).map(reach));
  }

  private StateMap map(Reach reach) {
    int start = judged.start().orElseThrow();
    place(0, start, Optional.empty());
    for (Holding holding : judged.best()) {
      int column = 0;
      for (Reach.Step step : holding.path()) {
        int from = place(column, step.from(), Optional.empty());
        column++;
        int to = place(column, step.to(), Optional.of(step.from()));
        String who = String.join(" + ", report.named(step.movers()));
        StateMap.Move move = new StateMap.Move(from, to, who);
        if (!moves.contains(move)) {
          moves.add(move);
        }
      }
    }
    return new StateMap(1, columns(reach), spots, moves);
  }

  private int place(int column, int state, Optional<Integer> before) {
    return places.computeIfAbsent(
        List.of(column, state),
        key -> {
          boolean isGoal = judged.best().stream().anyMatch(best -> best.state() == state);
          Kind kind = isGoal ? Kind.GOAL : column == 0 ? Kind.START : Kind.WAY;
          spots.add(
              new StateMap.Spot(
                  column,
                  kind,
                  name(spots.size()),
                  before.map(from -> difference(from, state)).orElse("the start")
                      + (isGoal ? "; it holds" : "")));
          return spots.size() - 1;
        });
  }

  private static String name(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : letter + index / 26;
  }

  /** What a state has that the one before it has not, in titles. */
  private String difference(int from, int state) {
    List<String> said = new ArrayList<>();
    for (int issue = 0; issue < judged.states().issueCount(); issue++) {
      int option = judged.states().option(state, issue);
      if (judged.states().option(from, issue) != option) {
        Issue of = report.scenario().issues().get(issue);
        String title = of.brief().isEmpty() ? of.title() : of.brief();
        said.add(title + ": " + of.options().get(option).title());
      }
    }
    return String.join("; ", said);
  }

  /** The start, and one for each number of moves on the longest of the ways. */
  private List<StateMap.Column> columns(Reach reach) {
    int longest = spots.stream().mapToInt(StateMap.Spot::column).max().orElse(0);
    long[] counts = new long[longest + 1];
    reach.states().stream()
        .map(reach::length)
        .filter(length -> length <= longest)
        .forEach(length -> counts[length]++);
    List<StateMap.Column> columns = new ArrayList<>();
    for (int length = 0; length <= longest; length++) {
      columns.add(
          length == 0
              ? new StateMap.Column("the start", "")
              : new StateMap.Column(
                  Words.plural(length, "move"), Words.plural(counts[length], "outcome")));
    }
    return columns;
  }
}

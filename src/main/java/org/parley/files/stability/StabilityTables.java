package org.parley.files.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Judged;
import org.parley.answer.StabilityReport.NeededWeights;
import org.parley.scenario.Scenario;
import org.parley.stability.Inverse;
import org.parley.stability.NearestWeights;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** Stable outcomes and the ways to them, as tables. */
public final class StabilityTables {

  /** The outcomes. */
  public static final Table<StateRow> STATES =
      ReachColumns.added(
              Table.<StateRow>of(
                      "states",
                      "coherent outcome; where there are many, those that hold first, then"
                          + " acceptable ones")
                  .count(
                      "outcome",
                      "number of the outcome, in the order of the file",
                      r -> r.state() + 1L)
                  .truth(
                      "acceptable",
                      "whether it crosses nothing that is enforced",
                      r -> r.judged().acceptable().get(r.state())),
              StateRow::length)
          .key("outcome")
          .build();

  /** What they are. */
  public static final Table<OptionRow> STATE_OPTIONS =
      Table.<OptionRow>of("state_options", "issue of an outcome in `states.csv`")
          .count("outcome", "number of the outcome", r -> r.state() + 1L)
          .text("issue", "id of the issue", OptionRow::issue)
          .text("option", "id of the option it is settled by", OptionRow::option)
          .key("outcome", "issue")
          .joins("states", "outcome")
          .joins("issues", "issue")
          .joins("options", "issue", "option")
          .build();

  /** Which are stable. */
  public static final Table<StableRow> STABILITY =
      Table.<StableRow>of("stability", "outcome, concept and party, or concept and all parties")
          .count("outcome", "number of the outcome", r -> r.state() + 1L)
          .text(
              "concept",
              "`nash`, `seq`, `smr`, `gmr`, `l1` to `l9` for moves looked ahead, or one of these"
                  + " after `coalition-`",
              r -> r.verdict().concept().label())
          .text(
              "party",
              "id of the party; none where it is about all whose wants are known",
              StableRow::party)
          .truth("stable", "whether it is stable", StableRow::isStable)
          .joins("states", "outcome")
          .joins("parties", "party")
          .build();

  /** How they are reached. */
  public static final Table<PathRow> PATHS =
      Table.<PathRow>of(
              "paths", "move on a shortest path to an outcome that is acceptable and stable")
          .count("to", "number of the outcome the path leads to", PathRow::to)
          .text("reach", "`improving`, `coalition` or `any` moves", r -> r.way().label())
          .count("move", "number of the move, from 1", PathRow::move)
          .text("mover", "id of the party that moves, several joined by `+`", PathRow::mover)
          .count("from_outcome", "number of the outcome before it", r -> r.step().from() + 1L)
          .count("to_outcome", "number of the outcome after it", r -> r.step().to() + 1L)
          .key("to", "reach", "move")
          .refers(List.of("to"), "states", List.of("outcome"))
          .refers(List.of("from_outcome"), "states", List.of("outcome"))
          .refers(List.of("to_outcome"), "states", List.of("outcome"))
          .build();

  /** What it would take. */
  public static final Table<InverseRow> INVERSE =
      Table.<InverseRow>of(
              "inverse",
              "comparison that a party would have to change for the wanted outcome to be stable for"
                  + " it, or party that need change none")
          .count("outcome", "number of the wanted outcome", InverseRow::wanted)
          .text("concept", "the concept, as in `stability.csv`", r -> r.of().concept().label())
          .text("party", "id of the party", InverseRow::party)
          .countIfKnown(
              "needs", "number of an outcome that must be no better for it", InverseRow::needs)
          .count("size", "how many comparisons that are in all", r -> r.of().needed().size())
          .truth(
              "exact", "whether no fewer would do; else `size` is a bound", r -> r.of().isExact())
          .refers(List.of("outcome"), "states", List.of("outcome"))
          .joins("parties", "party")
          .build();

  /** What weights it would take. */
  public static final Table<WeightRow> WEIGHTS =
      Table.<WeightRow>of(
              "inverse_weights",
              "issue, and party that would leave the wanted outcome by its weights: the nearest"
                  + " weights under which it would not")
          .text("party", "id of the party", WeightRow::party)
          .text("issue", "id of the issue", WeightRow::issue)
          .number("weight", "its weight as it is used", WeightRow::from)
          .number("needed", "its weight that would do", WeightRow::to)
          .truth(
              "within",
              "whether all needed weights of the party lie in their assumed ranges",
              WeightRow::isWithin)
          .key("party", "issue")
          .joins("parties", "party")
          .joins("issues", "issue")
          .build();

  /** An outcome. */
  public record StateRow(Judged judged, int state) {

    Optional<BigInteger> length(Way way) {
      return judged
          .reach(way)
          .filter(reach -> reach.states().get(state))
          .map(reach -> BigInteger.valueOf(reach.length(state)));
    }
  }

  /** What an outcome is on one issue. */
  public record OptionRow(int state, String issue, String option) {}

  /** A verdict on an outcome. */
  public record StableRow(int state, Verdict verdict, String party, boolean isStable) {}

  /** A move on a path. */
  public record PathRow(long to, Way way, long move, String mover, Reach.Step step) {}

  /** A comparison. */
  public record InverseRow(long wanted, Inverse of, String party, Optional<BigInteger> needs) {}

  /** A weight. */
  public record WeightRow(String party, String issue, double from, double to, boolean isWithin) {}

  private final StabilityReport report;
  private final Judged judged;
  private final StateSelection listed;

  private StabilityTables(StabilityReport report, Judged judged) {
    this.report = report;
    this.judged = judged;
    this.listed = StateSelection.of(judged);
  }

  /** All of them, in their order; without rows where outcomes are too many. */
  static List<Sheet<?>> all(StabilityReport report) {
    return report
        .judged()
        .map(judged -> new StabilityTables(report, judged).all())
        .orElseGet(
            () ->
                List.of(
                    STATES.with(List.of()),
                    STATE_OPTIONS.with(List.of()),
                    STABILITY.with(List.of()),
                    PATHS.with(List.of()),
                    INVERSE.with(List.of()),
                    WEIGHTS.with(List.of()),
                    StabilityDrawTables.DRAWS.with(List.of())));
  }

  private List<Sheet<?>> all() {
    List<StateRow> states = new ArrayList<>();
    List<OptionRow> options = new ArrayList<>();
    List<StableRow> stable = new ArrayList<>();
    for (int state : listed.states().stream().toArray()) {
      states.add(new StateRow(judged, state));
      addOptions(state, options);
      judged.verdicts().forEach(verdict -> addVerdict(state, verdict, stable));
    }
    return List.of(
        STATES.with(states),
        STATE_OPTIONS.with(options),
        STABILITY.with(stable),
        PATHS.with(paths()),
        INVERSE.with(inverses()),
        WEIGHTS.with(weights()),
        StabilityDrawTables.of(judged, listed));
  }

  private void addOptions(int state, List<OptionRow> rows) {
    Scenario scenario = report.asked().scenario();
    int[] outcome = judged.states().outcome(state);
    for (int issue = 0; issue < outcome.length; issue++) {
      rows.add(
          new OptionRow(
              state,
              scenario.issues().get(issue).id(),
              scenario.issues().get(issue).options().get(outcome[issue]).id()));
    }
  }

  private void addVerdict(int state, Verdict verdict, List<StableRow> rows) {
    rows.add(new StableRow(state, verdict, "", verdict.equilibria().get(state)));
    for (int party = 0; party < verdict.byParty().size(); party++) {
      Optional<BitSet> stable = verdict.byParty().get(party);
      if (stable.isPresent()) {
        rows.add(
            new StableRow(state, verdict, report.parties().get(party), stable.get().get(state)));
      }
    }
  }

  private List<PathRow> paths() {
    List<PathRow> rows = new ArrayList<>();
    for (Reach reach : judged.reaches()) {
      for (List<Reach.Step> path : StateSelection.paths(reach, listed.goals())) {
        for (int move = 0; move < path.size(); move++) {
          Reach.Step step = path.get(move);
          long to = path.get(path.size() - 1).to() + 1L;
          String mover = String.join("+", report.named(step.movers()));
          rows.add(new PathRow(to, reach.way(), move + 1L, mover, step));
        }
      }
    }
    return rows;
  }

  private List<WeightRow> weights() {
    List<WeightRow> rows = new ArrayList<>();
    for (NeededWeights needed : judged.weights()) {
      needed.weights().ifPresent(weights -> addWeights(needed.party(), weights, rows));
    }
    return rows;
  }

  private void addWeights(int party, NearestWeights weights, List<WeightRow> rows) {
    for (int k = 0; k < weights.issues().size(); k++) {
      rows.add(
          new WeightRow(
              report.parties().get(party),
              report.scenario().issues().get(weights.issues().get(k)).id(),
              weights.from().get(k),
              weights.to().get(k),
              weights.isWithin()));
    }
  }

  private List<InverseRow> inverses() {
    List<InverseRow> rows = new ArrayList<>();
    for (Inverse inverse : judged.inverses()) {
      long wanted = judged.wanted().orElseThrow() + 1L;
      String party = report.parties().get(inverse.party());
      for (int state : inverse.needed()) {
        rows.add(
            new InverseRow(wanted, inverse, party, Optional.of(BigInteger.valueOf(state + 1L))));
      }
      if (inverse.needed().isEmpty()) {
        rows.add(new InverseRow(wanted, inverse, party, Optional.empty()));
      }
    }
    return rows;
  }
}

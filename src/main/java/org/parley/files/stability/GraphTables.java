package org.parley.files.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.answer.ListedStability;
import org.parley.scenario.GraphFile;
import org.parley.stability.Inverse;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** A graph model whose states are listed, and what is stable and in reach in it, as tables. */
public final class GraphTables {

  private static final String STATE = "state";
  private static final String MOVER = "mover";
  private static final String FROM = "from_state";
  private static final String TO = "to_state";
  private static final String STATES_NAME = "graph_states";

  /** The states. */
  public static final Table<StateRow> STATES =
      ReachColumns.added(
              Table.<StateRow>of(
                      STATES_NAME, "state of a [graph model whose states are listed](scenario.md)")
                  .text(STATE, "id of the state", StateRow::id)
                  .text("title", "what it is", r -> r.of().file().states().get(r.state()).title())
                  .truth(
                      "start",
                      "whether it is the state to start from",
                      r -> r.of().start().filter(start -> start == r.state()).isPresent()),
              StateRow::length)
          .key(STATE)
          .build();

  /** The moves. */
  public static final Table<MoveRow> MOVES =
      Table.<MoveRow>of("graph_moves", "move that the model lists")
          .text(MOVER, "id of the party that moves", MoveRow::mover)
          .text(FROM, "id of the state before it", MoveRow::from)
          .text(TO, "id of the state after it", MoveRow::to)
          .key(MOVER, FROM, TO)
          .refers(List.of(FROM), STATES_NAME, List.of(STATE))
          .refers(List.of(TO), STATES_NAME, List.of(STATE))
          .build();

  /** What parties prefer. */
  public static final Table<RankRow> RANKS =
      Table.<RankRow>of("graph_ranks", "state, and party of which it is known what it prefers")
          .text(MOVER, "id of the party", RankRow::mover)
          .text(STATE, "id of the state", RankRow::state)
          .count(
              "rank", "1 for what it likes best; states it likes as well share one", RankRow::rank)
          .key(MOVER, STATE)
          .joins(STATES_NAME, STATE)
          .build();

  /** Which are stable. */
  public static final Table<StableRow> STABILITY =
      Table.<StableRow>of("graph_stability", "state, concept and party, or concept and all parties")
          .text(STATE, "id of the state", StableRow::state)
          .text("concept", "as in `stability.csv`", r -> r.verdict().concept().label())
          .text(MOVER, "id of the party; none where it is about all of them", StableRow::mover)
          .truth("stable", "whether it is stable", StableRow::isStable)
          .joins(STATES_NAME, STATE)
          .build();

  /** How they are reached. */
  public static final Table<PathRow> PATHS =
      Table.<PathRow>of("graph_paths", "move on a shortest path from the start to a state")
          .text("to", "id of the state the path leads to", PathRow::to)
          .text("reach", "`improving`, `coalition` or `any` moves", r -> r.way().label())
          .count("move", "number of the move, from 1", PathRow::move)
          .text(MOVER, "id of the party that moves, several joined by `+`", PathRow::mover)
          .text(FROM, "id of the state before it", PathRow::from)
          .text(TO, "id of the state after it", PathRow::after)
          .key("to", "reach", "move")
          .refers(List.of("to"), STATES_NAME, List.of(STATE))
          .refers(List.of(FROM), STATES_NAME, List.of(STATE))
          .refers(List.of(TO), STATES_NAME, List.of(STATE))
          .build();

  /** What it would take. */
  public static final Table<NeedRow> INVERSE =
      Table.<NeedRow>of(
              "graph_inverse",
              "comparison that a party would have to change for the wanted state to be stable for"
                  + " it, or party that need change none")
          .text("wanted", "id of the state that is to be stable", NeedRow::wanted)
          .text("concept", "as in `stability.csv`", r -> r.of().concept().label())
          .text(MOVER, "id of the party", NeedRow::mover)
          .text("needs", "id of a state that must be no better for it", NeedRow::needs)
          .count("size", "how many comparisons that are in all", r -> r.of().needed().size())
          .truth(
              "exact", "whether no fewer would do; else `size` is a bound", r -> r.of().isExact())
          .refers(List.of("wanted"), STATES_NAME, List.of(STATE))
          .refers(List.of("needs"), STATES_NAME, List.of(STATE))
          .build();

  /** A state. */
  public record StateRow(ListedStability of, int state) {

    String id() {
      return of.file().states().get(state).id();
    }

    Optional<BigInteger> length(Way way) {
      return of.reach(way)
          .filter(reach -> reach.states().get(state))
          .map(reach -> BigInteger.valueOf(reach.length(state)));
    }
  }

  /** A move of the model. */
  public record MoveRow(String mover, String from, String to) {}

  /** What a party makes of a state. */
  public record RankRow(String mover, String state, long rank) {}

  /** A verdict on a state. */
  public record StableRow(String state, Verdict verdict, String mover, boolean isStable) {}

  /** A move on a path. */
  public record PathRow(String to, Way way, long move, String mover, String from, String after) {}

  /** A comparison. */
  public record NeedRow(String wanted, Inverse of, String mover, String needs) {}

  private final ListedStability report;
  private final GraphFile file;

  private GraphTables(ListedStability report) {
    this.report = report;
    this.file = report.file();
  }

  /** All of them, in their order. */
  static List<Sheet<?>> all(ListedStability report) {
    GraphTables tables = new GraphTables(report);
    List<StateRow> states = new ArrayList<>();
    for (int state = 0; state < report.file().states().size(); state++) {
      states.add(new StateRow(report, state));
    }
    return List.of(
        STATES.with(states),
        MOVES.with(tables.moves()),
        RANKS.with(tables.ranks()),
        STABILITY.with(tables.verdicts()),
        PATHS.with(tables.paths()),
        INVERSE.with(tables.inverses()));
  }

  private String id(int state) {
    return file.states().get(state).id();
  }

  private List<MoveRow> moves() {
    List<MoveRow> rows = new ArrayList<>();
    for (int party = 0; party < file.parties().size(); party++) {
      for (int from = 0; from < file.states().size(); from++) {
        for (int to : file.moves().get(party).get(from)) {
          rows.add(new MoveRow(file.parties().get(party), id(from), id(to)));
        }
      }
    }
    return rows;
  }

  private List<RankRow> ranks() {
    List<RankRow> rows = new ArrayList<>();
    for (int party = 0; party < file.parties().size(); party++) {
      List<List<Integer>> bestFirst = file.ranks().get(party).orElse(List.of());
      for (int place = 0; place < bestFirst.size(); place++) {
        for (int state : bestFirst.get(place)) {
          rows.add(new RankRow(file.parties().get(party), id(state), place + 1L));
        }
      }
    }
    return rows;
  }

  private List<StableRow> verdicts() {
    List<StableRow> rows = new ArrayList<>();
    for (Verdict verdict : report.verdicts()) {
      for (int state = 0; state < file.states().size(); state++) {
        rows.add(new StableRow(id(state), verdict, "", verdict.equilibria().get(state)));
        for (int party = 0; party < verdict.byParty().size(); party++) {
          Optional<BitSet> stable = verdict.byParty().get(party);
          if (stable.isPresent()) {
            String mover = file.parties().get(party);
            rows.add(new StableRow(id(state), verdict, mover, stable.get().get(state)));
          }
        }
      }
    }
    return rows;
  }

  private List<PathRow> paths() {
    List<PathRow> rows = new ArrayList<>();
    for (Reach reach : report.reaches()) {
      for (int state : reach.states().stream().toArray()) {
        List<Reach.Step> path = reach.path(state);
        for (int move = 0; move < path.size(); move++) {
          Reach.Step step = path.get(move);
          String movers = String.join("+", report.named(step.movers()));
          rows.add(
              new PathRow(
                  id(state), reach.way(), move + 1L, movers, id(step.from()), id(step.to())));
        }
      }
    }
    return rows;
  }

  private List<NeedRow> inverses() {
    List<NeedRow> rows = new ArrayList<>();
    for (Inverse inverse : report.inverses()) {
      String wanted = id(report.wanted().orElseThrow());
      String party = file.parties().get(inverse.party());
      if (inverse.needed().isEmpty()) {
        rows.add(new NeedRow(wanted, inverse, party, ""));
      }
      inverse.needed().forEach(s -> rows.add(new NeedRow(wanted, inverse, party, id(s))));
    }
    return rows;
  }
}

package org.parley.question.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.answer.Sought;
import org.parley.answer.StabilityReport.Order;
import org.parley.answer.StabilityReport.Single;
import org.parley.answer.StabilityReport.Single.Stay;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.Issue;
import org.parley.stability.Controlled;
import org.parley.stability.GraphModel;
import org.parley.stability.Moves;
import org.parley.stability.States;
import org.parley.tabulation.Case;

/**
 * Judges single outcomes by Nash where all of them are too many: all that one party can move to
 * differs from an outcome in the issues of that party alone, and these are few.
 */
final class SingleOutcomes {

  private final StateModel said;
  private final ConflictPlan plan;
  private final Supplier<Allowance> allowance;
  private final SpentNotes spent;

  SingleOutcomes(
      StateModel said, ConflictPlan plan, Supplier<Allowance> allowance, SpentNotes spent) {
    this.said = said;
    this.plan = plan;
    this.allowance = allowance;
    this.spent = spent;
  }

  /**
   * Whether each party whose wants are known stays; nothing where the outcome is not coherent.
   *
   * @param options id of the option of every issue
   * @param isWanted whether it is the outcome wanted, rather than the start
   */
  Optional<Single> single(Map<String, String> options, boolean isWanted) {
    List<Stay> stays = new ArrayList<>();
    for (int party = 0; party < said.parties().size(); party++) {
      if (said.orders().get(party) != Order.UNKNOWN) {
        Optional<Row> row = row(party, options);
        if (row.isPresent() && row.get().state() < 0) {
          return Optional.empty();
        }
        int place = party;
        row.ifPresent(known -> stays.add(stay(place, known)));
      }
    }
    return Optional.of(new Single(isWanted, options, stays));
  }

  /** The outcomes that differ in the issues of one party, and which of them it is about. */
  private record Row(States states, GraphModel model, int state) {}

  private Optional<Row> row(int party, Map<String, String> options) {
    Map<String, String> others = new HashMap<>(options);
    for (Controlled controlled : said.control()) {
      boolean isOwn = (controlled.parties() >> party & 1) == 1 && !controlled.isTogether();
      if (isOwn) {
        others.remove(issues().get(controlled.issue()).id());
      }
    }
    Case fixed = said.asked().fixing(others);
    return fixed
        .sensibleTables()
        .or(fixed::tables)
        .flatMap(
            tables -> {
              ExactEngine engine = new ExactEngine(tables, plan.budget());
              Allowance left = allowance.get();
              Attempt<Row> row =
                  engine
                      .countAvoiding(new BitSet())
                      .flatMap(count -> states(engine, count, left))
                      .flatMap(
                          states ->
                              Attempt.of(
                                  () ->
                                      new Row(
                                          states,
                                          said.model(states, left),
                                          states.indexOf(indexes(options)))));
              return spent.value(Sought.STABLE_OUTCOMES, row);
            });
  }

  private Attempt<States> states(ExactEngine engine, BigInteger count, Allowance left) {
    double bytes = said.bytes(count.doubleValue());
    long allowed = (long) plan.budget().maxEdges() * Budget.BYTES_PER_EDGE;
    return bytes > allowed || count.compareTo(Stability.MOST_STATES) >= 0
        ? Spent.ofMemory(bytes)
        : engine
            .recording(new BitSet(), List.of())
            .flatMap(diagram -> States.of(diagram, count.intValueExact(), left));
  }

  private List<Issue> issues() {
    return said.asked().scenario().issues();
  }

  private int[] indexes(Map<String, String> options) {
    return issues().stream()
        .mapToInt(issue -> issue.indexOf(options.getOrDefault(issue.id(), "")))
        .toArray();
  }

  private Stay stay(int party, Row row) {
    Moves moves = row.model().moves(party);
    int[] ranks = row.model().ranks(party);
    int best = row.state();
    for (int place = moves.first(row.state()); place < moves.end(row.state()); place++) {
      int to = moves.candidate(place);
      if (ranks[to] > ranks[best] && moves.leads(row.state(), to)) {
        best = to;
      }
    }
    Map<String, String> change = new HashMap<>();
    for (int issue = 0; best != row.state() && issue < issues().size(); issue++) {
      int option = row.states().option(best, issue);
      if (option != row.states().option(row.state(), issue)) {
        change.put(issues().get(issue).id(), issues().get(issue).options().get(option).id());
      }
    }
    return new Stay(said.parties().get(party), change);
  }
}

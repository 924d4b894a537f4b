package org.parley.question.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.answer.SingleOutcome;
import org.parley.answer.SingleOutcome.Stay;
import org.parley.answer.Sought;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.Issue;
import org.parley.stability.Concept.Kind;
import org.parley.stability.Controlled;
import org.parley.stability.GraphModel;
import org.parley.stability.Moves;
import org.parley.stability.Sanctioned;
import org.parley.stability.Sanctioned.Held;
import org.parley.stability.Score;
import org.parley.stability.States;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Judges single outcomes where all of them are too many: all that one party can move to differs
 * from an outcome in the issues of that party alone, and these are few. Nash is known from them,
 * GMR and SMR as far as {@link Sanctioned} tells, and SEQ where one of these implies it.
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
   * An outcome, and what each party can make of it by itself.
   *
   * @param rows by place of the party, of those whose wants are known
   */
  record Named(int[] outcome, Map<Integer, Row> rows) {}

  /** The outcomes that differ in the issues of one party, and which of them it is about. */
  record Row(States states, GraphModel model, int state) {

    /** The outcomes that a party would rather have, the best first. */
    List<Integer> better(int party) {
      Moves moves = model.moves(party);
      int[] ranks = model.ranks(party);
      List<Integer> better = new ArrayList<>();
      for (int place = moves.first(state); place < moves.end(state); place++) {
        int to = moves.candidate(place);
        if (ranks[to] > ranks[state] && moves.leads(state, to)) {
          better.add(to);
        }
      }
      better.sort((one, other) -> Integer.compare(ranks[other], ranks[one]));
      return better;
    }
  }

  /**
   * What is known of an outcome; nothing where it is not coherent.
   *
   * @param options id of the option of every issue
   */
  Optional<Named> named(Map<String, String> options) {
    Map<Integer, Row> rows = new LinkedHashMap<>();
    for (int party = 0; party < said.parties().size(); party++) {
      if (said.isRanked(party)) {
        Optional<Row> row = row(party, options);
        if (row.isPresent() && row.get().state() < 0) {
          return Optional.empty();
        }
        int place = party;
        row.ifPresent(known -> rows.put(place, known));
      }
    }
    return Optional.of(new Named(indexes(options), rows));
  }

  /**
   * The outcome with whether each party whose wants are known stays.
   *
   * @param isWanted whether it is the outcome wanted, rather than the start
   */
  SingleOutcome single(Named named, Map<String, String> options, boolean isWanted) {
    List<Stay> stays = new ArrayList<>();
    for (int party = 0; party < said.parties().size(); party++) {
      String id = said.parties().get(party);
      if (said.isRanked(party) && named.rows().containsKey(party)) {
        stays.add(stay(party, named, named.rows().get(party)));
      } else if (said.isRanked(party)) {
        stays.add(new Stay(id, Map.of(), Map.of()));
      }
    }
    boolean isAcceptable = said.asked().tables().stream().allMatch(t -> isAcceptable(t, named));
    return new SingleOutcome(isWanted, options, isAcceptable, stays, Optional.empty());
  }

  private boolean isAcceptable(CrossingTables tables, Named named) {
    return tables.coherence().stream().noneMatch(t -> t.crossesOutcome(named.outcome()))
        && said.asked().enforced().stream()
            .noneMatch(p -> tables.positions().get(p).crossesOutcome(named.outcome()));
  }

  private Optional<Row> row(int party, Map<String, String> options) {
    Case fixed = said.asked().fixing(settled(options, 1 << party));
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

  /** Of the options of an outcome those that some parties cannot change. */
  private Map<String, String> settled(Map<String, String> options, int coalition) {
    Map<String, String> settled = new HashMap<>(options);
    for (Controlled controlled : said.control()) {
      if (controlled.isSettledBy(coalition)) {
        settled.remove(issues().get(controlled.issue()).id());
      }
    }
    return settled;
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

  private Stay stay(int party, Named named, Row row) {
    List<Integer> better = row.better(party);
    Map<String, String> change = new HashMap<>();
    for (int issue = 0; !better.isEmpty() && issue < issues().size(); issue++) {
      int option = row.states().option(better.get(0), issue);
      if (option != named.outcome()[issue]) {
        change.put(issues().get(issue).id(), issues().get(issue).options().get(option).id());
      }
    }
    Map<Kind, Held> held = new EnumMap<>(Kind.class);
    held.put(Kind.NASH, better.isEmpty() ? Held.YES : Held.NO);
    if (better.isEmpty()) {
      List.of(Kind.SEQ, Kind.SMR, Kind.GMR).forEach(kind -> held.put(kind, Held.YES));
    } else {
      Attempt<Map<Kind, Held>> sanctioned = sanctioned(party, named, row, better);
      spent.value(Sought.STABLE_OUTCOMES, sanctioned).ifPresent(held::putAll);
    }
    return new Stay(said.parties().get(party), change, held);
  }

  /** Whether the others may see to it that none of the better outcomes comes to anything. */
  private Attempt<Map<Kind, Held>> sanctioned(
      int party, Named named, Row row, List<Integer> better) {
    Map<String, String> options = new HashMap<>();
    for (int issue = 0; issue < issues().size(); issue++) {
      Issue of = issues().get(issue);
      options.put(of.id(), of.options().get(named.outcome()[issue]).id());
    }
    Case open = said.asked().fixing(settled(options, (1 << said.parties().size()) - 1));
    Optional<CrossingTables> tables = open.sensibleTables().or(open::tables);
    Optional<Score> score = tables.flatMap(known -> said.score(party, known.space()));
    if (tables.isEmpty() || score.isEmpty()) {
      return Spent.ofMemory();
    }
    List<CrossingFunction> coherence = List.copyOf(tables.get().coherence());
    Allowance left = allowance.get();
    return new ExactEngine(tables.get(), plan.budget())
        .recording(new BitSet(), score.get().tables())
        .map(
            diagram ->
                new Sanctioned(
                    diagram, score.get(), coherence, said.control(), said.parties().size(), party))
        .flatMap(sanctioned -> Attempt.of(() -> afterAll(sanctioned, named, row, better, left)));
  }

  private static Map<Kind, Held> afterAll(
      Sanctioned sanctioned, Named named, Row row, List<Integer> better, Allowance left) {
    Map<Kind, Held> all = new EnumMap<>(Map.of(Kind.GMR, Held.YES, Kind.SMR, Held.YES));
    for (int to : better) {
      CutShort.check(left);
      sanctioned
          .after(named.outcome(), row.states().outcome(to))
          .forEach((kind, held) -> all.merge(kind, held, SingleOutcomes::less));
      if (all.get(Kind.GMR) == Held.NO) {
        all.put(Kind.SEQ, Held.NO);
        return all;
      }
    }
    return all;
  }

  private static Held less(Held one, Held other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

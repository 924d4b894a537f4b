package org.parley.question.stability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.answer.Sought;
import org.parley.answer.StabilityReport.Counted;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.ExactEngine;
import org.parley.question.ConflictPlan;
import org.parley.question.SpentNotes;
import org.parley.scenario.Issue;
import org.parley.scenario.OutcomeSpace;
import org.parley.stability.Leavings;
import org.parley.stability.Score;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * Counts what is stable by Nash where outcomes are too many to be held: what each party would leave
 * is one more table, and outcomes that cross none of them are counted as acceptable ones are.
 */
final class NashCount {

  private final StateModel said;
  private final ConflictPlan plan;
  private final Supplier<Allowance> allowance;

  NashCount(StateModel said, ConflictPlan plan, Supplier<Allowance> allowance) {
    this.said = said;
    this.plan = plan;
    this.allowance = allowance;
  }

  /**
   * How many there are; nothing where nobody's wants are known, or where it took too much.
   *
   * @param tables in which an outcome is coherent that counts as an agreement
   */
  Optional<Counted> count(CrossingTables tables, SpentNotes spent) {
    Case asked = said.asked();
    CrossingTables sensible = asked.sensibleTables().orElse(tables);
    return spent
        .value(Sought.STABLE_OUTCOMES, leavings(sensible))
        .filter(left -> !said.isUnknown())
        .flatMap(
            left -> {
              ExactEngine stable = new ExactEngine(sensible, plan.budget()).without(left);
              ExactEngine both = new ExactEngine(tables, plan.budget()).without(left);
              Optional<BigInteger> nash =
                  spent.value(Sought.STABLE_OUTCOMES, stable.countAvoiding(new BitSet()));
              return nash.flatMap(
                  count ->
                      spent
                          .value(Sought.STABLE_OUTCOMES, both.countAvoiding(asked.enforced()))
                          .map(good -> new Counted(count, good, first(both))));
            });
  }

  private Attempt<List<CrossingTable>> leavings(CrossingTables sensible) {
    OutcomeSpace space = sensible.space();
    List<CrossingTable> tables = new ArrayList<>();
    for (int party = 0; party < said.parties().size(); party++) {
      Optional<Score> score = said.score(party, space);
      if (score.isPresent()) {
        Attempt<CrossingTable> table =
            Leavings.of(
                space,
                List.copyOf(sensible.coherence()),
                said.control(),
                party,
                score.get(),
                allowance.get());
        if (!(table instanceof Known<CrossingTable> known)) {
          return table.map(List::of);
        }
        tables.add(known.value());
      } else if (said.isRanked(party)) {
        return Spent.ofMemory();
      }
    }
    return new Known<>(tables);
  }

  /** The first acceptable one in the order of the file, option ids by issue; empty for none. */
  private Map<String, String> first(ExactEngine both) {
    Map<String, String> options = new LinkedHashMap<>();
    Optional<Iterator<int[]>> outcomes =
        both.avoiding(said.asked().enforced()).map(set -> set.outcomes()).known();
    if (outcomes.isPresent() && outcomes.get().hasNext()) {
      int[] outcome = outcomes.get().next();
      for (int k = 0; k < outcome.length; k++) {
        Issue issue = said.asked().scenario().issues().get(k);
        options.put(issue.id(), issue.options().get(outcome[k]).id());
      }
    }
    return options;
  }
}

package org.parley.question;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.KeptOutcome;
import org.parley.answer.Note;
import org.parley.answer.OutcomesReport;
import org.parley.answer.OutcomesReport.Asked;
import org.parley.answer.OutcomesReport.Best;
import org.parley.answer.Sought;
import org.parley.bargaining.ConcessionFrontier;
import org.parley.bargaining.Concessions;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.Crossings;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.NearestOutcome;
import org.parley.elimination.ParetoOutcome;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.stat.ShortestDecimal;
import org.parley.tabulation.Case;

/** Finds the outcomes nearest to a deal and what they ask of each party. */
public final class Outcomes {

  /** Weight of a firmness of 1 where positions are few. */
  private static final long MOST_FIRM = 100_000_000_000_000_000L;

  /** Sets of crossed positions whose outcomes are looked through for concession combinations. */
  private static final int MOST_SETS = 50;

  private final Scenario scenario;
  private final ExactEngine engine;
  private final BitSet enforced;
  private final Concessions concessions;
  private final ConcessionFrontier frontier;
  private final List<Note> notes = new ArrayList<>();
  private final SpentNotes spent;
  private final Cutoff end;

  /** What outcomes are measured by, once that was looked for. */
  private Optional<Efficiency> efficiency = Optional.empty();

  private Outcomes(
      Scenario scenario,
      BitSet enforced,
      ExactEngine engine,
      BooleanSupplier cancelled,
      Cutoff end) {
    this.scenario = scenario;
    this.engine = engine;
    this.enforced = enforced;
    this.spent = new SpentNotes(cancelled);
    this.end = end;
    this.concessions = new Concessions(scenario);
    this.frontier = new ConcessionFrontier(scenario);
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  public static Optional<OutcomesReport> report(
      Case asked, ConflictPlan plan, int most, Optional<String> party) {
    return asked
        .tables()
        .map(tables -> new ExactEngine(tables, plan.budget()))
        .map(
            engine ->
                new Outcomes(
                    asked.scenario(), asked.enforced(), engine, plan.cancelled(), plan::isOver))
        .map(outcomes -> outcomes.answer(asked, plan, most, party));
  }

  private OutcomesReport answer(Case asked, ConflictPlan plan, int most, Optional<String> party) {
    Optional<BigInteger> acceptable =
        spent.value(Sought.ACCEPTABLE_OUTCOMES, engine.countAvoiding(enforced));
    Optional<CrossedSets> crossings =
        spent.value(Sought.CROSSED_SETS, CrossedSets.of(engine, enforced, weights()));
    // What outcomes are measured by is not to take the time that finding them needs.
    Budget some = plan.budget().until(plan.cutoff());
    efficiency = Efficiency.of(asked, engine.within(some), some, spent);
    List<KeptOutcome> nearest = crossings.map(c -> nearest(c, most)).orElse(List.of());
    List<Asked> combinations = crossings.map(this::frontier).orElse(List.of());
    Optional<Best> best =
        party.flatMap(
            id ->
                crossings
                    .flatMap(c -> spent.value(Sought.LEAST_ASKING, Attempt.of(() -> best(id, c))))
                    .flatMap(found -> found));
    notes.addAll(spent.notes());
    boolean isComplete = notes.isEmpty();
    notes.addAll(0, IdleOptions.notes(asked));
    return new OutcomesReport(
        asked,
        acceptable,
        nearest,
        Commons.of(asked, engine, nearest),
        combinations,
        best,
        isComplete,
        notes);
  }

  /**
   * The distinct sets of enforced positions that outcomes cross, nearest first, each with the
   * outcome that asks least of all parties together.
   *
   * @param engine of the tables that the crossings are of
   * @param most most sets to list; once the crossings' time is over, there are fewer
   */
  static List<KeptOutcome> nearest(
      Scenario scenario, BitSet enforced, ExactEngine engine, Crossings crossings, int most) {
    // The crossings list no further set, and the engine answers nothing, once their own time is
    // over.
    Outcomes outcomes = new Outcomes(scenario, enforced, engine, () -> false, Cutoff.NEVER);
    return outcomes.nearest(CrossedSets.of(engine, enforced, outcomes.weights(), crossings), most);
  }

  private List<KeptOutcome> nearest(CrossedSets sets, int most) {
    List<KeptOutcome> kept = new ArrayList<>();
    Attempt<List<KeptOutcome>> all =
        Attempt.of(
            () -> {
              while (kept.size() < most && sets.has(kept.size())) {
                CutShort.check(end);
                kept.add(leastAsking(sets, sets.get(kept.size())));
              }
              return kept;
            });
    spent.add(Sought.NEAREST_OUTCOMES, all);
    return kept;
  }

  /**
   * A weight for each position by which sets of them come in order: fewer before more, and of as
   * many those whose firmness sums up to less, to every digit in which it can be written where
   * there are few positions, and to twelve where there are thousands.
   */
  private long[] weights() {
    int count = scenario.positions().size();
    long firm = MOST_FIRM;
    while (firm > Long.MAX_VALUE / 2 / (count + 1) / (count + 2)) {
      firm /= 10;
    }
    long[] weights = new long[count];
    for (int position = 0; position < count; position++) {
      double firmness = scenario.positions().get(position).firmness().value();
      BigDecimal share = ShortestDecimal.of(firmness).multiply(BigDecimal.valueOf(firm));
      weights[position] = (count + 1) * firm + share.setScale(0, RoundingMode.HALF_UP).longValue();
    }
    return weights;
  }

  private KeptOutcome leastAsking(CrossedSets sets, NearestOutcome nearest) {
    BitSet crossed = nearest.crossed();
    Optional<BigInteger> alike = spent.value(Sought.CROSSED_SETS, sets.alike(crossed));
    int[] outcome =
        spent
            .value(Sought.LEAST_ASKING, frontier.least(engine, crossed, sets.others(crossed)))
            .flatMap(least -> least)
            .map(ParetoOutcome::outcome)
            .orElse(nearest.outcome());
    return kept(outcome, crossed, alike);
  }

  private KeptOutcome kept(int[] outcome, BitSet crossed, Optional<BigInteger> alike) {
    List<Integer> options = Arrays.stream(outcome).boxed().toList();
    return new KeptOutcome(
        options, crossed, alike, concessions.of(outcome), efficiency.map(e -> e.of(outcome)));
  }

  /** A nondominated outcome with what it crosses. */
  private record Candidate(ParetoOutcome outcome, BitSet crossed) {}

  /** The frontier over all outcomes that cross as few positions as the nearest. */
  private List<Asked> frontier(CrossedSets crossings) {
    return spent
        .value(Sought.CONCESSION_COMBINATIONS, Attempt.of(() -> asked(candidates(crossings))))
        .orElse(List.of());
  }

  private List<Candidate> candidates(CrossedSets sets) {
    List<Candidate> candidates = new ArrayList<>();
    for (BitSet crossed : fewest(sets)) {
      spent
          .value(Sought.CONCESSION_COMBINATIONS, engine.avoiding(sets.others(crossed)))
          .flatMap(set -> spent.value(Sought.CONCESSION_COMBINATIONS, frontier.of(set)))
          .ifPresent(list -> list.forEach(o -> candidates.add(new Candidate(o, crossed))));
    }
    return candidates;
  }

  private List<Asked> asked(List<Candidate> candidates) {
    List<Candidate> best =
        candidates.stream()
            .filter(candidate -> candidates.stream().noneMatch(other -> beats(other, candidate)))
            .toList();
    List<ParetoOutcome> all = best.stream().map(Candidate::outcome).toList();
    return best.stream()
        .map(candidate -> asked(candidate, all))
        .sorted(Comparator.comparing(Asked::isBalanced).reversed().thenComparingInt(Asked::sum))
        .toList();
  }

  /** Of the outcomes that cross one of these sets, the one best for a party. */
  private Optional<Best> best(String id, CrossedSets sets) {
    int party = scenario.parties().stream().map(Party::id).toList().indexOf(id);
    Optional<Candidate> best = Optional.empty();
    for (BitSet crossed : fewest(sets)) {
      Optional<Candidate> found =
          spent
              .value(
                  Sought.LEAST_ASKING, frontier.least(engine, crossed, sets.others(crossed), party))
              .flatMap(least -> least)
              .map(outcome -> new Candidate(outcome, crossed));
      if (found.isPresent() && best.stream().allMatch(b -> cost(found.get()) < cost(b))) {
        best = found;
      }
    }
    return best.map(b -> new Best(id, kept(b.outcome().outcome(), b.crossed(), Optional.empty())));
  }

  private static int cost(Candidate candidate) {
    return candidate.outcome().costs()[0];
  }

  /** The smallest sets of enforced positions that outcomes cross. */
  private List<BitSet> fewest(CrossedSets sets) {
    List<BitSet> fewest = new ArrayList<>();
    while (sets.has(fewest.size())) {
      BitSet next = sets.get(fewest.size()).crossed();
      if (!fewest.isEmpty() && next.cardinality() > fewest.get(0).cardinality()) {
        return fewest;
      }
      if (fewest.size() == MOST_SETS) {
        notes.add(new Note.LeastFirmSets(MOST_SETS));
        return fewest;
      }
      fewest.add(next);
    }
    return fewest;
  }

  private boolean beats(Candidate a, Candidate b) {
    CutShort.check(end);
    int[] first = a.outcome().costs();
    int[] second = b.outcome().costs();
    boolean less = false;
    for (int party = 0; party < first.length; party++) {
      if (first[party] > second[party]) {
        return false;
      }
      less |= first[party] < second[party];
    }
    return less;
  }

  private Asked asked(Candidate candidate, List<ParetoOutcome> all) {
    CutShort.check(end);
    KeptOutcome kept = kept(candidate.outcome().outcome(), candidate.crossed(), Optional.empty());
    return new Asked(
        kept,
        Arrays.stream(candidate.outcome().costs()).boxed().toList(),
        ConcessionFrontier.isBalanced(candidate.outcome(), all));
  }
}

package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parley.answer.ConflictReport;
import org.parley.answer.ConflictReport.Exclusion;
import org.parley.answer.ConflictReport.PairZone;
import org.parley.answer.Listed;
import org.parley.answer.Note;
import org.parley.answer.RelaxationRow;
import org.parley.answer.RuleRelaxation;
import org.parley.answer.Sought;
import org.parley.conflict.Confirmation;
import org.parley.conflict.Core;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Given;
import org.parley.conflict.Limits;
import org.parley.conflict.Listing;
import org.parley.conflict.PivotCounter;
import org.parley.conflict.PivotSettings;
import org.parley.conflict.Pivotality;
import org.parley.conflict.Relaxation;
import org.parley.conflict.Verification;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.elimination.ExactEngine;
import org.parley.rules.PositionTargets;
import org.parley.rules.Target;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.OutcomeVerdicts;
import org.parley.tabulation.TargetTable;

/** Diagnoses a conflict, has the judge confirm every find, and weighs the ways out. */
public final class Diagnosing {

  private final Case asked;
  private final Scenario scenario;
  private final CrossingTables tables;
  private final BitSet enforced;
  private final ConflictPlan plan;
  private final ExactEngine engine;
  private final List<Note> notes = new ArrayList<>();
  private final SpentNotes spent;
  private final int[] partyByPosition;

  private Diagnosing(Case asked, ConflictPlan plan, CrossingTables tables) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.tables = tables;
    this.enforced = asked.enforced();
    this.plan = plan;
    this.engine = new ExactEngine(tables, plan.budget());
    this.spent = new SpentNotes(plan.cancelled());
    this.partyByPosition = partyByPosition(scenario);
  }

  /** The diagnosis; nothing where a rule is too wide to tabulate. */
  public static Optional<ConflictReport> diagnose(Case asked, ConflictPlan plan) {
    return asked.tables().map(tables -> new Diagnosing(asked, plan, tables).diagnose());
  }

  private ConflictReport diagnose() {
    Attempt<Diagnosis> diagnosis =
        new Diagnostician(plan.limits(), plan.timer()).diagnose(tables, enforced);
    return diagnosis instanceof Known<Diagnosis> known
            && known.value() instanceof Diagnosis.Conflict conflict
        ? conflict(conflict)
        : report(diagnosis, List.of(), List.of(), diagnosis instanceof Known, Optional.empty());
  }

  private ConflictReport conflict(Diagnosis.Conflict conflict) {
    List<Relaxation> relaxations;
    List<Core> cores;
    try (OutcomeVerdicts verdicts = asked.tabulated().verdicts()) {
      Verification verification = verification(verdicts);
      verdicts.expect(
          conflict.relaxations().found().stream()
              .limit(plan.listed())
              .map(found -> found.witness().outcome())
              .toList());
      relaxations =
          confirmed(
              conflict.relaxations(),
              Listed.RELAXATION,
              Relaxation::positions,
              verification::check);
      cores = confirmed(conflict.cores(), Listed.CORE, Core::positions, verification::check);
    }
    Limits limits = plan.limits();
    Pivotality pivotality =
        new PivotCounter(PivotSettings.withDefaults(plan.seed()), limits, plan.timer())
            .count(tables, enforced, conflict.relaxations());
    boolean areAllRelaxations = isComplete(conflict.relaxations(), relaxations);
    boolean complete = areAllRelaxations && isComplete(conflict.cores(), cores);
    List<RelaxationRow> rows = rows(relaxations);
    return report(
        new Known<>(conflict),
        areAllRelaxations ? RelaxationMarks.marked(rows) : rows,
        cores.stream().map(Core::positions).toList(),
        complete,
        Optional.of(pivotality));
  }

  /**
   * The finds that the judge has confirmed, smallest first: as many as are wanted and there is time
   * for, and at least one.
   */
  private <T> List<T> confirmed(
      Listing<T> listing,
      Listed what,
      Function<T, BitSet> positions,
      Function<T, Attempt<Confirmation>> check) {
    List<T> found = listing.found();
    if (listing instanceof Listing.Partial<T> partial
        && !spent.isInterrupted(all(what), partial.reason())) {
      notes.add(new Note.MoreThanFound(what, found.size(), SpentNotes.lack(partial.reason())));
    }
    Cutoff end = plan.cutoff();
    List<T> confirmed = new ArrayList<>();
    for (T find : found) {
      boolean late = !confirmed.isEmpty() && end.isOver();
      if (late || confirmed.size() == plan.listed()) {
        smallest(confirmed.size(), found.size(), what, late ? Want.TIME : Want.COUNT);
        break;
      }
      require(check.apply(find), positions.apply(find));
      confirmed.add(find);
    }
    return confirmed;
  }

  private void smallest(int listed, int found, Listed what, Want reason) {
    if (!spent.isInterrupted(all(what), reason)) {
      notes.add(new Note.SmallestListed(what, listed, found, SpentNotes.lack(reason)));
    }
  }

  private static Sought all(Listed what) {
    return what == Listed.CORE ? Sought.CORES : Sought.RELAXATIONS;
  }

  private static <T> boolean isComplete(Listing<T> listing, List<T> shown) {
    return listing instanceof Listing.Complete && shown.size() == listing.found().size();
  }

  /** Checks that put every outcome a find rests on to the judge. */
  private Verification verification(OutcomeVerdicts verdicts) {
    List<Target> targets = asked.tabulation().entries().stream().map(TargetTable::target).toList();
    PositionTargets byPosition = PositionTargets.of(targets, scenario, asked.enforcement());
    return new Verification(
        tables,
        enforced,
        outcome -> crossed(byPosition, verdicts.concluded(outcome, plan::isOver)),
        plan.limits(),
        plan.timer());
  }

  private static Optional<BitSet> crossed(PositionTargets byPosition, BitSet concluded) {
    return byPosition.isCoherent(concluded)
        ? Optional.of(byPosition.crossed(concluded))
        : Optional.empty();
  }

  /**
   * @throws IllegalStateException if the judge does not confirm a find
   */
  private void require(Attempt<Confirmation> verdict, BitSet positions) {
    if (verdict instanceof Known<Confirmation> known
        && known.value() instanceof Confirmation.Refuted refuted) {
      throw new IllegalStateException(
          "the judge does not confirm " + ids(positions) + ": " + refuted.ground());
    }
    if (verdict instanceof Spent && !spent.isInterrupted(Sought.CONFIRMATION, Want.TIME)) {
      notes.add(new Note.Unconfirmed(ids(positions)));
    }
  }

  private List<String> ids(BitSet positions) {
    return positions.stream().mapToObj(p -> scenario.positions().get(p).id()).toList();
  }

  private List<RelaxationRow> rows(List<Relaxation> relaxations) {
    Optional<List<BigInteger>> opened =
        spent.value(
            Sought.OPENED_OUTCOMES,
            engine.countCrossingWithin(
                relaxations.stream().map(Relaxation::positions).toList(), enforced));
    List<RelaxationRow> rows = new ArrayList<>();
    for (int index = 0; index < relaxations.size(); index++) {
      int place = index;
      rows.add(row(relaxations.get(index), opened.map(counts -> counts.get(place))));
    }
    return rows;
  }

  private RelaxationRow row(Relaxation relaxation, Optional<BigInteger> opens) {
    Integer[] lines = new Integer[scenario.parties().size()];
    Double[] firmness = new Double[lines.length];
    Arrays.fill(lines, 0);
    Arrays.fill(firmness, 0.0);
    BitSet positions = relaxation.positions();
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      lines[partyByPosition[p]]++;
      firmness[partyByPosition[p]] += scenario.positions().get(p).firmness().value();
    }
    List<Integer> witness = Arrays.stream(relaxation.witness().outcome()).boxed().toList();
    return new RelaxationRow(
        positions, witness, opens, List.of(lines), List.of(firmness), Set.of());
  }

  private static int[] partyByPosition(Scenario scenario) {
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    return scenario.positions().stream()
        .mapToInt(position -> parties.indexOf(position.party()))
        .toArray();
  }

  private Optional<BigInteger> count(Sought answer, BitSet avoided) {
    return spent.value(answer, engine.countAvoiding(avoided));
  }

  private List<PairZone> pairs() {
    List<BitSet> parties = asked.groups().parties();
    List<PairZone> pairs = new ArrayList<>();
    for (int a = 0; a < parties.size(); a++) {
      for (int b = a + 1; b < parties.size(); b++) {
        if (!parties.get(a).isEmpty() && !parties.get(b).isEmpty()) {
          BitSet both = (BitSet) parties.get(a).clone();
          both.or(parties.get(b));
          Optional<BigInteger> signed = count(Sought.PARTY_PAIRS, both);
          if (signed.isPresent()) {
            pairs.add(new PairZone(a, b, signed.get()));
          }
        }
      }
    }
    return pairs;
  }

  private ConflictReport report(
      Attempt<Diagnosis> diagnosis,
      List<RelaxationRow> relaxations,
      List<BitSet> cores,
      boolean complete,
      Optional<Pivotality> pivotality) {
    List<PairZone> pairs = pairs();
    List<Optional<Given>> givens = CoreGivens.of(cores, tables, plan, spent);
    List<RuleRelaxation> ruleRelaxations = RuleRelaxations.of(asked, plan, tables, spent, notes);
    notes.addAll(0, IdleOptions.notes(asked));
    notes.addAll(spent.notes());
    boolean isCancelled = plan.isCancelled();
    return new ConflictReport(
        asked,
        diagnosis,
        exclusions(),
        relaxations,
        cores,
        givens,
        ruleRelaxations,
        complete && !isCancelled,
        isCancelled,
        pivotality,
        pairs,
        notes);
  }

  private List<Exclusion> exclusions() {
    List<Exclusion> exclusions = new ArrayList<>();
    asked
        .tabulation()
        .coherence(asked.enforcement())
        .forEach(rule -> exclusions.add(new Exclusion.ByRule(rule.id())));
    Map<String, List<String>> fixed = asked.enforcement().fixed();
    for (Issue issue : scenario.issues()) {
      Optional.ofNullable(fixed.get(issue.id()))
          .ifPresent(left -> exclusions.add(new Exclusion.ByFixing(issue.id(), left)));
    }
    return exclusions;
  }
}

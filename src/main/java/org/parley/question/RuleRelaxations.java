package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.Listed;
import org.parley.answer.Note;
import org.parley.answer.RuleRelaxation;
import org.parley.answer.Sought;
import org.parley.conflict.Confirmation;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.conflict.Verification;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.elimination.ExactEngine;
import org.parley.rules.PositionTargets;
import org.parley.rules.Target;
import org.parley.rules.Target.Incoherence;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.OutcomeVerdicts;
import org.parley.tabulation.TargetTable;

/**
 * Finds the relaxations that waive coherence rules too: a rule is one more line, which every
 * outcome that it excludes crosses.
 */
final class RuleRelaxations {

  private final Case asked;
  private final ConflictPlan plan;
  private final SpentNotes spent;
  private final List<Note> notes;
  private final SoftCoherence soft;
  private final BitSet enforced;

  private RuleRelaxations(
      Case asked, ConflictPlan plan, CrossingTables tables, SpentNotes spent, List<Note> notes) {
    this.asked = asked;
    this.plan = plan;
    this.spent = spent;
    this.notes = notes;
    this.soft = SoftCoherence.of(asked, tables, tables.positions());
    this.enforced = soft.with(asked.enforced());
  }

  /**
   * Those that waive at least one coherence rule, smallest first; as many as are wanted.
   *
   * @param spent takes note where there may be more
   * @param notes likewise
   */
  static List<RuleRelaxation> of(
      Case asked, ConflictPlan plan, CrossingTables tables, SpentNotes spent, List<Note> notes) {
    return plan.triesCoherence()
        ? new RuleRelaxations(asked, plan, tables, spent, notes).find()
        : List.of();
  }

  private List<RuleRelaxation> find() {
    Attempt<Diagnosis> diagnosis =
        new Diagnostician(plan.limits(), plan.timer()).diagnose(soft.tables(), enforced);
    spent.add(Sought.RULE_RELAXATIONS, diagnosis);
    if (!(diagnosis instanceof Known<Diagnosis> known)
        || !(known.value() instanceof Diagnosis.Conflict conflict)) {
      return List.of();
    }
    Listing<Relaxation> listing = conflict.relaxations();
    if (listing instanceof Listing.Partial<Relaxation> partial
        && !spent.isInterrupted(Sought.RULE_RELAXATIONS, partial.reason())) {
      Listed what = Listed.RULE_RELAXATION;
      notes.add(
          new Note.MoreThanFound(what, listing.found().size(), SpentNotes.lack(partial.reason())));
    }
    List<Relaxation> waiving =
        listing.found().stream().filter(found -> !soft.rules(found.positions()).isEmpty()).toList();
    return rows(confirmed(waiving));
  }

  private List<Relaxation> confirmed(List<Relaxation> waiving) {
    List<Relaxation> confirmed = new ArrayList<>();
    try (OutcomeVerdicts verdicts = asked.tabulated().verdicts()) {
      Verification verification =
          new Verification(
              soft.tables(),
              enforced,
              outcome -> Optional.of(crossed(verdicts.concluded(outcome, plan::isOver))),
              plan.limits(),
              plan.timer());
      verdicts.expect(
          waiving.stream().limit(plan.listed()).map(w -> w.witness().outcome()).toList());
      for (Relaxation found : waiving) {
        if (confirmed.size() == plan.listed()) {
          break;
        }
        require(verification.check(found), found);
        confirmed.add(found);
      }
    }
    return confirmed;
  }

  private BitSet crossed(BitSet concluded) {
    List<Target> targets = asked.tabulation().entries().stream().map(TargetTable::target).toList();
    BitSet crossed =
        PositionTargets.of(targets, asked.scenario(), asked.enforcement()).crossed(concluded);
    for (int rule = 0; rule < soft.ruleCount(); rule++) {
      crossed.set(
          soft.line(rule), concluded.get(targets.indexOf(new Incoherence(soft.rule(rule)))));
    }
    return crossed;
  }

  private void require(Attempt<Confirmation> verdict, Relaxation found) {
    if (verdict instanceof Known<Confirmation> known
        && known.value() instanceof Confirmation.Refuted refuted) {
      throw new IllegalStateException(
          "the judge does not confirm " + ids(found) + ": " + refuted.ground());
    }
    if (verdict instanceof Spent && !spent.isInterrupted(Sought.CONFIRMATION, Want.TIME)) {
      notes.add(new Note.Unconfirmed(ids(found)));
    }
  }

  private List<String> ids(Relaxation found) {
    return Stream.concat(
            soft.positions(found.positions()).stream()
                .mapToObj(p -> asked.scenario().positions().get(p).id()),
            soft.rules(found.positions()).stream())
        .toList();
  }

  private List<RuleRelaxation> rows(List<Relaxation> relaxations) {
    Attempt<List<BigInteger>> opened =
        new ExactEngine(soft.tables(), plan.budget())
            .countCrossingWithin(
                relaxations.stream().map(Relaxation::positions).toList(), enforced);
    spent.add(Sought.OPENED_OUTCOMES, opened);
    List<RuleRelaxation> rows = new ArrayList<>();
    for (Relaxation relaxation : relaxations) {
      Optional<BigInteger> opens =
          opened instanceof Known<List<BigInteger>> exact
              ? Optional.of(exact.value().get(rows.size()))
              : Optional.empty();
      rows.add(
          new RuleRelaxation(
              soft.positions(relaxation.positions()),
              soft.rules(relaxation.positions()),
              Arrays.stream(relaxation.witness().outcome()).boxed().toList(),
              opens));
    }
    return rows;
  }
}

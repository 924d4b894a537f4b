package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parley.answer.Lack;
import org.parley.answer.Note;
import org.parley.answer.PositionChange;
import org.parley.answer.Sought;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Ambiguity;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.conflict.Change;
import org.parley.conflict.Changes;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Diagnostician;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.tabulation.Lines;

/** Tries other readings and waivers, alone and together. */
public final class WhatIf {

  /** Sets of changes whose outcomes are counted. */
  private static final int MOST_COUNTED = 200;

  private static final int MOST_SETS = 5_000;

  private final Case asked;
  private final Scenario scenario;
  private final ConflictPlan plan;
  private final Lines lines;
  private final SoftCoherence soft;
  private final CrossingTables tables;
  private final BitSet binding;
  private final ExactEngine engine;
  private final List<Note> notes = new ArrayList<>();
  private final SpentNotes spent;

  private WhatIf(Case asked, ConflictPlan plan, Lines lines) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.plan = plan;
    this.lines = lines;
    this.soft = SoftCoherence.of(asked, lines.tables(), lines.tables().positions());
    BitSet inForce = lines.binding(scenario, asked.enforcement());
    this.binding = plan.triesCoherence() ? soft.with(inForce) : inForce;
    this.tables = plan.triesCoherence() ? soft.tables() : lines.tables();
    this.engine = new ExactEngine(tables, plan.budget());
    this.spent = new SpentNotes(plan.cancelled());
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  public static Optional<WhatIfReport> report(Case asked, ConflictPlan plan) {
    return Lines.of(asked).map(lines -> new WhatIf(asked, plan, lines).report());
  }

  private WhatIfReport report() {
    notes.addAll(IdleOptions.notes(asked));
    // First what is sure to come to an end.
    Optional<BigInteger> now = count(binding);
    List<Changed> single = single().stream().map(change -> changed(List.of(change))).toList();
    boolean isZone = now.filter(count -> count.signum() > 0).isPresent();
    Attempt<Diagnosis> diagnosis = diagnosis(lines.tables(), isZone);
    List<Ambiguity> ambiguity = EveryReading.ambiguity(asked, plan, lines, diagnosis, notes, spent);
    Listing<List<Change>> opening =
        isZone ? new Listing.Complete<>(List.of(List.of())) : openingSets(diagnosis);
    boolean open = opening.found().stream().anyMatch(List::isEmpty);
    List<List<Change>> sets = open ? List.of() : opening.found();
    if (!open
        && opening instanceof Listing.Partial<List<Change>> partial
        && !spent.isInterrupted(Sought.OPENING_CHANGES, partial.reason())) {
      notes.add(more(partial));
    }
    if (sets.size() > MOST_COUNTED) {
      notes.add(new Note.SmallestCounted(MOST_COUNTED, sets.size()));
    }
    List<Changed> counted = sets.stream().limit(MOST_COUNTED).map(this::changed).toList();
    notes.addAll(spent.notes());
    return new WhatIfReport(
        asked,
        now,
        single,
        counted,
        !plan.isCancelled() && (open || opening instanceof Listing.Complete),
        ambiguity,
        notes);
  }

  private static Note more(Listing.Partial<List<Change>> partial) {
    return partial.found().size() >= MOST_SETS
        ? new Note.MoreChanges(Lack.LENGTH, Optional.of(MOST_SETS))
        : new Note.MoreChanges(SpentNotes.lack(partial.reason()), Optional.empty());
  }

  /**
   * What keeps all of these lines together from being had.
   *
   * @param open whether there is a deal as things stand, so that the least changes matter to nobody
   */
  private Attempt<Diagnosis> diagnosis(CrossingTables all, boolean open) {
    BitSet every = new BitSet();
    every.set(0, all.positions().size());
    Diagnostician diagnostician = new Diagnostician(plan.limits(), plan.timer());
    return (open ? diagnostician.contentWithAny() : diagnostician).diagnose(all, every);
  }

  private Listing<List<Change>> openingSets(Attempt<Diagnosis> diagnosis) {
    return opening(plan.triesCoherence() ? diagnosis(tables, false) : diagnosis);
  }

  private Listing<List<Change>> opening(Attempt<Diagnosis> diagnosis) {
    return diagnosis instanceof Spent<Diagnosis> spent
        ? new Listing.Partial<>(List.of(), spent.want(), 0)
        : opening(((Known<Diagnosis>) diagnosis).value());
  }

  private Listing<List<Change>> opening(Diagnosis diagnosis) {
    Changes changes = new Changes(binding, this::alternatives, MOST_SETS, plan::isOver);
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      List<BitSet> crossed =
          conflict.relaxations().found().stream().map(Relaxation::positions).toList();
      Listing<List<Change>> found = changes.opening(crossed);
      return conflict.relaxations() instanceof Listing.Partial<Relaxation> partial
          ? new Listing.Partial<>(found.found(), partial.reason(), 0)
          : found;
    }
    return diagnosis instanceof Diagnosis.NoConflict
        ? changes.opening(List.of(new BitSet()))
        : new Listing.Complete<>(List.of());
  }

  private int[] alternatives(int line) {
    if (soft.isRule(line)) {
      return new int[0];
    }
    int position = lines.positions().get(line);
    return IntStream.range(0, lines.count())
        .filter(other -> other != line && lines.positions().get(other) == position)
        .toArray();
  }

  private List<Change> single() {
    List<Change> single = new ArrayList<>();
    for (int line = binding.nextSetBit(0); line >= 0; line = binding.nextSetBit(line + 1)) {
      for (int other : alternatives(line)) {
        single.add(new Change(line, OptionalInt.of(other)));
      }
      single.add(new Change(line, OptionalInt.empty()));
    }
    return single;
  }

  private Changed changed(List<Change> changes) {
    BitSet after = (BitSet) binding.clone();
    for (Change change : changes) {
      after.clear(change.line());
      change.instead().ifPresent(after::set);
    }
    return new Changed(changes.stream().map(this::changed).toList(), count(after));
  }

  private PositionChange changed(Change change) {
    if (soft.isRule(change.line())) {
      return new PositionChange.RuleWaived(soft.rule(change.line() - soft.lineCount()));
    }
    Position position = scenario.positions().get(lines.positions().get(change.line()));
    if (change.isWaiver()) {
      return new PositionChange.Waived(position.id());
    }
    int reading = lines.readings().get(change.instead().getAsInt());
    return new PositionChange.Read(position.id(), position.readings().get(reading).name());
  }

  private Optional<BigInteger> count(BitSet bindingLines) {
    return spent.value(Sought.CHANGED_OUTCOMES, engine.countAvoiding(bindingLines));
  }
}

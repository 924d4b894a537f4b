package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.parley.answer.ConflictReport;
import org.parley.answer.KeptOutcome;
import org.parley.answer.Note;
import org.parley.answer.RunReport;
import org.parley.answer.RunSettings;
import org.parley.answer.SampledPart;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.PartCheck;
import org.parley.exploration.Sample;
import org.parley.exploration.TallyShape;
import org.parley.tabulation.Case;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.Probability;
import org.parley.worlds.SampledZone;

/** Counts, draws and collects: which outcomes satisfy every enforced position. */
public final class Run {

  private Run() {}

  /**
   * Begins to make what a run takes ready, in the background. Nothing depends on it but how long
   * the first run takes.
   */
  public static void prepare() {
    Rehearsal.begin();
  }

  /** The report of a run that makes its own draws. */
  public static RunReport report(
      Case asked, RunPlan plan, Checkpoint checkpoint, BooleanSupplier cancelled) {
    Drawing drawing = new Drawing(asked, plan);
    // The exact answers need no draw: they are worked out while others draw.
    CompletableFuture<Optional<Sample>> sample =
        CompletableFuture.supplyAsync(() -> drawing.draw(checkpoint, cancelled));
    return report(asked, plan, drawing, sample, cancelled);
  }

  /**
   * The report of a run whose draws have been made elsewhere, in parts.
   *
   * @param parts the sum of what they have drawn, by what their tallies count and can be
   */
  public static RunReport merge(
      Case asked,
      RunPlan plan,
      BiFunction<TallyShape, PartCheck, Sample> parts,
      BooleanSupplier cancelled) {
    Drawing drawing = new Drawing(asked, plan);
    Sample merged = parts.apply(drawing.shape(), drawing.check());
    CompletableFuture<Optional<Sample>> sample =
        CompletableFuture.completedFuture(Optional.of(merged));
    return report(asked, plan, drawing, sample, cancelled);
  }

  private static RunReport report(
      Case asked,
      RunPlan plan,
      Drawing drawing,
      CompletableFuture<Optional<Sample>> drawn,
      BooleanSupplier cancelled) {
    Cutoff end = end(plan, cancelled);
    Optional<ExactEngine> engine = asked.tables().map(t -> engine(t, plan.settings(), end));
    Optional<ExactAnswer> exact = engine.map(e -> e.answer(enforced(asked)));
    ConflictPlan conflicts =
        ConflictPlan.of(plan, Timer.of(System::nanoTime)).until(cancelled).by(end);
    // Before the draws are waited for: none of this depends on them, nor on how long they take.
    KeptOutcomes keeper = new KeptOutcomes(asked, plan);
    Optional<List<KeptOutcome>> found =
        exact.flatMap(answer -> keeper.exact(answer, engine.orElseThrow()));
    Optional<ConflictReport> conflict = Diagnosing.diagnose(asked, conflicts);
    Optional<Probability.Exact> deal =
        WorldRelaxations.deal(asked, conflicts.limits(), conflicts.timer(), conflicts.cutoff());
    RareZone.Estimate rare =
        exact
            .filter(answer -> !RunReport.isImpossible(conflict))
            .map(answer -> RareZone.estimate(asked, plan, answer, end))
            .orElse(RareZone.Estimate.NONE);
    Optional<SampledZone> zone = rare.zone();
    Optional<Sample> sample = join(drawn);
    return new RunReport(
        asked,
        plan.settings(),
        exact,
        sensible(asked, plan.settings(), end),
        exact.flatMap(answer -> Weights.zone(asked, answer)),
        zone.filter(z -> exact.flatMap(a -> a.acceptableFigures().count().known()).isEmpty()),
        sample.map(SampledPart::new),
        conflict,
        measured(asked, end, kept(keeper, found, zone, sample, drawing)),
        found.flatMap(kept -> Commons.of(asked, engine.orElseThrow(), kept)),
        deal,
        cancelled.getAsBoolean(),
        notes(asked, drawing, rare, exact, engine, conflict, cancelled));
  }

  /** How many outcomes make sense, where that is not all that coherence rules ask. */
  private static Optional<BigInteger> sensible(Case asked, RunSettings settings, Cutoff end) {
    return asked
        .sensibleTables()
        .filter(tables -> !asked.agreements().isEmpty())
        .flatMap(tables -> engine(tables, settings, end).countAvoiding(new BitSet()).known());
  }

  private static List<KeptOutcome> measured(Case asked, Cutoff end, List<KeptOutcome> kept) {
    Budget time = Budget.ofEdges(1).until(end);
    return kept.isEmpty() ? kept : Efficiency.measured(kept, Efficiency.aside(asked, time));
  }

  /** What is known, else what weighted draws have found, else what plain ones have. */
  private static List<KeptOutcome> kept(
      KeptOutcomes keeper,
      Optional<List<KeptOutcome>> found,
      Optional<SampledZone> zone,
      Optional<Sample> sample,
      Drawing drawing) {
    return found
        .or(() -> zone.map(keeper::examples).filter(examples -> !examples.isEmpty()))
        .or(() -> sample.map(s -> keeper.drawn(s, drawing::crossed)))
        .orElse(List.of());
  }

  private static List<Note> notes(
      Case asked,
      Drawing drawing,
      RareZone.Estimate rare,
      Optional<ExactAnswer> exact,
      Optional<ExactEngine> engine,
      Optional<ConflictReport> conflict,
      BooleanSupplier cancelled) {
    List<Note> notes = new ArrayList<>(RunNotes.untabulated(asked));
    notes.addAll(drawing.notes());
    rare.note().filter(note -> !cancelled.getAsBoolean()).ifPresent(notes::add);
    notes.addAll(IdleOptions.notes(asked));
    notes.addAll(RunNotes.weighted(asked.scenario()));
    engine.flatMap(e -> Hindsight.note(asked, e)).ifPresent(notes::add);
    exact.ifPresent(answer -> notes.addAll(RunNotes.of(answer, cancelled)));
    conflict.ifPresent(report -> notes.addAll(report.notes()));
    // A run that was cut short says so at its head.
    notes.removeIf(new Note.Interrupted(List.of())::equals);
    return notes.stream().distinct().toList();
  }

  private static <T> T join(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private static Enforced enforced(Case asked) {
    return new Enforced(asked.enforced(), asked.groups().all());
  }

  private static ExactEngine engine(CrossingTables tables, RunSettings settings, Cutoff end) {
    Budget budget = Budgets.exact(settings.memoryMegabytes(), settings.seconds());
    return new ExactEngine(tables, budget.until(end));
  }

  /** The end of all but the draws, which last as long as the user likes. */
  private static Cutoff end(RunPlan plan, BooleanSupplier cancelled) {
    Cutoff own = Budgets.after(plan.settings().seconds());
    return () -> cancelled.getAsBoolean() || plan.end().isOver() || own.isOver();
  }
}

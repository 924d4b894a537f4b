package org.parley.question.process;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.answer.ChanceSwing;
import org.parley.answer.Lack;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.OpeningReport;
import org.parley.answer.Sought;
import org.parley.answer.TalkNote;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.ExactOpening;
import org.parley.process.opening.OpeningModel;
import org.parley.process.opening.OpeningTally;
import org.parley.process.opening.SampledOpening;
import org.parley.question.IdleOptions;
import org.parley.question.WorldsNotes;
import org.parley.rules.course.CourseRule;
import org.parley.tabulation.Case;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** Works out when a zone opens: lines and process rules alone. */
public final class ZoneOpening {

  /** Most chances to keep at a time. */
  private static final int MOST_CHANCES = 1 << 24;

  /** A chance stands in two generations of states. */
  private static final int BYTES_PER_CHANCE = 16;

  /** With more states than this, what each event does is not worked out. */
  private static final int FEW_STATES = ChanceSwings.FEW_STATES;

  private final Case asked;
  private final OpeningPlan plan;
  private final Cutoff cutoff;
  private final WorldsNotes notes;
  private final WorldModel worlds;
  private final CourseRules changed;

  private ZoneOpening(Case asked, OpeningPlan plan, WorldModel worlds) {
    this.asked = asked;
    this.plan = plan;
    this.cutoff = plan.conflict().timer().end();
    this.notes = new WorldsNotes(plan.conflict().cancelled());
    this.worlds = worlds;
    this.changed = changed(plan);
  }

  private static CourseRules changed(OpeningPlan plan) {
    return plan.settings().change().applied(plan.rules());
  }

  /**
   * The exact chances alone, with the rules of the plan as they are; nothing where they are not
   * known.
   */
  static Optional<ExactChances> chances(Case believed, OpeningPlan plan) {
    return MovableLines.model(believed, plan.rules())
        .flatMap(worlds -> new ZoneOpening(believed, plan, worlds).chances());
  }

  private Optional<ExactChances> chances() {
    WaysOut ways = WaysOut.find(worlds.lines(), plan.conflict().limits(), plan.conflict().timer());
    return ways.complete()
        ? noted(exact(new OpeningModel(changed, worlds, ways), briefly(1)))
        : Optional.empty();
  }

  /** The report; nothing where a rule is too wide to tabulate. */
  public static Optional<OpeningReport> report(Case asked, OpeningPlan plan) {
    Case believed = asked.believing(plan.assumed().applied(asked.scenario()));
    List<Note> idle = IdleOptions.notes(asked, plan.assumed());
    return MovableLines.model(believed, plan.rules())
        .map(worlds -> new ZoneOpening(believed, plan, worlds).report(idle));
  }

  private OpeningReport report(List<Note> idle) {
    WaysOut ways = WaysOut.find(worlds.lines(), plan.conflict().limits(), plan.conflict().timer());
    OpeningModel model = new OpeningModel(changed, worlds, ways);
    OpeningModel unchanged = new OpeningModel(plan.rules(), worlds, ways);
    boolean isChanged = plan.settings().isChanged();
    ways.cut()
        .ifPresent(reason -> notes.unlisted(false, reason, plan.conflict().limits().relaxations()));
    boolean isKnown = ways.complete();
    // Before the exact chances, which may take all the time there is. So do other chances, where
    // talks tell of them: what is worked out once and not in time would be worked out again.
    Optional<OpeningTally> sampled =
        isKnown
            ? sampled(model, isChanged ? Optional.of(unchanged) : Optional.empty())
            : Optional.empty();
    Attempt<Optional<ExactChances>> soon =
        isKnown && !isLater(model) ? exact(model, cutoff) : Spent.ofTime();
    List<ChanceSwing> swings = isKnown ? swings(model, soon) : List.of();
    Optional<ExactChances> exact = isKnown ? noted(lastly(soon, model)) : Optional.empty();
    Optional<ExactChances> before =
        isChanged && exact.isPresent() ? noted(exact(unchanged, cutoff)) : Optional.empty();
    List<Optional<Double>> withoutEvents = exact.map(e -> effects(model, e)).orElse(List.of());
    List<String> offersAlone = offersAlone();
    List<Note> all = new ArrayList<>(idle);
    all.addAll(notes.all());
    return new OpeningReport(
        asked,
        plan.assumed().replaced(),
        plan.settings(),
        changed,
        exact,
        before,
        withoutEvents,
        swings,
        sampled,
        offersAlone,
        all);
  }

  private Attempt<Optional<ExactChances>> exact(OpeningModel model, Cutoff until) {
    return Attempt.of(() -> ExactOpening.of(model, most(), until));
  }

  private int most() {
    long chances = ((long) plan.memoryMegabytes() << 20) / BYTES_PER_CHANCE;
    return (int) Math.min(MOST_CHANCES, chances);
  }

  /** The end of the first of so many things that are done in a part of the time. */
  private Cutoff briefly(int times) {
    return plan.conflict().timer().lasting(plan.conflict().limits().time().dividedBy(times));
  }

  /** Whether talks tell of other chances before exact ones take what time there is. */
  private boolean isLater(OpeningModel model) {
    return plan.weighsChances() && plan.settings().talks() > 0 && !areFew(model);
  }

  /** The chances, worked out with all the time that is left where they have not been. */
  private Attempt<Optional<ExactChances>> lastly(
      Attempt<Optional<ExactChances>> soon, OpeningModel model) {
    return soon instanceof Spent && !isOver() ? exact(model, cutoff) : soon;
  }

  /** The chances; where there are none, that is noted. */
  private Optional<ExactChances> noted(Attempt<Optional<ExactChances>> attempt) {
    if (attempt instanceof Known<Optional<ExactChances>> known) {
      if (known.value().isEmpty()) {
        notes.add(new Note.Missing(Sought.EXACT_OPENING, Lack.MEMORY, Optional.empty()));
      }
      return known.value();
    }
    return notes.value(Spent.<ExactChances>ofTime(), Sought.EXACT_OPENING);
  }

  /** The chances without each event, where that is a matter of moments. */
  private List<Optional<Double>> effects(OpeningModel model, ExactChances exact) {
    List<Optional<Double>> effects = new ArrayList<>();
    for (int event = 0; event < changed.events().size(); event++) {
      OpeningModel without =
          new OpeningModel(changed.without(rulesOf(event)), worlds, model.ways());
      effects.add(
          exact.states() > FEW_STATES
              ? Optional.empty()
              : Attempt.of(() -> ExactOpening.of(without, MOST_CHANCES, cutoff))
                  .known()
                  .flatMap(chances -> chances)
                  .map(ExactChances::byTheEnd));
    }
    return effects;
  }

  private List<ChanceSwing> swings(OpeningModel model, Attempt<Optional<ExactChances>> exact) {
    Optional<ExactChances> few =
        exact.known().flatMap(known -> known).filter(chances -> areFew(model, chances));
    long talks = Math.min(ChanceSwings.MOST_TALKS, plan.settings().talks());
    List<Varied> varied = Varied.of(changed);
    if (plan.weighsChances() && varied.isEmpty()) {
      notes.add(new TalkNote.NoChances(changed.active().isEmpty()));
    }
    if (!plan.weighsChances() || varied.isEmpty() || few.isEmpty() && talks == 0) {
      return List.of();
    }
    SampledOpening.Plan how =
        new SampledOpening.Plan(plan.settings().seed(), Math.max(1, talks), plan.threads());
    double level = plan.settings().level();
    ChanceSwings swings = new ChanceSwings(model, few, how, level, varied, this::isOver);
    ChanceShares shares = new ChanceShares(changed, varied);
    List<ChanceSwing> all = swings.all();
    if (!shares.areSeveral() || !swings.isExact() && ChanceShares.talksOfPart(talks) == 0) {
      return all;
    }
    return notes
        .value(swings.indices(shares, plan.settings().talks()), Sought.SOBOL_INDICES)
        .map(indices -> shares.added(all, indices))
        .orElse(all);
  }

  /** Whether there are few states but for the orders in which lines give. */
  private boolean areFew(OpeningModel model, ExactChances chances) {
    return plan.weighsChances() && (chances.states() <= FEW_STATES || areFew(model));
  }

  private boolean areFew(OpeningModel model) {
    return Attempt.of(() -> ExactOpening.areFew(model, FEW_STATES, most(), briefly(3)))
        .known()
        .orElse(false);
  }

  private boolean isOver() {
    return plan.conflict().isCancelled() || cutoff.isOver();
  }

  private Set<String> rulesOf(int event) {
    return changed.rules().stream()
        .filter(rule -> rule.event() == event)
        .map(CourseRule::name)
        .collect(Collectors.toSet());
  }

  private Optional<OpeningTally> sampled(OpeningModel model, Optional<OpeningModel> unchanged) {
    if (plan.settings().talks() == 0) {
      notes.add(new Note.NoDraws());
      return Optional.empty();
    }
    SampledOpening.Plan how =
        new SampledOpening.Plan(plan.settings().seed(), plan.settings().talks(), plan.threads());
    OpeningTally drawn = SampledOpening.sample(model, unchanged, how, this::isOver);
    if (drawn.talks() < how.talks() && !plan.conflict().isCancelled()) {
      notes.add(new Note.FewerDraws(drawn.talks(), how.talks(), What.TALKS));
    }
    return Optional.of(drawn);
  }

  /** Rules whose events nobody waits for and that move offers alone; that is noted. */
  private List<String> offersAlone() {
    BitSet awaited = changed.awaited();
    List<String> alone =
        changed.active().stream()
            .filter(rule -> rule.movesOffersAlone() && !awaited.get(rule.event()))
            .map(CourseRule::name)
            .toList();
    if (!alone.isEmpty()) {
      notes.add(new TalkNote.OffersAlone(alone));
    }
    return alone;
  }
}

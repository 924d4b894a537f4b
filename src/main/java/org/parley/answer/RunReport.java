package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.answer.RunSettings.Engine;
import org.parley.conflict.Diagnosis;
import org.parley.elimination.ExactAnswer;
import org.parley.exploration.PrecisionGoal;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Groups;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.worlds.Probability;
import org.parley.worlds.SampledZone;
import org.parley.worlds.StoppingRule.Reason;

/**
 * The result of {@code parley run}: everything its outputs are made from.
 *
 * @param asked the scenario and what was enforced
 * @param settings how the run was made
 * @param exact exact answers; nothing where a rule is too wide to tabulate
 * @param sensible number of outcomes that make sense, whether or not they count as an agreement;
 *     nothing where the scenario says nothing of that, or it is not known exactly
 * @param weighted exact answers in terms of the option weights; nothing where none are assumed or
 *     the answers are not exact
 * @param zone the zone from weighted draws; nothing where it is known exactly or certainly empty,
 *     or could not be estimated
 * @param sampled estimates; nothing where nothing could be drawn
 * @param conflict why there is no deal; nothing where a rule is too wide to tabulate
 * @param kept acceptable outcomes, or where there are none those that cross fewest
 * @param common what the acceptable outcomes, or those like the first of the kept, have in common;
 *     nothing where that is not known exactly
 * @param deal probability of a deal under the assumptions; nothing where it is not to be had at
 *     little cost
 * @param isCutShort whether the user interrupted the run, so that any of this may be missing
 * @param notes what is not exact or not complete, and why
 */
public record RunReport(
    Case asked,
    RunSettings settings,
    Optional<ExactAnswer> exact,
    Optional<BigInteger> sensible,
    Optional<WeightedZone> weighted,
    Optional<SampledZone> zone,
    Optional<SampledPart> sampled,
    Optional<ConflictReport> conflict,
    List<KeptOutcome> kept,
    Optional<CommonOptions> common,
    Optional<Probability.Exact> deal,
    boolean isCutShort,
    List<Note> notes)
    implements Settled {

  public RunReport {
    kept = List.copyOf(kept);
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /** Indexes of the enforced positions; a copy. */
  public BitSet enforced() {
    return asked.enforced();
  }

  /** The sets of positions counted apart, in the order of the counts. */
  public Groups groups() {
    return asked.groups();
  }

  /** Whether the search for conflicts has proven that no outcome is acceptable. */
  public boolean isImpossible() {
    return isImpossible(conflict);
  }

  /** Whether a diagnosis has proven that no outcome is acceptable. */
  public static boolean isImpossible(Optional<ConflictReport> conflict) {
    return conflict
        .flatMap(report -> report.found(Diagnosis.class))
        .filter(d -> !(d instanceof Diagnosis.NoConflict))
        .isPresent();
  }

  /** What judged the draws: the engine asked for, or {@code drools} where there are no tables. */
  public String engine() {
    return exact.isEmpty() ? Engine.DROOLS.label() : settings.engine().label();
  }

  /** Why the draws ended; nothing where nothing could be drawn. */
  public Optional<Reason> stopped() {
    return sampled.map(
        part -> {
          if (!part.isComplete()) {
            return isOutOfTime() ? Reason.TIME_OVER : Reason.INTERRUPTED;
          }
          if (settings.precision().isEmpty()) {
            return Reason.DRAWS_DONE;
          }
          boolean met =
              new PrecisionGoal(settings.precision().get(), settings.level())
                  .isMet(part.counts().acceptance());
          return met ? Reason.PRECISION_REACHED : Reason.LIMIT_REACHED;
        });
  }

  /** Whether every draw asked for was made, or as many as the precision asked for took. */
  public boolean areDrawsComplete() {
    return sampled.map(SampledPart::isComplete).orElse(true);
  }

  /** Whether draws are missing since the time given for them was over. */
  private boolean isOutOfTime() {
    return fewer().anyMatch(note -> note.what() == What.DRAWS);
  }

  private Stream<Note.FewerDraws> fewer() {
    return notes.stream()
        .filter(Note.FewerDraws.class::isInstance)
        .map(Note.FewerDraws.class::cast);
  }

  /** Whether all draws were made, weighted ones too, and nothing was cut short by the user. */
  public boolean isComplete() {
    return !isCutShort && areDrawsComplete() && fewer().findAny().isEmpty();
  }

  /** Whether the user had enough, of this run or of a part of it. */
  public boolean isInterrupted() {
    return isCutShort || areDrawsInterrupted();
  }

  /** Whether draws are missing for another reason than time. */
  public boolean areDrawsInterrupted() {
    return !areDrawsComplete() && !isOutOfTime();
  }

  @Override
  public Optional<Boolean> isDeal() {
    boolean isFound = kept.stream().anyMatch(outcome -> outcome.crossed().isEmpty());
    return Optional.of(true)
        .filter(deal -> isFound)
        .or(
            () ->
                exact
                    .flatMap(answer -> answer.acceptable().known())
                    .map(zone -> zone.count().signum() > 0))
        .or(() -> conflict.flatMap(ConflictReport::isDeal));
  }
}

package org.parley.worlds;

import java.util.ArrayList;
import java.util.List;
import org.parley.stat.Proportion;
import org.parley.worlds.Probability.Sampled;

/** Answers about worlds, estimated from draws; the same questions as {@link ExactWorlds}. */
public final class SampledWorlds {

  /** An estimate resting on fewer events than this deserves a warning. */
  public static final int FEW_EVENTS = 10;

  /**
   * The running estimate of the probability of a deal.
   *
   * @param worlds worlds drawn so far
   * @param deals those of them with a deal
   * @param estimate their share
   * @param low lower limit of the interval
   * @param high upper limit of the interval
   */
  public record ConvergenceRow(long worlds, long deals, double estimate, double low, double high) {

    static ConvergenceRow of(long worlds, Sampled estimate) {
      return new ConvergenceRow(
          worlds,
          estimate.proportion().successes(),
          estimate.value(),
          estimate.interval().low(),
          estimate.interval().high());
    }
  }

  private final WorldModel model;
  private final WorldTally tally;
  private final double level;
  private final List<ConvergenceRow> convergence;
  private final StoppingRule.Reason reason;

  SampledWorlds(
      WorldModel model,
      WorldTally tally,
      double level,
      List<ConvergenceRow> convergence,
      StoppingRule.Reason reason) {
    this.model = model;
    this.tally = tally;
    this.level = level;
    this.convergence = List.copyOf(convergence);
    this.reason = reason;
  }

  /** The same worlds, of which another reason is told why the draws ended. */
  public SampledWorlds endedBecause(StoppingRule.Reason other) {
    return new SampledWorlds(model, tally, level, convergence, other);
  }

  /** Number of worlds drawn. */
  public long worlds() {
    return tally.worlds;
  }

  /** Probability that some coherent outcome crosses no line that binds. */
  public Sampled deal() {
    return share(tally.deals, tally.worlds);
  }

  /** Probability of a deal under the relaxations of a question, in the order they were asked. */
  public Sampled answer(int question) {
    return share(tally.answers[question], tally.worlds);
  }

  /** Probability that a party blocks, as {@link ExactWorlds#blocked} has it. */
  public Sampled blocked(int party) {
    int question = tally.answers.length - model.partyCount() + party;
    return share(tally.answers[question] - tally.deals, tally.worlds);
  }

  /** Probability that a position binds: known, but as drawn it goes with the other estimates. */
  public Sampled binds(int position) {
    return share(sum(tally.binds, position), tally.worlds);
  }

  /** Probability of a deal in worlds where a position binds; nothing known where it never did. */
  public Sampled dealIfBinds(int position) {
    return share(sum(tally.bindsWithDeal, position), sum(tally.binds, position));
  }

  /** Probability of a deal in worlds where a position does not bind. */
  public Sampled dealIfIdle(int position) {
    return share(
        tally.deals - sum(tally.bindsWithDeal, position),
        tally.worlds - sum(tally.binds, position));
  }

  /** Whether a position binds, and what follows, for each position in the model's order. */
  public List<PositionEffect> effects(DecisionFrame frame) {
    List<PositionEffect> effects = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      effects.add(
          PositionEffect.of(
              position, binds(position), dealIfBinds(position), dealIfIdle(position), frame));
    }
    return effects;
  }

  /** What hangs on one reading of a position. */
  public ReadingEffect reading(int position, int reading) {
    int line = model.firstLines()[position] + reading;
    return new ReadingEffect(
        position,
        reading,
        share(tally.binds[line], tally.worlds),
        share(tally.bindsWithDeal[line], tally.binds[line]));
  }

  /** The running estimate, from few worlds to all of them. */
  public List<ConvergenceRow> convergence() {
    return convergence;
  }

  /** Why the draws ended. */
  public StoppingRule.Reason reason() {
    return reason;
  }

  /** Whether the probability of a deal rests on fewer than {@value #FEW_EVENTS} events. */
  public boolean restsOnFewEvents() {
    return deal().events() < FEW_EVENTS;
  }

  private Sampled share(long successes, long trials) {
    return Sampled.of(new Proportion(successes, trials), level);
  }

  /** The readings of a position exclude one another, so their counts add up. */
  private long sum(long[] byLine, int position) {
    int[] first = model.firstLines();
    long sum = 0;
    for (int line = first[position]; line < first[position + 1]; line++) {
      sum += byLine[line];
    }
    return sum;
  }
}

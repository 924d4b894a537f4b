package org.parley.rules.course;

import java.math.BigDecimal;
import java.util.Optional;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/** Says what an event changes, such as {@code UA-R1 is read leader-level}. */
public final class EffectWords {

  private static final int BILLIONTHS = 9;

  private final Scenario scenario;

  /** Says it of the lines, levels, measures and parties of this scenario. */
  public EffectWords(Scenario scenario) {
    this.scenario = scenario;
  }

  /** What an effect changes. */
  public String of(Effect effect) {
    if (effect instanceof Effect.Softens softens) {
      return line(softens.position(), softens.reading(), " no longer binds");
    }
    if (effect instanceof Effect.Hardens hardens) {
      return line(hardens.position(), hardens.reading(), " is as it was when the talks began");
    }
    if (effect instanceof Effect.Moves moves) {
      String name = scenario.process().levels().get(moves.level()).name();
      return name + (moves.by() < 0 ? " falls by " : " rises by ") + Math.abs(moves.by());
    }
    if (effect instanceof Effect.Shifts shifts) {
      BigDecimal by = BigDecimal.valueOf(Math.abs(shifts.billionths()), BILLIONTHS);
      String share = by.stripTrailingZeros().toPlainString();
      return party(shifts.party())
          + " asks for "
          + share
          + (shifts.billionths() < 0 ? " less of its utility" : " more of its utility");
    }
    return other(effect);
  }

  private String other(Effect effect) {
    if (effect instanceof Effect.Starts starts) {
      return measure(starts.measure()) + " comes into force";
    }
    if (effect instanceof Effect.Breaks breaks) {
      return measure(breaks.measure()) + " is no longer in force";
    }
    if (effect instanceof Effect.Leaks leaks) {
      return "what " + party(leaks.party()) + " wants most is known";
    }
    if (effect instanceof Effect.Pauses pauses) {
      int rounds = pauses.rounds();
      return "no offers for " + rounds + (rounds == 1 ? " round" : " rounds");
    }
    if (effect instanceof Effect.Leaves leaves) {
      return party(leaves.party()) + " leaves, which ends the talks";
    }
    return "the talks end: " + ((Effect.Ends) effect).reason();
  }

  /** A line in another reading, or without one. */
  private String line(int position, Optional<Integer> reading, String otherwise) {
    Position line = scenario.positions().get(position);
    return line.id()
        + reading.map(place -> " is read " + line.readings().get(place).name()).orElse(otherwise);
  }

  private String measure(int measure) {
    return scenario.process().measures().get(measure).name();
  }

  private String party(int party) {
    return scenario.parties().get(party).id();
  }
}

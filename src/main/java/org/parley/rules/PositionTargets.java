package org.parley.rules;

import java.util.BitSet;
import java.util.List;
import org.parley.rules.Target.Crossing;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/**
 * The targets that speak about positions in the readings in force, and those about coherence that
 * are not waived.
 *
 * @implNote Immutable; may be shared between threads.
 */
public final class PositionTargets {

  private final int[] targetByPosition;
  private final BitSet coherence;

  private PositionTargets(int[] targetByPosition, BitSet coherence) {
    this.targetByPosition = targetByPosition;
    this.coherence = coherence;
  }

  /** The targets of a rule book under an enforcement. */
  public static PositionTargets of(RuleBook rules, Enforcement enforcement) {
    return of(rules.targets(), rules.scenario(), enforcement);
  }

  /**
   * The targets of a scenario under an enforcement.
   *
   * @param targets everything its rules can conclude
   */
  public static PositionTargets of(
      List<Target> targets, Scenario scenario, Enforcement enforcement) {
    List<Position> positions = scenario.positions();
    int[] targetByPosition = new int[positions.size()];
    for (int index = 0; index < targetByPosition.length; index++) {
      Position position = positions.get(index);
      String reading = enforcement.reading(position).name();
      targetByPosition[index] = targets.indexOf(new Crossing(position.id(), reading));
    }
    BitSet coherence = new BitSet();
    for (int target = 0; target < targets.size(); target++) {
      coherence.set(
          target,
          targets.get(target) instanceof Target.Incoherence rule
              && !enforcement.waived().contains(rule.id()));
    }
    return new PositionTargets(targetByPosition, coherence);
  }

  /** Whether targets concluded for an outcome leave it coherent. */
  public boolean isCoherent(BitSet concluded) {
    return !concluded.intersects(coherence);
  }

  /** Indexes of the positions crossed, by targets concluded for an outcome. */
  public BitSet crossed(BitSet concluded) {
    BitSet crossed = new BitSet(targetByPosition.length);
    for (int position = 0; position < targetByPosition.length; position++) {
      crossed.set(position, concluded.get(targetByPosition[position]));
    }
    return crossed;
  }
}

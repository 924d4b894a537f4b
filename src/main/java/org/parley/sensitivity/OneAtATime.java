package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.Range;
import org.parley.worlds.DecisionFrame;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.WorldModel;

/** One position varied while the rest stays as assumed. */
public final class OneAtATime {

  /** Halvings of a range when the turning point is searched: beyond the digits of a double. */
  private static final int HALVINGS = 60;

  /** A probability this close to the threshold touches it and does not cross it. */
  private static final double ROUNDING = 1e-12;

  private OneAtATime() {}

  /**
   * What a firmness does to the probability of a deal within its range.
   *
   * @param position index of the position
   * @param range the firmness assumed and its range
   * @param dealAtLow probability of a deal at the low end
   * @param dealAtHigh probability of a deal at the high end; not above {@code dealAtLow}
   * @param turning the firmness at which the probability crosses the threshold, where it does so
   *     within the range
   */
  public record Swing(
      int position, Range range, double dealAtLow, double dealAtHigh, OptionalDouble turning) {

    /** Whether the assumption alone can carry the probability across the threshold. */
    public boolean flips() {
      return turning.isPresent();
    }
  }

  /** Whether a position binds, and what follows, for each position in the model's order. */
  public static Attempt<List<PositionEffect>> effects(
      ExactWorlds worlds, DecisionFrame frame, Cutoff cutoff) {
    List<PositionEffect> effects = new ArrayList<>();
    for (int position = 0; position < worlds.model().positionCount(); position++) {
      if (cutoff.isOver()) {
        return Spent.ofTime();
      }
      effects.add(
          PositionEffect.of(
              position,
              worlds.binds(position),
              worlds.dealIfBinds(position),
              worlds.dealIfIdle(position),
              frame));
    }
    return new Known<>(effects);
  }

  /**
   * The swing of each position whose firmness has a range, in the model's order.
   *
   * @param threshold the probability of a deal whose crossing changes the headline, such as 0.5
   */
  public static Attempt<List<Swing>> swings(ExactWorlds worlds, double threshold, Cutoff cutoff) {
    ToDoubleFunction<double[]> deal = cutoff.watching(worlds.dealByFirmness());
    return Attempt.of(() -> swings(worlds.model(), deal, threshold));
  }

  private static List<Swing> swings(
      WorldModel model, ToDoubleFunction<double[]> deal, double threshold) {
    List<Swing> swings = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      Range range = model.positions().get(position).firmness();
      if (range.isWide()) {
        swings.add(swing(position, range, dealAt(model, deal, position), threshold));
      }
    }
    return swings;
  }

  private static Swing swing(
      int position, Range range, DoubleUnaryOperator dealAt, double threshold) {
    double atLow = dealAt.applyAsDouble(range.low());
    double atHigh = dealAt.applyAsDouble(range.high());
    OptionalDouble turning = OptionalDouble.empty();
    if (threshold - atHigh > ROUNDING && atLow - threshold > ROUNDING) {
      turning = OptionalDouble.of(turning(range, dealAt, threshold));
    }
    return new Swing(position, range, atLow, atHigh, turning);
  }

  /** By bisection: the probability of a deal never grows with a firmness. */
  private static double turning(Range range, DoubleUnaryOperator dealAt, double threshold) {
    double low = range.low();
    double high = range.high();
    for (int step = 0; step < HALVINGS; step++) {
      double middle = (low + high) / 2;
      if (dealAt.applyAsDouble(middle) >= threshold) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static DoubleUnaryOperator dealAt(
      WorldModel model, ToDoubleFunction<double[]> deal, int position) {
    return firmness -> {
      double[] changed = model.firmness();
      changed[position] = firmness;
      return deal.applyAsDouble(changed);
    };
  }
}

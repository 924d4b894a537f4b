package org.parley.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.inference.WeightTable;
import org.parley.tabulation.CrossingTables;

/**
 * Every answer about a small model, by listing all worlds and all outcomes; correlated parties by
 * the trapezoidal rule with steps of a tenth of the width over which binding becomes likely, whose
 * error is far below rounding (L. N. Trefethen and J. A. C. Weideman 2014, "The exponentially
 * convergent trapezoidal rule").
 */
public final class BruteForce {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double REACH = 9;

  private final WorldModel model;
  private final List<int[]> outcomes;
  private final List<int[]> worlds = new ArrayList<>();
  private final List<Double> probabilities = new ArrayList<>();
  private final double step;
  private final int steps;
  private final double[][] binds;

  public BruteForce(WorldModel model) {
    this.model = model;
    this.outcomes = coherentOutcomes(model.lines());
    double correlation = Collections.max(model.correlations());
    this.step = 0.1 * Math.sqrt(1 - correlation);
    this.steps = (int) (REACH / step);
    this.binds = new double[2 * steps + 1][];
    for (int k = 0; k < binds.length; k++) {
      binds[k] = bindsAt((k - steps) * step);
    }
    list(new int[model.positionCount()], 0);
  }

  static WaysOut relaxations(CrossingTables lines) {
    List<BitSet> sets = new ArrayList<>();
    for (int[] outcome : coherentOutcomes(lines)) {
      BitSet crossed = new BitSet();
      for (int line = 0; line < lines.positions().size(); line++) {
        crossed.set(line, lines.positions().get(line).crossesOutcome(outcome));
      }
      sets.add(crossed);
    }
    return WaysOut.all(sets);
  }

  public static List<int[]> coherentOutcomes(CrossingTables lines) {
    List<int[]> coherent = new ArrayList<>();
    int[] counts = lines.space().optionCounts();
    for (int number = 0; number < WeightTable.volume(counts); number++) {
      int[] outcome = new int[counts.length];
      int rest = number;
      for (int issue = 0; issue < counts.length; issue++) {
        outcome[issue] = rest % counts[issue];
        rest /= counts[issue];
      }
      if (lines.isCoherent(outcome)) {
        coherent.add(outcome);
      }
    }
    return coherent;
  }

  List<int[]> outcomes() {
    return outcomes;
  }

  /** Probability of the worlds that have a property; a world is the state of each position. */
  public double probability(Predicate<int[]> property) {
    double sum = 0;
    for (int w = 0; w < worlds.size(); w++) {
      sum += property.test(worlds.get(w)) ? probabilities.get(w) : 0;
    }
    return sum;
  }

  public boolean hasDeal(int[] world) {
    return outcomes.stream().anyMatch(outcome -> isAcceptable(world, outcome));
  }

  boolean isAcceptable(int[] world, int[] outcome) {
    for (int position = 0; position < world.length; position++) {
      if (world[position] > 0) {
        int line = model.firstLines()[position] + world[position] - 1;
        if (model.lines().positions().get(line).crossesOutcome(outcome)) {
          return false;
        }
      }
    }
    return true;
  }

  boolean isBlockedBy(int party, int[] world) {
    int[] released = world.clone();
    for (int position = 0; position < world.length; position++) {
      released[position] = model.positions().get(position).party() == party ? 0 : world[position];
    }
    return !hasDeal(world) && hasDeal(released);
  }

  /** Whether a deal depends on whether a position binds in some reading that it can have. */
  boolean isInTheWay(int position, int[] world) {
    int[] released = world.clone();
    released[position] = 0;
    boolean dealWithout = hasDeal(released);
    List<Double> readings = model.positions().get(position).readings();
    for (int reading = 0; reading < readings.size(); reading++) {
      released[position] = 1 + reading;
      if (readings.get(reading) > 0 && dealWithout && !hasDeal(released)) {
        return true;
      }
    }
    return false;
  }

  double acceptance(int[] outcome) {
    return probability(world -> isAcceptable(world, outcome));
  }

  private void list(int[] world, int position) {
    if (position == world.length) {
      worlds.add(world.clone());
      probabilities.add(probability(world));
      return;
    }
    for (int state = 0; state <= model.readingCount(position); state++) {
      world[position] = state;
      list(world, position + 1);
    }
  }

  private double probability(int[] world) {
    double product = 1;
    for (int party = 0; party < model.partyCount(); party++) {
      product *= probability(world, party);
    }
    return product;
  }

  private double probability(int[] world, int party) {
    if (model.correlations().get(party) == 0) {
      return given(world, party, binds[steps]);
    }
    double sum = 0;
    for (int k = 0; k < binds.length; k++) {
      sum += step * NORMAL.density((k - steps) * step) * given(world, party, binds[k]);
    }
    return sum;
  }

  private double given(int[] world, int party, double[] bindsByPosition) {
    double product = 1;
    for (int position = 0; position < world.length; position++) {
      PositionAssumption assumption = model.positions().get(position);
      if (assumption.party() == party) {
        double binding = bindsByPosition[position];
        int state = world[position];
        product *= state == 0 ? 1 - binding : binding * assumption.readings().get(state - 1);
      }
    }
    return product;
  }

  /** The firmness of each position given that the common factor of its party is {@code z}. */
  private double[] bindsAt(double z) {
    return model.positions().stream()
        .mapToDouble(
            position ->
                bindsAt(z, position.firmness().value(), model.correlations().get(position.party())))
        .toArray();
  }

  private static double bindsAt(double z, double firmness, double rho) {
    if (firmness == 0 || firmness == 1 || rho == 0) {
      return firmness;
    }
    double latent = NORMAL.inverseCumulativeProbability(firmness) + Math.sqrt(rho) * z;
    return NORMAL.cumulativeProbability(latent / Math.sqrt(1 - rho));
  }
}

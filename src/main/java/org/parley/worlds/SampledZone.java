package org.parley.worlds;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;
import org.parley.stat.WeightedShare;

/** The expected zone estimated from weighted draws; see {@link ZoneDraws}. */
public final class SampledZone implements Zone {

  /** Fewer effective draws than this deserve a warning. */
  public static final int FEW_DRAWS = 100;

  private final double coherent;
  private final double unit;
  private final double bound;
  private final ZoneTally tally;
  private final double level;

  /**
   * @param coherent number of coherent outcomes, above 0
   * @param unit number of outcomes that a weight of 1 stands for
   * @param bound number of outcomes that the zone is certain not to exceed
   */
  SampledZone(double coherent, double unit, double bound, ZoneTally tally, double level) {
    this.coherent = coherent;
    this.unit = unit;
    this.bound = bound;
    this.tally = tally;
    this.level = level;
  }

  @Override
  public double coherent() {
    return coherent;
  }

  @Override
  public double acceptable() {
    return unit * tally.mean();
  }

  /**
   * The interval of {@link #share}: normal, for the mean of the weights; where that rests on too
   * few draws to be trusted, limits that are certain.
   */
  public Interval interval() {
    double most = Math.min(1, bound / coherent);
    if (restsOnFewDraws()) {
      return new Interval(0, most, level, Method.BOUND);
    }
    double z = -new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 - level) / 2);
    double reach = z * tally.standardError() * unit / coherent;
    return new Interval(clamp(share() - reach), clamp(share() + reach), level, Method.NORMAL);
  }

  @Override
  public double optionShare(int issue, int option) {
    return tally.share(issue, option);
  }

  /**
   * The interval of {@link #optionShare}: Clopper–Pearson's for the effective number of draws;
   * {@code [0, 1]} where no outcome drawn was ever acceptable.
   */
  public Interval optionInterval(int issue, int option) {
    double share = optionShare(issue, option);
    if (Double.isNaN(share)) {
      return new WeightedShare(0, 0).interval(level);
    }
    double variance = tally.shareVariance(issue, option);
    double trials = variance > 0 ? share * (1 - share) / variance : effectiveDraws();
    return new WeightedShare(share, trials).interval(level);
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  /** The first outcomes drawn that can be acceptable, as many as were asked for; not copies. */
  public List<int[]> examples() {
    return List.copyOf(tally.examples());
  }

  /** Number of outcomes drawn. */
  public long draws() {
    return tally.draws();
  }

  /** Number of equally weighted draws that would tell as much, at most {@link #draws}. */
  public double effectiveDraws() {
    return tally.effectiveDraws();
  }

  /** Whether the estimates rest on fewer than {@value #FEW_DRAWS} effective draws. */
  public boolean restsOnFewDraws() {
    return effectiveDraws() < FEW_DRAWS;
  }
}

package org.parley.conflict;

import java.util.List;

/**
 * How often each enforced position is pivotal: an acceptable outcome appears when it is waived.
 *
 * <p>The game is "the positions waived leave an acceptable outcome". The Shapley share of a
 * position is its chance of being the one that opens the zone when all are waived one after the
 * other in random order (Shapley &amp; Shubik 1954); over all positions the shares sum to 1 where
 * there is a conflict and a relaxation. The Banzhaf share is its chance of being pivotal when each
 * other position is waived or kept with equal chance (Banzhaf 1965); these do not sum to 1.
 */
public sealed interface Pivotality {

  /**
   * Shares computed from all relaxations, to rounding: within {@code 1e-12}.
   *
   * @param shares one an enforced position, ascending
   */
  record Exact(List<Share> shares) implements Pivotality {

    public Exact {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Shares estimated from random orders and random sets of waived positions.
   *
   * @param shares one an enforced position, ascending
   * @param draws number of orders, and of sets, drawn; fewer than asked for where time ran out
   * @param level confidence level of each interval, in {@code (0, 1)}
   */
  record Sampled(List<SampledShare> shares, int draws, double level) implements Pivotality {

    public Sampled {
      shares = List.copyOf(shares);
    }
  }

  /**
   * The shares of one position.
   *
   * @param position its index
   * @param shapley in {@code [0, 1]}
   * @param banzhaf in {@code [0, 1]}
   */
  record Share(int position, double shapley, double banzhaf) {}

  /**
   * The estimated shares of one position.
   *
   * @param position its index
   * @param shapley in {@code [0, 1]}
   * @param banzhaf in {@code [0, 1]}
   */
  record SampledShare(int position, Estimate shapley, Estimate banzhaf) {}

  /**
   * A share of draws with its interval: Clopper–Pearson where few draws count, Wilson elsewhere.
   *
   * @param value the share; 0 where nothing was drawn
   * @param low lower end of the interval, 0 where nothing was drawn
   * @param high upper end of the interval, 1 where nothing was drawn
   */
  record Estimate(double value, double low, double high) {}
}

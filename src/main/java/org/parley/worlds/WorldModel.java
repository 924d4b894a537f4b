package org.parley.worlds;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.tabulation.CrossingTables;

/**
 * The probabilities of worlds.
 *
 * <p>A line is a position in one of its readings. Lines are numbered position by position and
 * reading by reading. A position binds with its firmness, and then in one reading, drawn on its
 * own. Positions of different parties bind independently; those of one party are tied by a
 * one-factor Gaussian copula (O. Vasicek 1987, "Probability of loss on loan portfolio"; D. X. Li
 * 2000, "On default correlation: a copula function approach", Journal of Fixed Income 9): position
 * {@code i} binds when {@code sqrt(rho) Z + sqrt(1 - rho) E_i} is at least the {@code 1 - firmness}
 * quantile of the standard normal distribution, with {@code Z} common to the party.
 *
 * @param lines the tables, one a line in {@code positions()}
 * @param positions the assumptions, one a position
 * @param correlations {@code rho} by party, each in {@code [0, 1)}
 */
public record WorldModel(
    CrossingTables lines, List<PositionAssumption> positions, List<Double> correlations) {

  /**
   * @throws IllegalArgumentException if the number of readings is not the number of tables, if a
   *     position's party is no index of {@code correlations}, or unless {@code 0 <= rho < 1}
   */
  public WorldModel {
    positions = List.copyOf(positions);
    correlations = List.copyOf(correlations);
    int readings = positions.stream().mapToInt(position -> position.readings().size()).sum();
    if (readings != lines.positions().size()) {
      throw new IllegalArgumentException(
          "[" + readings + "] readings do not fit [" + lines.positions().size() + "] tables");
    }
    for (PositionAssumption position : positions) {
      if (position.party() >= correlations.size()) {
        throw new IllegalArgumentException(
            "party [" + position.party() + "] is not below [" + correlations.size() + "]");
      }
    }
    for (double correlation : correlations) {
      if (!(0 <= correlation && correlation < 1)) {
        throw new IllegalArgumentException("correlation [" + correlation + "] is outside [0, 1)");
      }
    }
  }

  /** Number of lines. */
  public int lineCount() {
    return lines.positions().size();
  }

  /** Number of positions. */
  public int positionCount() {
    return positions.size();
  }

  /** Number of parties. */
  public int partyCount() {
    return correlations.size();
  }

  /** Number of readings of a position. */
  public int readingCount(int position) {
    return positions.get(position).readings().size();
  }

  /** The first line of each position, and at the end the number of lines. */
  public int[] firstLines() {
    int[] first = new int[positions.size() + 1];
    for (int position = 0; position < positions.size(); position++) {
      first[position + 1] = first[position] + readingCount(position);
    }
    return first;
  }

  /** The lines of a party's positions. */
  public BitSet linesOf(int party) {
    int[] first = firstLines();
    BitSet lines = new BitSet();
    for (int position = 0; position < positions.size(); position++) {
      if (positions.get(position).party() == party) {
        lines.set(first[position], first[position + 1]);
      }
    }
    return lines;
  }

  /** The firmness of each position. */
  public double[] firmness() {
    return positions.stream().mapToDouble(position -> position.firmness().value()).toArray();
  }

  /**
   * The probability that a position binds at each node of its party's rule; one number where the
   * party's positions are not tied.
   *
   * @param firmness the position's firmness, which may differ from the one assumed
   */
  double[] binds(int position, double firmness, Quadrature rule) {
    int party = positions.get(position).party();
    return isTied(party)
        ? new PartyFactor(correlations.get(party)).given(firmness, rule.nodes())
        : new double[] {firmness};
  }

  /** Whether the positions of any party are tied, so that exact answers take a quadrature. */
  public boolean isTied() {
    return IntStream.range(0, partyCount()).anyMatch(this::isTied);
  }

  /**
   * Whether a party's positions are tied: its correlation is above 0 and at least two of them can
   * bind or not.
   */
  boolean isTied(int party) {
    return correlations.get(party) > 0 && openCount(party) > 1;
  }

  /** How many positions of a party can bind or not, for some firmness in their range. */
  int openCount(int party) {
    int count = 0;
    for (PositionAssumption position : positions) {
      count += position.party() == party && position.isOpen() ? 1 : 0;
    }
    return count;
  }

  /** The party of a position where the party's positions are tied, else -1. */
  public int tiedParty(int position) {
    int party = positions.get(position).party();
    return isTied(party) ? party : -1;
  }

  /** The weights of the values of a tied party's common factor; they sum to 1. */
  public double[] factorWeights(int party) {
    return TiedRules.of(this, TiedRules.FINE).byParty().get(party).weights().clone();
  }

  /**
   * The probability that a position binds at each of those values; one number where the party's
   * positions are not tied.
   */
  public double[] bindingByFactor(int position) {
    PositionAssumption assumption = positions.get(position);
    Quadrature rule = TiedRules.of(this, TiedRules.FINE).byParty().get(assumption.party());
    return binds(position, assumption.firmness().value(), rule);
  }

  /** All positions in an order in which those that share ways out are close together. */
  public int[] order(WaysOut relaxations) {
    return PositionOrder.of(this, relaxations);
  }

  /** The party of each position where its positions are tied, else -1. */
  int[] tiedParties() {
    return positions.stream()
        .mapToInt(position -> isTied(position.party()) ? position.party() : -1)
        .toArray();
  }
}

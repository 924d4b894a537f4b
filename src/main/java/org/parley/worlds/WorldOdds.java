package org.parley.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model prepared for drawing.
 *
 * @param positions how each position is drawn
 * @param lineCount number of lines
 * @param partyCount number of parties
 */
record WorldOdds(List<Odds> positions, int lineCount, int partyCount) {

  /**
   * How one position is drawn.
   *
   * @param firstLine its first line
   * @param party its party
   * @param firmness probability that it binds
   * @param tied what it is given the party's common factor, where the party's positions are tied
   * @param next probability of each reading given that none before it is the one
   */
  record Odds(
      int firstLine, int party, double firmness, Optional<TiedThresholds> tied, double[] next) {}

  static WorldOdds of(WorldModel model) {
    int[] first = model.firstLines();
    List<Odds> positions = new ArrayList<>();
    for (int position = 0; position < model.positionCount(); position++) {
      PositionAssumption assumption = model.positions().get(position);
      positions.add(
          new Odds(
              first[position],
              assumption.party(),
              assumption.firmness().value(),
              tied(model, assumption),
              next(assumption.readings())));
    }
    return new WorldOdds(positions, model.lineCount(), model.partyCount());
  }

  private static Optional<TiedThresholds> tied(WorldModel model, PositionAssumption assumption) {
    double firmness = assumption.firmness().value();
    if (!model.isTied(assumption.party()) || firmness <= 0 || firmness >= 1) {
      return Optional.empty();
    }
    double correlation = model.correlations().get(assumption.party());
    return Optional.of(new TiedThresholds(firmness, new PartyFactor(correlation)));
  }

  private static double[] next(List<Double> readings) {
    double[] next = new double[readings.size()];
    double rest = 1;
    for (int reading = 0; reading < next.length; reading++) {
      next[reading] = rest <= 0 ? 0 : Math.min(1, readings.get(reading) / rest);
      rest -= readings.get(reading);
    }
    // What rounding leaves over goes to the last reading that can be the one.
    for (int reading = next.length - 1; reading >= 0; reading--) {
      if (readings.get(reading) > 0) {
        next[reading] = 1;
        break;
      }
    }
    return next;
  }
}

package org.parley.worlds;

import java.util.List;

/** Which reading of a position an outcome crosses, as a probability. */
final class CrossedReadings {

  private final WorldModel model;
  private final int[] firstLines;

  CrossedReadings(WorldModel model) {
    this.model = model;
    this.firstLines = model.firstLines();
  }

  /**
   * Probability, in {@code [0, 1]}, that the reading in which a position binds is one that the
   * outcome crosses, given that it binds; exactly 0 and 1 where that is certain.
   *
   * @param outcome option index of every issue; those outside the position's scope do not matter
   */
  double share(int position, int[] outcome) {
    List<Double> readings = model.positions().get(position).readings();
    double crossed = 0;
    double spared = 0;
    for (int reading = 0; reading < readings.size(); reading++) {
      int line = firstLines[position] + reading;
      if (model.lines().positions().get(line).crossesOutcome(outcome)) {
        crossed += readings.get(reading);
      } else {
        spared += readings.get(reading);
      }
    }
    // Readings that sum to 1 only but for rounding must not leave an outcome a chance of 1e-16.
    return spared == 0 ? 1 : crossed;
  }
}

package org.parley.worlds;

/**
 * States under one firmness after another. A search changes few firmnesses at a time and a design
 * goes back and forth between two values of each, so the rows of the two latest are kept: to make
 * them takes longer than a pass over a small diagram.
 */
final class FirmnessRows {

  private final WorldModel model;
  private final TiedRules rules;
  private final double[] latest;
  private final double[] earlier;
  private final double[][][] latestRows;
  private final double[][][] earlierRows;

  FirmnessRows(WorldModel model, TiedRules rules) {
    this.model = model;
    this.rules = rules;
    this.latest = model.firmness();
    this.earlier = latest.clone();
    this.latestRows = new double[latest.length][][];
    for (int position = 0; position < latest.length; position++) {
      latestRows[position] = TiedStates.rows(model, rules, position, latest[position]);
    }
    this.earlierRows = latestRows.clone();
  }

  /** The states under this firmness, by position. */
  TiedStates states(double[] firmness) {
    for (int position = 0; position < firmness.length; position++) {
      if (firmness[position] != latest[position]) {
        swap(position);
      }
      if (firmness[position] != latest[position]) {
        latest[position] = firmness[position];
        latestRows[position] = TiedStates.rows(model, rules, position, firmness[position]);
      }
    }
    return TiedStates.of(model, rules, latestRows.clone());
  }

  private void swap(int position) {
    double firmness = latest[position];
    double[][] rows = latestRows[position];
    latest[position] = earlier[position];
    latestRows[position] = earlierRows[position];
    earlier[position] = firmness;
    earlierRows[position] = rows;
  }
}

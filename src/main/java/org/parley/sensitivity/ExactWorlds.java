package org.parley.sensitivity;

import java.util.function.ToDoubleFunction;
import org.parley.sensitivity.Probability.Exact;

/**
 * Exact answers about worlds, from a decision diagram and, where a party's positions are tied, a
 * quadrature over its common factor.
 *
 * <p>If the diagram was compiled from incomplete relaxations, every probability of a deal is a
 * lower bound.
 */
public final class ExactWorlds {

  private final WorldModel model;
  private final DealDiagram diagram;
  private final FactorGrid grid;
  private final FactorGrid coarser;
  private final double[] firmness;

  private ExactWorlds(WorldModel model, DealDiagram diagram, FactorGrid grid) {
    this.model = model;
    this.diagram = diagram;
    this.grid = grid;
    this.coarser = grid.coarser();
    this.firmness = model.firmness();
  }

  /**
   * Answers for a model.
   *
   * @param diagram compiled from the model's relaxations
   * @param evaluations passes over the diagram that one answer may take, at least 1; with {@code k}
   *     tied parties the quadrature of each has the {@code k}-th root of it, and at most 64 nodes
   */
  public static ExactWorlds of(WorldModel model, DealDiagram diagram, int evaluations) {
    return new ExactWorlds(model, diagram, FactorGrid.of(model, evaluations));
  }

  /** Probability that some coherent outcome crosses no line that binds. */
  public Exact deal() {
    return exact(diagram::probability);
  }

  /**
   * Probability of a deal under other firmness, by position; for sensitivity indices and searches.
   */
  public double deal(double[] otherFirmness) {
    return grid.expectation(otherFirmness, diagram::probability);
  }

  /**
   * Probability that a party blocks: there is no deal, but there would be one if none of the
   * party's positions bound. Several parties can block in one world, each on its own; in a world
   * without a deal that needs two parties to give way, none does.
   */
  public Exact blocked(int party) {
    return exact(
        states -> diagram.probability(released(states, party)) - diagram.probability(states));
  }

  private double[][] released(double[][] states, int party) {
    double[][] released = states.clone();
    for (int position = 0; position < released.length; position++) {
      if (model.positions().get(position).party() == party) {
        released[position] = States.idle(model.readingCount(position));
      }
    }
    return released;
  }

  /** Probability that a position binds. */
  public Exact binds(int position) {
    return new Exact(firmness[position], 0);
  }

  /**
   * Probability of a deal when a position is known to bind. What that says of the party's other
   * positions counts; a position that never binds is taken to bind without saying anything of them.
   */
  public Exact dealIfBinds(int position) {
    double[] row = States.binding(model.positions().get(position).readings());
    return given(position, row, states -> 1 - states[position][0], firmness[position]);
  }

  /**
   * Probability of a deal when a position is known not to bind; what that says of the party's other
   * positions counts, unless the position always binds.
   */
  public Exact dealIfIdle(int position) {
    double[] row = States.idle(model.readingCount(position));
    return given(position, row, states -> states[position][0], 1 - firmness[position]);
  }

  private Exact given(
      int position, double[] row, ToDoubleFunction<double[][]> likelihood, double mass) {
    if (mass <= 0) {
      return exact(states -> diagram.probability(States.with(states, position, row)));
    }
    Exact joint =
        exact(
            states ->
                likelihood.applyAsDouble(states)
                    * diagram.probability(States.with(states, position, row)));
    return new Exact(clamp(joint.value() / mass), joint.error() / mass);
  }

  private Exact exact(ToDoubleFunction<double[][]> function) {
    double value = grid.expectation(function);
    double error = grid.isTrivial() ? 0 : Math.abs(value - coarser.expectation(function));
    return new Exact(clamp(value), error);
  }

  /** Rounding can carry a certain event past 1, or a difference of equal numbers below 0. */
  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  WorldModel model() {
    return model;
  }

  DealDiagram diagram() {
    return diagram;
  }

  FactorGrid grid() {
    return grid;
  }
}

package org.parley.worlds;

import java.util.BitSet;
import java.util.Collections;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.parley.worlds.Probability.Exact;

/**
 * Exact answers about worlds, from a decision diagram and, where a party's positions are tied, a
 * quadrature over its common factor. The error of an answer is its difference to a quadrature whose
 * steps are a quarter longer.
 */
public final class ExactWorlds {

  private final WorldModel model;
  private final DealDiagram diagram;
  private final TiedRules rules;
  private final TiedStates states;
  private final TiedStates coarseStates;
  private final double[] firmness;

  private ExactWorlds(
      WorldModel model,
      DealDiagram diagram,
      TiedRules rules,
      TiedStates states,
      TiedStates coarseStates) {
    this.model = model;
    this.diagram = diagram;
    this.firmness = model.firmness();
    this.rules = rules;
    this.states = states;
    this.coarseStates = coarseStates;
  }

  /**
   * Answers for a model.
   *
   * @param diagram compiled from all the model's relaxations
   */
  public static ExactWorlds of(WorldModel model, DealDiagram diagram) {
    TiedRules rules = TiedRules.of(model, TiedRules.FINE);
    return new ExactWorlds(
        model,
        diagram,
        rules,
        TiedStates.of(model, rules, model.firmness()),
        TiedStates.of(model, rules.coarser(model), model.firmness()));
  }

  /** Answers for the same model about another diagram, such as of a deal with an option. */
  ExactWorlds with(DealDiagram other) {
    return new ExactWorlds(model, other, rules, states, coarseStates);
  }

  /** Probability that some coherent outcome crosses no line that binds. */
  public Exact deal() {
    return exact(diagram::probability);
  }

  /**
   * Probability of a deal as a function of the firmness of the positions, in their order.
   *
   * @implNote Not thread-safe: it keeps what depends on the two latest values of each firmness.
   */
  public ToDoubleFunction<double[]> dealByFirmness() {
    return dealByFirmness(rules);
  }

  /**
   * The same to be asked thousands of times: where positions are tied, by a quadrature that errs by
   * up to 1e-5.
   */
  public ToDoubleFunction<double[]> roughDealByFirmness() {
    return dealByFirmness(TiedRules.of(model, TiedRules.ROUGH));
  }

  /**
   * The expected product of the chances of a deal under two assumptions, each firmness uniform on
   * its range: the same in both for the positions that the function is asked for, and another in
   * each for the rest. By a quadrature as that of {@link #roughDealByFirmness}; nothing where one
   * answer takes more steps than allowed, of some nanoseconds each.
   */
  public Optional<ToDoubleFunction<BitSet>> dealTwice(long mostSteps) {
    return DealPairs.of(model, diagram, TiedRules.of(model, TiedRules.ROUGH), mostSteps)
        .map(pairs -> pairs::product);
  }

  private ToDoubleFunction<double[]> dealByFirmness(TiedRules byRules) {
    FirmnessRows rows = new FirmnessRows(model, byRules);
    return other -> diagram.probability(rows.states(other));
  }

  /**
   * Probability that a party blocks: there is no deal, but there would be one if none of the
   * party's positions bound. Several parties can block in one world, each on its own; in a world
   * without a deal that needs two parties to give way, none does.
   */
  public Exact blocked(int party) {
    return exact(s -> diagram.probability(s.released(party)) - diagram.probability(s));
  }

  /** Probability that a position binds. */
  public Exact binds(int position) {
    return new Exact(firmness[position], 0);
  }

  /**
   * Probability of a deal when a position is known to bind; what that says of the party's other
   * positions counts. {@code NaN} where it never binds.
   */
  public Exact dealIfBinds(int position) {
    return dealIf(position, States.binding(model.positions().get(position).readings()));
  }

  /**
   * Probability of a deal when a position is known not to bind; what that says of the party's other
   * positions counts. {@code NaN} where it always binds.
   */
  public Exact dealIfIdle(int position) {
    return dealIf(position, States.idle(model.readingCount(position)));
  }

  /** What hangs on one reading of a position. */
  public ReadingEffect reading(int position, int reading) {
    boolean[] marked = new boolean[model.readingCount(position) + 1];
    marked[1 + reading] = true;
    double share = model.positions().get(position).readings().get(reading);
    return new ReadingEffect(
        position,
        reading,
        new Exact(firmness[position] * share, 0),
        exact(s -> conditional(s.given(position, marked))));
  }

  /** Probability of a deal if the positions of no party were tied. */
  public Exact dealIfUntied() {
    WorldModel untied =
        new WorldModel(
            model.lines(), model.positions(), Collections.nCopies(model.partyCount(), 0.0));
    return of(untied, diagram).deal();
  }

  /**
   * How much likelier a deal would be if a position did not bind than if it did, all others as
   * assumed: 0 where it is never in the way itself, and only tells of its party's others.
   */
  public double ownEffect(int position) {
    double[] binding = States.binding(model.positions().get(position).readings());
    double[] idle = States.idle(model.readingCount(position));
    return diagram.probability(states.with(position, idle))
        - diagram.probability(states.with(position, binding));
  }

  private Exact dealIf(int position, double[] row) {
    boolean[] marked = new boolean[row.length];
    for (int state = 0; state < row.length; state++) {
      marked[state] = row[state] > 0;
    }
    return exact(s -> conditional(s.given(position, marked)));
  }

  private double conditional(TiedStates given) {
    double mass = given.mass();
    return mass <= 0 ? Double.NaN : diagram.probability(given) / mass;
  }

  /** Probability that a world is in a box, a column a position. */
  public double mass(Box box) {
    return states.given(box).mass();
  }

  /** Probability that a world is in a box and has a deal. */
  public double deal(Box box) {
    return diagram.probability(states.given(box));
  }

  private Exact exact(ToDoubleFunction<TiedStates> function) {
    double value = function.applyAsDouble(states);
    double error = model.isTied() ? Math.abs(value - function.applyAsDouble(coarseStates)) : 0;
    return new Exact(clamp(value), error);
  }

  /** Rounding can carry a certain event past 1, or a difference of equal numbers below 0. */
  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }

  public WorldModel model() {
    return model;
  }
}

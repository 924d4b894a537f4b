package org.parley.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.inference.WeightTable;
import org.parley.tabulation.CrossingFunction;

/**
 * The probability that an outcome is coherent and acceptable, as a product of tables over issues
 * and, for each party whose positions are tied, the nodes of a quadrature over its common factor.
 *
 * <p>A position with several readings needs one table over all issues of any of them: the readings
 * exclude one another, so an outcome crosses none that binds with one minus the sum of the
 * probabilities of those it crosses.
 *
 * <p>Variables are the issues, then the tied parties in ascending order.
 */
final class ZoneFactors {

  private final WorldModel model;
  private final CrossedReadings readings;
  private final BitSet positions;
  private final int[] tied;
  private final List<ReducedRule> rules;
  private final int[] sizes;

  private ZoneFactors(WorldModel model, int mostNodes) {
    this.model = model;
    this.readings = new CrossedReadings(model);
    this.positions = new BitSet();
    for (int position = 0; position < model.positionCount(); position++) {
      positions.set(position, model.positions().get(position).firmness().value() > 0);
    }
    this.tied = tied(model);
    TiedRules fine = TiedRules.of(model, TiedRules.FINE);
    this.rules =
        IntStream.range(0, model.partyCount())
            .mapToObj(party -> rule(party, fine.byParty().get(party), mostNodes))
            .toList();
    int[] options = model.lines().space().optionCounts();
    this.sizes = Arrays.copyOf(options, options.length + tied.length);
    for (int k = 0; k < tied.length; k++) {
      sizes[options.length + k] = rules.get(tied[k]).rule().order();
    }
  }

  /** Factors with rules of so few nodes a party that their product is within {@code points}. */
  static ZoneFactors of(WorldModel model, int points) {
    int tiedCount = tied(model).length;
    int mostNodes = 1;
    while (tiedCount > 0 && Math.pow(mostNodes + 1, tiedCount) <= points) {
      mostNodes++;
    }
    return new ZoneFactors(model, mostNodes);
  }

  private static int[] tied(WorldModel model) {
    return IntStream.range(0, model.partyCount()).filter(model::isTied).toArray();
  }

  private ReducedRule rule(int party, Quadrature fine, int mostNodes) {
    if (!model.isTied(party)) {
      return ReducedRule.none();
    }
    List<double[]> spared =
        positions.stream()
            .filter(position -> model.positions().get(position).party() == party)
            .filter(position -> firmness(position) < 1)
            .mapToObj(position -> model.binds(position, firmness(position), fine))
            .map(binds -> Arrays.stream(binds).map(bind -> 1 - bind).toArray())
            .toList();
    return ReducedRule.of(fine, spared, mostNodes);
  }

  private double firmness(int position) {
    return model.positions().get(position).firmness().value();
  }

  /** The positions that can bind, each of which has a table; not a copy. */
  BitSet positions() {
    return positions;
  }

  boolean isTied() {
    return tied.length > 0;
  }

  /** Number of values by variable. */
  int[] sizes() {
    return sizes;
  }

  int issueCount() {
    return sizes.length - tied.length;
  }

  /** The rule of each party. */
  List<Quadrature> rules() {
    return rules.stream().map(ReducedRule::rule).toList();
  }

  /** The rule of each tied party. */
  List<Quadrature> tiedRules() {
    return IntStream.of(tied).mapToObj(party -> rules.get(party).rule()).toList();
  }

  /** Whether {@link #error} bounds the error of every outcome, and is no estimate. */
  boolean isErrorCertain() {
    return rules.stream().allMatch(ReducedRule::ofAll);
  }

  /** Greatest relative error of the acceptance of any outcome that the rules bring about. */
  double error() {
    double factor = 1;
    for (ReducedRule rule : rules) {
      factor *= 1 + rule.error();
    }
    return factor - 1;
  }

  /** Variables of every table, whether it is built or not. */
  List<int[]> scopes() {
    List<int[]> scopes = new ArrayList<>();
    model.lines().coherence().forEach(table -> scopes.add(table.scope()));
    positions.stream().forEach(position -> scopes.add(scope(position)));
    return scopes;
  }

  /** Weight 1 for coherent combinations, 0 for others. */
  List<WeightTable> coherence() {
    List<WeightTable> tables = new ArrayList<>();
    model.lines().coherence().forEach(function -> tables.add(coherence(function)));
    return tables;
  }

  private WeightTable coherence(CrossingFunction function) {
    int[] scope = function.scope();
    int[] counts = IntStream.range(0, scope.length).map(function::optionCount).toArray();
    double[] weights = new double[WeightTable.volume(counts)];
    int[] outcome = new int[sizes.length];
    for (int combination = 0; combination < weights.length; combination++) {
      weights[combination] = function.crossesOutcome(outcome) ? 0 : 1;
      step(outcome, scope);
    }
    return new WeightTable(scope, counts, weights);
  }

  /**
   * One table for each of the positions: the probability that the outcome crosses no line of it.
   */
  List<WeightTable> acceptance() {
    return positions.stream().mapToObj(this::acceptance).toList();
  }

  /** The weights of the quadrature, one table a tied party. */
  List<WeightTable> quadrature() {
    List<Quadrature> byTied = tiedRules();
    return IntStream.range(issueCount(), sizes.length)
        .mapToObj(
            variable ->
                new WeightTable(
                    new int[] {variable},
                    new int[] {sizes[variable]},
                    byTied.get(variable - issueCount()).weights()))
        .toList();
  }

  private WeightTable acceptance(int position) {
    int[] scope = scope(position);
    int[] scopeSizes = WeightTable.sizesOf(scope, sizes);
    double[] binds = binds(position);
    double[] weights = new double[WeightTable.volume(scopeSizes)];
    int[] outcome = new int[sizes.length];
    for (int cell = 0; cell < weights.length; cell += binds.length) {
      double crossed = readings.share(position, outcome);
      for (int node = 0; node < binds.length; node++) {
        weights[cell + node] = 1 - binds[node] * crossed;
      }
      step(outcome, scope);
    }
    return new WeightTable(scope, scopeSizes, weights);
  }

  /** Moves on to the next combination of the issues in scope, the last issue fastest. */
  private void step(int[] outcome, int[] scope) {
    for (int k = scope.length - 1; k >= 0; k--) {
      if (scope[k] < issueCount()) {
        if (++outcome[scope[k]] < sizes[scope[k]]) {
          return;
        }
        outcome[scope[k]] = 0;
      }
    }
  }

  /** The firmness, or the firmness at each node where the position is tied. */
  private double[] binds(int position) {
    return tiedIndex(position) < 0
        ? new double[] {firmness(position)}
        : model.binds(
            position,
            firmness(position),
            rules.get(model.positions().get(position).party()).rule());
  }

  private int tiedIndex(int position) {
    return firmness(position) < 1
        ? Arrays.binarySearch(tied, model.positions().get(position).party())
        : -1;
  }

  private int[] scope(int position) {
    TreeSet<Integer> scope = new TreeSet<>();
    int first = model.firstLines()[position];
    for (int reading = 0; reading < model.readingCount(position); reading++) {
      if (model.positions().get(position).readings().get(reading) > 0) {
        for (int issue : model.lines().positions().get(first + reading).scope()) {
          scope.add(issue);
        }
      }
    }
    if (tiedIndex(position) >= 0) {
      scope.add(issueCount() + tiedIndex(position));
    }
    return scope.stream().mapToInt(Integer::intValue).toArray();
  }
}

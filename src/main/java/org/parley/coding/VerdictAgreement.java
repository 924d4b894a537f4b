package org.parley.coding;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.CodersReport.Agreement;
import org.parley.answer.CodersReport.Figure;
import org.parley.answer.CodersReport.Variable;
import org.parley.answer.CodersReport.Verdicts;
import org.parley.answer.Sought;
import org.parley.coding.CodedScenario.CodedPosition;
import org.parley.elimination.ExactEngine;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * How far codings agree on outcomes, over those that are coherent in all of them: counted, not
 * drawn, so that the figures have no interval. Alpha needs of several codings only how often each
 * two of them say what together.
 */
final class VerdictAgreement {

  private final List<CodedScenario> codings;
  private final Means means;
  private final Missing missing;
  private final List<CrossingFunction> coherence;

  /** How often two say yes and no together. */
  private record Pair(
      BigInteger both, BigInteger onlyFirst, BigInteger onlySecond, BigInteger neither) {

    BigInteger agreed() {
      return both.add(neither);
    }

    BigInteger all() {
      return agreed().add(onlyFirst).add(onlySecond);
    }
  }

  /** Sums what pairs say. */
  private static final class Sum {

    private final double[][] coincidences = new double[2][2];

    void add(Pair pair, double weight) {
      coincidences[1][1] += 2 * weight * pair.both().doubleValue();
      coincidences[0][0] += 2 * weight * pair.neither().doubleValue();
      double apart = weight * pair.onlyFirst().add(pair.onlySecond()).doubleValue();
      coincidences[0][1] += apart;
      coincidences[1][0] += apart;
    }

    Optional<Figure> alpha() {
      double alpha = Alpha.of(coincidences, Alpha.Metric.NOMINAL);
      return Double.isNaN(alpha)
          ? Optional.empty()
          : Optional.of(new Figure(alpha, Double.NaN, Double.NaN));
    }
  }

  VerdictAgreement(List<CodedScenario> codings, Means means, Missing missing) {
    this.codings = codings;
    this.means = means;
    this.missing = missing;
    Set<CrossingFunction> all = new HashSet<>();
    this.coherence = new ArrayList<>();
    for (CodedScenario coding : codings) {
      coding.coherence().stream().filter(all::add).forEach(coherence::add);
    }
  }

  /** What the positions that two codings have cross, in both of them. */
  List<Verdicts> crossed() {
    List<Verdicts> rows = new ArrayList<>();
    for (int a = 0; a < codings.size(); a++) {
      for (int b = a + 1; b < codings.size(); b++) {
        for (CodedPosition mine : codings.get(a).positions()) {
          String first = codings.get(a).name();
          String second = codings.get(b).name();
          codings
              .get(b)
              .position(mine.id())
              .flatMap(theirs -> pair(List.of(mine.inForce()), List.of(theirs.inForce())))
              .ifPresent(pair -> rows.add(row(mine.id(), first, second, pair)));
        }
      }
    }
    return rows;
  }

  /** What two say, where yes is to cross any of what each of them has. */
  private static Verdicts row(String id, String first, String second, Pair pair) {
    return new Verdicts(
        id, first, second, pair.both(), pair.onlyFirst(), pair.onlySecond(), pair.neither());
  }

  /** Agreement on whether outcomes cross positions, a position and an outcome a unit. */
  Agreement onCrossed(List<Verdicts> rows) {
    Sum sum = new Sum();
    BigInteger units = BigInteger.ZERO;
    BigInteger agreed = BigInteger.ZERO;
    for (Verdicts row : rows) {
      long coders =
          codings.stream().filter(one -> one.position(row.position()).isPresent()).count();
      Pair pair = new Pair(row.both(), row.onlyFirst(), row.onlySecond(), row.neither());
      sum.add(pair, 1.0 / (coders - 1));
      units = units.add(pair.all());
      agreed = agreed.add(pair.agreed());
    }
    return new Agreement(
        Variable.CROSSED, Optional.of(units), Optional.of(agreed), sum.alpha(), Optional.empty());
  }

  /** Agreement on whether outcomes are acceptable; of several codings, pair by pair. */
  Agreement onAcceptable() {
    Sum sum = new Sum();
    BigInteger units = BigInteger.ZERO;
    BigInteger agreed = BigInteger.ZERO;
    for (int a = 0; a < codings.size(); a++) {
      for (int b = a + 1; b < codings.size(); b++) {
        Optional<Pair> pair = pair(enforced(codings.get(a)), enforced(codings.get(b)));
        if (pair.isEmpty()) {
          Optional<BigInteger> unknown = Optional.empty();
          return new Agreement(
              Variable.ACCEPTABLE, unknown, unknown, Optional.empty(), Optional.empty());
        }
        sum.add(pair.get(), 1.0 / (codings.size() - 1));
        units = units.add(pair.get().all());
        agreed = agreed.add(pair.get().agreed());
      }
    }
    return new Agreement(
        Variable.ACCEPTABLE,
        Optional.of(units),
        Optional.of(agreed),
        sum.alpha(),
        Optional.empty());
  }

  private static List<CrossingFunction> enforced(CodedScenario coding) {
    return coding.positions().stream()
        .filter(position -> position.binds(coding.enforcement()))
        .map(CodedPosition::inForce)
        .toList();
  }

  /** How many outcomes cross any of some and any of others, by inclusion and exclusion. */
  private Optional<Pair> pair(List<CrossingFunction> some, List<CrossingFunction> others) {
    List<CrossingFunction> all = new ArrayList<>(some);
    all.addAll(others);
    CrossingTables tables = new CrossingTables(codings.get(0).space(), coherence, all);
    ExactEngine engine = new ExactEngine(tables, means.budget());
    Optional<BigInteger> coherent = count(engine, 0, 0);
    Optional<BigInteger> notSome = count(engine, 0, some.size());
    Optional<BigInteger> notOthers = count(engine, some.size(), all.size());
    Optional<BigInteger> neither = count(engine, 0, all.size());
    if (coherent.isEmpty() || notSome.isEmpty() || notOthers.isEmpty() || neither.isEmpty()) {
      return Optional.empty();
    }
    BigInteger onlyFirst = notOthers.get().subtract(neither.get());
    BigInteger onlySecond = notSome.get().subtract(neither.get());
    BigInteger both =
        coherent.get().subtract(neither.get()).subtract(onlyFirst).subtract(onlySecond);
    return Optional.of(new Pair(both, onlyFirst, onlySecond, neither.get()));
  }

  private Optional<BigInteger> count(ExactEngine engine, int from, int to) {
    BitSet avoided = new BitSet();
    avoided.set(from, to);
    return missing.value(Sought.CROSSINGS, engine.countAvoiding(avoided));
  }
}

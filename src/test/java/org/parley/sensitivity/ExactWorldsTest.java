package org.parley.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.sensitivity.Computation.BudgetSpent;
import org.parley.sensitivity.Computation.Done;
import org.parley.sensitivity.OptionQuestions.Question;
import org.parley.sensitivity.Probability.Exact;

final class ExactWorldsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** What a quadrature of 32 nodes a party leaves at a correlation of 0.6. */
  private static final Offset<Double> QUADRATURE = within(1e-6);

  private static final int EVALUATIONS = 1024;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static ExactWorlds exact(WorldModel model) {
    Relaxations relaxations = BruteForce.relaxations(model.lines());
    Computation<DealDiagram> compiled =
        DealCompiler.compile(model, relaxations, 100_000, Cutoff.NEVER);
    return ExactWorlds.of(model, ((Done<DealDiagram>) compiled).value(), EVALUATIONS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersEqualBruteForceWhereIndependent(long seed) {
    assertEqual(GeneratedModels.independent(seed), ROUNDING);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void answersEqualBruteForceWhereCorrelated(long seed) {
    assertEqual(GeneratedModels.correlated(seed), QUADRATURE);
  }

  private static void assertEqual(WorldModel model, Offset<Double> offset) {
    ExactWorlds worlds = exact(model);
    BruteForce brute = new BruteForce(model);
    assertThat(worlds.deal().value()).isCloseTo(brute.probability(brute::hasDeal), offset);
    for (int p = 0; p < model.partyCount(); p++) {
      int party = p;
      assertThat(worlds.blocked(party).value())
          .isCloseTo(brute.probability(world -> brute.isBlockedBy(party, world)), offset);
    }
    for (int p = 0; p < model.positionCount(); p++) {
      int position = p;
      double binds = worlds.binds(position).value();
      assertThat(worlds.dealIfBinds(position).value() * binds)
          .isCloseTo(brute.probability(w -> w[position] > 0 && brute.hasDeal(w)), offset);
      assertThat(worlds.dealIfIdle(position).value() * (1 - binds))
          .isCloseTo(brute.probability(w -> w[position] == 0 && brute.hasDeal(w)), offset);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void errorOfTheQuadratureIsNotUnderstated(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    BruteForce brute = new BruteForce(model);
    Exact deal = exact(model).deal();
    assertThat(Math.abs(deal.value() - brute.probability(brute::hasDeal)))
        .isLessThanOrEqualTo(deal.error() + 1e-9);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void firmPositionsGiveTheStrictRun(long seed) {
    WorldModel model = GeneratedModels.withFirmness(GeneratedModels.correlated(seed), 1);
    boolean deal =
        BruteForce.coherentOutcomes(model.lines()).stream()
            .anyMatch(o -> model.lines().positions().stream().noneMatch(t -> t.crossesOutcome(o)));
    assertThat(exact(model).deal()).isEqualTo(new Exact(deal ? 1 : 0, 0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void vanishingCorrelationIsIndependence(long seed) {
    WorldModel model = GeneratedModels.independent(seed);
    WorldModel tied = GeneratedModels.withCorrelations(model, List.of(1e-24, 1e-24));
    assertThat(exact(tied).deal().value()).isCloseTo(exact(model).deal().value(), within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void optionsAppearAsOftenAsBruteForceHasIt(long seed) {
    WorldModel model = GeneratedModels.independent(seed);
    BruteForce brute = new BruteForce(model);
    List<Question> questions = OptionQuestions.of(model, BruteForce::relaxations);
    var answers = OptionQuestions.exact(model, questions, 100_000, EVALUATIONS, Cutoff.NEVER);
    for (var answer : ((Done<List<OptionQuestions.Answer>>) answers).value()) {
      List<int[]> having =
          brute.outcomes().stream().filter(o -> o[answer.issue()] == answer.option()).toList();
      assertThat(answer.probability().value())
          .isCloseTo(
              brute.probability(w -> having.stream().anyMatch(o -> brute.isAcceptable(w, o))),
              ROUNDING);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5})
  void tooSmallABudgetIsAResult(int nodeLimit) {
    WorldModel model = GeneratedModels.withFirmness(GeneratedModels.independent(3), 0.5);
    BitSet pair = new BitSet();
    pair.set(0, model.lineCount());
    Relaxations chain = Relaxations.all(List.of(pair));
    assertThat(model.lineCount()).isGreaterThan(3);
    assertThat(DealCompiler.compile(model, chain, nodeLimit, Cutoff.NEVER))
        .isEqualTo(new BudgetSpent<DealDiagram>(nodeLimit + 1.0, nodeLimit, "nodes"));
  }
}

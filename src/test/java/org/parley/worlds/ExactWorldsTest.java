package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.OptionQuestions.Question;
import org.parley.worlds.Probability.Exact;

public final class ExactWorldsTest {

  private static final Offset<Double> ROUNDING = within(1e-12);

  /** What both quadratures leave to rounding. */
  private static final Offset<Double> QUADRATURE = within(1e-11);

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  static LongStream fewSeeds() {
    return LongStream.range(0, 20);
  }

  public static ExactWorlds exact(WorldModel model) {
    WaysOut relaxations = BruteForce.relaxations(model.lines());
    Attempt<DealDiagram> compiled = DealCompiler.compile(model, relaxations, 100_000, Cutoff.NEVER);
    return ExactWorlds.of(model, ((Known<DealDiagram>) compiled).value());
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

  @ParameterizedTest
  @MethodSource("fewSeeds")
  void answersEqualBruteForceWhereStronglyCorrelated(long seed) {
    assertEqual(GeneratedModels.stronglyCorrelated(seed), QUADRATURE);
  }

  /** Two lines at the even chance: the closed form of W. F. Sheppard (1899). */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 0.9, 0.99, 0.999, 0.99999})
  void twoEvenLinesAreBothIdleWithSheppardsProbability(double correlation) {
    WorldModel even =
        new WorldModel(
            GeneratedModels.never(2),
            List.of(PositionAssumption.of(0, 0.5), PositionAssumption.of(0, 0.5)),
            List.of(correlation));
    BitSet both = new BitSet();
    both.set(0, 2);
    WaysOut pair = WaysOut.all(List.of(both));
    DealDiagram diagram =
        ((Known<DealDiagram>) DealCompiler.compile(even, pair, 100, Cutoff.NEVER)).value();
    Exact deal = ExactWorlds.of(even, diagram).deal();
    assertThat(deal.value())
        .isCloseTo(0.25 + Math.asin(correlation) / (2 * Math.PI), within(1e-12));
    assertThat(deal.error()).isLessThan(1e-8);
  }

  /** So close to 1 that the nodes do not suffice: the error is seen, and not understated. */
  @ParameterizedTest
  @ValueSource(doubles = {1 - 1e-8, 1 - 1e-10, 1 - 1e-15})
  void errorNextToCertainTiesIsSeen(double correlation) {
    WorldModel even =
        new WorldModel(
            GeneratedModels.never(2),
            List.of(PositionAssumption.of(0, 0.5), PositionAssumption.of(0, 0.7)),
            List.of(correlation));
    TiedRules fine = TiedRules.of(even, TiedRules.FINE);
    TiedRules coarser = fine.coarser(even);
    assertThat(coarser.byParty().get(0).order()).isLessThan(fine.byParty().get(0).order());
    BitSet both = new BitSet();
    both.set(0, 2);
    WaysOut pair = WaysOut.all(List.of(both));
    DealDiagram diagram =
        ((Known<DealDiagram>) DealCompiler.compile(even, pair, 100, Cutoff.NEVER)).value();
    Exact deal = ExactWorlds.of(even, diagram).deal();
    // Tied for certain, neither binds where the firmer does not.
    assertThat(deal.value()).isCloseTo(0.3, within(deal.error() + 2e-4));
  }

  /** A range that reaches 1 ties a position that is assumed to be certain. */
  @Test
  void firmnessMovedWithinItsRangeIsTiedToo() {
    WorldModel model =
        new WorldModel(
            GeneratedModels.never(2),
            List.of(
                PositionAssumption.of(0, 0.5),
                new PositionAssumption(0, new Range(1, 0.5, 1), List.of(1.0))),
            List.of(0.6));
    BitSet both = new BitSet();
    both.set(0, 2);
    WaysOut pair = WaysOut.all(List.of(both));
    DealDiagram diagram =
        ((Known<DealDiagram>) DealCompiler.compile(model, pair, 100, Cutoff.NEVER)).value();
    ExactWorlds worlds = ExactWorlds.of(model, diagram);
    double expected = 0.25 + Math.asin(0.6) / (2 * Math.PI);
    assertThat(worlds.deal().value()).isZero();
    assertThat(worlds.dealByFirmness().applyAsDouble(new double[] {0.5, 0.5}))
        .isCloseTo(expected, within(1e-12));
  }

  /** The functions keep what depends on the two latest values of each firmness; new ones do not. */
  @ParameterizedTest
  @MethodSource("fewSeeds")
  void dealByFirmnessIsTheDealUnderThatFirmness(long seed) {
    ExactWorlds worlds = exact(GeneratedModels.correlated(seed));
    ToDoubleFunction<double[]> deal = worlds.dealByFirmness();
    ToDoubleFunction<double[]> rough = worlds.roughDealByFirmness();
    Random random = new Random(seed);
    double[] values = {0.1, 0.5, 0.9};
    for (int k = 0; k < 50; k++) {
      double[] firmness =
          random
              .ints(worlds.model().positionCount(), 0, values.length)
              .mapToDouble(value -> values[value])
              .toArray();
      double fresh = worlds.dealByFirmness().applyAsDouble(firmness);
      assertThat(deal.applyAsDouble(firmness)).isEqualTo(fresh);
      assertThat(rough.applyAsDouble(firmness)).isCloseTo(fresh, within(1e-5));
    }
  }

  private static void assertEqual(WorldModel model, Offset<Double> offset) {
    ExactWorlds worlds = exact(model);
    BruteForce brute = new BruteForce(model);
    assertThat(worlds.deal().value()).isCloseTo(brute.probability(brute::hasDeal), offset);
    WorldModel untied =
        GeneratedModels.withCorrelations(model, Collections.nCopies(model.partyCount(), 0.0));
    assertThat(worlds.dealIfUntied().value()).isCloseTo(exact(untied).deal().value(), offset);
    for (int p = 0; p < model.partyCount(); p++) {
      int party = p;
      assertThat(worlds.blocked(party).value())
          .isCloseTo(brute.probability(world -> brute.isBlockedBy(party, world)), offset);
    }
    for (int p = 0; p < model.positionCount(); p++) {
      int position = p;
      double binds = worlds.binds(position).value();
      assertConditional(
          worlds.dealIfBinds(position),
          binds,
          brute.probability(w -> w[position] > 0 && brute.hasDeal(w)),
          offset);
      assertConditional(
          worlds.dealIfIdle(position),
          1 - binds,
          brute.probability(w -> w[position] == 0 && brute.hasDeal(w)),
          offset);
      for (int r = 0; r < model.readingCount(position); r++) {
        int reading = r;
        ReadingEffect effect = worlds.reading(position, reading);
        assertThat(effect.binds().value())
            .isCloseTo(brute.probability(w -> w[position] == 1 + reading), offset);
        assertConditional(
            (Exact) effect.dealIfBinds(),
            effect.binds().value(),
            brute.probability(w -> w[position] == 1 + reading && brute.hasDeal(w)),
            offset);
      }
      boolean isInTheWay = brute.probability(w -> brute.isInTheWay(position, w)) > 1e-12;
      assertThat(worlds.ownEffect(position) > 1e-12).isEqualTo(isInTheWay);
    }
  }

  /** Nothing is said of what never happens. */
  private static void assertConditional(
      Exact conditional, double mass, double joint, Offset<Double> offset) {
    if (mass == 0) {
      assertThat(conditional.value()).isNaN();
    } else {
      assertThat(conditional.value() * mass).isCloseTo(joint, offset);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void errorOfTheQuadratureIsNotUnderstated(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    BruteForce brute = new BruteForce(model);
    Exact deal = exact(model).deal();
    assertThat(Math.abs(deal.value() - brute.probability(brute::hasDeal)))
        .isLessThanOrEqualTo(deal.error() + 1e-12);
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

  /** Lists are shared by some options, and are those that each would have of its own. */
  @Test
  void sharedRelaxationsAreThoseOfEachOption() {
    AtomicInteger lists = new AtomicInteger();
    int options = 0;
    for (long seed = 0; seed < 200; seed++) {
      WorldModel model = GeneratedModels.independent(seed);
      List<Question> questions =
          OptionQuestions.of(
              model,
              lines -> {
                lists.incrementAndGet();
                return BruteForce.relaxations(lines);
              });
      options += questions.size();
      for (Question question : questions) {
        CrossingTables fixed =
            OptionQuestions.fixed(model.lines(), question.issue(), question.option());
        assertThat(question.relaxations().sets())
            .containsExactlyInAnyOrderElementsOf(BruteForce.relaxations(fixed).sets());
      }
    }
    assertThat(lists.get()).isLessThan(options - 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void optionsAppearAsOftenAsBruteForceHasIt(long seed) {
    WorldModel model = GeneratedModels.independent(seed);
    BruteForce brute = new BruteForce(model);
    List<Question> questions = OptionQuestions.of(model, BruteForce::relaxations);
    var answers = OptionQuestions.exact(exact(model), questions, 100_000, Cutoff.NEVER);
    for (var answer : ((Known<List<OptionQuestions.Answer>>) answers).value()) {
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
    WaysOut chain = WaysOut.all(List.of(pair));
    assertThat(model.lineCount()).isGreaterThan(3);
    assertThat(DealCompiler.compile(model, chain, nodeLimit, Cutoff.NEVER))
        .isEqualTo(Spent.ofMemory());
  }
}

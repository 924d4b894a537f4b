package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.Factor.Kind;
import org.parley.answer.sweep.Factor.Span;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepPlan.Design;
import org.parley.answer.sweep.SweepPlan.Question;
import org.parley.answer.sweep.SweepPlan.Settings;
import org.parley.answer.sweep.SweepReport.Boxes;
import org.parley.answer.sweep.SweepReport.Change;
import org.parley.answer.sweep.SweepReport.Effect;

/** What comes of all cases, of figures that are known functions of the factors. */
final class EffectsTest {

  private static final Settings SETTINGS = new Settings(1, 0, 0.95, 64, 30, 1);

  private static Factor numbers(String id, String... values) {
    return new Factor(Kind.FIRMNESS, id, List.of(values), Optional.of(new Span(0, 1)), values[0]);
  }

  private static SweepPlan plan(Design design, List<Factor> factors, List<SweepCase> cases) {
    return new SweepPlan(Question.WORLDS, List.of("y"), factors, design, cases, SETTINGS);
  }

  private static SweepPlan grid(Factor... factors) {
    return plan(Design.GRID, List.of(factors), Cases.grid(List.of(factors)));
  }

  private static List<CaseAnswer> answers(SweepPlan plan, ToDoubleFunction<double[]> function) {
    List<CaseAnswer> answers = new ArrayList<>();
    for (SweepCase one : plan.cases()) {
      double[] x = one.values().stream().mapToDouble(Double::parseDouble).toArray();
      FigureValue value = FigureValue.of("y", function.applyAsDouble(x));
      answers.add(new CaseAnswer(one.number(), List.of(value)));
    }
    return answers;
  }

  /** Of y = a + 2b the variances are as 1 to 4, and nothing is shared. */
  @Test
  void sumsHaveTheSharesOfTheirTerms() {
    SweepPlan plan = grid(numbers("a", "0", "0.5", "1"), numbers("b", "0", "0.5", "1"));
    List<Effect> effects = Effects.of(plan, answers(plan, x -> x[0] + 2 * x[1]));
    assertThat(effects.get(0).first()).isCloseTo(0.2, within(1e-12));
    assertThat(effects.get(0).total()).isCloseTo(0.2, within(1e-12));
    assertThat(effects.get(1).first()).isCloseTo(0.8, within(1e-12));
    assertThat(effects.get(1).swing()).isCloseTo(2, within(1e-12));
    assertThat(effects.get(0).least()).isCloseTo(1, within(1e-12));
    assertThat(effects.get(0).most()).isCloseTo(2, within(1e-12));
  }

  /** Of 101 values each counts by itself too: one factor alone is all of the variance. */
  @Test
  void manyValuesOfAFullGridAreNotPutIntoClasses() {
    String[] hundredths = new String[101];
    for (int k = 0; k < hundredths.length; k++) {
      hundredths[k] = String.valueOf(k / 100.0);
    }
    SweepPlan plan = grid(numbers("a", hundredths), numbers("b", "0", "1"));
    Effect effect = Effects.of(plan, answers(plan, x -> x[0])).get(0);
    assertThat(effect.first()).isCloseTo(1, within(1e-12));
    assertThat(effect.total()).isCloseTo(1, within(1e-12));
    assertThat(effect.least()).isCloseTo(0, within(1e-12));
    assertThat(effect.most()).isCloseTo(1, within(1e-12));
  }

  /** Of (a - 1/2)(b - 1/2) neither factor alone tells anything, and both together all. */
  @Test
  void whatFactorsDoTogetherIsInTheTotalAlone() {
    SweepPlan plan = grid(numbers("a", "0", "1"), numbers("b", "0", "1"));
    List<Effect> effects = Effects.of(plan, answers(plan, x -> (x[0] - 0.5) * (x[1] - 0.5)));
    assertThat(effects)
        .allSatisfy(
            effect -> {
              assertThat(effect.first()).isCloseTo(0, within(1e-12));
              assertThat(effect.total()).isCloseTo(1, within(1e-12));
            });
  }

  /** 0.1 + 0.2 - 0.3 is no variance. */
  @Test
  void roundingIsNoVariance() {
    SweepPlan plan = grid(numbers("a", "0", "1"));
    List<Effect> effects = Effects.of(plan, answers(plan, x -> 0.3 + x[0] * 1e-12));
    assertThat(effects.get(0).first()).isNaN();
    assertThat(effects.get(0).total()).isNaN();
  }

  @Test
  void estimateOnOtherDesignsIsNearTheTruth() {
    List<Factor> factors =
        List.of(
            new Factor(Kind.FIRMNESS, "a", List.of(), Optional.of(new Span(0, 1)), "0"),
            new Factor(Kind.FIRMNESS, "b", List.of(), Optional.of(new Span(0, 1)), "0"));
    SweepPlan plan = plan(Design.SOBOL, factors, Points.sobol(factors, 1024, 1));
    List<Effect> effects = Effects.of(plan, answers(plan, x -> x[0] + 2 * x[1]));
    // Ten classes leave a hundredth of a uniform factor's variance within them.
    assertThat(effects.get(0).first()).isCloseTo(0.2, within(0.01));
    assertThat(effects.get(1).first()).isCloseTo(0.8, within(0.01));
    assertThat(effects.get(0).total()).isNaN();
  }

  /** Where no two cases are alike in a factor its share would be all, whatever the figure. */
  @Test
  void fewCasesTellNoShares() {
    List<Factor> factors = List.of(numbers("a", "0", "1"), numbers("b", "0", "0.5", "1"));
    List<SweepCase> cases =
        List.of(
            new SweepCase(1, List.of("0", "0")),
            new SweepCase(2, List.of("1", "0.5")),
            new SweepCase(3, List.of("1", "1")));
    List<Effect> effects =
        Effects.of(
            plan(Design.FILE, factors, cases),
            answers(plan(Design.FILE, factors, cases), x -> x[1]));
    assertThat(effects).allSatisfy(effect -> assertThat(effect.first()).isNaN());
    assertThat(effects.get(1).swing()).isEqualTo(1);
  }

  @Test
  void oneAtATimeLooksAtEachFactorByItself() {
    List<Factor> factors = List.of(numbers("a", "0", "1"), numbers("b", "0", "0.5", "1"));
    SweepPlan plan = plan(Design.ONE, factors, Cases.oneAtATime(factors));
    List<Effect> effects = Effects.of(plan, answers(plan, x -> 10 * x[0] + x[1]));
    assertThat(effects.get(0).swing()).isEqualTo(10);
    assertThat(effects.get(1).least()).isEqualTo(0);
    assertThat(effects.get(1).most()).isEqualTo(1);
  }

  @Test
  void changeIsWhereOneStepTakesAFigureToZero() {
    SweepPlan plan = grid(numbers("a", "0", "0.5", "1"), numbers("b", "0", "1"));
    List<Change> changes =
        FigureChanges.of(plan, answers(plan, x -> Math.max(0, x[0] - 0.25) * x[1]));
    assertThat(changes)
        .containsExactly(
            new Change("y", "firmness:a", 2, 4, Change.Kind.ZERO, Change.Kind.POSITIVE),
            new Change("y", "firmness:b", 3, 4, Change.Kind.ZERO, Change.Kind.POSITIVE),
            new Change("y", "firmness:b", 5, 6, Change.Kind.ZERO, Change.Kind.POSITIVE));
  }

  /** A number that is not there is no zero. */
  @Test
  void whatIsNotKnownIsNoZero() {
    SweepPlan plan = grid(numbers("a", "0", "0.5", "1"));
    List<Change> changes = FigureChanges.of(plan, answers(plan, x -> x[0] == 0.5 ? Double.NaN : 0));
    assertThat(changes)
        .extracting(Change::is)
        .containsExactly(Change.Kind.UNKNOWN, Change.Kind.ZERO);
    assertThat(Effects.of(plan, answers(plan, x -> x[0] == 0.5 ? Double.NaN : x[0])).get(0))
        .satisfies(effect -> assertThat(effect.most()).isEqualTo(1));
  }

  @Test
  void plantedBoxIsFound() {
    List<Factor> factors = new ArrayList<>();
    for (String id : List.of("a", "b", "c")) {
      factors.add(new Factor(Kind.FIRMNESS, id, List.of(), Optional.of(new Span(0, 1)), "0"));
    }
    SweepPlan plan = plan(Design.SOBOL, factors, Points.sobol(factors, 512, 1));
    List<CaseAnswer> answers = answers(plan, x -> x[0] > 0.7 && x[2] < 0.5 ? 1 : 0);
    Boxes boxes = BoxQuery.read("y>=0.5", plan.figures()).search(plan, answers);
    Boxes.Found first = boxes.found().get(0);
    assertThat(boxes.such()).isBetween(74, 80); // 0.15 of 512 is 77
    assertThat(first.allowed())
        .extracting(Boxes.Allowed::factor)
        .containsExactly("firmness:a", "firmness:c");
    assertThat(first.coverage()).isGreaterThan(0.9);
    assertThat(first.density()).isGreaterThan(0.9);
    assertThat(Double.parseDouble(first.allowed().get(0).values().get(0).split(":", -1)[0]))
        .isCloseTo(0.7, within(0.02));
  }
}

package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.FigureValue.Method;
import org.parley.answer.sweep.SweepCase;
import org.parley.answer.sweep.SweepPlan;
import org.parley.answer.sweep.SweepPlan.Design;
import org.parley.answer.sweep.SweepPlan.Question;
import org.parley.answer.sweep.SweepPlan.Settings;
import org.parley.worlds.WorldSampler;
import org.parley.worlds.WorldSampler.Counts;

/** Draws of a case made in parts, on several machines, against those made at once. */
final class DrawnPartsTest {

  private static final List<String> FIGURES = List.of("blocked:ukraine", "deal");

  private final Subjects subjects = FactorTextTest.subjects();

  private SweepPlan plan(Question question, List<String> figures, long draws) {
    List<Factor> factors = List.of(FactorText.read("firmness:UA-R3=0.3,0.9", subjects));
    Settings settings = new Settings(7, draws, 0.9, 64, 600, 1);
    return new SweepPlan(question, figures, factors, Design.GRID, Cases.grid(factors), settings);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 8192, 8193, 40_000})
  void partsOfDrawsAddUpToAllOfThem(long draws) {
    Sweep sweep = Sweep.of(subjects, plan(Question.WORLDS, FIGURES, draws), () -> false);
    long chunks = WorldSampler.chunks(draws);
    for (SweepCase one : plan(Question.WORLDS, FIGURES, draws).cases()) {
      // From the last to the first: no order matters.
      Optional<Counts> sum = Optional.empty();
      for (long chunk = chunks - 1; chunk >= 0; chunk--) {
        Counts part = sweep.drawn(one, chunk, chunk + 1).orElseThrow();
        sum = Optional.of(sum.map(part::plus).orElse(part));
      }
      assertThat(sum.orElseThrow().worlds()).isEqualTo(draws);
      assertThat(sweep.joined(sweep.exact(one), sum)).isEqualTo(sweep.answer(one));
      assertThat(sweep.answer(one).figures())
          .extracting(FigureValue::method)
          .containsExactly(Method.EXACT, Method.SAMPLED, Method.EXACT, Method.SAMPLED);
    }
  }

  @Test
  void whereNothingIsDrawnThereIsNothingToJoin() {
    SweepPlan plan = plan(Question.RUN, List.of("acceptable"), 0);
    Sweep sweep = Sweep.of(subjects, plan, () -> false);
    for (SweepCase one : plan.cases()) {
      Optional<Counts> none = sweep.drawn(one, 0, 1);
      assertThat(none).isEmpty();
      assertThat(sweep.joined(sweep.exact(one), none)).isEqualTo(sweep.answer(one));
    }
  }
}

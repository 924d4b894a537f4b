package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.parley.answer.Note;
import org.parley.answer.Note.FewerDraws.What;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.Enforced;
import org.parley.elimination.ExactAnswer;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;
import org.parley.worlds.SampledZone;

/** Weighted draws whose time is over say how many of them were made. */
final class RareZoneNoteTest {

  private static final Case MARCH = ShippedScenario.MARCH.at(LadderStep.STATED);

  /** Draws that share a stream, in which they are made or not. */
  private static final int CHUNK = 4096;

  private static RareZone.Estimate estimate(long draws, Cutoff cutoff) {
    // With a budget of a single edge nothing is counted, so that there is something to estimate.
    ExactAnswer unknown =
        new ExactEngine(MARCH.tables().orElseThrow(), Budget.ofEdges(1))
            .answer(new Enforced(MARCH.enforced(), MARCH.groups().all()));
    return RareZone.estimate(MARCH, new RunPlan(Runs.settings(draws), 1), unknown, cutoff);
  }

  @Test
  void drawsMadeBeforeTheEndAreTold() {
    AtomicLong asked = new AtomicLong();
    RareZone.Estimate one = estimate(CHUNK, () -> asked.incrementAndGet() < 0);
    assertThat(one.zone().map(SampledZone::draws)).contains((long) CHUNK);
    assertThat(one.note()).isEmpty();
    long untilThen = asked.getAndSet(0);
    RareZone.Estimate cut = estimate(5 * CHUNK, () -> asked.incrementAndGet() > untilThen);
    assertThat(cut.zone().map(SampledZone::share)).isEqualTo(one.zone().map(SampledZone::share));
    assertThat(cut.note())
        .contains(new Note.FewerDraws(CHUNK, 5 * CHUNK, What.WEIGHTED_DRAWS))
        .map(note -> Shown.words(List.of(note)).get(0))
        .contains("4,096 of 20,480 weighted draws were made in the time given: --time allows more");
  }

  @Test
  void noneMadeIsToldToo() {
    RareZone.Estimate none = estimate(CHUNK, () -> true);
    assertThat(none.zone()).isEmpty();
    assertThat(none.note()).contains(new Note.FewerDraws(0, CHUNK, What.WEIGHTED_DRAWS));
  }
}

package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.GeneratedParts.Twins;

/** Draws judged by circuits of formulas are judged as by circuits of tables, each of them. */
final class FormulasTest {

  @Test
  void sameDrawsGiveTheSameTallies() {
    int compared = 0;
    for (int seed = 0; seed < 500; seed++) {
      Twins twins = new GeneratedParts(seed).twins();
      if (twins.wide().coherence().isEmpty()) {
        compared++;
        Sample wide = draw(twins.wide());
        assertThat(wide.counts()).isEqualTo(draw(twins.narrow()).counts());
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** What a formula of coherence excludes is what crosses it where it is a position. */
  @Test
  void whatAFormulaExcludesIsDrawnAndLeftOut() {
    int compared = 0;
    for (int seed = 0; seed < 500; seed++) {
      CrossingTables tables = new GeneratedParts(seed).twins().wide();
      boolean isWide = tables.coherence().stream().anyMatch(CrossingFormula.class::isInstance);
      if (isWide && !tables.coherence().get(0).isAlwaysCrossed()) {
        compared++;
        List<CrossingFunction> positions = new ArrayList<>(tables.positions());
        positions.addAll(tables.coherence());
        OutcomeCounts excluded = draw(tables).counts();
        OutcomeCounts crossed =
            draw(new CrossingTables(tables.space(), List.of(), positions)).counts();
        assertThat(excluded.accepted()).isEqualTo(crossed.accepted());
        assertThat(excluded.incoherent()).isEqualTo(crossed.crossed(positions.size() - 1));
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static Sample draw(CrossingTables tables) {
    BitSet enforced = new BitSet();
    enforced.set(0, tables.positions().size());
    OptionWeights weights = OptionWeights.of(Instances.ones(tables.space().optionCounts()));
    Preparation preparation = Sampler.prepare(tables, weights, enforced, List.of(enforced));
    assertThat(preparation).isInstanceOf(Preparation.Ready.class);
    Sampler sampler = ((Preparation.Ready) preparation).sampler();
    return sampler.run(DrawRequest.of(20_000, 3), 1, Checkpoint.NONE, () -> false);
  }
}

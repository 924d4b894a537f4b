package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;

final class DealCompilerTest {

  /**
   * Sixty threes of twenty lines make some 2,800 nodes on the way, and remember more than 5,000
   * joins.
   */
  @Test
  void rememberedJoinsCountAgainstTheLimit() {
    WorldModel model = CutoffTest.model(20);
    WaysOut relaxations = CutoffTest.threes(20, 60);
    assertThat(DealCompiler.compile(model, relaxations, 3000, Cutoff.NEVER))
        .isInstanceOf(Spent.class);
    assertThat(DealCompiler.compile(model, relaxations, 6000, Cutoff.NEVER))
        .isInstanceOf(Known.class);
  }
}

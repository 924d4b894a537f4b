package org.parley.stat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WideXoshiroTest {

  /** First outputs of the authors' C program from the state 1, 2, 3, 4, as its ports test them. */
  private static final long[] REFERENCE = {
    41943041L,
    58720359L,
    3588806011781223L,
    3591011842654386L,
    Long.parseUnsignedLong("9228616714210784205"),
    Long.parseUnsignedLong("9973669472204895162"),
    Long.parseUnsignedLong("14011001112246962877"),
    Long.parseUnsignedLong("12406186145184390807"),
    Long.parseUnsignedLong("15849039046786891736"),
    Long.parseUnsignedLong("10450023813501588000")
  };

  @Test
  void everyLaneGivesThePublishedOutputs() {
    WideXoshiro generator = new WideXoshiro();
    for (int lane = 0; lane < WideXoshiro.LANES; lane++) {
      generator.state(lane, 1, 2, 3, 4);
    }
    long[] first = new long[WideXoshiro.LANES];
    long[] second = new long[WideXoshiro.LANES];
    for (int step = 0; step < REFERENCE.length; step += 2) {
      generator.next(first, second);
      assertThat(first).containsOnly(REFERENCE[step]);
      assertThat(second).containsOnly(REFERENCE[step + 1]);
    }
  }

  @Test
  void wordsOfAKeyAreTheSameAfterAnotherStart() {
    WideXoshiro generator = new WideXoshiro();
    long[][] words = new long[4][WideXoshiro.LANES];
    generator.seed(11);
    generator.next(words[0], words[1]);
    generator.seed(11);
    generator.next(words[2], words[3]);
    assertThat(words[2]).isEqualTo(words[0]).isNotEqualTo(words[1]);
    assertThat(words[3]).isEqualTo(words[1]);
  }
}

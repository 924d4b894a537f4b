package org.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxCoverTest {

  private static final int[] COUNTS = {3, 2, 4};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyCombinationOfTheSetIsInExactlyOneBox(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BitSet set = new BitSet();
    for (int combination = 0; combination < 24; combination++) {
      set.set(combination, random.nextInt(3) == 0);
    }
    List<List<BitSet>> boxes = BoxCover.boxes(set, COUNTS);
    for (int combination = 0; combination < 24; combination++) {
      int[] options = {combination / 8, combination / 4 % 2, combination % 4};
      assertThat(boxes.stream().filter(box -> contains(box, options)))
          .hasSize(set.get(combination) ? 1 : 0);
    }
  }

  private static boolean contains(List<BitSet> box, int[] options) {
    return box.get(0).get(options[0]) && box.get(1).get(options[1]) && box.get(2).get(options[2]);
  }

  @Test
  void aProductOfOptionsIsOneBox() {
    BitSet set = new BitSet();
    // Options 0 and 2 of the first issue, 1 of the second, 1 and 3 of the third.
    for (int first : new int[] {0, 2}) {
      set.set(first * 8 + 4 + 1);
      set.set(first * 8 + 4 + 3);
    }
    assertThat(BoxCover.boxes(set, COUNTS)).hasSize(1);
  }

  @Test
  void anEmptySetHasNoBox() {
    assertThat(BoxCover.boxes(new BitSet(), COUNTS)).isEmpty();
  }
}

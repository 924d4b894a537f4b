package org.parley.process.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcessionsTest {

  /** More options than a machine word has bits. */
  private static final int OPTIONS = 70;

  /** More talks than are added before the upright numbers are laid down. */
  private static final int TALKS = 2500;

  @Test
  void optionsAreCountedPairByPairWhateverTheTurnsAndHoweverOftenATalkCounts() {
    Random random = new Random(3);
    Concessions counted = new Concessions(OPTIONS);
    Concessions others = new Concessions(OPTIONS);
    long[][] expected = new long[OPTIONS][OPTIONS];
    for (int talk = 0; talk < TALKS; talk++) {
      // Few turns, so that several options fall in one; 0 is never given up.
      int[] turns = random.ints(OPTIONS, 0, 9).toArray();
      int often = talk % 100 == 0 ? 3 : 1;
      (talk % 7 == 0 ? others : counted).add(order(turns), turns, often);
      for (int one = 0; one < OPTIONS; one++) {
        for (int other = 0; other < OPTIONS; other++) {
          boolean isBefore = turns[one] > 0 && (turns[other] == 0 || turns[one] < turns[other]);
          expected[one][other] += isBefore ? often : 0;
        }
      }
    }
    counted.add(others);

    for (int one = 0; one < OPTIONS; one++) {
      int of = one;
      assertThat(IntStream.range(0, OPTIONS).mapToLong(other -> counted.times(of, other)))
          .containsExactly(Arrays.stream(expected[one]).boxed().toArray(Long[]::new));
    }
  }

  private static int[] order(int[] turns) {
    return IntStream.range(0, OPTIONS)
        .filter(option -> turns[option] > 0)
        .boxed()
        .sorted(Comparator.comparingInt(option -> turns[option]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}

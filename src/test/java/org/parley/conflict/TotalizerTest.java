package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Timer;

final class TotalizerTest {

  private static final int MOST = 6;

  @Test
  void anOutputIsTrueWhereSoManyAre() {
    for (int literals = 1; literals <= MOST; literals++) {
      Solver solver = new Solver(0, literals);
      Totalizer totalizer = new Totalizer(solver, ascending(literals));
      for (int count = 1; count <= literals; count++) {
        assertHoldsFor(solver, totalizer.atLeast(count), literals, count);
      }
    }
  }

  @Test
  void outputsAreAddedInAnyOrder() {
    Solver solver = new Solver(0, MOST);
    Totalizer totalizer = new Totalizer(solver, ascending(MOST));
    int four = totalizer.atLeast(4);
    int two = totalizer.atLeast(2);
    assertThat(totalizer.atLeast(4)).isEqualTo(four);
    assertHoldsFor(solver, two, MOST, 2);
    assertHoldsFor(solver, four, MOST, 4);
  }

  private static int[] ascending(int count) {
    return IntStream.range(0, count).map(variable -> 2 * variable).toArray();
  }

  private static void assertHoldsFor(Solver solver, int output, int literals, int count) {
    for (int trueOnes = 0; trueOnes < 1 << literals; trueOnes++) {
      int[] assumed = new int[literals + 1];
      for (int k = 0; k < literals; k++) {
        assumed[k] = 2 * k + 1 - (trueOnes >> k & 1);
      }
      assumed[literals] = output ^ 1;
      assertThat(solver.search(unlimited(), assumed))
          .as("at least %d of %s", count, Integer.toBinaryString(trueOnes))
          .isEqualTo(
              Integer.bitCount(trueOnes) >= count ? Solver.Answer.NONE : Solver.Answer.MODEL);
    }
  }

  private static Allowance unlimited() {
    return new Allowance(Timer.STOPPED.end(), Long.MAX_VALUE);
  }
}

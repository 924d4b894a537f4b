package org.parley.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.testkit.Outcomes;

final class PartWidthTest {

  private static final int ISSUES = 7;

  private static final int OPTIONS = 3;

  /** No more pairs of sums that can be told apart are found than the estimate says. */
  @Test
  void estimateOfTwoSumsIsNotTooLow() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      boolean isLine = random.nextBoolean();
      Part.AtLeast one = sum(random, isLine);
      Part.AtLeast other = sum(random, isLine);
      Part whole = random.nextBoolean() ? Part.any(List.of(one, other)) : both(one, other);
      PartWidth width = PartWidth.of(List.of(whole));
      boolean[] decided = new boolean[ISSUES];
      for (int issue = 0; issue < ISSUES - 1; issue++) {
        decided[issue] = true;
        int told = toldApart(whole, issue + 1);
        assertThat(Math.pow(2, width.logStates(decided)) + 1e-6)
            .as("%d after %d: %s", seed, issue, whole)
            .isGreaterThanOrEqualTo(told);
      }
    }
  }

  /** Of sums of the same addends, one upside down, one tells the other. */
  @Test
  void oppositeSumsAreAsOne() {
    Part.AtLeast one = sum(new Random(5), true);
    List<Addend> opposite =
        one.addends().stream()
            .map(a -> Addend.of(a.grid(), new long[] {-a.value(0), -a.value(1), -a.value(2)}))
            .toList();
    PartWidth alone = PartWidth.of(List.of(one));
    PartWidth together =
        PartWidth.of(List.of(Part.any(List.of(one, new Part.AtLeast(opposite, -2)))));
    boolean[] decided = {true, true, true, true, false, false, false};
    assertThat(together.logStates(decided)).isLessThan(alone.logStates(decided) + 1e-9);
  }

  private static Part both(Part one, Part other) {
    return Part.all(List.of(one, Part.not(other)));
  }

  /** An addend for each issue; on a line, each next option adds as much as the one before. */
  private static Part.AtLeast sum(Random random, boolean isLine) {
    List<Addend> addends = new ArrayList<>();
    for (int issue = 0; issue < ISSUES; issue++) {
      long step = random.nextInt(-3, 8);
      long[] values = new long[OPTIONS];
      for (int option = 0; option < OPTIONS; option++) {
        values[option] = isLine ? option * step : random.nextInt(9);
      }
      addends.add(Addend.of(Grid.of(new int[] {issue}, new int[] {OPTIONS}), values));
    }
    return new Part.AtLeast(addends, random.nextInt(10, 40));
  }

  /** How many ways of deciding the first issues leave something different to the others. */
  private static int toldApart(Part part, int count) {
    Set<List<Boolean>> left = new HashSet<>();
    int[] first = counts(count);
    int[] rest = counts(ISSUES - count);
    Outcomes.forEach(
        first,
        begun -> {
          List<Boolean> holds = new ArrayList<>();
          int[] outcome = new int[ISSUES];
          System.arraycopy(begun, 0, outcome, 0, count);
          Outcomes.forEach(
              rest,
              ended -> {
                System.arraycopy(ended, 0, outcome, count, ended.length);
                holds.add(part.holds(outcome));
              });
          left.add(holds);
        });
    return left.size();
  }

  private static int[] counts(int issues) {
    int[] counts = new int[issues];
    Arrays.fill(counts, OPTIONS);
    return counts;
  }
}

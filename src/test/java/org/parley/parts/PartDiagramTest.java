package org.parley.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.Outcomes;

final class PartDiagramTest {

  private static final int SEEDS = 500;

  private static int[] rank(Random random, int issues) {
    return random.ints(issues, 0, 1_000_000).toArray();
  }

  @Test
  void diagramInAnyOrderSaysWhatThePartSays() {
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      Part part = generated.part(3);
      int[] counts = generated.optionCounts();
      PartDiagram diagram =
          PartDiagram.of(part, rank(new Random(seed), counts.length), 1 << 16).orElseThrow();
      Outcomes.forEach(
          counts,
          outcome -> {
            int node = diagram.root();
            while (node > 0) {
              node = diagram.child(node, outcome[diagram.issue(diagram.level(node))]);
            }
            assertThat(node == PartDiagram.HOLDS).isEqualTo(part.holds(outcome));
          });
    }
  }

  /** At most one node for each number of those counted so far, and one more for each level. */
  @Test
  void diagramOfACountIsAsWideAsTheBound() {
    int issues = 20;
    int bound = 4;
    List<Addend> addends = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      Grid grid = Grid.of(new int[] {issue}, new int[] {3});
      addends.add(Addend.of(grid, new long[] {1, 0, 0}));
    }
    PartDiagram diagram =
        PartDiagram.of(new Part.AtLeast(addends, bound), new int[issues], 1000).orElseThrow();
    assertThat(diagram.nodeCount()).isEqualTo(bound * (issues - bound + 1));
  }

  @Test
  void tooManyNodesAreRefused() {
    List<Addend> addends = new ArrayList<>();
    for (int issue = 0; issue < 12; issue++) {
      Grid grid = Grid.of(new int[] {issue}, new int[] {2});
      addends.add(Addend.of(grid, new long[] {0, 1L << issue}));
    }
    Part binary = new Part.AtLeast(addends, 1365);
    assertThat(PartDiagram.of(binary, IntStream.range(0, 12).toArray(), 10)).isEmpty();
    assertThat(PartDiagram.of(binary, IntStream.range(0, 12).toArray(), 100)).isPresent();
  }

  @Test
  void rankIsTrueOfEveryOutcome() {
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      Part part = generated.part(2);
      int[] counts = generated.optionCounts();
      int issue = new Random(seed).nextInt(counts.length);
      Rank rank = part.rank(issue, 0, 1);
      Outcomes.forEach(
          counts,
          outcome -> {
            int[] one = outcome.clone();
            int[] other = outcome.clone();
            one[issue] = 0;
            other[issue] = 1;
            if (rank.isAtMost()) {
              assertThat(part.holds(one) && !part.holds(other)).isFalse();
            }
            if (rank == Rank.ABOVE || rank == Rank.EQUAL) {
              assertThat(part.holds(other) && !part.holds(one)).isFalse();
            }
          });
    }
  }

  @Test
  void partOverFewerOptionsSaysTheSameOfThem() {
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      Part part = generated.part(2);
      int[] counts = generated.optionCounts();
      Random random = new Random(seed);
      int[][] kept = new int[counts.length][];
      for (int issue = 0; issue < kept.length; issue++) {
        int most = 1 + random.nextInt(counts[issue]);
        kept[issue] = IntStream.range(0, counts[issue]).skip(counts[issue] - most).toArray();
      }
      Part narrowed = part.over(kept);
      int[] fewer = IntStream.range(0, kept.length).map(i -> kept[i].length).toArray();
      Outcomes.forEach(
          fewer,
          outcome -> {
            int[] original = new int[outcome.length];
            for (int issue = 0; issue < original.length; issue++) {
              original[issue] = kept[issue][outcome[issue]];
            }
            assertThat(narrowed.holds(outcome)).isEqualTo(part.holds(original));
          });
    }
  }

  /**
   * An error in any piece, if it makes a difference to any outcome at all, makes one to those that
   * are looked at: a flipped answer, a shifted bound, an addend changed.
   */
  @Test
  void errorInAnyPieceShowsAtASwitch() {
    int mutants = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      GeneratedParts generated = new GeneratedParts(seed);
      Part right = generated.part(3);
      int[] counts = generated.optionCounts();
      for (Part wrong : GeneratedParts.mutants(right)) {
        mutants++;
        List<int[]> differing = new ArrayList<>();
        Outcomes.forEach(
            counts,
            outcome -> {
              if (wrong.holds(outcome) != right.holds(outcome)) {
                differing.add(outcome.clone());
              }
            });
        List<int[]> looked =
            new Switches(
                    List.of(wrong),
                    IntStream.range(0, counts.length).toArray(),
                    counts,
                    new Random(3))
                .outcomes(wrong, 1 << 20);
        boolean isFound =
            looked.stream().anyMatch(outcome -> wrong.holds(outcome) != right.holds(outcome));
        assertThat(isFound).as("%s instead of %s", wrong, right).isEqualTo(!differing.isEmpty());
      }
    }
    assertThat(mutants).isGreaterThan(5 * SEEDS);
  }
}

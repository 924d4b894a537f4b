package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;

final class BoxesTest {

  private static final OutcomeSpace SPACE = OutcomeSpace.of(3, 2, 4);
  private static final int[] SCOPE = {0, 1, 2};

  @Test
  void boxesCoverTheCrossingCombinationsAndNoOther() {
    for (long seed = 0; seed < 300; seed++) {
      CrossingTable table = random(seed);
      List<BitSet[]> boxes = Boxes.of(table, Cutoff.NEVER);
      CrossingTable covered =
          GeneratedTables.table(
              SPACE, SCOPE, cell -> boxes.stream().anyMatch(box -> contains(box, cell)));
      assertThat(covered).as("seed %d", seed).isEqualTo(table);
    }
  }

  @Test
  void noOptionCanBeAddedToABox() {
    for (long seed = 0; seed < 300; seed++) {
      CrossingTable table = random(seed);
      for (BitSet[] box : Boxes.of(table, Cutoff.NEVER)) {
        for (int k = 0; k < box.length; k++) {
          for (int option = 0; option < table.optionCount(k); option++) {
            assertThat(box[k].get(option) || !isWithin(widened(box, k, option), table)).isTrue();
          }
        }
      }
    }
  }

  @Test
  void conditionOnTwoIssuesIsOneBox() {
    CrossingTable table = GeneratedTables.table(SPACE, SCOPE, cell -> cell[0] > 0 && cell[2] < 3);
    assertThat(Boxes.of(table, Cutoff.NEVER))
        .containsExactly(
            new BitSet[] {BruteForce.bits(1, 2), BruteForce.bits(0, 1), BruteForce.bits(0, 1, 2)});
  }

  @Test
  void tableThatNothingCrossesHasNoBoxes() {
    assertThat(Boxes.of(GeneratedTables.table(SPACE, SCOPE, cell -> false), Cutoff.NEVER))
        .isEmpty();
  }

  private static CrossingTable random(long seed) {
    Random random = new Random(seed);
    double density = random.nextDouble();
    return GeneratedTables.table(SPACE, SCOPE, cell -> random.nextDouble() < density);
  }

  private static BitSet[] widened(BitSet[] box, int k, int option) {
    BitSet[] wider = Arrays.stream(box).map(BitSet::clone).toArray(BitSet[]::new);
    wider[k].set(option);
    return wider;
  }

  private static boolean isWithin(BitSet[] box, CrossingTable table) {
    CrossingTable whole =
        GeneratedTables.table(
            SPACE, SCOPE, cell -> !contains(box, cell) || table.crossesOutcome(cell));
    return whole.crossedCount() == whole.size();
  }

  private static boolean contains(BitSet[] box, int[] cell) {
    return IntStream.range(0, cell.length).allMatch(k -> box[k].get(cell[k]));
  }
}

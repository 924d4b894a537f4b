package org.parley.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class NearestKeeperTest {

  @Test
  void keepsTheSameHoweverOffersAreSpreadOverKeepers() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<DrawnOutcome> offers = new ArrayList<>();
      for (int k = random.nextInt(40); k > 0; k--) {
        int[] outcome = {random.nextInt(3), random.nextInt(3), random.nextInt(3)};
        offers.add(DrawnOutcome.of(outcome[0] + outcome[2], outcome));
      }
      int capacity = random.nextInt(8);
      List<NearestKeeper> keepers = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        keepers.add(new NearestKeeper(capacity));
      }
      offers.forEach(offer -> keepers.get(random.nextInt(4)).offer(offer));
      NearestKeeper merged = new NearestKeeper(capacity);
      keepers.forEach(merged::add);
      assertThat(merged.nearest())
          .isEqualTo(new TreeSet<>(offers).stream().limit(capacity).toList());
    }
  }

  @Test
  void fewerCrossingsComeBeforeEarlierOptions() {
    NearestKeeper keeper = new NearestKeeper(3);
    keeper.offer(DrawnOutcome.of(1, new int[] {0, 0}));
    keeper.offer(DrawnOutcome.of(0, new int[] {1, 1}));
    keeper.offer(DrawnOutcome.of(1, new int[] {0, 1}));
    keeper.offer(DrawnOutcome.of(1, new int[] {0, 0}));
    assertThat(keeper.nearest())
        .containsExactly(
            DrawnOutcome.of(0, new int[] {1, 1}),
            DrawnOutcome.of(1, new int[] {0, 0}),
            DrawnOutcome.of(1, new int[] {0, 1}));
  }
}

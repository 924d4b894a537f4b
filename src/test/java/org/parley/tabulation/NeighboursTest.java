package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NeighboursTest {

  @Test
  void eachIsFollowedByTheNearestLeft() {
    int[] far = {1, 1, 1};
    int[] near = {0, 0, 1};
    int[] between = {0, 1, 1};
    assertThat(Neighbours.of(new int[] {0, 0, 0}, List.of(far, near, between)))
        .containsExactly(near, between, far);
  }

  @Test
  void equalOutcomesAreEachThere() {
    int[] one = {0, 1};
    assertThat(Neighbours.of(one, List.of(one.clone(), new int[] {1, 1}, one.clone())))
        .containsExactly(one, one, new int[] {1, 1});
    assertThat(Neighbours.of(one, List.of())).isEmpty();
  }
}

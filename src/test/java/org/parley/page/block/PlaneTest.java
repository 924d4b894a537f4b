package org.parley.page.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Plane.Dot;
import org.parley.page.block.Plane.Mark;

/** A plane drawn with letters. */
final class PlaneTest {

  private static List<String> told(Plane plane) {
    return plane.told().stream().map(block -> ((Sentence) block).text()).toList();
  }

  @Test
  void pointsAreWhereTheirNumbersSay() {
    Plane plane =
        new Plane(
            0,
            "north",
            "south",
            List.of(new Dot(0, 1), new Dot(0.5, 0.5)),
            List.of(
                new Mark(new Dot(0, 1), "best of south"),
                new Mark(new Dot(1, 0), "best of north"),
                new Mark(new Dot(0, 1), "today")));
    List<String> told = told(plane);
    assertThat(told.get(0)).isEqualTo("1.00|A" + ".".repeat(48));
    assertThat(told.get(6)).isEqualTo("----|" + ".".repeat(24) + "o" + ".".repeat(24));
    assertThat(told.get(12)).isEqualTo("0.00|" + ".".repeat(48) + "B");
    assertThat(told.get(13)).isEqualTo("across: north, from 0.00 to 1.00; upwards: south");
    assertThat(told.get(14)).isEqualTo("o frontier; A best of south, today; B best of north");
  }

  @Test
  void onePointAloneIsInTheMiddle() {
    Mark alone = new Mark(new Dot(0.3, 0.3), "all");
    List<String> told = told(new Plane(0, "a", "b", List.of(), List.of(alone)));
    assertThat(told.get(6)).isEqualTo("----|" + ".".repeat(24) + "A" + ".".repeat(24));
    assertThat(told.get(14)).isEqualTo("A all");
  }
}

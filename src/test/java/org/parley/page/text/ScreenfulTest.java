package org.parley.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.testkit.Shown;

final class ScreenfulTest {

  private static String screen(Blocks blocks) {
    return Line.text(Screenful.of(blocks, 80, Screenful.LINES, Shown.SPELLING));
  }

  private static Grid grid(int rows) {
    Grid grid = Grid.of(1, GridColumn.words());
    for (int row = 1; row <= rows; row++) {
      grid = grid.row(new GridCell.Text("row " + row));
    }
    return grid;
  }

  private static List<Block> section(String heading, Block block) {
    return List.of(new Heading(0, heading), block);
  }

  @Test
  void whatFitsIsShownWholeInTheLongerWords() {
    Blocks blocks =
        new Blocks.Builder()
            .section(List.of(new Sentence(0, "short")), List.of(new Sentence(0, "at length")))
            .detail(section("Details", grid(3)))
            .closing(List.of());
    assertThat(screen(blocks)).isEqualTo(TextRenderer.text(blocks)).contains("at length", "row 3");
  }

  @Test
  void whatDoesNotFitIsToldInBrief() {
    Blocks blocks =
        new Blocks.Builder()
            .section(List.of(new Sentence(0, "short")), List.of(new Sentence(0, "at length")))
            .detail(section("Details", grid(60)))
            .closing(List.of());
    assertThat(screen(blocks))
        .isEqualTo("short\n\nShortened to one screen; --all prints the whole.\n");
  }

  @Test
  void storyIsToldToItsEnd() {
    Blocks.Builder blocks = new Blocks.Builder();
    for (String name : List.of("A", "B", "C", "D", "E", "F")) {
      blocks.section(section(name, grid(20)));
    }
    Blocks story = blocks.closing(List.of()).told().after(List.of(new Sentence(0, "stopped")));
    assertThat(screen(story))
        .isEqualTo(TextRenderer.text(story))
        .contains("F\n  row 1\n", "row 20");
  }

  @Test
  void firstListsHaveTheRoomAndTheLastSectionsAreLeftOut() {
    Blocks.Builder blocks = new Blocks.Builder();
    for (String name : List.of("A", "B", "C", "D", "E", "F")) {
      blocks.section(section(name, grid(20)));
    }
    // With a heading, four rows, the rest and an empty line each, five of seven lines fit in the 37
    // that two of words and one of shortening leave; the two lines over go to the first list.
    String screen = screen(blocks.closing(List.of()));
    assertThat(screen).contains("A\n  row 1\n", "  row 6\n  and 14 more; --all lists them\n\nB\n");
    assertThat(screen).contains("E\n  row 1\n  row 2\n  row 3\n  row 4\n  and 16 more");
    assertThat(screen).doesNotContain("F\n");
  }

  @Test
  void listThatSaysWhereTheRestIsKeepsItsWords() {
    Grid folded = grid(60).folded(new Fold(50, " in a.csv"));
    Blocks blocks = Blocks.of(List.of(section("A", folded), section("B", grid(60))));
    assertThat(screen(blocks)).contains(" more in a.csv\n", " more; --all lists them\n");
    assertThat(Line.text(Screenful.all(blocks, 80))).doesNotContain("more");
  }

  @Test
  void warningsStayWhereNotAllRemarksFit() {
    List<Block> remarks = new ArrayList<>();
    IntStream.range(0, 30).forEach(n -> remarks.add(new Remark(Remark.Kind.NOTE, "note " + n)));
    remarks.add(new Remark(Remark.Kind.WARNING, "beware"));
    Blocks blocks = new Blocks.Builder().section(section("A", grid(20))).closing(remarks);
    assertThat(screen(blocks)).contains("warning: beware\n", "and 28 more remarks; --all lists");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingIsEverLongerThanAScreen(long seed) {
    Random random = new Random(seed);
    Blocks.Builder blocks = new Blocks.Builder();
    for (int section = random.nextInt(12); section >= 0; section--) {
      List<Block> some = new ArrayList<>();
      for (int block = random.nextInt(5); block >= 0; block--) {
        some.add(block(random));
      }
      blocks.section(some);
    }
    List<Block> closing = new ArrayList<>();
    for (int remark = random.nextInt(9); remark > 0; remark--) {
      closing.add(new Remark(Remark.Kind.NOTE, "word ".repeat(random.nextInt(60))));
    }
    Blocks whole = blocks.closing(closing);
    for (int most = 10; most <= 60; most += 10) {
      assertThat(Screenful.of(whole, 80, most, Shown.SPELLING)).hasSizeLessThanOrEqualTo(most);
    }
  }

  private static Block block(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> grid(random.nextInt(30));
      case 1 -> new Sentence(random.nextInt(2), "coherent word ".repeat(random.nextInt(80)));
      default ->
          new Items(
              1,
              true,
              IntStream.range(0, random.nextInt(9))
                  .mapToObj(n -> new Item("item " + n, "", List.of(grid(random.nextInt(9)))))
                  .toList(),
              Optional.empty());
    };
  }
}

package org.parley.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Blocks;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.GridRow;

/** Written down by hand: what lines blocks make. */
final class TextRendererTest {

  private static String text(Block... blocks) {
    return TextRenderer.text(new Blocks(List.of(), List.of(blocks)));
  }

  @Test
  void sectionsEndWithAnEmptyLineAndWhatClosesDoesNot() {
    Blocks blocks =
        new Blocks.Builder()
            .section(List.of(new Title("A war", "war", "")))
            .section(List.of())
            .section(List.of(new Heading(0, "Lines"), new Sentence(1, "one")))
            .closing(
                List.of(
                    new Remark(Remark.Kind.WARNING, "few"), new Remark(Remark.Kind.NOTE, "late")));
    assertThat(TextRenderer.text(blocks))
        .isEqualTo("A war  [war]\n\nLines\n  one\n\nwarning: few\nnote: late\n");
  }

  @Test
  void longSentencesAreBrokenAndEntriesHang() {
    String words = "word ".repeat(20).strip();
    assertThat(text(new Sentence(1, words)))
        .isEqualTo("  " + "word ".repeat(15).strip() + "\n  " + "word ".repeat(5).strip() + "\n");
    assertThat(text(new Entry(1, "ID", words)))
        .isEqualTo(
            "  ID  " + "word ".repeat(14).strip() + "\n    " + "word ".repeat(6).strip() + "\n");
  }

  @Test
  void sentenceThatJustFitsTheScreenIsNotBroken() {
    assertThat(text(new Sentence(0, "x".repeat(40) + " " + "y".repeat(39))).lines()).hasSize(1);
    assertThat(text(new Sentence(0, "x".repeat(40) + " " + "y".repeat(40))).lines()).hasSize(2);
  }

  @Test
  void columnsAreAlignedAndHeadsAreCells() {
    Grid table =
        Grid.of(1, GridColumn.words(), GridColumn.figures().headed("opens"), GridColumn.words())
            .row(new GridCell.Id("A"), GridCell.Count.of(1_234_567), new GridCell.Text("x"))
            .row(new GridCell.Id("LONG"), GridCell.Count.of(1), GridCell.EMPTY);
    assertThat(text(table))
        .isEqualTo(
            """
                        opens
              A     1,234,567  x
              LONG          1
            """);
    assertThat(text(Grid.of(1, GridColumn.words().headed("no rows")))).isEmpty();
  }

  @Test
  void wordsInTheLastColumnAreBrokenWithinIt() {
    Grid table =
        Grid.of(0, GridColumn.words().atLeast(4), GridColumn.words())
            .row(new GridCell.Id("A"), new GridCell.Text("word ".repeat(16)));
    assertThat(text(table))
        .isEqualTo("A     " + "word ".repeat(14).strip() + "\n      word word\n");
  }

  @Test
  void excerptsAreCutToTheirMostOrToTheRoomThereIs() {
    String words = "x".repeat(200);
    Grid table =
        Grid.of(1, GridColumn.words(), GridColumn.words(), GridColumn.figures())
            .row(
                GridCell.Excerpt.of(words, 10),
                GridCell.Excerpt.of(words),
                GridCell.Count.of(12_345));
    assertThat(text(table))
        .isEqualTo("  xxxxxxxx..  " + "x".repeat(79 - 22 - 2) + "..  12,345\n")
        .hasSize(80);
    Grid narrow =
        Grid.of(0, GridColumn.words(), GridColumn.words())
            .row(new GridCell.Text("y".repeat(75)), GridCell.Excerpt.of(words));
    assertThat(text(narrow)).isEqualTo("y".repeat(75) + "  xxxxxxxxxx..\n");
    Grid ended =
        Grid.of(0, GridColumn.words())
            .row(new GridCell.Excerpt(words, " (end)", OptionalInt.of(12)));
    assertThat(text(ended)).isEqualTo("xxxx.. (end)\n");
  }

  @Test
  void dispensableColumnsAreLeftOutWhereThereIsNoRoom() {
    Grid table =
        Grid.of(1, GridColumn.words(), GridColumn.words().dispensable(), GridColumn.figures());
    assertThat(
            text(table.row(new GridCell.Id("a"), new GridCell.Text("title"), GridCell.Count.of(5))))
        .isEqualTo("  a  title  5\n");
    Grid wide =
        table.row(
            new GridCell.Id("a"), new GridCell.Text("title"), new GridCell.Figure("9".repeat(72)));
    assertThat(text(wide)).isEqualTo("  a  " + "9".repeat(72) + "\n");
  }

  @Test
  void markedRowHasAnArrowAndTheOthersHaveItsRoom() {
    Grid table =
        Grid.of(1, GridColumn.words(), GridColumn.figures())
            .row(new GridCell.Id("a"), GridCell.Count.of(1))
            .with(
                new GridRow(
                    List.of(new GridCell.Id("b"), GridCell.Count.of(2)), true, "more on b"));
    assertThat(text(table)).isEqualTo("    a  1\n  > b  2\n       more on b\n");
  }

  @Test
  void foldShowsTheFirstAndSaysWhereTheRestIs() {
    Grid table =
        Grid.of(1, GridColumn.words())
            .row(new GridCell.Id("a"))
            .row(new GridCell.Id("b"))
            .row(new GridCell.Id("c"))
            .explained("a: the first")
            .folded(new Fold(1, " in a file"));
    assertThat(text(table)).isEqualTo("  a\n  a: the first\n  and 2 more in a file\n");
    assertThat(text(table.folded(new Fold(3, " in a file")))).doesNotContain("more");
  }

  @Test
  void termsAreCutToTheirLine() {
    Terms terms =
        new Terms(
            2,
            List.of(new Term("A", ""), new Term("LONG", "z".repeat(100)), new Term("B", "b")),
            Optional.of(new Fold(2, "")));
    assertThat(text(terms))
        .isEqualTo("    A\n    LONG  " + "z".repeat(67) + "..\n    and 1 more\n");
  }

  @Test
  void itemsAreNumberedOrNotAndHaveMoreBelowThem() {
    List<Block> under = List.of(new Sentence(0, "more"));
    List<Item> items = List.of(new Item("one", "(aside)", under), new Item("two", "", List.of()));
    assertThat(text(new Items(1, true, items, Optional.empty())))
        .isEqualTo("  1. one  (aside)\n       more\n  2. two\n");
    assertThat(text(new Items(2, false, items, Optional.of(new Fold(1, "")))))
        .isEqualTo("    one  (aside)\n      more\n    and 1 more\n");
    Item wide = new Item("word ".repeat(15).strip(), "(aside)", List.of());
    assertThat(text(new Items(1, true, List.of(wide), Optional.empty())))
        .isEqualTo("  1. " + "word ".repeat(15).strip() + "\n     (aside)\n");
  }

  @Test
  void rowsHaveACellForEveryColumn() {
    assertThatThrownBy(() -> Grid.of(0, GridColumn.words()).row(GridCell.EMPTY, GridCell.EMPTY))
        .hasMessage("[2] cells in [1] columns");
  }
}

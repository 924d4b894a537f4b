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
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Table;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Block.Title;
import org.parley.page.block.Blocks;
import org.parley.page.block.Cell;
import org.parley.page.block.Column;
import org.parley.page.block.Row;

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
    Table table =
        Table.of(1, Column.words(), Column.figures().headed("opens"), Column.words())
            .row(new Cell.Id("A"), Cell.Count.of(1_234_567), new Cell.Text("x"))
            .row(new Cell.Id("LONG"), Cell.Count.of(1), Cell.EMPTY);
    assertThat(text(table))
        .isEqualTo(
            """
                      opens
              A     1,234,567  x
              LONG          1
            """);
    assertThat(text(Table.of(1, Column.words().headed("no rows")))).isEmpty();
  }

  @Test
  void wordsInTheLastColumnAreBrokenWithinIt() {
    Table table =
        Table.of(0, Column.words().atLeast(4), Column.words())
            .row(new Cell.Id("A"), new Cell.Text("word ".repeat(16)));
    assertThat(text(table))
        .isEqualTo("A     " + "word ".repeat(14).strip() + "\n      word word\n");
  }

  @Test
  void excerptsAreCutToTheirMostOrToTheRoomThereIs() {
    String words = "x".repeat(200);
    Table table =
        Table.of(1, Column.words(), Column.words(), Column.figures())
            .row(Cell.Excerpt.of(words, 10), Cell.Excerpt.of(words), Cell.Count.of(12_345));
    assertThat(text(table))
        .isEqualTo("  xxxxxxxx..  " + "x".repeat(79 - 22 - 2) + "..  12,345\n")
        .hasSize(80);
    Table narrow =
        Table.of(0, Column.words(), Column.words())
            .row(new Cell.Text("y".repeat(75)), Cell.Excerpt.of(words));
    assertThat(text(narrow)).isEqualTo("y".repeat(75) + "  xxxxxxxxxx..\n");
    Table ended =
        Table.of(0, Column.words()).row(new Cell.Excerpt(words, " (end)", OptionalInt.of(12)));
    assertThat(text(ended)).isEqualTo("xxxx.. (end)\n");
  }

  @Test
  void dispensableColumnsAreLeftOutWhereThereIsNoRoom() {
    Table table = Table.of(1, Column.words(), Column.words().dispensable(), Column.figures());
    assertThat(text(table.row(new Cell.Id("a"), new Cell.Text("title"), Cell.Count.of(5))))
        .isEqualTo("  a  title  5\n");
    Table wide =
        table.row(new Cell.Id("a"), new Cell.Text("title"), new Cell.Figure("9".repeat(72)));
    assertThat(text(wide)).isEqualTo("  a  " + "9".repeat(72) + "\n");
  }

  @Test
  void markedRowHasAnArrowAndTheOthersHaveItsRoom() {
    Table table =
        Table.of(1, Column.words(), Column.figures())
            .row(new Cell.Id("a"), Cell.Count.of(1))
            .with(new Row(List.of(new Cell.Id("b"), Cell.Count.of(2)), true, "more on b"));
    assertThat(text(table)).isEqualTo("    a  1\n  > b  2\n       more on b\n");
  }

  @Test
  void foldShowsTheFirstAndSaysWhereTheRestIs() {
    Table table =
        Table.of(1, Column.words())
            .row(new Cell.Id("a"))
            .row(new Cell.Id("b"))
            .row(new Cell.Id("c"))
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
    assertThatThrownBy(() -> Table.of(0, Column.words()).row(Cell.EMPTY, Cell.EMPTY))
        .hasMessage("[2] cells in [1] columns");
  }
}

package org.parley.page.block;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Items;
import org.parley.page.block.Block.Items.Item;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Block.Terms;
import org.parley.page.block.Block.Terms.Term;
import org.parley.page.block.Block.Title;

/** At least one of every block and cell there is, with a text in every place for one. */
public final class SampleBlocks {

  private SampleBlocks() {}

  /** A party. */
  public static Side side(int number) {
    return new Side(number, "party " + number);
  }

  /** The blocks. */
  public static List<Block> all(String text) {
    Side first = new Side(0, text);
    Side second = new Side(7, text);
    return List.of(
        new Title(text, text, text),
        new Heading(0, text),
        new Heading(2, text),
        new Sentence(1, text),
        new Entry(0, text),
        new Entry(3, text, text),
        new Remark(Remark.Kind.NOTE, text),
        new Remark(Remark.Kind.WARNING, text),
        grid(text),
        new Terms(
            1, List.of(new Term(text, text), new Term("T2", "")), Optional.of(new Fold(1, text))),
        new Items(
            0,
            true,
            List.of(
                new Item(text, text, List.of(new Sentence(0, text))), new Item("x", "", List.of())),
            Optional.of(new Fold(1, ""))),
        new Items(0, false, List.of(new Item(text, "", List.of())), Optional.empty()),
        new Group(Group.Apart.FOLDED, text, List.of(new Sentence(0, text))),
        new Group(Group.Apart.ASSUMED, text, List.of(new Sentence(0, text))),
        new Facing(
            0,
            List.of(
                new Facing.Pair(
                    new Facing.Line(first, text, text),
                    new Facing.Line(second, text, text),
                    text))),
        new DotMatrix(
            1,
            text + "-dot",
            "opens",
            List.of(new DotMatrix.Column(first, text), new DotMatrix.Column(second, "C2")),
            List.of(
                new DotMatrix.Row(List.of(0), GridCell.Count.of(4), text),
                new DotMatrix.Row(List.of(0, 1), GridCell.EMPTY, "")),
            Optional.of(new Fold(1, text))),
        new Plane(
            1,
            text,
            text + "-up",
            List.of(new Plane.Dot(0.25, 1), new Plane.Dot(1, 0)),
            List.of(
                new Plane.Mark(new Plane.Dot(0.5, 0.5), text),
                new Plane.Mark(new Plane.Dot(0.5, 0.5), "M2"))),
        new Curves(
            0,
            text,
            List.of(new Curves.Axis(text, "least", "most"), new Curves.Axis("B2", "", "")),
            List.of(
                new Curves.Curve(
                    text, List.of(new Curves.Point(0.25, "7"), new Curves.Point(1, "9")), true))),
        new HeatMap(
            0,
            text,
            text + "-up",
            List.of("K1", "K2"),
            List.of(
                new HeatMap.Row(
                    text, List.of(new HeatMap.Field(0.5, "0.7"), new HeatMap.Field(0, ""))))),
        new OptionBoard(
            0,
            text,
            List.of(
                new OptionBoard.Row(
                    text,
                    List.of(
                        new OptionBoard.Choice(
                            text, List.of(first, second), new GridCell.Share(0.3, "30 %")),
                        new OptionBoard.Choice(text, List.of(), GridCell.EMPTY))))),
        new Timeline(
            0,
            List.of(new Timeline.Stop(text, text), new Timeline.Stop("later", "")),
            List.of(
                new Timeline.Course(
                    Optional.of(first),
                    text,
                    text,
                    List.of(
                        new Timeline.Mark(Timeline.Weight.FULL, text),
                        new Timeline.Mark(Timeline.Weight.NONE, ""))),
                new Timeline.Course(
                    Optional.empty(),
                    text,
                    text,
                    List.of(
                        new Timeline.Mark(Timeline.Weight.LIGHT, text),
                        new Timeline.Mark(Timeline.Weight.FAINT, text))))),
        new River(
            1,
            text,
            text,
            List.of(text, "t2"),
            List.of(
                new River.Stream(text, List.of(0.0, 0.25)),
                new River.Stream("s2", List.of(0.125, 0.5)))),
        new StateMap(
            1,
            List.of(new StateMap.Column(text, text), new StateMap.Column("c2", "")),
            List.of(
                new StateMap.Spot(0, StateMap.Kind.START, text, text),
                new StateMap.Spot(1, StateMap.Kind.GOAL, "B", text)),
            List.of(new StateMap.Move(0, 1, text))),
        tryOut(text, first, second));
  }

  private static TryOut tryOut(String text, Side first, Side second) {
    return new TryOut(
        0,
        text,
        text,
        new TryOut.Command(text, text, text, text, text, text, text),
        List.of(
            new TryOut.Line(
                first,
                text,
                text,
                List.of(new TryOut.Reading(text, text), new TryOut.Reading("r2", "")),
                0.7,
                true),
            new TryOut.Line(second, text, "", List.of(new TryOut.Reading(text, "")), 1, false)),
        List.of(new TryOut.Rule(text, text)),
        List.of(
            new TryOut.Subject(text, text, true, List.of(new TryOut.Choice(text, text))),
            new TryOut.Subject("s2", text, false, List.of())));
  }

  private static Grid grid(String text) {
    GridColumn[] columns = new GridColumn[12];
    for (int column = 0; column < columns.length; column++) {
      GridColumn one = column % 2 == 0 ? GridColumn.words() : GridColumn.figures();
      columns[column] = column == 3 ? one : one.headed(text).atLeast(column).dispensable();
    }
    GridRow row =
        new GridRow(
            List.of(
                new GridCell.Defined(text),
                new GridCell.Id(text),
                new GridCell.Text(text),
                new GridCell.Excerpt(text, text, OptionalInt.of(3)),
                GridCell.Excerpt.of(text),
                new GridCell.Count(new BigInteger("123456789012345678901234567890")),
                new GridCell.Bar(0.5, new GridCell.Share(0.5, "50 %")),
                new GridCell.Span(0.1, 0.2, 0.3, text),
                new GridCell.Listed(text, List.of(text, text)),
                new GridCell.Figure(text),
                new GridCell.Share(-0.25, text),
                new GridCell.Unknown(text)),
            true,
            text);
    return Grid.of(1, columns).with(List.of(row)).explained(text);
  }

  /** What a reader must find of a block made with words that need no escaping. */
  public static List<String> words(Block block) {
    if (block instanceof Grid) {
      return List.of("text", "1.235 x 10^29", "50 %");
    }
    if (block instanceof DotMatrix) {
      return List.of("text", "text-dot", "4", "C2", "opens");
    }
    if (block instanceof Plane) {
      return List.of("text", "text-up", "M2");
    }
    if (block instanceof River) {
      return List.of("text", "s2", "t2", "25.00 %", "12.50 %");
    }
    if (block instanceof StateMap) {
      return List.of("text", "B");
    }
    if (block instanceof HeatMap) {
      return List.of("text", "text-up", "K1", "0.7");
    }
    return block instanceof OptionBoard ? List.of("text", "30 %") : List.of("text");
  }
}

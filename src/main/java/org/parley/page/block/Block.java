package org.parley.page.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is said. Its depth tells how far it stands below what it belongs to: 0 where it
 * stands alone, one more than the block it belongs to.
 */
public sealed interface Block
    permits Block.Title,
        Block.Heading,
        Block.Sentence,
        Block.Entry,
        Block.Remark,
        Block.Grid,
        Block.Terms,
        Block.Items,
        Block.Group,
        Drawing {

  /**
   * What all of it is about.
   *
   * @param text the title
   * @param id the id of what has it
   * @param date its date, or empty
   */
  record Title(String text, String id, String date) implements Block {}

  /** What the blocks after it are. */
  record Heading(int depth, String text) implements Block {}

  /** A sentence or several. */
  record Sentence(int depth, String text) implements Block {}

  /**
   * A sentence that is one of several like it, so that the beginning of each must be found.
   *
   * @param label the id of what it is about, or empty
   * @param text what is said
   */
  record Entry(int depth, String label, String text) implements Block {

    /** An entry without a label. */
    public Entry(int depth, String text) {
      this(depth, "", text);
    }
  }

  /** Something to bear in mind. */
  record Remark(Kind kind, String text) implements Block {

    /** How it concerns the reader. */
    public enum Kind {
      /** Something is missing, or makes no difference. */
      NOTE,
      /** Something may be taken for surer than it is. */
      WARNING
    }
  }

  /**
   * Rows of cells.
   *
   * @param columns what its columns are
   * @param rows all rows, each as many cells as there are columns
   * @param legend what marks in it mean, or empty
   * @param fold what to show first; nothing where all is
   */
  record Grid(
      int depth, List<GridColumn> columns, List<GridRow> rows, String legend, Optional<Fold> fold)
      implements Block {

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (GridRow row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "[" + row.cells().size() + "] cells in [" + columns.size() + "] columns");
        }
      }
    }

    /** A grid without rows yet. */
    public static Grid of(int depth, GridColumn... columns) {
      return new Grid(depth, List.of(columns), List.of(), "", Optional.empty());
    }

    /** The same with one more row. */
    public Grid row(GridCell... cells) {
      return with(GridRow.of(cells));
    }

    /** The same with one more row. */
    public Grid with(GridRow row) {
      List<GridRow> all = new ArrayList<>(rows);
      all.add(row);
      return with(all);
    }

    /** The same with other rows. */
    public Grid with(List<GridRow> others) {
      return new Grid(depth, columns, others, legend, fold);
    }

    /** The same with what its marks mean. */
    public Grid explained(String meaning) {
      return new Grid(depth, columns, rows, meaning, fold);
    }

    /** The same, of which so many rows are shown first. */
    public Grid folded(Fold first) {
      return new Grid(depth, columns, rows, legend, Optional.of(first));
    }
  }

  /**
   * Ids and what they stand for, each cut to a line where there is no room for it.
   *
   * @param terms all of them
   * @param fold what to show first; nothing where all is
   */
  record Terms(int depth, List<Term> terms, Optional<Fold> fold) implements Block {

    /** An id and what it stands for, which may be empty. */
    public record Term(String id, String meaning) {}

    public Terms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * A list.
   *
   * @param isNumbered whether its items are numbered, from 1
   * @param items all items
   * @param fold what to show first; nothing where all is
   */
  record Items(int depth, boolean isNumbered, List<Item> items, Optional<Fold> fold)
      implements Block {

    /**
     * An item.
     *
     * @param text what it is
     * @param aside something beside it, or empty
     * @param under what is said of it
     */
    public record Item(String text, String aside, List<Block> under) {

      public Item {
        under = List.copyOf(under);
      }
    }

    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Blocks under a title of their own.
   *
   * @param kind what sets them apart from those around them
   * @param title what they are
   */
  record Group(Apart kind, String title, List<Block> blocks) implements Block {

    /** What sets blocks apart. */
    public enum Apart {
      /** Few readers want them: a page shows them when asked. */
      FOLDED,
      /** Nobody has stated what they say: it is assumed. */
      ASSUMED
    }

    public Group {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * How much of something long is shown first.
   *
   * @param most how many of it
   * @param elsewhere where the rest is to be had, as it goes on after "and 3 more"
   */
  record Fold(int most, String elsewhere) {}
}

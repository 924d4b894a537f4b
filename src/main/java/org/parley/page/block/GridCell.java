package org.parley.page.block;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import org.parley.table.Words;

/** What stands in one row of one column. */
public sealed interface GridCell {

  /** Nothing. */
  GridCell EMPTY = new Text("");

  /** What a reader sees. */
  String text();

  /** The id of a position, a party or anything else that has one. */
  record Id(String text) implements GridCell {}

  /** An id in the place where all is said about what has it; ids elsewhere lead here. */
  record Defined(String text) implements GridCell {}

  /** Words, all of which are shown. */
  record Text(String text) implements GridCell {}

  /**
   * Words with more of them below, each on a line of its own.
   *
   * @param text what is said first
   * @param under what is said of it
   */
  record Listed(String text, List<String> under) implements GridCell {

    public Listed {
      under = List.copyOf(under);
    }
  }

  /**
   * Words that may be cut, since all of them stand elsewhere.
   *
   * @param text the words
   * @param ending what stands after them and is never cut
   * @param most letters to show at most; nothing where they may take all the room there is
   */
  record Excerpt(String text, String ending, OptionalInt most) implements GridCell {

    /** Words that may take all the room there is. */
    public static Excerpt of(String text) {
      return new Excerpt(text, "", OptionalInt.empty());
    }

    /** Words of which so many letters are shown at most. */
    public static Excerpt of(String text, int most) {
      return new Excerpt(text, "", OptionalInt.of(most));
    }
  }

  /** A number of things, of which very many are rounded: files have them whole. */
  record Count(BigInteger count) implements GridCell {

    /** A number of things. */
    public static Count of(long count) {
      return new Count(BigInteger.valueOf(count));
    }

    @Override
    public String text() {
      return Words.columnCount(count);
    }

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Count same && count.equals(same.count);
    }

    @Override
    public int hashCode() {
      return count.hashCode();
    }
  }

  /**
   * A share or a probability.
   *
   * @param share in {@code [-1, 1]}, below 0 where it is a change
   * @param text how it is written
   */
  record Share(double share, String text) implements GridCell {

    // Written out for the sake of the start: see "What costs at the start" in design.md.
    @Override
    public boolean equals(Object other) {
      return other instanceof Share same
          && Double.compare(share, same.share) == 0
          && text.equals(same.text);
    }

    @Override
    public int hashCode() {
      return 31 * Double.hashCode(share) + text.hashCode();
    }
  }

  /**
   * A figure and, where there is room to draw, a bar beside it.
   *
   * @param part length of the bar, in {@code [0, 1]}
   * @param figure what is written
   */
  record Bar(double part, GridCell figure) implements GridCell {

    /** A share with a bar as long as it. */
    public static GridCell of(GridCell cell) {
      return cell instanceof Share share && share.share() >= 0 && share.share() <= 1
          ? new Bar(share.share(), share)
          : cell;
    }

    @Override
    public String text() {
      return figure.text();
    }
  }

  /**
   * What lies between two figures, drawn where there is room, on a scale from 0 to 1.
   *
   * @param low lower end, in {@code [0, 1]}
   * @param mark a figure within, to compare with
   * @param high upper end, in {@code [0, 1]}
   * @param text the ends in words
   */
  record Span(double low, double mark, double high, String text) implements GridCell {}

  /** Any other figure, as it is written. */
  record Figure(String text) implements GridCell {}

  /** That a figure is not known, in a word or two. */
  record Unknown(String text) implements GridCell {}
}

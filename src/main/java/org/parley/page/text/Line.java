package org.parley.page.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line as it is laid out.
 *
 * @param look what it is, from which follows how it looks where there are colours
 * @param text what it says, without the end of the line
 */
public record Line(Look look, String text) {

  /** What a line is. */
  public enum Look {
    PLAIN,
    TITLE,
    HEADING,
    /** The row that a table is about. */
    MARKED,
    NOTE,
    WARNING
  }

  /** An empty line. */
  static final Line EMPTY = new Line(Look.PLAIN, "");

  /** Lines as a text, each ended by a newline. */
  public static String text(List<Line> lines) {
    return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
  }

  /** The lines of a text that all look alike. */
  static List<Line> of(Look look, String text) {
    return text.lines().map(line -> new Line(look, line)).toList();
  }
}

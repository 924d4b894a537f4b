package org.parley.page.text;

/** Text broken into lines of at most so many columns, unless a single word is longer. */
public final class Wrapped {

  private static final int WIDTH = TextRenderer.SCREEN - 1;

  private Wrapped() {}

  /** A text on lines that end in a newline, each indented by two; empty where the text is. */
  public static String of(String text) {
    StringBuilder lines = new StringBuilder();
    append(lines, "  ", text);
    return lines.toString();
  }

  /** A text on lines of at most so many columns, those after the first indented by two. */
  static String of(String text, int width) {
    StringBuilder lines = new StringBuilder();
    append(lines, width, "", "  ", text);
    return lines.toString();
  }

  /**
   * A message of one or more lines as it is, but for lines that are too long: what is broken off
   * them is indented by two. The last line ends in a newline.
   */
  public static String message(String text) {
    StringBuilder lines = new StringBuilder();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.length() <= WIDTH) {
        lines.append(line).append('\n');
      } else {
        append(lines, WIDTH, "", "  ", line);
      }
    }
    return lines.toString();
  }

  /**
   * Appends a text word by word on lines of at most 79 columns, each indented; nothing where the
   * text is empty.
   */
  public static void append(StringBuilder out, String indent, String text) {
    append(out, WIDTH, indent, indent, text);
  }

  /**
   * Appends a text word by word, a number and its percent sign being one; nothing where it is
   * empty.
   *
   * @param width most columns of a line
   * @param start what the first line starts with
   * @param indent what every other line starts with
   */
  static void append(StringBuilder out, int width, String start, String indent, String text) {
    if (text.isBlank()) {
      return;
    }
    StringBuilder line = new StringBuilder(start);
    boolean isFirst = true;
    for (String word : text.strip().split("\\s+(?!%)")) {
      if (!isFirst && line.length() + 1 + word.length() > width) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        isFirst = true;
      }
      line.append(isFirst ? "" : " ").append(word);
      isFirst = false;
    }
    out.append(line).append('\n');
  }
}

package org.parley.rules.syntax;

/**
 * A cell of a table.
 *
 * @param text what stands in it, without quotes around it and blanks at its ends
 * @param start where that begins in the file
 * @param isQuoted whether quotes stand around it, in which each quote is written twice
 */
record Cell(String text, int start, boolean isQuoted) {

  /** The cell of a piece of a file, from which blanks at the ends are taken. */
  static Cell of(String text, int start, boolean isQuoted) {
    int from = 0;
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return new Cell(text.strip(), start + from, isQuoted);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** A part of it, without blanks at its ends. */
  Cell part(int from, int to) {
    return of(text.substring(from, to), offset(from), isQuoted);
  }

  /** Where a letter of it stands in the file. */
  private int offset(int letter) {
    long quotes = text.substring(0, letter).chars().filter(c -> c == '"').count();
    return start + letter + (isQuoted ? (int) quotes : 0);
  }
}

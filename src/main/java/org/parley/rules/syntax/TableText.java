package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.problem.ProblemCode;

/**
 * Cuts a table into rows and cells as RFC 4180 has them, and as spreadsheets write them in places
 * where the comma is taken: with semicolons or tabs, which the first row tells.
 */
final class TableText {

  private static final String SEPARATORS = ",;\t";
  private static final Pattern SAID = Pattern.compile("(?i)\"?sep=([,;\t])\"?\\s*");

  private final String text;
  private final RuleProblems problems;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
  private final List<List<Cell>> rows = new ArrayList<>();
  private char separator = ',';
  private int at;

  private TableText(String text, RuleProblems problems) {
    this.text = text;
    this.problems = problems;
    for (int place = text.indexOf('\n'); place >= 0; place = text.indexOf('\n', place + 1)) {
      lineStarts.add(place + 1);
    }
  }

  /** A table that has been cut; what is no table is added to the problems. */
  static TableText of(String text, RuleProblems problems) {
    TableText table = new TableText(text, problems);
    table.begin();
    while (table.at < text.length() && !problems.isFull()) {
      table.row();
    }
    return table;
  }

  /** The rows that say something: neither empty nor comments. */
  List<List<Cell>> rows() {
    return rows;
  }

  /** The character between two cells. */
  char separator() {
    return separator;
  }

  /** A token at a place of the file. */
  Token token(Token.Type type, String said, int place) {
    int line = line(place);
    int column = text.codePointCount(lineStarts.get(line), Math.min(place, text.length())) + 1;
    return new Token(type, said, line + 1, column);
  }

  /** A text at the place of a cell. */
  Token token(Cell cell) {
    return token(Token.Type.STRING, cell.text(), cell.start());
  }

  /** The end of the file. */
  Token end() {
    return token(Token.Type.END, "", text.length());
  }

  private int line(int place) {
    int low = 0;
    int high = lineStarts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lineStarts.get(middle) <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Passes over a line that says which separator there is, and finds it where none does. */
  private void begin() {
    int lineEnd = lineEnd(0);
    var said = SAID.matcher(text.substring(0, lineEnd));
    if (said.matches()) {
      separator = said.group(1).charAt(0);
      at = Math.min(text.length(), lineEnd + 1);
      return;
    }
    int header = 0;
    while (header < text.length() && isPassed(header, lineEnd(header))) {
      header = lineEnd(header) + 1;
    }
    int most = 0;
    for (char one : SEPARATORS.toCharArray()) {
      int count = count(one, Math.min(header, text.length()));
      if (count > most) {
        most = count;
        separator = one;
      }
    }
  }

  private boolean isPassed(int from, int to) {
    String line = text.substring(from, to).strip();
    return line.startsWith("#") || line.startsWith("\"#") || line.isEmpty();
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** How often a separator stands in a line, outside quotes. */
  private int count(char one, int from) {
    int count = 0;
    boolean isInside = false;
    for (int place = from; place < lineEnd(from); place++) {
      char c = text.charAt(place);
      isInside ^= c == '"';
      count += c == one && !isInside ? 1 : 0;
    }
    return count;
  }

  private void row() {
    if (text.charAt(at) == '#' && !MeantInCell.isFault(firstCell())) {
      at = Math.min(text.length(), lineEnd(at) + 1);
      return;
    }
    List<Cell> row = new ArrayList<>();
    do {
      row.add(cell());
    } while (at < text.length() && text.charAt(at++) == separator);
    boolean isComment =
        row.get(0).text().startsWith("#") && !MeantInCell.isFault(row.get(0).text());
    if (!isComment && !row.stream().allMatch(Cell::isEmpty)) {
      rows.add(row);
    }
  }

  private String firstCell() {
    int end = at;
    while (end < lineEnd(at) && text.charAt(end) != separator) {
      end++;
    }
    return text.substring(at, end).strip();
  }

  /** Takes a cell, up to the separator or the end of the line behind it. */
  private Cell cell() {
    int start = at;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    at = start;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    return Cell.of(text.substring(start, at), start, false);
  }

  private Cell quoted() {
    int open = at++;
    StringBuilder said = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean isTwice = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
      if (c == '"' && !isTwice) {
        at++;
        behindQuote();
        return Cell.of(said.toString(), open + 1, true);
      }
      said.append(c);
      at += isTwice ? 2 : 1;
    }
    problems.close(
        ProblemCode.NOT_CLOSED,
        token(Token.Type.SYMBOL, "\"", open),
        "a quote that nothing closes begins here",
        Optional.of("Maybe [\"] is missing at the end of the cell"));
    return Cell.of("", open, true);
  }

  /** Passes over blanks behind a quote; anything else has no place there. */
  private void behindQuote() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n') {
      at++;
    }
    if (!text.substring(start, at).isBlank()) {
      problems.error(
          ProblemCode.TABLE,
          token(Token.Type.SYMBOL, "\"", start),
          "a cell goes on behind the quote that closes it",
          Optional.of("Maybe [\"\"] for a quote within the cell"));
    }
  }
}

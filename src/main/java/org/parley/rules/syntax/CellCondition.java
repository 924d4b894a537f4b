package org.parley.rules.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a cell says of the issue of its column: options, {@code a|b} or {@code not a|b}, and
 * numbers, {@code >20}, {@code >0 and <40} or {@code 0..40}.
 */
final class CellCondition {

  private static final String NUMBER = "-?[0-9]+(?:\\.[0-9]+)?";
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")");
  private static final Pattern COMPARISON =
      Pattern.compile("(>=|<=|>|<|at least|at most|above|below)\\s*(" + NUMBER + ")");
  private static final Pattern OPTION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*|" + NUMBER);
  private static final Pattern NOT = Pattern.compile("not\\s+");
  private static final Pattern AND = Pattern.compile("\\s+and\\s+");
  private static final Map<String, String> SIGNS =
      Map.of("at least", ">=", "at most", "<=", "above", ">", "below", "<");

  /** A part of a cell that says nothing. */
  static final class Unread extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Cell at;
    private final String message;
    private final String advice;

    Unread(Cell at, String message, String advice) {
      super(null, null, false, false);
      this.at = at;
      this.message = message;
      this.advice = advice;
    }

    Cell at() {
      return at;
    }

    String message() {
      return message;
    }

    String advice() {
      return advice;
    }
  }

  private final TableText table;

  CellCondition(TableText table) {
    this.table = table;
  }

  /** The tokens of the pattern that a cell stands for. */
  List<Token> pattern(Token issue, Cell cell) throws Unread {
    Token at = table.token(Token.Type.WORD, "", cell.start());
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "Term", "(", "issue", "==");
    tokens.add(issue);
    SentenceReader.add(tokens, at, ",");
    tokens.addAll(constraint(at, cell));
    SentenceReader.add(tokens, at, ")");
    return tokens;
  }

  private List<Token> constraint(Token at, Cell cell) throws Unread {
    Matcher not = NOT.matcher(cell.text());
    boolean isDenied = not.lookingAt();
    List<Cell> parts = parts(isDenied ? cell.part(not.end(), cell.text().length()) : cell);
    for (Cell part : parts) {
      if (isDenied && !isOption(part)) {
        throw unread(part, "not " + part.text());
      }
    }
    if (parts.stream().allMatch(CellCondition::isOption)) {
      return options(at, isDenied, parts);
    }
    if (parts.size() == 1) {
      return numbers(at, parts.get(0), ",");
    }
    List<Token> tokens = new ArrayList<>();
    for (Cell part : parts) {
      SentenceReader.add(tokens, at, tokens.isEmpty() ? "(" : "||");
      SentenceReader.add(tokens, at, "(");
      tokens.addAll(isOption(part) ? options(at, false, List.of(part)) : numbers(at, part, "&&"));
      SentenceReader.add(tokens, at, ")");
    }
    SentenceReader.add(tokens, at, ")");
    return tokens;
  }

  private static boolean isOption(Cell part) {
    return OPTION.matcher(part.text()).matches() && !RANGE.matcher(part.text()).matches();
  }

  private static List<Cell> parts(Cell cell) throws Unread {
    List<Cell> parts = new ArrayList<>();
    int from = 0;
    for (int to = 0; to <= cell.text().length(); to++) {
      if (to == cell.text().length() || cell.text().charAt(to) == '|') {
        Cell part = cell.part(from, to);
        if (part.isEmpty()) {
          String meant = cell.text().replace("||", "|").replaceAll("^\\s*\\||\\|\\s*$", "");
          throw new Unread(part, "an option is missing beside [|]", "Maybe [" + meant + "]");
        }
        parts.add(part);
        from = to + 1;
      }
    }
    return parts;
  }

  private List<Token> options(Token at, boolean isDenied, List<Cell> options) {
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "option");
    if (options.size() == 1) {
      SentenceReader.add(tokens, at, isDenied ? "!=" : "==");
      tokens.add(table.token(options.get(0)));
      return tokens;
    }
    if (isDenied) {
      SentenceReader.add(tokens, at, "not");
    }
    SentenceReader.add(tokens, at, "in");
    for (Cell option : options) {
      SentenceReader.add(tokens, at, option.equals(options.get(0)) ? "(" : ",");
      tokens.add(table.token(option));
    }
    SentenceReader.add(tokens, at, ")");
    return tokens;
  }

  /** A range, or comparisons, joined. */
  private List<Token> numbers(Token at, Cell cell, String joining) throws Unread {
    List<Token> tokens = new ArrayList<>();
    Matcher range = RANGE.matcher(cell.text());
    if (range.matches()) {
      if (new BigDecimal(range.group(1)).compareTo(new BigDecimal(range.group(2))) > 0) {
        String turned = "Maybe [" + range.group(2) + ".." + range.group(1) + "]";
        throw new Unread(cell, "no number is in [" + cell.text() + "]", turned);
      }
      compare(tokens, ">=", cell.part(range.start(1), range.end(1)));
      SentenceReader.add(tokens, at, joining);
      compare(tokens, "<=", cell.part(range.start(2), range.end(2)));
      return tokens;
    }
    Matcher and = AND.matcher(cell.text());
    int from = 0;
    while (and.find()) {
      comparison(tokens, cell.part(from, and.start()), cell);
      SentenceReader.add(tokens, at, joining);
      from = and.end();
    }
    comparison(tokens, cell.part(from, cell.text().length()), cell);
    return tokens;
  }

  private void comparison(List<Token> tokens, Cell part, Cell whole) throws Unread {
    Matcher comparison = COMPARISON.matcher(part.text());
    if (!comparison.matches()) {
      throw unread(part, part.equals(whole) ? whole.text() : part.text());
    }
    String sign = comparison.group(1);
    Cell number = part.part(comparison.start(2), comparison.end(2));
    compare(tokens, Optional.ofNullable(SIGNS.get(sign)).orElse(sign), number);
  }

  private void compare(List<Token> tokens, String sign, Cell number) {
    Token at = table.token(Token.Type.NUMBER, number.text(), number.start());
    SentenceReader.add(tokens, at, "value", sign);
    tokens.addAll(TermSentence.signed(at));
  }

  private static Unread unread(Cell at, String said) {
    return new Unread(at, "[" + said + "] says nothing of an issue", MeantInCell.by(said));
  }
}

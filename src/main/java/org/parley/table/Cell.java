package org.parley.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** What stands in one row of one column. */
public sealed interface Cell {

  /** A figure that does not exist. */
  Cell ABSENT = new Absent();

  /** As in a CSV file, where only what is absent is empty, an empty list apart. */
  String csv();

  /** As in JSON: a string, a number, a truth value or a list; nothing where it is absent. */
  Optional<Object> json();

  /** A text, which is absent where it is empty. */
  static Cell of(String text) {
    return text.isEmpty() ? ABSENT : new Text(text);
  }

  /** A number, which is absent where it is {@code NaN}. */
  static Cell of(double number) {
    return Double.isNaN(number) ? ABSENT : new Decimal(number);
  }

  /** No figure. */
  record Absent() implements Cell {

    @Override
    public String csv() {
      return "";
    }

    @Override
    public Optional<Object> json() {
      return Optional.empty();
    }
  }

  /** A text that is not empty. */
  record Text(String text) implements Cell {

    @Override
    public String csv() {
      return text;
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(text);
    }
  }

  /** A list of texts, none of which has a semicolon. */
  record Texts(List<String> texts) implements Cell {

    /** What parts them in a CSV file. */
    public static final String SEPARATOR = ";";

    public Texts {
      texts = List.copyOf(texts);
    }

    @Override
    public String csv() {
      return String.join(SEPARATOR, texts);
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(texts);
    }
  }

  /** A whole number of any size. */
  record Count(BigInteger count) implements Cell {

    @Override
    public String csv() {
      return count.toString();
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(count);
    }
  }

  /** A computed number. */
  record Decimal(double number) implements Cell {

    @Override
    public String csv() {
      if (Double.isInfinite(number)) {
        return number > 0 ? "INF" : "-INF";
      }
      return Decimals.text(number);
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(number);
    }
  }

  /**
   * A number as it is, with all its digits.
   *
   * @param number the number
   */
  record Exact(BigDecimal number) implements Cell {

    @Override
    public String csv() {
      return number.toPlainString();
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(number);
    }
  }

  /** Whether something is so. */
  record Truth(boolean isSo) implements Cell {

    /** The texts in a CSV file that R and Python take for truth values unasked. */
    public static final String TRUE = "TRUE";

    public static final String FALSE = "FALSE";

    @Override
    public String csv() {
      return isSo ? TRUE : FALSE;
    }

    @Override
    public Optional<Object> json() {
      return Optional.of(isSo);
    }
  }
}

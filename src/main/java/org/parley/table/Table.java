package org.parley.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.parley.table.Column.Type;

/**
 * What a table holds, declared once: from this come its file in CSV, its list in JSON, its schema
 * and its page in the reference.
 *
 * @param name name of the file without its ending, in snake case
 * @param row what a row is, as in {@code one row for each step of the ladder}
 * @param columns what it says of that
 * @param key names of the columns that tell the rows apart; empty where none do in every row
 * @param references columns that are keys of other tables
 */
public record Table<R>(
    String name,
    String row,
    List<Column<R>> columns,
    List<String> key,
    List<Reference> references) {

  /**
   * @throws IllegalArgumentException if two columns have the same name, or a key or reference names
   *     a column that is not there
   */
  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
    Set<String> names = new HashSet<>();
    for (Column<R> column : columns) {
      require(names.add(column.name()), name, column.name(), "is there twice");
    }
    for (String column : key) {
      require(names.contains(column), name, column, "of the key is missing");
    }
    for (Reference reference : references) {
      for (String column : reference.columns()) {
        require(names.contains(column), name, column, "that refers is missing");
      }
    }
  }

  private static void require(boolean condition, String table, String column, String problem) {
    if (!condition) {
      throw new IllegalArgumentException(
          "table [" + table + "]: column [" + column + "] " + problem);
    }
  }

  /** Declares a table, as yet without columns. */
  public static <R> Builder<R> of(String name, String row) {
    return new Builder<>(name, row);
  }

  /** The table with these rows. */
  public Sheet<R> with(List<R> rows) {
    return new Sheet<>(this, rows);
  }

  /** The names of the columns. */
  public List<String> header() {
    return columns.stream().map(Column::name).toList();
  }

  /** Collects the columns of a table. */
  public static final class Builder<R> {

    private final String name;
    private final String row;
    private final List<Column<R>> columns = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private List<String> key = List.of();

    Builder(String name, String row) {
      this.name = name;
      this.row = row;
    }

    /** A text; absent where it is empty. */
    public Builder<R> text(String column, String sentence, Function<R, String> text) {
      return add(column, Type.TEXT, sentence, r -> Cell.of(text.apply(r)));
    }

    /** A list of texts. */
    public Builder<R> texts(String column, String sentence, Function<R, List<String>> texts) {
      return add(column, Type.TEXTS, sentence, r -> new Cell.Texts(texts.apply(r)));
    }

    /** A whole number. */
    public Builder<R> count(String column, String sentence, ToLongFunction<R> count) {
      return countIfKnown(
          column, sentence, r -> Optional.of(BigInteger.valueOf(count.applyAsLong(r))));
    }

    /** A whole number where there is one. */
    public Builder<R> countIfKnown(
        String column, String sentence, Function<R, Optional<BigInteger>> count) {
      return add(
          column,
          Type.COUNT,
          sentence,
          r -> count.apply(r).<Cell>map(Cell.Count::new).orElse(Cell.ABSENT));
    }

    /** A number from 0 to 1; absent where it is {@code NaN}. */
    public Builder<R> share(String column, String sentence, ToDoubleFunction<R> share) {
      return add(column, Type.SHARE, sentence, r -> Cell.of(share.applyAsDouble(r)));
    }

    /** A number from 0 to 1 where there is one. */
    public Builder<R> shareIfKnown(
        String column, String sentence, Function<R, Optional<Double>> share) {
      return share(column, sentence, r -> share.apply(r).orElse(Double.NaN));
    }

    /** A number; absent where it is {@code NaN}. */
    public Builder<R> number(String column, String sentence, ToDoubleFunction<R> number) {
      return add(column, Type.NUMBER, sentence, r -> Cell.of(number.applyAsDouble(r)));
    }

    /** A number where there is one. */
    public Builder<R> numberIfKnown(
        String column, String sentence, Function<R, Optional<Double>> number) {
      return number(column, sentence, r -> number.apply(r).orElse(Double.NaN));
    }

    /** A number with all its digits, where there is one. */
    public Builder<R> exactIfKnown(
        String column, String sentence, Function<R, Optional<BigDecimal>> number) {
      return add(
          column,
          Type.NUMBER,
          sentence,
          r -> number.apply(r).<Cell>map(Cell.Exact::new).orElse(Cell.ABSENT));
    }

    /** Whether something is so. */
    public Builder<R> truth(String column, String sentence, Predicate<R> isSo) {
      return add(column, Type.TRUTH, sentence, r -> new Cell.Truth(isSo.test(r)));
    }

    /** A share and its limits, in three columns. */
    public Builder<R> estimate(
        String column,
        String low,
        String high,
        String sentence,
        Function<R, Optional<Estimate>> estimate) {
      shareIfKnown(column, sentence, r -> estimate.apply(r).map(Estimate::value));
      shareIfKnown(
          low,
          "lower limit of `" + column + "`, which has none where it is exact",
          r -> estimate.apply(r).map(Estimate::low));
      return shareIfKnown(
          high,
          "upper limit of `" + column + "`, likewise",
          r -> estimate.apply(r).map(Estimate::high));
    }

    private Builder<R> add(String column, Type type, String sentence, Function<R, Cell> fill) {
      columns.add(new Column<>(column, type, sentence, fill));
      return this;
    }

    /** The columns that tell the rows apart. */
    public Builder<R> key(String... names) {
      key = List.of(names);
      return this;
    }

    /** Columns that are in another table by the same names, and are its key. */
    public Builder<R> joins(String table, String... names) {
      references.add(new Reference(List.of(names), table, List.of(names)));
      return this;
    }

    /** Columns that are the key of another table by other names. */
    public Builder<R> refers(List<String> names, String table, List<String> targets) {
      references.add(new Reference(names, table, targets));
      return this;
    }

    /** The table. */
    public Table<R> build() {
      return new Table<>(name, row, columns, key, references);
    }
  }
}

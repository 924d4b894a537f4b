package org.parley.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an outcome back from the tables that commands write: a row of a table such as {@code
 * outcomes.csv} names it by its number, and the table of its options beside that has the rest.
 */
public final class OutcomeRow {

  private static final String OUTCOME = "outcome";

  private static final String ENDING = ".csv";

  private OutcomeRow() {}

  /**
   * The options of the outcome in a row, each as {@code issue=option}.
   *
   * @param row number of the row, counted from 1, the header apart
   * @throws IllegalArgumentException if the file has no such row, or names no outcome
   * @throws UncheckedIOException if it cannot be read
   */
  public static List<String> options(Path file, int row) {
    List<NamedCsvRecord> rows = rows(file);
    if (row < 1 || row > rows.size()) {
      throw new IllegalArgumentException(
          "[" + file + "] has [" + rows.size() + "] rows, so none of number [" + row + "]");
    }
    Optional<String> outcome = rows.get(row - 1).findField(OUTCOME);
    if (outcome.isEmpty()) {
      throw new IllegalArgumentException("[" + file + "] has no column [" + OUTCOME + "]");
    }
    boolean isLong = rows.get(0).findField("issue").isPresent();
    return options(isLong && rows.get(0).findField("option").isPresent() ? file : beside(file))
        .stream()
        .filter(option -> option.getField(OUTCOME).equals(outcome.get()))
        .map(option -> option.getField("issue") + "=" + option.getField("option"))
        .toList();
  }

  private static List<NamedCsvRecord> options(Path file) {
    return rows(file);
  }

  /** {@code outcome_options.csv} beside {@code outcomes.csv}. */
  private static Path beside(Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    Path same = file.resolveSibling(stem + "_options" + ENDING);
    Path single = file.resolveSibling(stem.replaceFirst("s$", "") + "_options" + ENDING);
    if (!Files.exists(same) && !Files.exists(single)) {
      throw new IllegalArgumentException(
          "there is no [" + single + "], which has the options of the outcomes in [" + file + "]");
    }
    return Files.exists(same) ? same : single;
  }

  private static List<NamedCsvRecord> rows(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("[" + file + "] is a folder, a table was expected");
    }
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      List<NamedCsvRecord> rows = new ArrayList<>();
      csv.forEach(rows::add);
      return rows;
    } catch (CsvParseException e) {
      throw new IllegalArgumentException("[" + file + "] is no table", e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("cannot read [" + file + "]: " + FileFault.reason(e), e));
    }
  }
}

package org.parley.sweep;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.answer.sweep.Factor;
import org.parley.answer.sweep.SweepCase;

/**
 * Cases as a CSV file lists them: a column a factor, named as in {@code --vary}, a row a case. An
 * empty cell leaves the factor as the scenario has it.
 *
 * @param factors the columns
 * @param cases the rows
 */
public record CaseFile(List<Factor> factors, List<SweepCase> cases) {

  public CaseFile {
    factors = List.copyOf(factors);
    cases = List.copyOf(cases);
  }

  /**
   * The content of a file.
   *
   * @throws SweepFault if it is of another form or names what the scenario does not have
   * @throws UncheckedIOException if it cannot be read
   */
  public static CaseFile read(Path file, Subjects subjects) {
    List<CsvRecord> records = records(file);
    SweepFault.require(records.size() > 1, "[" + file + "] has no case");
    SweepFault.require(
        records.size() - 1 <= Cases.MOST, "[" + file + "] has more than " + Cases.MOST + " cases");
    List<String> header = records.get(0).getFields();
    List<CsvRecord> rows = records.subList(1, records.size());
    List<Factor> factors = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int k = 0; k < header.size(); k++) {
      SweepFault.require(
          names.add(header.get(k)),
          "[" + file + "]: column [" + header.get(k) + "] is there twice");
      int column = k;
      List<String> values = rows.stream().map(row -> row.getField(column)).toList();
      factors.add(factor(file, header.get(k), values, rows, subjects));
    }
    return new CaseFile(factors, cases(factors, rows, subjects));
  }

  /** The factor of a column; what is wrong with a value is told with its line. */
  private static Factor factor(
      Path file, String name, List<String> values, List<CsvRecord> rows, Subjects subjects) {
    try {
      FactorText.named(name, List.of(), subjects);
    } catch (SweepFault fault) {
      throw new SweepFault("[" + file + "], line [1]: " + fault.getMessage());
    }
    try {
      return FactorText.named(name, values, subjects);
    } catch (SweepFault fault) {
      for (int row = 0; row < rows.size(); row++) {
        try {
          FactorText.named(name, List.of(values.get(row)), subjects);
        } catch (SweepFault own) {
          String line = "[" + file + "], line [" + rows.get(row).getStartingLineNumber() + "]: ";
          throw new SweepFault(line + own.getMessage());
        }
      }
      throw new SweepFault("[" + file + "]: " + fault.getMessage());
    }
  }

  /** What a cell leaves open is as the scenario has it, by the value of that where it has one. */
  private static List<SweepCase> cases(
      List<Factor> factors, List<CsvRecord> rows, Subjects subjects) {
    List<SweepCase> cases = new ArrayList<>();
    for (CsvRecord row : rows) {
      List<String> values = new ArrayList<>();
      for (int k = 0; k < factors.size(); k++) {
        Factor factor = factors.get(k);
        String written = row.getField(k);
        String cell = written.isEmpty() ? subjects.base(factor.kind(), factor.subject()) : written;
        boolean isNumber = factor.kind().isNumeric() && !cell.isEmpty();
        values.add(isNumber ? FactorText.plain(new BigDecimal(cell)) : cell);
      }
      cases.add(new SweepCase(cases.size() + 1, values));
    }
    return cases;
  }

  private static List<CsvRecord> records(Path file) {
    SweepFault.require(Files.isRegularFile(file), "[" + file + "] is no file of cases");
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(false)
            .detectBomHeader(true)
            .ofCsvRecord(file)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new SweepFault("[" + file + "] is not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

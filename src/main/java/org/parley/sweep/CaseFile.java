package org.parley.sweep;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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
          names.add(header.get(k)), "[" + file + "]: column [" + header.get(k) + "] is there twice");
      int column = k;
      List<String> values = rows.stream().map(row -> row.getField(column)).toList();
      factors.add(FactorText.named(header.get(k), values, subjects));
    }
    return new CaseFile(factors, cases(factors, rows));
  }

  private static List<SweepCase> cases(List<Factor> factors, List<CsvRecord> rows) {
    List<SweepCase> cases = new ArrayList<>();
    for (CsvRecord row : rows) {
      List<String> values = new ArrayList<>();
      for (int k = 0; k < factors.size(); k++) {
        String cell = row.getField(k);
        boolean isNumber = factors.get(k).kind().isNumeric() && !cell.isEmpty();
        values.add(isNumber ? FactorText.plain(new BigDecimal(cell)) : cell);
      }
      cases.add(new SweepCase(cases.size() + 1, values));
    }
    return cases;
  }

  private static List<CsvRecord> records(Path file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.NONE)
            .skipEmptyLines(true)
            .ofCsvRecord(file)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new SweepFault("[" + file + "] is not CSV: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

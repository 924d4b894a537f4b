package org.parley.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Tables as CSV (RFC 4180, comma, {@code \n}): lists are joined by semicolons, decimals rounded to
 * 12 significant digits.
 */
public final class CsvText {

  private CsvText() {}

  public static String of(Sheet<?> sheet) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      write(writer, sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static <R> void write(CsvWriter writer, Sheet<R> sheet) {
    writer.writeRecord(sheet.table().header());
    for (R row : sheet.rows()) {
      writer.writeRecord(sheet.cells(row).stream().map(Cell::csv).toList());
    }
  }
}

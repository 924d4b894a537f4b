package org.parley.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Tables as CSV (RFC 4180, comma, {@code \n}): lists are joined by semicolons, decimals rounded to
 * 12 significant digits.
 */
public final class CsvText {

  private CsvText() {}

  public static String of(Table table) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      writer.writeRecord(table.columns());
      for (List<Object> row : table.rows()) {
        writer.writeRecord(row.stream().map(CsvText::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String cell(Object cell) {
    if (cell instanceof List<?> list) {
      return String.join(";", list.stream().map(Object::toString).toList());
    }
    return cell instanceof Double number ? Decimals.text(number) : cell.toString();
  }
}

package org.parley.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;

/** Tables as CSV (RFC 4180, comma, {@code \n}): lists are joined by semicolons. */
final class CsvText {

  private CsvText() {}

  static String of(Table table) {
    StringWriter text = new StringWriter();
    CsvWriter writer =
        CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(text);
    writer.writeRecord(table.columns());
    for (List<Object> row : table.rows()) {
      writer.writeRecord(row.stream().map(CsvText::cell).toList());
    }
    return text.toString();
  }

  private static String cell(Object cell) {
    if (cell instanceof List<?> list) {
      return String.join(";", list.stream().map(Object::toString).toList());
    }
    return cell.toString();
  }
}

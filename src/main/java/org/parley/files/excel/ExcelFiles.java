package org.parley.files.excel;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parley.table.JsonTree;

/**
 * Tables as Excel opens them by a double click where a comma stands in numbers: with a byte order
 * mark, semicolons, every cell in quotes, decimal commas, and an apostrophe before a text that
 * Excel would take for a formula. In place of the data package, which says of the files what is no
 * longer so, there is none.
 */
public final class ExcelFiles {

  /** The dialect as the command line names it. */
  public static final String NAME = "excel";

  private static final String PACKAGE = "datapackage.json";
  private static final String CSV = ".csv";
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char SEPARATOR = ';';

  /** What a formula begins with, or what hides its beginning. */
  private static final String FORMULA = "=+-@\t\r\n";

  private ExcelFiles() {}

  /**
   * These files with the tables in this form, the rest as it was.
   *
   * @param files texts by file name, with the data package that says which columns are numbers
   */
  public static Map<String, String> of(Map<String, String> files) {
    Map<String, Set<String>> numbers = numbers(files.getOrDefault(PACKAGE, "{}"));
    Map<String, String> all = new LinkedHashMap<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(CSV)) {
            all.put(name, table(text, numbers.getOrDefault(name, Set.of())));
          } else if (!name.equals(PACKAGE)) {
            all.put(name, text);
          }
        });
    return all;
  }

  /** Whether a text is such a table. */
  public static boolean isOne(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
  }

  /** Names of the columns of numbers, by file. */
  private static Map<String, Set<String>> numbers(String dataPackage) {
    Map<String, Set<String>> numbers = new LinkedHashMap<>();
    try {
      for (JsonNode resource : JsonTree.of(dataPackage).path("resources")) {
        Set<String> columns = new TreeSet<>();
        for (JsonNode field : resource.path("schema").path("fields")) {
          String type = field.path("type").asText();
          if (type.equals("number") || type.equals("integer")) {
            columns.add(field.path("name").asText());
          }
        }
        numbers.put(resource.path("path").asText(), columns);
      }
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(String text, Set<String> numbers) {
    StringWriter written = new StringWriter();
    written.write(BYTE_ORDER_MARK);
    try (CsvReader<CsvRecord> reader =
            CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofCsvRecord(text);
        CsvWriter writer =
            CsvWriter.builder()
                .fieldSeparator(SEPARATOR)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(written)) {
      List<String> header = List.of();
      for (CsvRecord row : reader) {
        List<String> cells = new ArrayList<>();
        for (int k = 0; k < row.getFieldCount(); k++) {
          boolean isNumber = !header.isEmpty() && numbers.contains(header.get(k));
          cells.add(isNumber ? row.getField(k).replace('.', ',') : guarded(row.getField(k)));
        }
        writer.writeRecord(cells);
        header = header.isEmpty() ? row.getFields() : header;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.toString();
  }

  private static String guarded(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

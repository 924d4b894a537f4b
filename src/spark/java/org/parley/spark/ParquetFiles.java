package org.parley.spark;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetWriter;
import org.parley.spark.ParquetColumn.Kind;
import org.parley.table.JsonTree;

/**
 * Tables in Parquet, a file each. A column has the type that the data package gives it; where a
 * number in it is one that 64 bits do not hold to its last digit, all of it is text.
 */
final class ParquetFiles {

  private static final String PACKAGE = "datapackage.json";
  private static final String ENDING = ".parquet";

  private ParquetFiles() {}

  /**
   * The files by name.
   *
   * @param answer texts of the tables in CSV, and of the data package that says what is in them
   */
  static Map<String, byte[]> of(Map<String, String> answer) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try {
      JsonNode tables = JsonTree.of(answer.getOrDefault(PACKAGE, "{}")).path("resources");
      for (JsonNode table : tables) {
        String csv = answer.getOrDefault(table.path("path").asText(), "");
        String name = table.path("name").asText();
        files.put(name + ENDING, file(name, columns(table, csv), csv));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ParquetColumn> columns(JsonNode table, String csv) throws IOException {
    List<ParquetColumn> columns = new ArrayList<>();
    for (JsonNode field : table.path("schema").path("fields")) {
      Kind kind = Kind.of(field.path("type").asText());
      columns.add(new ParquetColumn(field.path("name").asText(), kind));
    }
    try (CsvReader<CsvRecord> reader = reader(csv)) {
      for (Iterator<CsvRecord> rows = rows(reader); rows.hasNext(); ) {
        widen(columns, rows.next());
      }
    }
    return columns;
  }

  private static void widen(List<ParquetColumn> columns, CsvRecord row) {
    for (int place = 0; place < columns.size(); place++) {
      ParquetColumn column = columns.get(place);
      String cell = row.getField(place);
      if (!cell.isEmpty() && !column.kind().holds(cell)) {
        columns.set(place, new ParquetColumn(column.name(), Kind.TEXT));
      }
    }
  }

  private static byte[] file(String name, List<ParquetColumn> columns, String csv)
      throws IOException {
    MemoryFile file = new MemoryFile();
    try (CsvReader<CsvRecord> reader = reader(csv);
        ParquetWriter<CsvRecord> writer = ParquetRows.writer(file, name, columns)) {
      for (Iterator<CsvRecord> rows = rows(reader); rows.hasNext(); ) {
        writer.write(rows.next());
      }
    }
    return file.bytes();
  }

  private static CsvReader<CsvRecord> reader(String csv) {
    return CsvReader.builder().commentStrategy(CommentStrategy.NONE).ofCsvRecord(csv);
  }

  /** All rows but the one that names the columns. */
  private static Iterator<CsvRecord> rows(CsvReader<CsvRecord> reader) {
    Iterator<CsvRecord> rows = reader.iterator();
    if (rows.hasNext()) {
      rows.next();
    }
    return rows;
  }
}

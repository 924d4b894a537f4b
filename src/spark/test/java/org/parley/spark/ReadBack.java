package org.parley.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads tables with Spark, each as it is in Parquet and as it is in CSV beside that, and says what
 * columns there are, how many rows, and each cell that is not the same.
 */
final class ReadBack {

  private ReadBack() {}

  /** Of tables, each a path without its ending. */
  public static void main(String[] tables) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      for (String table : tables) {
        compare(spark, table);
      }
    }
  }

  private static void compare(SparkSession spark, String table) {
    var read = spark.read().parquet(table + ".parquet");
    List<Row> parquet = read.collectAsList();
    // Spark leaves out what is empty, and cannot tell it from what is absent: neither can CSV.
    List<Row> csv =
        spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .csv(table + ".csv")
            .collectAsList();
    StringBuilder said = new StringBuilder(table.substring(table.lastIndexOf('/') + 1));
    said.append(' ').append(parquet.size()).append('/').append(csv.size());
    for (var field : read.schema().fields()) {
      said.append(' ').append(field.name()).append(':').append(field.dataType().simpleString());
    }
    for (int row = 0; row < Math.min(csv.size(), parquet.size()); row++) {
      for (int cell = 0; cell < read.schema().size(); cell++) {
        Object here = parquet.get(row).get(cell);
        Object there = csv.get(row).get(cell);
        if (!isSame(here, there, parquet.get(row), cell)) {
          said.append(" [").append(here).append(" is not ").append(there).append(']');
        }
      }
    }
    System.out.println(said);
  }

  private static boolean isSame(Object parquet, Object csv, Row row, int cell) {
    if (row.schema().apply(cell).dataType().simpleString().startsWith("array")) {
      return parquet != null && String.join(";", row.<String>getList(cell)).equals(text(csv));
    }
    if (parquet == null || csv == null) {
      return parquet == csv;
    }
    if (parquet instanceof Boolean isSo) {
      return csv.equals(isSo ? "TRUE" : "FALSE");
    }
    if (parquet instanceof Double number && number.isInfinite()) {
      return csv.equals(number > 0 ? "INF" : "-INF");
    }
    if (parquet instanceof String) {
      return parquet.equals(csv);
    }
    return new BigDecimal(parquet.toString()).compareTo(new BigDecimal(csv.toString())) == 0;
  }

  private static String text(Object csv) {
    return csv == null ? "" : csv.toString();
  }
}

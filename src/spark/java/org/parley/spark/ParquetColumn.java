package org.parley.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.parley.stat.ShortestDecimal;
import org.parley.table.Cell;

/**
 * A column of a table in Parquet.
 *
 * @param name its name
 * @param kind what its cells are
 */
record ParquetColumn(String name, Kind kind) {

  /** What cells are. */
  enum Kind {
    TEXT,
    TEXTS,
    COUNT,
    NUMBER,
    TRUTH;

    /** The kind of a type in a data package. */
    static Kind of(String type) {
      return switch (type) {
        case "string" -> TEXT;
        case "list" -> TEXTS;
        case "integer" -> COUNT;
        case "number" -> NUMBER;
        case "boolean" -> TRUTH;
        default -> throw new IllegalArgumentException("no type of a column: " + type);
      };
    }

    /** Whether a cell, which is not absent, loses nothing in 64 bits. */
    boolean holds(String cell) {
      return switch (this) {
        case COUNT -> new BigInteger(cell).bitLength() < Long.SIZE;
        case NUMBER -> isDouble(cell);
        case TEXT, TEXTS, TRUTH -> true;
      };
    }

    private static boolean isDouble(String cell) {
      double number = number(cell);
      boolean isInfinite = Double.isInfinite(number);
      return isInfinite
          ? isInfinity(cell)
          : ShortestDecimal.of(number).compareTo(new BigDecimal(cell)) == 0;
    }

    private static boolean isInfinity(String cell) {
      return cell.endsWith("INF");
    }

    private static double number(String cell) {
      if (isInfinity(cell)) {
        return cell.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
      return Double.parseDouble(cell);
    }
  }

  /** The column in a schema. Any cell may be absent. */
  Type type() {
    LogicalTypeAnnotation text = LogicalTypeAnnotation.stringType();
    return switch (kind) {
      case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(text).named(name);
      case TEXTS ->
          Types.optionalList().requiredElement(PrimitiveTypeName.BINARY).as(text).named(name);
      case COUNT -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    };
  }

  /** Writes a cell of a row, given as it stands in CSV; nothing where it is absent. */
  void write(RecordConsumer row, int place, String cell) {
    // A list is never absent, as in CSV only an empty one is empty.
    if (cell.isEmpty() && kind != Kind.TEXTS) {
      return;
    }
    row.startField(name, place);
    switch (kind) {
      case TEXT -> row.addBinary(Binary.fromString(cell));
      case TEXTS -> writeList(row, cell);
      case COUNT -> row.addLong(Long.parseLong(cell));
      case NUMBER -> row.addDouble(Kind.number(cell));
      case TRUTH -> row.addBoolean(cell.equals(Cell.Truth.TRUE));
    }
    row.endField(name, place);
  }

  private static void writeList(RecordConsumer row, String cell) {
    row.startGroup();
    if (!cell.isEmpty()) {
      row.startField("list", 0);
      for (String text : cell.split(Cell.Texts.SEPARATOR, -1)) {
        row.startGroup();
        row.startField("element", 0);
        row.addBinary(Binary.fromString(text));
        row.endField("element", 0);
        row.endGroup();
      }
      row.endField("list", 0);
    }
    row.endGroup();
  }
}

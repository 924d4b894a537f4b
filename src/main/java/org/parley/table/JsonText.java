package org.parley.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Maps, lists, strings, numbers and truth values as JSON, two spaces a level, {@code \n} at line
 * ends. Entries whose value is an empty {@link Optional} are left out. Doubles are rounded to 12
 * significant digits, {@link BigDecimal}s are written as they are.
 */
public final class JsonText {

  /** Streams only: binding classes to JSON would double the time of a short command. */
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonText() {}

  /** The text of a value, ended by a newline. */
  public static String of(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
      printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
      generator.setPrettyPrinter(printer);
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** The text of a value on one line, without a newline. */
  public static String line(Object value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      write(generator, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** The rows of a table as maps from column to cell. */
  public static <R> List<Map<String, Object>> rows(Sheet<R> sheet) {
    return sheet.rows().stream().map(row -> row(sheet.table().header(), sheet.cells(row))).toList();
  }

  private static Map<String, Object> row(List<String> columns, List<Cell> cells) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int column = 0; column < columns.size(); column++) {
      row.put(columns.get(column), cells.get(column).json());
    }
    return row;
  }

  private static void write(JsonGenerator generator, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      writeMap(generator, map);
    } else if (value instanceof Optional<?> some) {
      write(generator, some.orElseThrow());
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object element : list) {
        write(generator, element);
      }
      generator.writeEndArray();
    } else if (value instanceof BigInteger number) {
      generator.writeNumber(number);
    } else if (value instanceof BigDecimal number) {
      generator.writeNumber(number);
    } else if (value instanceof Double number) {
      writeDecimal(generator, number);
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else {
      generator.writeString(value.toString());
    }
  }

  /** JSON has no numbers that are infinite or none: these are texts. */
  private static void writeDecimal(JsonGenerator generator, double number) throws IOException {
    if (Double.isFinite(number)) {
      generator.writeNumber(Decimals.text(number));
    } else {
      generator.writeString(Decimals.text(number));
    }
  }

  private static void writeMap(JsonGenerator generator, Map<?, ?> map) throws IOException {
    generator.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!Optional.empty().equals(entry.getValue())) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        write(generator, entry.getValue());
      }
    }
    generator.writeEndObject();
  }
}

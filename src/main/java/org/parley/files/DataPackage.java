package org.parley.files;

import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.table.Cell;
import org.parley.table.Column;
import org.parley.table.Reference;
import org.parley.table.Sheet;
import org.parley.table.Table;

/**
 * The file {@code datapackage.json}: what the CSV files beside it hold, in the form that readers of
 * Frictionless Data Package 2 understand.
 */
final class DataPackage {

  /** Name of the file. */
  static final String FILE = "datapackage.json";

  private static final String PROFILES = "https://datapackage.org/profiles/2.0/";

  private DataPackage() {}

  /** The name of the file of a table. */
  static String path(Table<?> table) {
    return table.name() + ".csv";
  }

  /** The content of the file. */
  static Map<String, Object> of(String command, List<Sheet<?>> sheets) {
    Set<String> present = sheets.stream().map(sheet -> sheet.table().name()).collect(toSet());
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("$schema", PROFILES + "datapackage.json");
    content.put("name", "parley-" + command);
    content.put("title", "What parley " + command + " has found");
    content.put(
        "resources", sheets.stream().map(sheet -> resource(sheet.table(), present)).toList());
    return content;
  }

  private static Map<String, Object> resource(Table<?> table, Set<String> present) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("$schema", PROFILES + "dataresource.json");
    resource.put("name", table.name());
    resource.put("type", "table");
    resource.put("path", path(table));
    resource.put("description", "One row for each " + table.row() + ".");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("schema", schema(table, present));
    return resource;
  }

  private static <R> Map<String, Object> schema(Table<R> table, Set<String> present) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", PROFILES + "tableschema.json");
    schema.put("fields", table.columns().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    schema.put("primaryKey", someOf(table.key()));
    schema.put(
        "foreignKeys",
        someOf(
            table.references().stream()
                .filter(reference -> present.contains(reference.table()))
                .map(DataPackage::foreignKey)
                .toList()));
    return schema;
  }

  /** The schema has no empty lists of keys. */
  private static <T> Optional<List<T>> someOf(List<T> list) {
    return Optional.of(list).filter(some -> !some.isEmpty());
  }

  private static Map<String, Object> field(Column<?> column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column.name());
    field.putAll(
        switch (column.type()) {
          case TEXT -> Map.of("type", "string");
          case TEXTS -> listed();
          case COUNT -> bounded("integer", Map.of("minimum", 0));
          case SHARE -> bounded("number", share());
          case NUMBER -> Map.of("type", "number");
          case TRUTH -> truth();
        });
    field.put("description", column.sentence());
    return field;
  }

  private static Map<String, Object> listed() {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", "list");
    type.put("delimiter", Cell.Texts.SEPARATOR);
    type.put("itemType", "string");
    return type;
  }

  private static Map<String, Object> share() {
    Map<String, Object> limits = new LinkedHashMap<>();
    limits.put("minimum", 0);
    limits.put("maximum", 1);
    return limits;
  }

  private static Map<String, Object> bounded(String name, Map<String, Object> limits) {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", name);
    type.put("constraints", limits);
    return type;
  }

  private static Map<String, Object> truth() {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", "boolean");
    type.put("trueValues", List.of(Cell.Truth.TRUE));
    type.put("falseValues", List.of(Cell.Truth.FALSE));
    return type;
  }

  private static Map<String, Object> foreignKey(Reference reference) {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("resource", reference.table());
    target.put("fields", reference.targets());
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("fields", reference.columns());
    key.put("reference", target);
    return key;
  }
}

package org.parley.rules.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A type of facts that the rules of a file derive.
 *
 * @param name its name
 * @param fields its fields, in the order of their declaration
 */
public record FactType(Token name, List<Field> fields) {

  /**
   * A field of a fact type.
   *
   * @param name its name
   * @param type what it holds
   */
  public record Field(String name, FieldType type) {}

  public FactType {
    fields = List.copyOf(fields);
  }

  /** The names of its fields, in order. */
  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }

  /** The field of that name, or nothing. */
  public Optional<Field> field(String field) {
    return fields.stream().filter(f -> f.name().equals(field)).findFirst();
  }

  /** Place of a field in the declaration, counted from 0, or -1 where there is no such field. */
  public int indexOf(String field) {
    return fieldNames().indexOf(field);
  }
}

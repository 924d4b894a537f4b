package org.parley.rules.session;

import java.util.List;

/**
 * A fact that rules have derived. Two of the same type with the same values are one.
 *
 * @param type what stands for its type
 * @param values the values of its fields, in the order of their declaration: {@link Decimal}s, and
 *     strings for texts and truths
 */
public record Derived(String type, List<Object> values) {

  public Derived {
    values = List.copyOf(values);
  }

  // Written out for the sake of the start: see "What costs at the start" in design.md.
  @Override
  public boolean equals(Object other) {
    return other instanceof Derived same && type.equals(same.type) && values.equals(same.values);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + values.hashCode();
  }

  /** What stands for its type. */
  public String getType() {
    return type;
  }

  /** The text, or {@code true} or {@code false}, of a field. */
  public String text(int field) {
    return (String) values.get(field);
  }

  /** The number of a field. */
  public Decimal number(int field) {
    return (Decimal) values.get(field);
  }
}

package org.parley.rules.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a field of a fact holds. */
public enum FieldType {
  TEXT("String", "text"),
  DECIMAL("double", "a number"),
  WHOLE("int", "a whole number"),
  TRUTH("boolean", "true or false");

  private final String word;
  private final String described;

  FieldType(String word, String described) {
    this.word = word;
    this.described = described;
  }

  /** The word for it in a rule file. */
  public String word() {
    return word;
  }

  /** What it is, in a message. */
  public String described() {
    return described;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return this == DECIMAL || this == WHOLE;
  }

  /** The type that a word of a rule file names, or nothing. */
  static Optional<FieldType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }

  /** The words for all types. */
  static List<String> words() {
    return Arrays.stream(values()).map(FieldType::word).toList();
  }
}

package org.parley.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A value in a JSON or YAML file with its place, both counted from 1.
 *
 * @param text the file
 * @param line its line
 * @param column its column
 * @param content what it is
 */
record ForeignNode(ForeignText text, int line, int column, Content content) {

  /** What a value is. */
  sealed interface Content {}

  /** A word or number as it is written. */
  record Word(String value, boolean isQuoted) implements Content {}

  /** A list. */
  record Items(List<ForeignNode> items) implements Content {}

  /** Values by key. */
  record Entries(Map<String, ForeignNode> byKey) implements Content {}

  /** Values by key; none where it is no mapping. */
  Map<String, ForeignNode> entries() {
    return content instanceof Entries entries ? entries.byKey() : new LinkedHashMap<>();
  }

  /** The values of a list; none where it is none. */
  List<ForeignNode> items() {
    return content instanceof Items items ? items.items() : List.of();
  }

  boolean isList() {
    return content instanceof Items;
  }

  boolean isMapping() {
    return content instanceof Entries;
  }

  Optional<ForeignNode> find(String key) {
    return Optional.ofNullable(entries().get(key)).filter(node -> !node.isNothing());
  }

  private boolean isNothing() {
    return content instanceof Word word
        && !word.isQuoted()
        && (word.value().isEmpty() || word.value().equals("null") || word.value().equals("~"));
  }

  ForeignNode required(String key, String of) {
    return find(key)
        .orElseThrow(
            () -> wrong(of + " has no [" + key + "]", "Maybe the file was cut off or is another"));
  }

  /** The word or number it is. */
  String word(String name) {
    if (content instanceof Word word) {
      return word.value();
    }
    throw wrong(name + " is no single value", "Maybe a list or mapping was meant for another key");
  }

  /** The number it is. */
  BigFraction number(String name) {
    return decimal(name).map(ExactNumber::of).orElseThrow(() -> noNumber(name));
  }

  /** The number it is; nothing where it is infinite or none. */
  Optional<BigDecimal> decimal(String name) {
    return ExactNumber.parse(word(name));
  }

  private RuntimeException noNumber(String name) {
    return wrong(name + " is [" + word(name) + "], a number was expected", "");
  }

  RuntimeException wrong(String message, String advice) {
    return text.wrong(line, column, message, advice);
  }

  RuntimeException notHeld(String message, String advice) {
    return text.notHeld(line, column, message, advice);
  }
}

package org.parley.scenario.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parley.scenario.Named;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;

/**
 * The values of one mapping by key, with a problem reported for each that is not what was expected.
 *
 * <p>A value that cannot be used comes back empty, so that reading goes on and finds what else is
 * wrong.
 */
final class Fields {

  private static final Pattern LINE_ENDS =
      Pattern.compile("\\s*[\\n\\r\\u000B\\f\\u0085\\u2028\\u2029]\\s*");

  private final YamlNode place;
  private final String name;
  private final Optional<Mapping> mapping;
  private final Expect expect;

  private Fields(YamlNode place, String name, Optional<Mapping> mapping, Expect expect) {
    this.place = place;
    this.name = name;
    this.mapping = mapping;
    this.expect = expect;
  }

  /**
   * The fields of a mapping; keys other than these are reported. No further problem comes of a
   * value that is no mapping.
   *
   * @param place where a missing key is reported
   * @param name how messages name the whole, such as {@code position [UA-R2]}
   */
  static Fields of(YamlNode place, String name, YamlNode value, Expect expect, List<String> keys) {
    Optional<Mapping> mapping = expect.mapping(value, name);
    for (Entry entry : mapping.map(Mapping::entries).orElse(List.of())) {
      if (!keys.contains(entry.key().text())) {
        String message = "unknown key " + entry.quotedKey() + " in " + name;
        expect
            .problems()
            .unknown(ProblemCode.UNKNOWN_KEY, entry.key(), message, "one of these keys", keys);
      }
    }
    return new Fields(place, name, mapping, expect);
  }

  /** The fields of an entry whose key names it, such as {@code position [UA-R2]}. */
  static Fields of(Entry entry, String word, Expect expect, List<String> keys) {
    return of(entry.key(), word + " " + entry.quotedKey(), entry.value(), expect, keys);
  }

  String name() {
    return name;
  }

  /** How messages name one of the values. */
  String name(String key) {
    return "[" + key + "] of " + name;
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  Optional<YamlNode> find(String key) {
    return mapping.flatMap(fields -> fields.find(key)).map(Entry::value);
  }

  /** The value of a key that must be there. */
  Optional<YamlNode> required(String key) {
    Optional<YamlNode> value = find(key);
    if (value.isEmpty()) {
      reportMissing(ProblemCode.MISSING_KEY, name + " has no [" + key + "]", Optional.empty());
    }
    return value;
  }

  /** Reports what the mapping lacks, unless it is no mapping and that has been said. */
  void reportMissing(ProblemCode code, String message, Optional<String> advice) {
    if (mapping.isPresent()) {
      expect.problems().report(code, place, message, advice);
    }
  }

  /** Text that must be there, on one line; an empty string stands in for it otherwise. */
  String requiredText(String key) {
    return required(key)
        .flatMap(value -> expect.text(value, name(key)))
        .map(Fields::onOneLine)
        .orElse("");
  }

  /** Text on one line, or what stands in for it where the key is absent. */
  String text(String key, String otherwise) {
    return find(key)
        .flatMap(value -> expect.text(value, name(key)))
        .map(Fields::onOneLine)
        .orElse(otherwise);
  }

  /** Text of as many lines as it has; empty where the key is absent. */
  String prose(String key) {
    return find(key).flatMap(value -> expect.text(value, name(key))).orElse("");
  }

  /** A title goes into a row of a table, which a line end in it would cut in two. */
  private static String onOneLine(String text) {
    return LINE_ENDS.matcher(text.strip()).replaceAll(" ");
  }

  /** A date, which YAML may take for a number such as {@code 2022}. */
  String requiredDate(String key) {
    return required(key).flatMap(value -> expect.date(value, name(key))).orElse("");
  }

  /** The number, empty where the key is absent. */
  Optional<Double> number(String key, Bounds bounds) {
    return find(key).flatMap(value -> expect.number(value, name(key), bounds));
  }

  /** The number that must be there. */
  Optional<Double> requiredNumber(String key, Bounds bounds) {
    return required(key).flatMap(value -> expect.number(value, name(key), bounds));
  }

  /** The entries of a mapping that must be there. */
  List<Entry> requiredEntries(String key) {
    return required(key).map(value -> expect.entries(value, name(key))).orElse(List.of());
  }

  /** The entries of a mapping, none where the key is absent. */
  List<Entry> entries(String key) {
    return find(key).map(value -> expect.entries(value, name(key))).orElse(List.of());
  }

  /** The constant with the label given, empty where the key is absent. */
  <E extends Named> Optional<E> label(String key, List<E> constants) {
    return find(key).flatMap(value -> expect.label(value, name(key), constants));
  }

  /** The constant with the label that must be there. */
  <E extends Named> Optional<E> requiredLabel(String key, List<E> constants) {
    return required(key).flatMap(value -> expect.label(value, name(key), constants));
  }
}

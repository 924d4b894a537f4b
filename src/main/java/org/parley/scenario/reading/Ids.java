package org.parley.scenario.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;

/**
 * The ids a file defines, gathered before anything refers to them and whatever else is wrong.
 *
 * @param documents ids of documents, in the file's order
 * @param parties ids of parties, in the file's order
 * @param positions ids of positions, in the file's order
 * @param optionsByIssue ids of options by id of issue, in the file's order
 * @param numeric ids of the issues whose options are numbers with a unit
 * @param unordered ids of the issues whose options have no order
 * @param isDocumented whether sources are required: false only where {@code documents} is an empty
 *     mapping
 */
record Ids(
    Set<String> documents,
    Set<String> parties,
    Set<String> positions,
    Map<String, Set<String>> optionsByIssue,
    Set<String> numeric,
    Set<String> unordered,
    boolean isDocumented) {

  static Ids of(YamlNode root) {
    Map<String, Set<String>> optionsByIssue = new LinkedHashMap<>();
    Set<String> numeric = new LinkedHashSet<>();
    Set<String> unordered = new LinkedHashSet<>();
    for (Entry issue : entries(root, "issues")) {
      value(issue.value(), "unit").ifPresent(unit -> numeric.add(issue.key().text()));
      value(issue.value(), "order").ifPresent(order -> unordered.add(issue.key().text()));
      optionsByIssue.put(issue.key().text(), keys(issue.value(), "options"));
    }
    boolean isDocumented =
        !(value(root, "documents").orElse(root) instanceof Mapping documents
            && documents.entries().isEmpty());
    return new Ids(
        keys(root, "documents"),
        keys(root, "parties"),
        keys(root, "positions"),
        optionsByIssue,
        numeric,
        unordered,
        isDocumented);
  }

  /** Ids of the options of an issue, none where there is no such issue. */
  Set<String> options(String issue) {
    return optionsByIssue.getOrDefault(issue, Set.of());
  }

  private static Set<String> keys(YamlNode parent, String key) {
    Set<String> keys = new LinkedHashSet<>();
    entries(parent, key).forEach(entry -> keys.add(entry.key().text()));
    return keys;
  }

  private static List<Entry> entries(YamlNode parent, String key) {
    return value(parent, key)
        .map(value -> value instanceof Mapping mapping ? mapping.entries() : List.<Entry>of())
        .orElse(List.of());
  }

  private static Optional<YamlNode> value(YamlNode parent, String key) {
    return parent instanceof Mapping mapping
        ? mapping.find(key).map(Entry::value)
        : Optional.empty();
  }
}

package org.parley.rules.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A rule file as written: the declared fact types and the rules, in the file's order.
 *
 * @param subject what the rules are about
 * @param packageName the name after {@code package}, or an empty string
 * @param imports fact types it imports, without their package
 * @param hasGlobal whether it declares the global that verdicts are given to
 * @param declared the declared fact types, by name
 * @param rules the rules
 */
public record RuleText(
    Subject subject,
    String packageName,
    Set<String> imports,
    boolean hasGlobal,
    Map<String, FactType> declared,
    List<Rule> rules) {

  public RuleText {
    imports = Set.copyOf(imports);
    declared = Collections.unmodifiableMap(new LinkedHashMap<>(declared));
    rules = List.copyOf(rules);
  }

  /** The declared fact type of that name, which there is. */
  public FactType factType(String name) {
    return Objects.requireNonNull(declared.get(name), name);
  }

  /** What a field holds, of a fact type of the vocabulary or of this file that has it. */
  public FieldType typeOf(String factType, String field) {
    if (declared.containsKey(factType)) {
      return factType(factType).field(field).orElseThrow().type();
    }
    return Vocabulary.typeOf(factType, field);
  }
}

package org.parley.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything a rule file may say.
 *
 * <p>DRL runs code in conditions and consequences alike, so a rule file from a stranger is a
 * program. Parley therefore reads rule text against this closed list before Drools sees it: a word
 * that is not here, not a {@code $variable} and not declared in the file is refused.
 */
final class Vocabulary {

  static final String FACTS = "org.parley.rules.facts.";
  static final String GLOBAL_TYPE = FACTS + "Ruling";
  static final String GLOBAL = "verdict";

  static final String CROSSES = "crosses";
  static final String READING = "reading";
  static final String COHERENCE = "coherence";
  static final Set<String> METADATA = Set.of(CROSSES, READING, COHERENCE);

  /** Fields by fact type. */
  static final Map<String, List<String>> FACT_FIELDS =
      Map.of(
          "Term", List.of("issue", "option", "value"),
          "Position", List.of("id", "party", "kind", "status"),
          "Rejection", List.of("position", "reading", "issue", "option"),
          "Party", List.of("id"));

  static final Set<String> FIELD_TYPES = Set.of("String", "double", "int", "boolean");
  static final Set<String> CONNECTIVES = Set.of("not", "exists", "or", "and");
  static final Set<String> CONSTRAINT_WORDS = Set.of("in", "not", "true", "false", "null");
  static final Set<String> CONSTRAINT_SYMBOLS =
      Set.of("(", ")", ",", ":", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "-");

  /** Words that mean something in a condition, so that no field may be called so. */
  static final Set<String> RESERVED =
      Set.of(
          "and",
          "contains",
          "end",
          "eval",
          "exists",
          "false",
          "from",
          "in",
          "instanceof",
          "is",
          "matches",
          "memberOf",
          "new",
          "not",
          "null",
          "or",
          "soundslike",
          "str",
          "strsim",
          "then",
          "this",
          "true");

  private Vocabulary() {}

  /** Names of the fact types, in alphabetical order. */
  static List<String> factTypes() {
    return FACT_FIELDS.keySet().stream().sorted().toList();
  }
}

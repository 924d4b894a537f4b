package org.parley.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule file as written: the declared fact types and the rules, in the file's order.
 *
 * @param packageName the name after {@code package}, or an empty string
 * @param imports fact types it imports, without their package
 * @param hasGlobal whether it declares the global that verdicts are given to
 * @param declared field types by field, by declared fact type
 * @param rules the rules
 */
record RuleText(
    String packageName,
    Set<String> imports,
    boolean hasGlobal,
    Map<String, Map<String, String>> declared,
    List<Rule> rules) {

  /** What the consequence of a rule says. */
  enum Consequence {
    CROSSES,
    INCOHERENT,
    DERIVES,
    NOTHING
  }

  /**
   * One rule.
   *
   * @param name its name, a string token
   * @param metadata value tokens by metadata name
   * @param patterns patterns of its condition, in order
   * @param consequence what it concludes
   * @param verdict the word {@code verdict} of its first conclusion, or nothing
   * @param derived fact types it inserts
   */
  record Rule(
      Token name,
      Map<String, Token> metadata,
      List<Pattern> patterns,
      Consequence consequence,
      Optional<Token> verdict,
      List<String> derived) {}

  /**
   * One pattern of a condition.
   *
   * @param type the fact type
   * @param constraints the tokens between the parentheses
   * @param isMatched whether every match of the rule holds a fact of this pattern, which is not so
   *     below {@code not} and {@code exists} or beside {@code or}
   */
  record Pattern(Token type, List<Token> constraints, boolean isMatched) {

    Pattern asAlternative() {
      return new Pattern(type, constraints, false);
    }
  }
}

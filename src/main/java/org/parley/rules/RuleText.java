package org.parley.rules;

import java.util.List;
import java.util.Map;

/**
 * A rule file as written: the declared fact types and the rules, in the file's order.
 *
 * @param declared fields by declared fact type
 * @param rules the rules
 */
record RuleText(Map<String, List<String>> declared, List<Rule> rules) {

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
   * @param derived fact types it inserts
   */
  record Rule(
      Token name,
      Map<String, Token> metadata,
      List<Pattern> patterns,
      Consequence consequence,
      List<String> derived) {}

  /**
   * One pattern of a condition.
   *
   * @param type the fact type
   * @param constraints the tokens between the parentheses
   */
  record Pattern(Token type, List<Token> constraints) {}
}

package org.parley.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rules.Token.Type;

/**
 * Checks that text is compared with text and numbers with numbers: Drools would notice only when
 * the rule first meets an outcome, or never.
 */
final class TypeCheck {

  private static final String NUMBER = "a number";
  private static final String TEXT = "text";
  private static final Map<String, String> KINDS =
      Map.of("String", TEXT, "double", NUMBER, "int", NUMBER, "boolean", "true or false");

  private final Map<String, Map<String, String>> declared;
  private final RuleProblems problems;

  private TypeCheck(Map<String, Map<String, String>> declared, RuleProblems problems) {
    this.declared = declared;
    this.problems = problems;
  }

  /** Adds every comparison of things that cannot be equal to the problems. */
  static void check(RuleFile file, RuleProblems problems) {
    TypeCheck check = new TypeCheck(file.text().declared(), problems);
    for (RuleText.Rule rule : file.text().rules()) {
      Map<String, String> variables = new HashMap<>();
      for (RuleText.Pattern pattern : rule.patterns()) {
        Comparison.in(pattern)
            .bindings()
            .forEach((name, field) -> variables.put(name, check.kind(pattern, field)));
      }
      rule.patterns().forEach(pattern -> check.pattern(pattern, variables));
    }
  }

  /** What a field holds: text, a number, or true or false. */
  private String kind(RuleText.Pattern pattern, Token field) {
    String fact = pattern.type().text();
    if (Vocabulary.FACT_FIELDS.containsKey(fact)) {
      return field.text().equals("value") ? NUMBER : TEXT;
    }
    String type = declared.getOrDefault(fact, Map.of()).getOrDefault(field.text(), "");
    return KINDS.getOrDefault(type, "");
  }

  private void pattern(RuleText.Pattern pattern, Map<String, String> variables) {
    Comparison.Constraints constraints = Comparison.in(pattern);
    constraints.misplaced().stream().limit(1).forEach(this::misplaced);
    for (Comparison comparison : constraints.comparisons()) {
      comparison(pattern, comparison, variables);
    }
  }

  private void misplaced(Token operand) {
    problems.error(
        operand, "[" + operand.shown() + "] does not stand behind a field and an operator");
  }

  private void comparison(
      RuleText.Pattern pattern, Comparison comparison, Map<String, String> variables) {
    Token operand = comparison.operand();
    String expected = kind(pattern, comparison.field());
    if (operand.type() == Type.VARIABLE && !variables.containsKey(operand.text())) {
      List<String> bound = variables.keySet().stream().sorted().toList();
      problems.unknown(operand, "variable [" + operand.text() + "] is bound to no field", bound);
      return;
    }
    String found = found(pattern, operand, variables);
    if (!found.isEmpty() && !found.equals(expected)) {
      String field = "field [" + comparison.field().text() + "] is " + expected;
      boolean quotes = operand.type() == Type.NUMBER && expected.equals(TEXT);
      problems.error(
          operand,
          quotes
              ? field + ", write \"" + operand.text() + "\""
              : field + ", [" + operand.shown() + "] is " + found);
    }
  }

  private String found(RuleText.Pattern pattern, Token operand, Map<String, String> variables) {
    return switch (operand.type()) {
      case STRING -> TEXT;
      case NUMBER -> NUMBER;
      case VARIABLE -> variables.getOrDefault(operand.text(), "");
      default -> {
        boolean isLiteral = Set.of("true", "false").contains(operand.text());
        yield isLiteral ? "true or false" : kind(pattern, operand);
      }
    };
  }
}

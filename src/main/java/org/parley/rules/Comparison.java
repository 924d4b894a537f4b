package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.rules.Token.Type;

/**
 * A field of a pattern compared with one operand; {@code option in ("a", "b")} is two of them.
 *
 * @param field the field
 * @param excludes whether the operand is ruled out, by {@code !=} or {@code not in}
 * @param operand a literal, a variable, another field, or {@code true}, {@code false}, {@code null}
 */
record Comparison(Token field, boolean excludes, Token operand) {

  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", ">", "<=", ">=");

  /**
   * What the constraints of a pattern say.
   *
   * @param comparisons the comparisons, in order
   * @param bindings fields by the variable bound to them
   * @param misplaced operands that stand before the field they are compared with, or beside none
   */
  record Constraints(
      List<Comparison> comparisons, Map<String, Token> bindings, List<Token> misplaced) {}

  /** Reads the constraints of a pattern. */
  static Constraints in(RuleText.Pattern pattern) {
    return new Reading(pattern.constraints()).read();
  }

  private static final class Reading {

    private final List<Token> tokens;
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Map<String, Token> bindings = new HashMap<>();
    private final List<Token> misplaced = new ArrayList<>();

    private Token field = new Token(Type.END, "", 0, 0);
    private boolean excludes;

    /** Whether an operand may follow: behind an operator or a minus sign, and within a list. */
    private boolean isOpen;

    private boolean isList;

    Reading(List<Token> tokens) {
      this.tokens = tokens;
    }

    Constraints read() {
      for (int at = 0; at < tokens.size(); at++) {
        Token token = tokens.get(at);
        switch (token.type()) {
          case SYMBOL -> symbol(token);
          case WORD -> word(at, token);
          case VARIABLE -> variable(at, token);
          default -> operand(token);
        }
      }
      return new Constraints(comparisons, bindings, misplaced);
    }

    private void symbol(Token token) {
      if (OPERATORS.contains(token.text())) {
        isOpen = true;
        excludes = token.is("!=");
      } else if (token.is("-")) {
        isOpen = true;
      } else if (token.is(")")) {
        isOpen = false;
        isList = false;
      }
    }

    private void word(int at, Token token) {
      switch (token.text()) {
        case "in" -> {
          isOpen = true;
          isList = true;
          excludes = at > 0 && tokens.get(at - 1).is("not");
        }
        case "not" -> {}
        case "true", "false", "null" -> operand(token);
        default -> {
          if (isOpen) {
            operand(token);
          } else {
            field = token;
          }
        }
      }
    }

    private void variable(int at, Token token) {
      boolean binds = at + 2 < tokens.size() && tokens.get(at + 1).is(":");
      if (binds) {
        bindings.put(token.text(), tokens.get(at + 2));
      } else {
        operand(token);
      }
    }

    private void operand(Token token) {
      if (isOpen && field.type() == Type.WORD) {
        comparisons.add(new Comparison(field, excludes, token));
      } else {
        misplaced.add(token);
      }
      isOpen = isList;
    }
  }
}

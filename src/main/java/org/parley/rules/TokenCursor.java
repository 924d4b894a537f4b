package org.parley.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.parley.rules.Token.Type;

/** Walks over the tokens of one rule file and reports what is not as expected. */
final class TokenCursor {

  /** Unwinds to the end of the rule or header line that is not as expected. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1L;

    Unexpected() {
      super(null, null, false, false);
    }
  }

  private final List<Token> tokens;
  private final RuleProblems problems;
  private int at;

  TokenCursor(List<Token> tokens, RuleProblems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The next token, left in place; at the end the token of type {@link Type#END}. */
  Token peek() {
    return tokens.get(at);
  }

  Token take() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean atEnd() {
    return peek().type() == Type.END;
  }

  Token take(Type type, String expected) throws Unexpected {
    Token token = take();
    if (token.type() != type) {
      throw unexpected(token, expected, Set.of());
    }
    return token;
  }

  void expect(String text) throws Unexpected {
    Token token = take();
    if (!token.is(text)) {
      throw unexpected(token, "[" + text + "]", Set.of());
    }
  }

  /** Reports the token; the caller throws what is returned. */
  Unexpected unexpected(Token token, String expected, Collection<String> valid) {
    problems.unknown(
        token, "[" + token.shown() + "] is not allowed here, expected " + expected, valid);
    return new Unexpected();
  }
}

package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.rules.syntax.Token.Type;

/** Cuts rule text into tokens, leaving out white space and comments. */
final class RuleLexer {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final List<String> SYMBOLS_OF_TWO = List.of("==", "!=", "<=", ">=", "&&", "||");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  /** Where the last token began, and its column, from which that of the next is counted on. */
  private int counted;

  private int column = 1;

  private RuleLexer(String text) {
    this.text = text;
  }

  /**
   * The tokens of a rule file, the last of type {@link Type#END}. A character that starts no token
   * of a rule becomes a symbol of its own, and so does what looks like a number or a string but is
   * none: {@code 1.class}, a string that its line does not close, or one that touches the next.
   * Drools would read on where this reader has stopped.
   */
  static List<Token> tokens(String text) {
    RuleLexer lexer = new RuleLexer(text);
    while (lexer.skipBlank()) {
      lexer.tokens.add(lexer.next());
    }
    lexer.tokens.add(lexer.token(Type.END, "", lexer.at));
    return lexer.tokens;
  }

  private boolean skipBlank() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        skipTo(text.indexOf('\n', at));
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
          return true;
        }
        skipTo(close + 2);
      } else if (Character.isWhitespace(text.charAt(at))) {
        skipTo(at + 1);
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipTo(int end) {
    int stop = end < 0 ? text.length() : end;
    for (; at < stop; at++) {
      if (text.charAt(at) == '\n') {
        line++;
        lineStart = at + 1;
      }
    }
  }

  private Token next() {
    char first = text.charAt(at);
    int start = at;
    if (text.startsWith("/*", at)) {
      // A comment that nothing closes would swallow the rest of the file.
      at += 2;
      return token(Type.SYMBOL, "/*", start);
    }
    if (first == '"' || first == '\'') {
      return string(first);
    }
    if (isWordStart(first)) {
      at = endOfWord(at);
      String word = text.substring(start, at);
      return token(first == '$' ? Type.VARIABLE : Type.WORD, word, start);
    }
    if (Character.isDigit(first)) {
      while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      String number = text.substring(start, at);
      boolean isNumber = NUMBER.matcher(number).matches();
      return token(isNumber ? Type.NUMBER : Type.SYMBOL, number, start);
    }
    boolean isOfTwo = SYMBOLS_OF_TWO.stream().anyMatch(symbol -> text.startsWith(symbol, start));
    at += isOfTwo ? 2 : Character.charCount(text.codePointAt(start));
    return token(Type.SYMBOL, text.substring(start, at), start);
  }

  private Token string(char quote) {
    int start = at++;
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      at++;
    }
    if (at == text.length() || text.charAt(at) != quote) {
      return token(Type.SYMBOL, text.substring(start, at), start);
    }
    at++;
    return touchesNext()
        ? token(Type.SYMBOL, text.substring(start, at), start)
        : token(Type.STRING, text.substring(start + 1, at - 1), start);
  }

  private boolean touchesNext() {
    if (at == text.length()) {
      return false;
    }
    char next = text.charAt(at);
    return next == '"' || next == '\'' || isWordPart(next);
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '$';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private Token token(Type type, String value, int start) {
    int from = Math.max(lineStart, counted);
    column = (lineStart > counted ? 1 : column) + text.codePointCount(from, start);
    counted = start;
    return new Token(type, value, line, column);
  }
}

package org.parley.rules.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.parley.rules.syntax.Token.Type;

/**
 * A token with those around it, as far as one rule or header line goes.
 *
 * @param tokens all tokens of the file, the last of type {@link Type#END}
 * @param at which of them
 */
record Spot(List<Token> tokens, int at) {

  private static final Token NOTHING = new Token(Type.END, "", 0, 0);

  /** The part of a rule in which a token stands. */
  enum Room {
    HEAD,
    CONDITION,
    PATTERN,
    ACCUMULATE,
    CONCLUSION
  }

  Token token() {
    return tokens.get(at);
  }

  /** The {@code n}-th token behind this one, or before it where {@code n} is negative. */
  Token next(int n) {
    int place = at + n;
    return place < 0 || place >= tokens.size() ? NOTHING : tokens.get(place);
  }

  /** The part of the rule that this token stands in, told from what is open before it. */
  Room room() {
    int start = start();
    int when = lastOf("when", start);
    int then = lastOf("then", start);
    if (then > when && when > start) {
      return Room.CONCLUSION;
    }
    if (when <= start) {
      return Room.HEAD;
    }
    for (int open : open(when)) {
      Token before = tokens.get(open - 1);
      if (before.is("accumulate")) {
        return Room.ACCUMULATE;
      }
      if (isFactType(before)) {
        return Room.PATTERN;
      }
    }
    return Room.CONDITION;
  }

  /** The innermost parenthesis that is open here; a token of type END where none is. */
  Token opened() {
    Deque<Integer> open = open(lastOf("when", start()));
    return open.isEmpty() ? NOTHING : tokens.get(open.peek());
  }

  /** The name of the fact type whose pattern is open here, or an empty string. */
  String pattern() {
    return open(lastOf("when", start())).stream()
        .map(place -> tokens.get(place - 1))
        .filter(Spot::isFactType)
        .map(Token::text)
        .findFirst()
        .orElse("");
  }

  private static boolean isFactType(Token token) {
    return token.type() == Type.WORD && Character.isUpperCase(token.text().charAt(0));
  }

  /** Places of the parentheses opened behind a token and still open, the innermost first. */
  private Deque<Integer> open(int from) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int place = Math.max(1, from + 1); place < at; place++) {
      if (tokens.get(place).is("(")) {
        open.push(place);
      } else if (tokens.get(place).is(")")) {
        open.poll();
      }
    }
    return open;
  }

  /** Where the rule of this token begins, or the file. */
  private int start() {
    return Math.max(0, lastOf("rule", 0));
  }

  private int lastOf(String word, int from) {
    for (int place = at - 1; place >= from; place--) {
      if (tokens.get(place).is(word)) {
        return place;
      }
    }
    return -1;
  }

  /** Whether no blank stands between the {@code n}-th token and the one before it. */
  boolean touches(int n) {
    Token first = next(n - 1);
    Token second = next(n);
    return first.line() == second.line() && end(first) == second.column();
  }

  /** What stands on the line from the {@code n}-th token on, as many tokens as touch. */
  String joined(int n) {
    return line(n, lastJoined(n));
  }

  /** The last of the tokens that touch from the {@code n}-th on, as far as they make up a word. */
  int lastJoined(int n) {
    int last = n;
    while (touches(last + 1) && isOfWord(next(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isOfWord(Token token) {
    return token.type() == Type.WORD
        || token.type() == Type.NUMBER
        || token.is("-")
        || token.is(".")
        || token.is("%");
  }

  /** What stands from one token to another, both counted from this one, with single blanks. */
  String line(int from, int to) {
    StringBuilder line = new StringBuilder(next(from).shown());
    for (int n = from + 1; n <= to; n++) {
      line.append(touches(n) ? "" : " ").append(next(n).shown());
    }
    return line.toString();
  }

  /** The last token of this line, counted from this one. */
  int endOfLine() {
    int last = 0;
    while (next(last + 1).line() == token().line() && next(last + 1).type() != Type.END) {
      last++;
    }
    return last;
  }

  private static int end(Token token) {
    int quotes = token.type() == Type.STRING ? 2 : 0;
    return token.column() + token.text().codePointCount(0, token.text().length()) + quotes;
  }
}

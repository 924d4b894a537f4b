package org.parley.rules.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.rules.syntax.Token.Type;
import org.parley.scenario.problem.ProblemCode;

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
  private int depth;

  TokenCursor(List<Token> tokens, RuleProblems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /** The next token, left in place; at the end the token of type {@link Type#END}. */
  Token peek() {
    return tokens.get(at);
  }

  /** The token behind the next. */
  Token peekBeyond() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
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

  /** Takes the next token if it is this one. */
  boolean takeIf(String text) {
    boolean isNext = peek().is(text);
    if (isNext) {
      take();
    }
    return isNext;
  }

  void expect(String text) throws Unexpected {
    Token token = take();
    if (!token.is(text)) {
      throw unexpected(token, "[" + text + "]", Set.of());
    }
  }

  /** Goes a level deeper, by whatever nests; each call is followed by {@link #leave}. */
  void enter(Token by) throws Unexpected {
    if (++depth > RuleLimits.DEPTH) {
      String levels = "at most " + RuleLimits.DEPTH + " levels of parentheses, [not], [exists]";
      throw unknown(ProblemCode.TOO_MUCH, by, levels + " and signs", Set.of());
    }
  }

  void leave() {
    depth--;
  }

  /** Where the next token stands among all, for {@link #goTo}. */
  int place() {
    return at;
  }

  /** Goes on at a place, at no depth. */
  void goTo(int place) {
    at = place;
    depth = 0;
  }

  /** Reports more of something than a rule file may hold; the caller throws what is returned. */
  Unexpected tooMany(Token at, String what, int most) {
    problems.error(ProblemCode.TOO_MUCH, at, "more than [" + most + "] " + what);
    return new Unexpected();
  }

  /** Reports the token; the caller throws what is returned. */
  Unexpected unexpected(Token token, String expected, Collection<String> valid) {
    return unknown(ProblemCode.UNEXPECTED, token, expected, valid);
  }

  /** Reports a token of a certain kind; the caller throws what is returned. */
  Unexpected unknown(ProblemCode code, Token token, String expected, Collection<String> valid) {
    if (Unclosed.is(token)) {
      notClosed(token);
      return new Unexpected();
    }
    String message = "[" + token.shown() + "] is not allowed here, expected " + expected;
    problems.error(code, token, message, Meant.by(spot(token), valid));
    return new Unexpected();
  }

  /** Reports a text or comment that is not closed; what follows it is not read. */
  void notClosed(Token token) {
    problems.close(ProblemCode.NOT_CLOSED, token, Unclosed.message(token), Unclosed.advice(token));
  }

  /** The tokens from a place up to, and without, the next. */
  Stream<Token> between(int place) {
    return tokens.subList(Math.min(place, at), at).stream();
  }

  /** Reports that a comparison does not begin with a token; the caller throws what is returned. */
  Unexpected noComparison(Token token) {
    String message = "[" + token.shown() + "] does not stand behind a field and an operator";
    problems.error(ProblemCode.NO_COMPARISON, token, message, Meant.comparison(spot(token)));
    return new Unexpected();
  }

  /** Where a token stands that has been read; others may be equal to it. */
  @SuppressWarnings("ReferenceEquality")
  private Spot spot(Token token) {
    int place = Math.min(at, tokens.size() - 1);
    while (place > 0 && tokens.get(place) != token) {
      place--;
    }
    return new Spot(tokens, place);
  }

  /**
   * Refuses a word of rules about something else, with all that follows in the file.
   *
   * @throws Unexpected if it is one
   */
  void refuseOther(Subject subject, Token at, String word) throws Unexpected {
    Optional<Subject> other = subject.other(word);
    if (other.isPresent()) {
      String about =
          other.get() == Subject.COURSE ? "a word of process rules" : "no word of process rules";
      problems.error(
          ProblemCode.WRONG_RULE_FILE,
          at,
          "[" + word + "] is " + about + ", and this file is listed under " + subject.section(),
          Optional.of("Maybe list the file under " + other.get().section()));
      problems.close();
      throw new Unexpected();
    }
  }

  /** Reports that a statement has no end before the token that opens the next. */
  void noEnd(Token at, String what, Token next) {
    Token last = tokens.get(Math.max(0, place() - 1));
    String before = next.type() == Type.END ? "the end of the file" : "line [" + next.line() + "]";
    String meant =
        last.is("}") || last.text().equalsIgnoreCase("end")
            ? "Maybe [end] in place of [" + last.text() + "] on line [" + last.line() + "]"
            : "Maybe [end] is missing before " + before;
    problems.error(ProblemCode.NO_END, at, what + " has no [end]", Optional.of(meant));
  }

  /** Reports the token in words of its own; the caller throws what is returned. */
  Unexpected refused(ProblemCode code, Token token, String message) {
    problems.error(code, token, message);
    return new Unexpected();
  }
}

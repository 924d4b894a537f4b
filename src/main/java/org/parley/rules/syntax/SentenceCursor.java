package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Aside.Mixed;

/** Walks over the words of one sentence. */
final class SentenceCursor {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** A sentence that cannot be read on. */
  static final class Misread extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Token at;
    private final String message;
    private final String advice;

    Misread(Token at, String message, String advice) {
      super(null, null, false, false);
      this.at = at;
      this.message = message;
      this.advice = advice;
    }

    Token at() {
      return at;
    }

    String message() {
      return message;
    }

    String advice() {
      return advice;
    }
  }

  /** Words behind which a condition may stand, and those behind all of it. */
  private static final List<String> JOINING = List.of("and", "or", "unless", "only");

  private final List<Token> words;
  private final Token end;
  private final List<Misread> misreads = new ArrayList<>();
  private final List<Mixed> mixed = new ArrayList<>();
  private int at;
  private int made;

  SentenceCursor(List<Token> words) {
    this.words = words;
    Token last = words.get(words.size() - 1);
    int column = last.column() + last.text().codePointCount(0, last.text().length());
    this.end = new Token(Token.Type.END, "", last.line(), column);
  }

  /** A number for names that the sentence has not, each once. */
  int fresh() {
    return ++made;
  }

  Token peek() {
    return peek(0);
  }

  /** A word further on, or back; the end of the sentence where there are not so many. */
  Token peek(int further) {
    int place = at + further;
    return place >= 0 && place < words.size() ? words.get(place) : end;
  }

  Token take() {
    Token token = peek();
    at++;
    return token;
  }

  boolean isNext(String word) {
    return peek().is(word);
  }

  boolean takeIf(String word) {
    return takeIfNext(word).isPresent();
  }

  Optional<Token> takeIfNext(String word) {
    return isNext(word) ? Optional.of(take()) : Optional.empty();
  }

  Token expect(String word) throws Misread {
    return expectOneOf(List.of(word));
  }

  /** Takes a word, where others would have done as well. */
  Token expectOneOf(String word, List<String> alike) throws Misread {
    if (!isNext(word)) {
      throw unexpected(shown(alike), alike);
    }
    return take();
  }

  Token expectOneOf(List<String> expected) throws Misread {
    if (expected.stream().noneMatch(this::isNext)) {
      throw unexpected(shown(expected), expected);
    }
    return take();
  }

  private static String shown(List<String> words) {
    return words.stream().map(word -> "[" + word + "]").collect(Collectors.joining(" or "));
  }

  /** Takes an id. */
  Token word(String expected) throws Misread {
    if (peek().type() != Token.Type.WORD && peek().type() != Token.Type.NUMBER) {
      throw unexpected(expected, List.of());
    }
    return take();
  }

  /** Whether a word is one for a number. */
  static boolean isNumber(Token word) {
    return NUMBERS.contains(word.text());
  }

  /** Takes a number, in digits or as a word. */
  Token number() throws Misread {
    Token token = peek();
    int number = NUMBERS.indexOf(token.text());
    if (token.type() != Token.Type.NUMBER && number < 0) {
      throw unexpected("a number", NUMBERS);
    }
    take();
    String digits = number < 0 ? token.text() : String.valueOf(number);
    return SentenceReader.like(token, Token.Type.NUMBER, digits);
  }

  boolean atEnd() {
    return peek().type() == Token.Type.END;
  }

  /** Takes all that is left. */
  List<Token> rest() {
    List<Token> rest = words.subList(Math.min(at, words.size()), words.size());
    at = words.size();
    return rest;
  }

  void end() throws Misread {
    if (!atEnd()) {
      throw unended();
    }
  }

  /** Sees to it that a condition ends here, or goes on as one can. */
  void endOfCondition() throws Misread {
    if (!atEnd() && !isNext(")") && JOINING.stream().noneMatch(this::isNext)) {
      throw unended();
    }
  }

  private Misread unended() {
    return unexpected(
        "the end of the sentence, or [and], [or] or [unless]", List.of("and", "or", "unless"));
  }

  /** Keeps what cannot be read, and goes on with the next condition, if there seems to be one. */
  void skip(Misread misread) {
    misreads.add(misread);
    int depth = 0;
    while (!atEnd() && !(depth == 0 && (isNext(")") || resumes()))) {
      depth += isNext("(") ? 1 : isNext(")") ? -1 : 0;
      take();
    }
  }

  /** Whether a condition seems to begin behind the next word; {@code or more} is none. */
  private boolean resumes() {
    if (isNext("unless") || isNext("only")) {
      return true;
    }
    Token first = peek(1);
    boolean isOpening = first.is("not") || first.is("(") || first.is("the") || first.is("any");
    boolean isIssue =
        first.type() == Token.Type.WORD
            && !isNumber(first)
            && peek(2).type() == Token.Type.WORD
            && !JOINING.contains(peek(2).text());
    return (isNext("and") || isNext("or")) && (isOpening || isIssue);
  }

  /** What could not be read and was left behind, in the order of the sentence. */
  List<Misread> misreads() {
    return List.copyOf(misreads);
  }

  /** How far the sentence was read. */
  int place() {
    return at;
  }

  /**
   * Keeps an {@code or} beside words from one place to another.
   *
   * @param binding what binds these more than {@code or} does: {@code and}, or {@code not}
   */
  void mix(Token or, String binding, int from, int to) {
    mixed.add(new Mixed(or, binding, SentenceTail.text(words.subList(from, to))));
  }

  /** Each {@code or} that was kept. */
  List<Mixed> mixed() {
    return List.copyOf(mixed);
  }

  Misread misread(String message, String advice) {
    return new Misread(peek(), message, advice);
  }

  private Misread unexpected(String expected, List<String> known) {
    String found = atEnd() ? "the sentence ends here" : "[" + peek().shown() + "] stands here";
    return new Misread(
        peek(),
        found + ", " + expected + " was expected",
        MeantInSentence.by(this, expected, known));
  }
}

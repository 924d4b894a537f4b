package org.parley.rules.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

  private final List<Token> words;
  private final Token end;
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
      throw unexpected(
          "the end of the sentence, or [and], [or] or [unless]", List.of("and", "or", "unless"));
    }
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

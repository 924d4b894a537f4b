package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.parley.rules.syntax.SentenceCursor.Misread;
import org.parley.scenario.problem.ProblemCode;

/**
 * What a sentence says of itself, behind all that it says of outcomes: why it is so, and which
 * warnings are meant to be, as in {@code …, accepting W53 because the letter says it twice}.
 *
 * @param said the sentence without it
 * @param reason why, or an empty string
 * @param accepted codes of warnings, each with the reason behind a colon
 */
record SentenceTail(List<Token> said, String reason, List<Token> accepted) {

  private static final String BECAUSE = "because";
  private static final String ACCEPTING = "accepting";

  /** Most letters of a reason that are kept with the warning it accepts. */
  private static final int KEPT = RuleLimits.NAME - 10;

  SentenceTail {
    said = List.copyOf(said);
    accepted = List.copyOf(accepted);
  }

  /** A sentence in its parts. */
  static SentenceTail of(List<Token> sentence) throws Misread {
    int tail = 1;
    while (tail < sentence.size() && !begins(sentence.get(tail))) {
      tail++;
    }
    if (tail >= sentence.size()) {
      return new SentenceTail(sentence, "", List.of());
    }
    boolean hasComma = tail > 1 && sentence.get(tail - 1).is(",");
    List<Token> said = sentence.subList(0, hasComma ? tail - 1 : tail);
    SentenceCursor cursor = new SentenceCursor(sentence.subList(tail, sentence.size()));
    List<Token> codes = codes(cursor);
    Token because = cursor.expect(BECAUSE);
    if (cursor.atEnd()) {
      throw new Misread(because, "no reason stands behind [because]", "Maybe say why it is so");
    }
    List<Token> rest = cursor.rest();
    String reason = text(rest);
    String kept = reason.length() > KEPT ? reason.substring(0, KEPT) : reason;
    List<Token> accepted =
        codes.stream()
            .map(c -> SentenceReader.like(c, Token.Type.STRING, c.text() + ": " + kept))
            .toList();
    return new SentenceTail(said, reason, accepted);
  }

  private static boolean begins(Token token) {
    return token.is(BECAUSE) || token.is(ACCEPTING);
  }

  private static List<Token> codes(SentenceCursor cursor) throws Misread {
    List<Token> codes = new ArrayList<>();
    if (cursor.takeIf(ACCEPTING)) {
      codes.add(code(cursor));
      while (cursor.takeIf(",") || cursor.takeIf("and")) {
        codes.add(code(cursor));
      }
    }
    return codes;
  }

  private static Token code(SentenceCursor cursor) throws Misread {
    Token code = cursor.word("the code of a warning");
    boolean isWarning =
        ProblemCode.withId(code.text()).filter(known -> known.id().startsWith("W")).isPresent();
    if (!isWarning) {
      throw new Misread(
          code,
          "[" + code.text() + "] is no code of a warning",
          "Maybe [accepting W53 because …], with the code that [check] shows in brackets");
    }
    return code;
  }

  /** Words as they were written, with a blank wherever there is space between them. */
  static String text(List<Token> words) {
    StringBuilder text = new StringBuilder();
    Token before = words.get(0);
    for (Token word : words) {
      int end = before.column() + before.text().codePointCount(0, before.text().length());
      boolean touches = before.line() == word.line() && end == word.column();
      text.append(text.length() == 0 || touches ? "" : " ").append(word.text());
      before = word;
    }
    return text.toString();
  }
}

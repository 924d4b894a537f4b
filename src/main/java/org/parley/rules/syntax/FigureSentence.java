package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;

/** Writes what sentences say of sums and numbers of issues. */
final class FigureSentence {

  private final SentenceCursor cursor;

  FigureSentence(SentenceCursor cursor) {
    this.cursor = cursor;
  }

  /** That the number of issues of which something holds keeps to a limit. */
  List<Token> count(Token at, List<Token> term, String relation, Token limit) {
    Token count = SentenceReader.like(at, Token.Type.VARIABLE, "$count" + cursor.fresh());
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "accumulate", "(");
    tokens.addAll(term);
    SentenceReader.add(tokens, at, ";");
    tokens.add(count);
    SentenceReader.add(tokens, at, ":", "count", "(", ")", ";");
    return limited(tokens, at, count, relation, limit);
  }

  /** That the sum of the values of issues keeps to a limit. */
  List<Token> sum(Token at, List<Token> issues, String relation, Token limit) {
    int fresh = cursor.fresh();
    Token value = SentenceReader.like(at, Token.Type.VARIABLE, "$value" + fresh);
    Token sum = SentenceReader.like(at, Token.Type.VARIABLE, "$sum" + fresh);
    List<Token> tokens = new ArrayList<>();
    SentenceReader.add(tokens, at, "accumulate", "(", "Term", "(");
    tokens.addAll(TermSentence.about(issues));
    SentenceReader.add(tokens, at, ",");
    tokens.add(value);
    SentenceReader.add(tokens, at, ":", "value", ")", ";");
    tokens.add(sum);
    SentenceReader.add(tokens, at, ":", "sum", "(");
    tokens.add(value);
    SentenceReader.add(tokens, at, ")", ";");
    return limited(tokens, at, sum, relation, limit);
  }

  private static List<Token> limited(
      List<Token> tokens, Token at, Token figure, String relation, Token limit) {
    tokens.add(figure);
    SentenceReader.add(tokens, at, relation);
    tokens.addAll(TermSentence.signed(limit));
    SentenceReader.add(tokens, at, ")");
    return tokens;
  }
}

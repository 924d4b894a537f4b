package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file of sentences into words and signs, sentence by sentence: one begins where a line does
 * and goes on in the lines below it that are indented.
 */
final class SentenceLexer {

  private static final Pattern PIECE =
      Pattern.compile(
          "#.*|-?[0-9]+(?:\\.[0-9]+)?(?![A-Za-z0-9_-])|[A-Za-z0-9_](?:[A-Za-z0-9_=-]|\\.(?=[A-Za-z0-9_]))*|\\S");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private SentenceLexer() {}

  /** The sentences, each with at least one piece; a full stop at the end is left out. */
  static List<List<Token>> sentences(String text) {
    List<List<Token>> sentences = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      List<Token> pieces = pieces(line, number);
      if (pieces.isEmpty()) {
        continue;
      }
      if (sentences.isEmpty() || !Character.isWhitespace(line.charAt(0))) {
        sentences.add(new ArrayList<>());
      }
      sentences.get(sentences.size() - 1).addAll(pieces);
    }
    sentences.forEach(SentenceLexer::dropStop);
    return sentences;
  }

  private static void dropStop(List<Token> sentence) {
    int last = sentence.size() - 1;
    if (last > 0 && sentence.get(last).is(".")) {
      sentence.remove(last);
    }
  }

  private static List<Token> pieces(String line, int number) {
    List<Token> pieces = new ArrayList<>();
    Matcher found = PIECE.matcher(line);
    while (found.find()) {
      String piece = found.group();
      if (!piece.startsWith("#")) {
        int column = line.codePointCount(0, found.start()) + 1;
        pieces.add(new Token(type(piece), piece, number, column));
      }
    }
    return pieces;
  }

  private static Token.Type type(String piece) {
    if (NUMBER.matcher(piece).matches()) {
      return Token.Type.NUMBER;
    }
    char first = piece.charAt(0);
    boolean isWord = Character.isLetterOrDigit(first) || first == '_';
    return isWord && first < 128 ? Token.Type.WORD : Token.Type.SYMBOL;
  }
}

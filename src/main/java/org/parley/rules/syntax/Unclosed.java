package org.parley.rules.syntax;

import java.util.Optional;
import org.parley.rules.syntax.Token.Type;

/** A text or comment that is opened and not closed, which would swallow what follows. */
final class Unclosed {

  private static final String COMMENT = "/*";

  private Unclosed() {}

  /** Whether a token is the beginning of one. */
  static boolean is(Token token) {
    if (token.type() != Type.SYMBOL) {
      return false;
    }
    String text = token.text();
    boolean isQuoted = text.startsWith("\"") || text.startsWith("'");
    boolean isClosed = text.length() > 1 && text.endsWith(text.substring(0, 1));
    return text.equals(COMMENT) || (isQuoted && !isClosed);
  }

  static String message(Token token) {
    return token.text().equals(COMMENT)
        ? "comment [/*] is opened here and not closed"
        : "text [" + token.shown() + "] is opened here and not closed on its line";
  }

  static Optional<String> advice(Token token) {
    if (token.text().equals(COMMENT)) {
      return Optional.of("Maybe [*/] is missing, or [//] is meant, for one line");
    }
    String quote = token.text().substring(0, 1);
    String text = token.text().substring(1).replaceFirst("[,);\"'].*", "").strip();
    return Optional.of("Maybe [" + quote + text + quote + "]");
  }
}

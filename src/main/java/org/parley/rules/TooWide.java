package org.parley.rules;

import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Token;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.reading.SourceText;

/** Says that a condition reads too much to be judged in parts; caught where the judging began. */
final class TooWide extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Parted.Words words;

  /** Too wide are the words that begin at a token of a rule. */
  TooWide(BookRule rule, Token at) {
    super("too wide", null, false, false);
    SourceText source = rule.source().source();
    Problem.Location location = source.location(at.line(), at.column());
    this.words = new Parted.Words(rule.name(), words(source, at), location);
  }

  Parted.Words words() {
    return words;
  }

  /**
   * What stands from a token to the parenthesis that closes what it opens, or to the line's end.
   */
  private static String words(SourceText source, Token at) {
    String line = source.line(at.line());
    String rest =
        line.substring(
            line.offsetByCodePoints(
                0, Math.min(at.column() - 1, line.codePointCount(0, line.length()))));
    int depth = 0;
    for (int end = 0; end < rest.length(); end++) {
      depth += rest.charAt(end) == '(' ? 1 : rest.charAt(end) == ')' ? -1 : 0;
      if (rest.charAt(end) == ')' && depth <= 0) {
        return rest.substring(0, depth < 0 ? end : end + 1).strip();
      }
    }
    return rest.strip();
  }
}

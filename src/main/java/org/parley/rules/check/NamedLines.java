package org.parley.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Vocabulary;

/** The lines that an event softens or hardens, and how they are read from then on. */
final class NamedLines {

  private static final Pattern PART = Pattern.compile("[^,]*");

  private NamedLines() {}

  /** The names in a text, between commas, each at its place in the file. */
  static List<Token> parts(Token text) {
    List<Token> parts = new ArrayList<>();
    Matcher matcher = PART.matcher(text.text());
    for (int from = 0; from <= text.text().length() && matcher.find(from); ) {
      String part = matcher.group();
      int blanks = part.length() - part.stripLeading().length();
      int behindQuote = from == 0 ? 0 : 1 + from + blanks;
      parts.add(new Token(text.type(), part.strip(), text.line(), text.column() + behindQuote));
      from = matcher.end() + 1;
    }
    return parts;
  }

  /**
   * The reading of one of the lines of {@code key}: the one for all of them, or that at its place.
   *
   * @param place which of the lines
   */
  static Optional<Token> reading(Rule rule, String key, int place) {
    boolean isOfSoftened = rule.metadata(Vocabulary.SOFTENS).isPresent();
    if (isOfSoftened && !key.equals(Vocabulary.SOFTENS)) {
      return Optional.empty();
    }
    List<Token> readings =
        rule.metadata(Vocabulary.READING).map(NamedLines::parts).orElse(List.of());
    return readings.size() == 1
        ? Optional.of(readings.get(0))
        : Optional.of(place).filter(p -> p < readings.size()).map(readings::get);
  }
}

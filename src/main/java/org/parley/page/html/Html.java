package org.parley.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.parley.scenario.problem.VisibleText;

/**
 * HTML as it is written: tags are closed in the order in which they were opened, texts are escaped
 * and show the letters that cannot be seen.
 */
final class Html {

  private static final char NO_LETTER = 0xFFFE;

  private static final String UNBROKEN_SPACE = "&#160;";

  private final StringBuilder text = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; the attributes are names and values in turn. */
  Html open(String tag, String... attributes) {
    start(tag, attributes);
    text.append('>');
    open.push(tag);
    return this;
  }

  /** An element without content. */
  Html empty(String tag, String... attributes) {
    start(tag, attributes);
    text.append("/>");
    return this;
  }

  private void start(String tag, String... attributes) {
    text.append('<').append(tag);
    for (int index = 0; index < attributes.length; index += 2) {
      text.append(' ').append(attributes[index]).append("=\"");
      escape(attributes[index + 1]);
      text.append('"');
    }
  }

  /** Ends the element begun last. */
  Html close() {
    text.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element begun last, and the line. */
  Html closeLine() {
    close();
    return line();
  }

  Html line() {
    text.append('\n');
    return this;
  }

  /** An element with nothing but words in it. */
  Html element(String tag, String words, String... attributes) {
    return open(tag, attributes).words(words).close();
  }

  /** Words, as they are to be read. */
  Html words(String words) {
    escape(words);
    return this;
  }

  /** HTML that is known to be right. */
  Html raw(String html) {
    text.append(html);
    return this;
  }

  private void escape(String words) {
    String visible = isPlain(words) ? words : VisibleText.of(words);
    int written = 0;
    for (int index = 0; index < visible.length(); index++) {
      String escaped =
          isBeforePercent(visible, index) ? UNBROKEN_SPACE : escaped(visible.charAt(index));
      if (!escaped.isEmpty()) {
        text.append(visible, written, index).append(escaped);
        written = index + 1;
      }
    }
    text.append(visible, written, visible.length());
  }

  /** Most texts are, and to look for letters that cannot be seen takes longer than all the rest. */
  private static boolean isPlain(String words) {
    for (int index = 0; index < words.length(); index++) {
      char letter = words.charAt(index);
      if (letter < ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }

  /** Whether a space parts a number from its percent sign, which are to stay in one line. */
  private static boolean isBeforePercent(String words, int index) {
    return words.charAt(index) == ' '
        && index > 0
        && index + 1 < words.length()
        && words.charAt(index + 1) == '%'
        && Character.isDigit(words.charAt(index - 1));
  }

  /** What stands for a letter; empty where it stands for itself. */
  private static String escaped(char letter) {
    if (letter > '>' && letter < NO_LETTER) {
      return "";
    }
    return switch (letter) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      // XML has no place for these two.
      case NO_LETTER, NO_LETTER + 1 -> String.format(Locale.ROOT, "\\u%04x", (int) letter);
      default -> "";
    };
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("[" + open.peek() + "] is not closed");
    }
    return text.toString();
  }
}

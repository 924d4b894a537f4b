package org.parley.scenario;

import java.util.Locale;

/**
 * Text from files and command lines as it may be shown: letters that steer a terminal, or turn the
 * direction of what stands beside them, become what one writes for them, such as {@code \u202e}.
 */
public final class VisibleText {

  private static final int ARABIC_LETTER_MARK = 0x061C;
  private static final int LEFT_TO_RIGHT_MARK = 0x200E;
  private static final int RIGHT_TO_LEFT_MARK = 0x200F;
  private static final int LINE_SEPARATOR = 0x2028;
  private static final int LAST_EMBEDDING = 0x202E;
  private static final int FIRST_ISOLATE = 0x2066;
  private static final int LAST_ISOLATE = 0x2069;

  private VisibleText() {}

  /** The text; its line ends and tabs stay. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(VisibleText::isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    if (c < ARABIC_LETTER_MARK) {
      return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
    return c == ARABIC_LETTER_MARK
        || c == LEFT_TO_RIGHT_MARK
        || c == RIGHT_TO_LEFT_MARK
        || (c >= LINE_SEPARATOR && c <= LAST_EMBEDDING)
        || (c >= FIRST_ISOLATE && c <= LAST_ISOLATE)
        || Character.getType(c) == Character.SURROGATE;
  }
}

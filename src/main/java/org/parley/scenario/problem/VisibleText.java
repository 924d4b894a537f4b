package org.parley.scenario.problem;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Text from files and command lines as it may be shown: letters that steer a terminal, turn the
 * direction of what stands beside them or cannot be seen at all become what one writes for them,
 * such as {@code \u202e}.
 */
public final class VisibleText {

  /** Spaces at which no line may be broken, which look like any other. */
  private static final Set<Integer> UNBREAKABLE = Set.of(0x00A0, 0x2007, 0x202F);

  /** Separators of lines and paragraphs, and letters without a mark of their own. */
  private static final Set<Integer> UNSEEN =
      Set.of(0x2028, 0x2029, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

  private VisibleText() {}

  /**
   * What is to be laid out as it is, such as a screen. Its line ends and tabs stay, and a space at
   * which no line may be broken is shown as a space.
   */
  public static String of(String text) {
    return shown(text, c -> c != '\n' && c != '\t' && isHidden(c), true);
  }

  /** A name, a path or words of a message: nothing in it is kept that looks like something else. */
  public static String onOneLine(String text) {
    return shown(text, VisibleText::isHidden, false);
  }

  /** A line of a file, with its tabs. */
  static String line(String text) {
    return shown(text, c -> c != '\t' && isHidden(c), false);
  }

  /** The first letter of a text that cannot be seen; nothing where all can. */
  public static OptionalInt firstHidden(String text) {
    return text.codePoints().filter(VisibleText::isHidden).findFirst();
  }

  /** Whether anything of a text can be seen. */
  public static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !isHidden(c));
  }

  /** What a letter is called, such as {@code no-break space U+00A0}. */
  public static String named(int letter) {
    String name = Character.getName(letter);
    String code = String.format(Locale.ROOT, "U+%04X", letter);
    return name == null ? code : name.toLowerCase(Locale.ROOT) + " " + code;
  }

  private static String shown(String text, IntPredicate isHidden, boolean breaksAnywhere) {
    if (text.codePoints().noneMatch(isHidden)) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (breaksAnywhere && UNBREAKABLE.contains(c)) {
                visible.append(' ');
              } else if (isHidden.test(c)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isHidden(int c) {
    if (c >= ' ' && c <= '~') {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || UNBREAKABLE.contains(c)
        || UNSEEN.contains(c);
  }
}

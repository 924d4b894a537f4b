package org.parley.cli.terminal;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.page.text.TextRenderer;

/**
 * What standard output is written to.
 *
 * @param isTerminal whether it is a terminal
 * @param columns how wide lines may be, from 80 to 120
 * @param rows how many lines it shows; 0 where nobody knows
 * @param isColoured whether it is expected to show colours
 */
public record Terminal(boolean isTerminal, int columns, int rows, boolean isColoured) {

  /** Beyond this, eyes lose the line. */
  private static final int WIDEST = 120;

  /** What the launcher says of standard output where it is a terminal: rows, an x, columns. */
  private static final String PROPERTY = "parley.screen";

  private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

  /** Whether it is a terminal that cannot show so many lines at once. */
  public boolean isShorter(int lines) {
    return isTerminal && rows > 0 && lines >= rows;
  }

  /** What this process writes to. */
  public static Terminal here() {
    return of(Optional.ofNullable(System.getProperty(PROPERTY)), System.getenv());
  }

  /**
   * What is written to.
   *
   * @param screen the size of the terminal, or words where it has none; nothing where there is none
   */
  static Terminal of(Optional<String> screen, Map<String, String> environment) {
    Optional<Matcher> size = screen.map(SIZE::matcher).filter(Matcher::matches);
    int rows = size.map(matcher -> Integer.parseInt(matcher.group(1))).orElse(0);
    int columns =
        Optional.ofNullable(environment.get("COLUMNS"))
            .filter(text -> text.matches("[0-9]{1,5}"))
            .or(() -> size.map(matcher -> matcher.group(2)))
            .map(Integer::parseInt)
            .orElse(TextRenderer.SCREEN);
    boolean isPlain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    int width = Math.min(WIDEST, Math.max(TextRenderer.SCREEN, columns));
    return new Terminal(screen.isPresent(), width, rows, screen.isPresent() && !isPlain);
  }
}

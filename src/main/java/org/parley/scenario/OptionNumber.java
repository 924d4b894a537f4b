package org.parley.scenario;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number that names an option of a numeric issue: 0.10, .1 and +0.1 are the same. */
public final class OptionNumber {

  /** As many digits as an option may have, and one more on either side for a zero too many. */
  private static final Pattern TEXT =
      Pattern.compile("[-+]?([0-9]{1,16}(\\.[0-9]{0,16})?|\\.[0-9]{1,16})");

  private OptionNumber() {}

  /** The number; nothing where the text is none. */
  public static Optional<BigDecimal> of(String text) {
    return TEXT.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Whether a text is this number. */
  public static boolean isSame(String text, BigDecimal number) {
    return of(text).filter(own -> own.compareTo(number) == 0).isPresent();
  }
}

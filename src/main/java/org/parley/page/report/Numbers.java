package org.parley.page.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.parley.table.Words;

/** Numbers as one reads them out. */
final class Numbers {

  private static final List<String> SMALL =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final List<String> LARGE = List.of("million", "billion", "trillion");

  private static final int DIGITS = 3;

  private Numbers() {}

  /** Up to twelve in a word, beyond that in digits. */
  static String small(int count) {
    return count < SMALL.size() ? SMALL.get(count) : Words.count(count);
  }

  /** A number of things: {@code three lines}, {@code one line}. */
  static String small(int count, String noun) {
    return small(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** From a million on in three digits and a word: {@code some 16.6 billion}. */
  static String large(BigInteger count) {
    int digits = count.toString().length();
    int word = (digits - 1) / 3 - 2;
    if (word < 0 || word >= LARGE.size()) {
      return Words.count(count);
    }
    BigDecimal rounded = new BigDecimal(count).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    BigDecimal shown = rounded.movePointLeft(3 * (word + 2)).stripTrailingZeros();
    String some = rounded.toBigInteger().equals(count) ? "" : "some ";
    return shown.intValue() >= 1000
        ? Words.count(count)
        : some + shown.toPlainString() + " " + LARGE.get(word);
  }

  /** Names in a row: {@code A}, {@code A and B}, {@code A, B and C}. */
  static String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** A sentence that begins as sentences do. */
  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + words.substring(words.offsetByCodePoints(0, 1));
  }
}

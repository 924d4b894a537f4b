package org.parley.scenario;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days on which something may have been, by a date as an encoder states it: {@code 2026-02-01},
 * {@code 2025-12}, {@code about 31 January 2026 (inferred)}, {@code mid-March 2025}.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record DateSpan(LocalDate first, LocalDate last) {

  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d(?:-\\d\\d)?");

  private static final Pattern WORDS =
      Pattern.compile("(?:(?:(?<!\\d)(\\d{1,2})\\s+)?(\\p{L}+)\\s+)?(?<!\\d)(\\d{4})(?!\\d)");

  /** The span of all days that a text names; nothing where it names none that exist. */
  public static Optional<DateSpan> of(String text) {
    Optional<DateSpan> span = Optional.empty();
    Matcher iso = ISO.matcher(text);
    if (iso.find()) {
      return Optional.of(ofIso(iso.group()));
    }
    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      DateSpan named = ofWords(words.group(1), words.group(2), Integer.parseInt(words.group(3)));
      span = Optional.of(span.map(before -> before.joined(named)).orElse(named));
    }
    return span;
  }

  /** Whether all of it lies before another. */
  public boolean isBefore(DateSpan other) {
    return last.isBefore(other.first);
  }

  private DateSpan joined(DateSpan other) {
    return new DateSpan(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  private static DateSpan ofIso(String text) {
    boolean isDay = text.length() > "2026-02".length();
    return isDay ? day(LocalDate.parse(text)) : month(YearMonth.parse(text));
  }

  private static DateSpan ofWords(String day, String month, int year) {
    for (Month known : Month.values()) {
      if (known.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(month)) {
        YearMonth named = YearMonth.of(year, known);
        boolean isDay = day != null && named.isValidDay(Integer.parseInt(day));
        return isDay ? day(named.atDay(Integer.parseInt(day))) : month(named);
      }
    }
    return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static DateSpan day(LocalDate day) {
    return new DateSpan(day, day);
  }

  private static DateSpan month(YearMonth month) {
    return new DateSpan(month.atDay(1), month.atEndOfMonth());
  }
}

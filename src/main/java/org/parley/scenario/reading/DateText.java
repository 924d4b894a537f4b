package org.parley.scenario.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as an encoder may state them: a day, a month or a year in the order of ISO 8601, or words
 * for what a document leaves open, such as {@code about 31 January 2026 (inferred)}.
 */
final class DateText {

  private static final Pattern ISO = Pattern.compile("([1-9]\\d{3})(?:-(\\d\\d)(?:-(\\d\\d))?)?");
  private static final Pattern BEGINS_AS_ISO = Pattern.compile("\\d+-.*", Pattern.DOTALL);
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

  private DateText() {}

  /** Whether a text is a date that exists, or words that name at least the year. */
  static boolean isDate(String text) {
    Matcher iso = ISO.matcher(text);
    if (iso.matches()) {
      return exists(iso);
    }
    return !BEGINS_AS_ISO.matcher(text).matches()
        && LETTER.matcher(text).find()
        && YEAR.matcher(text).find();
  }

  private static boolean exists(Matcher iso) {
    try {
      LocalDate.of(part(iso, 1), part(iso, 2), part(iso, 3));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int part(Matcher iso, int group) {
    return iso.group(group) == null ? 1 : Integer.parseInt(iso.group(group));
  }
}

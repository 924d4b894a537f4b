package org.parley.scenario.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.reading.YamlNode.Scalar;

/** What is meant by ids, sources and dates as people write them. */
final class WordAdvice {

  private static final Pattern SOURCE =
      Pattern.compile(
          "([A-Za-z0-9][A-Za-z0-9._-]{0,60}?)[\\s,:]*(?:p|par|para|§)[.\\s]*([0-9]{1,6})");
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})");
  private static final Map<String, String> SIGNS = Map.of("≥", ">=", "≤", "<=", "≠", "!=");

  private WordAdvice() {}

  /** What is meant where YAML takes a value for none at all. */
  static Optional<String> ofNothing(YamlNode value) {
    if (!(value instanceof Scalar scalar) || scalar.type() != YamlNode.ScalarType.NOTHING) {
      return Optional.empty();
    }
    return Optional.of(
        scalar.text().isEmpty()
            ? "Maybe something is missing behind the colon"
            : "Maybe leave it out, or [\"" + scalar.text() + "\"] in quotes if it is called so");
  }

  /** The id nearest to a word that cannot be one, such as {@code N-3} for {@code N 3}. */
  static Optional<String> id(String word) {
    String id = word.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    return id.isEmpty() || id.length() > 60 ? Optional.empty() : Optional.of("Maybe [" + id + "]");
  }

  /** The source that is meant by one with a point or comma in it. */
  static Optional<String> source(YamlNode item) {
    Matcher source = SOURCE.matcher(item instanceof Scalar scalar ? scalar.text() : "");
    return source.matches()
        ? Optional.of("Maybe [" + source.group(1) + " p" + source.group(2) + "]")
        : Optional.empty();
  }

  /** What is meant by a condition with a sign of mathematics, or by options without a comma. */
  static Optional<String> options(String text, Set<String> options) {
    List<String> words = List.of(text.strip().split("\\s+"));
    return words.size() > 1 && options.containsAll(words)
        ? Optional.of("Maybe [" + String.join(", ", words) + "], with a comma")
        : condition(text);
  }

  private static Optional<String> condition(String text) {
    return SIGNS.entrySet().stream()
        .filter(sign -> text.contains(sign.getKey()))
        .map(sign -> "Maybe ['" + text.replace(sign.getKey(), sign.getValue()) + "']")
        .findFirst();
  }

  /** The date that is meant by one with the day in front, where day and month are told apart. */
  static Optional<String> date(YamlNode value) {
    Matcher day = DAY.matcher(value instanceof Scalar scalar ? scalar.text() : "");
    if (!day.matches()) {
      return Optional.empty();
    }
    String iso = day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1));
    return DateText.isDate(iso) ? Optional.of("Maybe [" + iso + "]") : Optional.empty();
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}

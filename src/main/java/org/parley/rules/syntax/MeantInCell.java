package org.parley.rules.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.scenario.problem.VisibleText;

/** What may be meant by a cell that says nothing of an issue. */
final class MeantInCell {

  /** What spreadsheets show where a formula cannot be worked out, in any language. */
  private static final Pattern FAULT = Pattern.compile("#[\\p{Lu}0-9/]+[!?]|#N/A|#NV");

  private static final Pattern COMMA = Pattern.compile("(.*?)(-?[0-9]+),([0-9]+)(.*)");
  private static final Pattern RANGE =
      Pattern.compile(
          "\\[?(-?[0-9.]+?)\\s*(?:\\.{3}|…|–|—|-|to|until|,|;)\\s*(-?[0-9]+(?:\\.[0-9]+)?)\\]?");
  private static final Pattern PERCENT = Pattern.compile("(.*[0-9])\\s*%");
  private static final Pattern POWER = Pattern.compile("[-+]?[0-9.]+[eE][-+]?[0-9]+");
  private static final Pattern DAY = Pattern.compile("[0-9]{1,4}[./][0-9]{1,2}[./][0-9]{1,4}");
  private static final Pattern LIST =
      Pattern.compile("[^\\s,;/&]+(?:\\s*(?:,|;|/|&|\\bor\\b)\\s*[^\\s,;/&]+)+");
  private static final Pattern DENIED =
      Pattern.compile("(?i)(?:!=|<>|≠|!|(?:no|none of|except|not)\\s)\\s*(\\S.*)");
  private static final Set<String> TRUTHS =
      Set.of("TRUE", "FALSE", "WAHR", "FALSCH", "VRAI", "FAUX", "VERO", "FALSO", "VERDADERO");

  private static final Map<String, String> SIGNS = new HashMap<>();

  static {
    SIGNS.put("≥", ">=");
    SIGNS.put("≤", "<=");
    SIGNS.put("=>", ">=");
    SIGNS.put("=<", "<=");
    SIGNS.put("more than", ">");
    SIGNS.put("over", ">");
    SIGNS.put("less than", "<");
    SIGNS.put("under", "<");
    SIGNS.put("from", ">=");
    SIGNS.put("up to", "<=");
  }

  private MeantInCell() {}

  /** Whether a cell holds what a spreadsheet shows for a formula that it cannot work out. */
  static boolean isFault(String text) {
    return FAULT.matcher(text).matches();
  }

  /** Advice on a cell, or a part of one, that cannot be read; there always is some. */
  static String by(String text) {
    if (isFault(text)) {
      return "Maybe a formula that the spreadsheet cannot work out: write what is meant, as text";
    }
    OptionalInt hidden = VisibleText.firstHidden(text);
    if (hidden.isPresent()) {
      return "Maybe without the letter [" + VisibleText.named(hidden.getAsInt()) + "]";
    }
    if (text.startsWith("'") || text.startsWith("\"") || "“”„«»‘’`".indexOf(text.charAt(0)) >= 0) {
      return "Maybe without quotes: everything is called by its id";
    }
    if (text.startsWith("=") && !SIGNS.containsKey(text.substring(0, Math.min(2, text.length())))) {
      return "Maybe without [=]: what is to be is written alone";
    }
    return sign(text)
        .or(() -> number(text))
        .or(() -> list(text))
        .orElse("Maybe [a|b], [not a], [>20] or [0..40]: each issue has a column of its own");
  }

  /** Advice on what reads like an option and is none of its issue, or nothing. */
  static Optional<String> option(String text) {
    boolean isDay = DAY.matcher(text).matches() || TRUTHS.contains(text);
    if (isDay) {
      return Optional.of(
          "Maybe a date or truth that the spreadsheet has rewritten: format the column as text");
    }
    return RANGE.matcher(text).matches() ? number(text) : Optional.empty();
  }

  private static Optional<String> sign(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return SIGNS.entrySet().stream()
        .filter(sign -> small.startsWith(sign.getKey()))
        .map(sign -> maybe(sign.getValue() + text.substring(sign.getKey().length()).strip()))
        .findFirst();
  }

  private static Optional<String> number(String text) {
    if (DAY.matcher(text).matches()) {
      return option(text);
    }
    if (POWER.matcher(text).matches()) {
      return Optional.of("Maybe a number that the spreadsheet has shortened: write all its digits");
    }
    Matcher percent = PERCENT.matcher(text);
    if (percent.matches()) {
      return Optional.of(maybe(percent.group(1)) + ": the unit stands in the scenario");
    }
    Matcher range = RANGE.matcher(text);
    boolean isPoint = COMMA.matcher(text).matches() && !text.startsWith("[");
    if (range.matches() && !isPoint) {
      return Optional.of(maybe(range.group(1) + ".." + range.group(2)) + ", which has both ends");
    }
    Matcher comma = COMMA.matcher(text);
    return comma.matches()
        ? Optional.of(
            maybe(comma.group(1) + comma.group(2) + "." + comma.group(3) + comma.group(4))
                + ", with a point")
        : Optional.empty();
  }

  private static Optional<String> list(String text) {
    Matcher denied = DENIED.matcher(text);
    if (denied.matches()) {
      String rest = denied.group(1).strip();
      boolean isNumber = rest.startsWith("<") || rest.startsWith(">") || rest.contains("..");
      return Optional.of(
          isNumber ? "Maybe say what it is: [<=20] for not [>20]" : maybe("not " + listed(rest)));
    }
    return LIST.matcher(text).matches() ? Optional.of(maybe(listed(text))) : Optional.empty();
  }

  private static String listed(String text) {
    return text.replaceAll("\\s*(?:,|;|/|&|\\bor\\b)\\s*", "|");
  }

  private static String maybe(String meant) {
    return "Maybe [" + meant + "]";
  }
}

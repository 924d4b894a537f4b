package org.parley.rules.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Suggestions;
import org.parley.scenario.problem.VisibleText;

/** What may be meant by a word with which a sentence cannot go on. */
final class MeantInSentence {

  private static final Map<String, String> WORDS = new HashMap<>();

  /** Words that can only follow a condition that is whole. */
  private static final List<String> JOINING =
      List.of("and", "or", "unless", "only", "because", "accepting", ",");

  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");

  private static final String QUOTES = "\"'“”„‟«»‘’‚‛`´";

  static {
    put(
        "above",
        ">",
        "over",
        "exceeds",
        "exceeding",
        "beyond",
        "more",
        "greater",
        "higher",
        "after",
        "later");
    put("below", "<", "under", "less", "fewer", "lower", "smaller", "before", "earlier");
    put("at least", "≥", ">=", "minimum");
    put("at most", "≤", "<=", "maximum", "within", "until");
    put("is", "=", "==", "are", "equals", "equal", "be", "has", "being");
    put("is not", "≠", "!=", "!", "isn");
    put("unless", "without", "except");
    put("and", "if", "provided", "when", "where", "but", "&", "&&", "while", ";");
    put("or", "|", "||", "/");
    put("not", "no", "never", "neither");
    put("rejects", "refuses", "opposes", "excludes", "forbids");
    put("accepts", "wants", "demands", "insists", "requires", "needs");
    WORDS.put("from", "[at least], or [between 20 and 30]");
    WORDS.put("+", "[the sum of a and b]");
    WORDS.put("than", "leave out [than]: [above 20], [below 20]");
    WORDS.put("%", "leave [%] out: the unit stands in the scenario");
    WORDS.put("a", "leave [a] out: what is meant is called by its id");
    WORDS.put("an", "leave [an] out: what is meant is called by its id");
    WORDS.put("all", "[not (any of a and b is none)]: all of them are otherwise");
    WORDS.put("both", "join two conditions with [and]");
    WORDS.put("either", "join two conditions with [or]");
    WORDS.put("none", "[not (any of a and b is x)]: none of them is");
    WORDS.put("[", "[(]");
    WORDS.put("]", "[)]");
    WORDS.put("//", "[#], which begins a comment");
  }

  private MeantInSentence() {}

  private static void put(String meant, String... words) {
    for (String word : words) {
      WORDS.put(word, "[" + meant + "]");
    }
  }

  /**
   * Advice; there always is some.
   *
   * @param cursor before the word
   * @param expected what was expected, as the message says it
   * @param known the words that may stand there
   */
  static String by(SentenceCursor cursor, String expected, List<String> known) {
    Token found = cursor.peek();
    if (found.type() == Token.Type.END) {
      return atEnd(expected, cursor.peek(-1));
    }
    return letter(found)
        .or(() -> number(cursor))
        .or(() -> sign(cursor))
        .or(() -> MeantPhrase.by(cursor, expected))
        .or(() -> Suggestions.advice(found.text(), known))
        .or(() -> MeantPhrase.unit(cursor, expected))
        .or(() -> word(found))
        .orElseGet(() -> "Maybe " + byExpected(cursor, expected));
  }

  private static Optional<String> letter(Token found) {
    OptionalInt hidden = VisibleText.firstHidden(found.text());
    if (hidden.isPresent()) {
      boolean isBlank = Character.getType(hidden.getAsInt()) == Character.SPACE_SEPARATOR;
      return Optional.of(isBlank ? "Maybe a blank in its place" : "Maybe delete it");
    }
    return found.type() == Token.Type.SYMBOL && QUOTES.contains(found.text())
        ? Optional.of("Maybe without quotes: everything is called by its id")
        : Optional.empty();
  }

  /** A number with a comma in it. */
  private static Optional<String> number(SentenceCursor cursor) {
    Token before = cursor.peek(-1);
    Token after = cursor.peek(1);
    boolean isDecimal =
        cursor.peek().is(",")
            && DIGITS.matcher(before.text()).matches()
            && DIGITS.matcher(after.text()).matches();
    return isDecimal
        ? Optional.of("Maybe [" + before.text() + "." + after.text() + "], with a point")
        : Optional.empty();
  }

  /** A sign of two letters. */
  private static Optional<String> sign(SentenceCursor cursor) {
    String both = cursor.peek().text() + cursor.peek(1).text();
    if (both.equals("<>")) {
      return Optional.of("Maybe [is not]");
    }
    return cursor.peek(1).type() == Token.Type.SYMBOL
        ? Optional.ofNullable(WORDS.get(both)).map(meant -> "Maybe " + meant)
        : Optional.empty();
  }

  private static Optional<String> word(Token found) {
    return Optional.ofNullable(WORDS.get(found.text().toLowerCase(Locale.ROOT)))
        .map(meant -> "Maybe " + meant);
  }

  /** Whether a word has a meaning of its own in sentences, or is often written for one that has. */
  static boolean isKnown(Token word) {
    return WORDS.containsKey(word.text().toLowerCase(Locale.ROOT))
        || JOINING.contains(word.text())
        || List.of("is", "not", "at", "of").contains(word.text());
  }

  /** What stands before is an option without its issue, or an issue of which nothing is said. */
  private static String aboutIssue(Token before) {
    return "[above 0] or [is x] behind it; or, if ["
        + before.shown()
        + "] is an option, its issue and [is] before it";
  }

  private static String byExpected(SentenceCursor cursor, String expected) {
    Token found = cursor.peek();
    String shown = "[" + found.shown() + "]";
    if (expected.startsWith("[:]")) {
      return "[:] is missing before " + shown + ", or the line is to be indented";
    }
    if (expected.startsWith("the end")) {
      return behindCondition(found);
    }
    if (expected.startsWith("[is]")) {
      return JOINING.contains(found.text())
          ? aboutIssue(cursor.peek(-1))
          : "[is] is missing before " + shown;
    }
    if (expected.startsWith("a number")) {
      return "a number in digits, such as [20]";
    }
    if (expected.contains("an issue") || expected.contains("an option")) {
      return "the id, as it stands in the scenario";
    }
    return expected.replaceFirst(" or .*", "") + " is missing before " + shown;
  }

  private static String behindCondition(Token found) {
    if (found.is(".")) {
      return "one [.] only, at the end: an indented line goes on with the sentence above it";
    }
    return found.is("only")
        ? "[unless] in its place; or [accepts] for [rejects], with [only if]"
        : "[and], [or] or [unless] is missing before [" + found.shown() + "]";
  }

  private static String atEnd(String expected, Token before) {
    if (expected.startsWith("[is]")) {
      return "Maybe " + aboutIssue(before);
    }
    if (expected.startsWith("[only]")) {
      return "Maybe [only if …] behind it; or what it does not accept behind [rejects], as [below 50]"
          + " for [at least 50] and [and] for [or]; or [the sum of … stays within 40] without a party";
    }
    if (expected.startsWith("[)]")) {
      return "Maybe [)] is missing for the [(]";
    }
    return expected.startsWith("the id of")
        ? "Maybe [A-1: north rejects …], with the id of the position"
        : "Maybe the next line goes on with it: then indent that line";
  }
}

package org.parley.rules.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What may be meant by several words together with which a sentence cannot go on. None of it may
 * turn the meaning round: to demand something is to reject the contrary.
 */
final class MeantPhrase {

  private static final String COUNTED =
      "[accepts at least two of …] or [accepts at most two of …] for what is wanted, or [the number"
          + " of (any of a and b above 0) at least 2]";

  private static final String ONE_ISSUE =
      "Maybe a rule in a .drl file: a sentence compares an issue with a number or one other issue";

  /** Words that begin a condition on which something is accepted. */
  private static final List<String> WHEN = List.of("if", "when", "where", "provided");

  private MeantPhrase() {}

  /**
   * Advice; nothing where it is no such phrase.
   *
   * @param cursor before the word
   * @param expected what was expected, as the message says it
   */
  static Optional<String> by(SentenceCursor cursor, String expected) {
    String before = cursor.peek(-1).text();
    String found = cursor.peek().text();
    String next = cursor.peek(1).text();
    return instead(expected, before, found)
        .or(() -> accepting(expected, found))
        .or(() -> counting(before, found))
        .or(() -> summing(expected, before, found))
        .or(() -> comparing(found, next));
  }

  /** One word for another where only one can stand. */
  private static Optional<String> instead(String expected, String before, String found) {
    if (expected.equals("[has]") || expected.equals("[and]") && found.equals("to")) {
      return Optional.of("Maybe " + expected + " for [" + found + "]");
    }
    if (expected.equals("[(]") && before.equals("of")) {
      return Optional.of("Maybe [the number of (any of a and b above 0) at least 2]");
    }
    return before.equals("no") && found.equals("more")
        ? Optional.of("Maybe [at most] for [no more than]")
        : Optional.empty();
  }

  private static Optional<String> accepting(String expected, String found) {
    if (!expected.startsWith("[only]")) {
      return Optional.empty();
    }
    if (WHEN.contains(found)) {
      return Optional.of("Maybe [only if]");
    }
    return found.equals("unless")
        ? Optional.of("Maybe [rejects … and …] for [accepts … unless …]")
        : Optional.empty();
  }

  private static Optional<String> counting(String before, String found) {
    boolean isCount =
        found.equals("least") || found.equals("most")
            ? before.equals("at")
            : found.equals("than") && List.of("more", "fewer", "less").contains(before);
    if (isCount) {
      return Optional.of("Maybe " + COUNTED);
    }
    return found.equals("of") && (before.equals("all") || before.equals("both"))
        ? Optional.of("Maybe [a above 0 and b above 0]: each of them by itself")
        : Optional.empty();
  }

  private static Optional<String> summing(String expected, String before, String found) {
    if (found.equals("stays")
        || found.equals("the") && expected.startsWith("[rejects] or [accepts]")) {
      return Optional.of("Maybe [A-1: the sum of … stays within 40], without a party");
    }
    return found.equals("plus") || found.equals("sum") && before.equals("the")
        ? Optional.of(ONE_ISSUE)
        : Optional.empty();
  }

  private static Optional<String> comparing(String found, String next) {
    if (!next.equals("than")) {
      return Optional.empty();
    }
    return switch (found) {
      case "more", "greater", "higher", "larger" ->
          Optional.of("Maybe [above] for [" + found + " than]");
      case "less", "fewer", "lower", "smaller" ->
          Optional.of("Maybe [below] for [" + found + " than]");
      default -> Optional.empty();
    };
  }

  /** A word behind a number with which nothing else can be meant. */
  static Optional<String> unit(SentenceCursor cursor, String expected) {
    boolean isLast = expected.startsWith("the end") || expected.startsWith("[only]");
    Token found = cursor.peek();
    boolean isUnit =
        isLast
            && cursor.peek(-1).type() == Token.Type.NUMBER
            && found.type() == Token.Type.WORD
            && !MeantInSentence.isKnown(found);
    return isUnit
        ? Optional.of("Maybe leave [" + found.shown() + "] out: the unit stands in the scenario")
        : Optional.empty();
  }
}

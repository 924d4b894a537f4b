package org.parley.scenario.reading;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where a text stops being YAML for whoever wrote it, and what was meant: the parser's own place
 * may be behind what is wrong, and its own words are of no help.
 *
 * @param line line counted from 1
 * @param column column counted from 1
 * @param what what is wrong, or an empty string where the parser's words have to do
 * @param advice what was meant, or nothing
 */
record YamlAdvice(int line, int column, String what, Optional<String> advice) {

  /** Advice by a part of the parser's message; these are the mistakes made by hand. */
  private static final Map<String, String> ADVICE =
      Map.of(
          "mapping values are not allowed", "Maybe put the text in quotes: it contains a colon",
          "expected <block end>", "Maybe indent this line like the ones around it",
          "expected ',' or ']'", "Maybe []] is missing before it",
          "expected ',' or '}'", "Maybe [}] is missing before it",
          "TAB", "Maybe indent with spaces");

  /** Signs with which no text without quotes begins. */
  private static final String SIGNS = "@`%&*!|>?-,";

  /**
   * What a complaint of the parser comes to.
   *
   * @param said its words
   */
  static YamlAdvice of(MarkedYamlEngineException complaint, String said, SourceText source) {
    Optional<Mark> problem = complaint.getProblemMark();
    Optional<Mark> context = complaint.getContextMark();
    if (said.contains("quoted scalar") && said.contains("end of stream") && context.isPresent()) {
      return unclosed(line(context), column(context), source);
    }
    if (said.contains("could not find expected ':'") && context.isPresent()) {
      Optional<YamlAdvice> colon = colon(line(context), source);
      if (colon.isPresent()) {
        return colon.get();
      }
    }
    Optional<Mark> mark = problem.or(() -> context);
    int line = line(mark);
    int column = column(mark);
    return sign(line, column, said, source)
        .or(() -> innerQuotes(line, column, said, source))
        .orElseGet(() -> new YamlAdvice(line, column, "", advice(said)));
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(-1) + 1;
  }

  private static int column(Optional<Mark> mark) {
    return mark.map(Mark::getColumn).orElse(-1) + 1;
  }

  private static Optional<String> advice(String said) {
    return ADVICE.entrySet().stream()
        .filter(entry -> said.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static YamlAdvice unclosed(int line, int column, SourceText source) {
    String rest = rest(line, column, source);
    String quote = rest.isEmpty() ? "\"" : rest.substring(0, 1);
    return new YamlAdvice(
        line,
        column,
        "the text that is opened here is not closed",
        Optional.of("Maybe [" + Problems.shortened(rest) + quote + "]"));
  }

  /** A key whose colon touches what follows. */
  private static Optional<YamlAdvice> colon(int line, SourceText source) {
    String text = source.line(line);
    int colon = text.indexOf(':');
    boolean touches = colon > 0 && colon + 1 < text.length() && text.charAt(colon + 1) != ' ';
    return touches
        ? Optional.of(
            new YamlAdvice(
                line,
                text.codePointCount(0, colon) + 1,
                "a blank stands behind the colon of a key",
                Optional.of(
                    "Maybe ["
                        + text.substring(0, colon).strip()
                        + ": "
                        + Problems.shortened(text.substring(colon + 1))
                        + "]")))
        : Optional.empty();
  }

  /** A value that begins with a sign that means something to YAML. */
  private static Optional<YamlAdvice> sign(int line, int column, String said, SourceText source) {
    String text = source.line(line);
    int at = offset(text, column);
    boolean isAlias = said.contains("scanning an alias") || said.contains("scanning an anchor");
    boolean isBlock = said.contains("scanning a block scalar");
    while ((isAlias || isBlock) && at > 0 && !isStart(text, at)) {
      at--;
    }
    boolean isSign = at < text.length() && SIGNS.indexOf(text.charAt(at)) >= 0 && isStart(text, at);
    if (!isSign || text.substring(0, at).isBlank()) {
      return Optional.empty();
    }
    String value = text.substring(at).strip();
    boolean isInFlow = text.substring(0, at).matches(".*[\\[{].*");
    String meant = isInFlow ? value.replaceFirst("\\s*[,\\]}].*", "") : value;
    return Optional.of(
        new YamlAdvice(
            line,
            text.codePointCount(0, at) + 1,
            "a text that begins with [" + text.charAt(at) + "] stands in quotes",
            Optional.of("Maybe ['" + Problems.shortened(meant.replace("'", "''")) + "']")));
  }

  /** Whether a value begins here: behind the colon of a key, a comma, a bracket or a hyphen. */
  private static boolean isStart(String text, int at) {
    String before = text.substring(0, at).strip();
    boolean isFirst = before.isEmpty() || ":,[{-".indexOf(before.charAt(before.length() - 1)) >= 0;
    return isFirst && !Character.isWhitespace(text.charAt(at));
  }

  /** A text in quotes in which there are quotes of the same kind. */
  private static Optional<YamlAdvice> innerQuotes(
      int line, int column, String said, SourceText source) {
    String text = source.line(line);
    int at = offset(text, column);
    String value = text.replaceFirst("^[^:]*:\\s*", "").strip();
    boolean isQuoted = value.startsWith("\"") || value.startsWith("'");
    if (!said.contains("expected <block end>") || !isQuoted || at < text.indexOf(value) + 2) {
      return Optional.empty();
    }
    String quote = value.substring(0, 1);
    String other = quote.equals("'") ? "\"" : "'";
    String inner = value.substring(1).replaceFirst(quote + "$", "");
    Optional<String> advice =
        inner.contains(other)
            ? Optional.of("Maybe two of them for each that belongs to the text")
            : Optional.of("Maybe [" + other + Problems.shortened(inner) + other + "]");
    return Optional.of(
        new YamlAdvice(
            line,
            column,
            "the text in quotes ends before this, with the next [" + quote + "]",
            advice));
  }

  private static String rest(int line, int column, SourceText source) {
    String text = source.line(line);
    return text.substring(offset(text, column)).strip();
  }

  private static int offset(String text, int column) {
    int points = text.codePointCount(0, text.length());
    return text.offsetByCodePoints(0, Math.max(0, Math.min(points, column - 1)));
  }
}

package org.parley.scenario.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What keeps a text from being YAML, with its place. */
final class YamlFaults {

  /** Advice by a part of the parser's message; these are the mistakes made by hand. */
  private static final Map<String, String> ADVICE =
      Map.of(
          "mapping values are not allowed", "Maybe put the text in quotes: it contains a colon",
          "expected <block end>", "Maybe indent this line like the ones around it",
          "TAB", "Maybe indent with spaces");

  private YamlFaults() {}

  /**
   * @throws ScenarioException if the text holds a character YAML does not allow
   */
  static void checkPrintable(SourceText source, Problems problems) {
    for (int line = 1; line <= source.lineCount(); line++) {
      if (!StreamReader.isPrintable(source.line(line))) {
        reportUnprintable(source.line(line).codePoints().toArray(), line, problems);
        throw problems.exception();
      }
    }
  }

  private static void reportUnprintable(int[] characters, int line, Problems problems) {
    int index = 0;
    while (StreamReader.isPrintable(characters[index])) {
      index++;
    }
    String message =
        String.format(Locale.ROOT, "character [U+%04X] is not allowed in YAML", characters[index]);
    problems.report(ProblemCode.CHARACTER_NOT_IN_YAML, line, index + 1, message, Optional.empty());
  }

  /** Reports an escape such as {@code \ud800}: half a letter, which no file can hold. */
  static void reportHalfLetter(YamlNode.Scalar scalar, Problems problems) {
    String text = scalar.text();
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return;
    }
    text.codePoints()
        .filter(c -> Character.getType(c) == Character.SURROGATE)
        .findFirst()
        .ifPresent(
            half ->
                problems.report(
                    ProblemCode.CHARACTER_NOT_IN_YAML,
                    scalar,
                    String.format(
                        Locale.ROOT,
                        "[\\u%04x] in this text is half a letter, not a whole one",
                        half)));
  }

  /** Reports the parser's complaint at its place. */
  static void report(YamlEngineException complaint, Problems problems) {
    if (complaint instanceof MarkedYamlEngineException marked) {
      Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
      problems.report(
          ProblemCode.NOT_YAML,
          mark.map(Mark::getLine).orElse(-1) + 1,
          mark.map(Mark::getColumn).orElse(-1) + 1,
          "this is not YAML: " + said(marked),
          advice(said(marked)));
    } else {
      problems.report(
          ProblemCode.NOT_YAML,
          0,
          0,
          "this is not YAML: " + complaint.getMessage(),
          Optional.empty());
    }
  }

  private static String said(MarkedYamlEngineException complaint) {
    return Stream.of(complaint.getContext(), complaint.getProblem())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> advice(String said) {
    return ADVICE.entrySet().stream()
        .filter(entry -> said.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}

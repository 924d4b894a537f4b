package org.parley.scenario.reading;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** What keeps a text from being YAML, with its place. */
final class YamlFaults {

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
    if (hasSurrogate(text)) {
      reportHalfLetter(text, scalar, problems);
    }
  }

  private static boolean hasSurrogate(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (Character.isSurrogate(text.charAt(index))) {
        return true;
      }
    }
    return false;
  }

  private static void reportHalfLetter(String text, YamlNode.Scalar scalar, Problems problems) {
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
  static void report(YamlEngineException complaint, SourceText source, Problems problems) {
    if (complaint instanceof MarkedYamlEngineException marked) {
      YamlAdvice advice = YamlAdvice.of(marked, said(marked), source);
      problems.report(
          ProblemCode.NOT_YAML,
          advice.line(),
          advice.column(),
          "this is not YAML: " + (advice.what().isEmpty() ? said(marked) : advice.what()),
          advice.advice());
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
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(", "));
  }
}

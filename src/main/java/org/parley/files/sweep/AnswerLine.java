package org.parley.files.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.FigureValue;
import org.parley.answer.sweep.FigureValue.Method;
import org.parley.table.JsonText;
import org.parley.table.JsonTree;

/** The answer of a case as a line of JSON that says all of it: what is read is what was written. */
public final class AnswerLine {

  private AnswerLine() {}

  /** The line, without an end. */
  public static String of(CaseAnswer answer) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("case", answer.number());
    line.put("figures", answer.figures().stream().map(AnswerLine::tree).toList());
    return JsonText.line(line);
  }

  private static Map<String, Object> tree(FigureValue value) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("figure", value.figure());
    figure.put("method", value.method().label());
    // As texts: a number would lose the digits that tell 0.10 from 0.1.
    figure.put("value", value.value().map(BigDecimal::toString));
    figure.put("low", value.low().map(BigDecimal::toString));
    figure.put("high", value.high().map(BigDecimal::toString));
    figure.put("problem", value.problem());
    return figure;
  }

  /** The answer in a line; nothing where it is none. */
  public static Optional<CaseAnswer> read(String line) {
    try {
      JsonNode tree = JsonTree.of(line);
      List<FigureValue> figures = new ArrayList<>();
      for (JsonNode figure : tree.path("figures")) {
        Optional<Method> method = method(figure.path("method").asText());
        if (method.isEmpty()) {
          return Optional.empty();
        }
        figures.add(figure(figure, method.get()));
      }
      return Optional.of(new CaseAnswer(tree.path("case").asInt(), figures));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static FigureValue figure(JsonNode figure, Method method) {
    return new FigureValue(
        figure.path("figure").asText(),
        method,
        number(figure, "value"),
        number(figure, "low"),
        number(figure, "high"),
        figure.path("problem").asText());
  }

  private static Optional<Method> method(String label) {
    return Arrays.stream(Method.values()).filter(one -> one.label().equals(label)).findFirst();
  }

  private static Optional<BigDecimal> number(JsonNode figure, String key) {
    return figure.has(key)
        ? Optional.of(new BigDecimal(figure.path(key).asText()))
        : Optional.empty();
  }
}

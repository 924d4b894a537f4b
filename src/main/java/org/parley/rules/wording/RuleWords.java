package org.parley.rules.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Figure;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Rule;

/**
 * Says when a rule matches, such as {@code release above 20 and payment is none}: terms by their
 * issue alone, all else by type and fields.
 */
public final class RuleWords {

  private final ValueWords values;

  private RuleWords(Rule rule) {
    this.values = ValueWords.of(rule);
  }

  /** When a rule matches. */
  public static String of(Rule rule) {
    String words = new RuleWords(rule).whole(rule.condition());
    return words.isEmpty() ? "always" : words;
  }

  /** A condition with its denied parts at the end, as one says them. */
  private String whole(Condition condition) {
    if (!(condition instanceof Condition.All all)) {
      return words(condition, false);
    }
    List<String> held = new ArrayList<>();
    List<String> denied = new ArrayList<>();
    for (Condition part : all.parts()) {
      if (part instanceof Condition.Not not) {
        denied.add(words(not.part(), denied.isEmpty()));
      } else {
        held.add(words(part, true));
      }
    }
    held.removeIf(String::isEmpty);
    if (held.isEmpty()) {
      return denied.stream().map(words -> "not " + words).collect(Collectors.joining(" and "));
    }
    String said = String.join(" and ", held);
    return denied.isEmpty() ? said : said + " unless " + String.join(" or ", denied);
  }

  /**
   * A condition.
   *
   * @param isPart whether it is part of another, so that what has several parts stands apart
   */
  private String words(Condition condition, boolean isPart) {
    if (condition instanceof Pattern pattern) {
      return values.pattern(pattern);
    }
    if (condition instanceof Accumulation accumulation) {
      return accumulation(accumulation);
    }
    if (condition instanceof Condition.Not not) {
      return "not " + words(not.part(), true);
    }
    if (condition instanceof Condition.Exists exists) {
      return words(exists.part(), isPart);
    }
    List<String> parts =
        condition.parts().stream().map(p -> words(p, true)).filter(w -> !w.isEmpty()).toList();
    String between = condition instanceof Condition.Any ? " or " : " and ";
    String joined = String.join(between, parts);
    return isPart && parts.size() > 1 ? "(" + joined + ")" : joined;
  }

  private String accumulation(Accumulation accumulation) {
    for (Figure figure : accumulation.figures()) {
      values.call(figure.variable().text(), figure(accumulation, figure));
    }
    return accumulation.constraints().isEmpty()
        ? "there is " + words(accumulation.source(), true)
        : accumulation.constraints().stream()
            .map(values::constraint)
            .collect(Collectors.joining(" and "));
  }

  private String figure(Accumulation accumulation, Figure figure) {
    Optional<List<String>> issues = values.issues(accumulation.source());
    String over = words(accumulation.source(), true);
    return switch (figure.kind()) {
      case COUNT -> "the number of " + (over.startsWith("(") ? over : "(" + over + ")");
      case SUM -> "the sum of " + issues.map(ValueWords::joined).orElseGet(() -> of(figure, over));
      case MIN ->
          "the least of " + issues.map(ValueWords::joined).orElseGet(() -> of(figure, over));
      case MAX ->
          "the greatest of " + issues.map(ValueWords::joined).orElseGet(() -> of(figure, over));
    };
  }

  private String of(Figure figure, String over) {
    return figure.of().map(values::value).orElse("") + " over " + over;
  }
}

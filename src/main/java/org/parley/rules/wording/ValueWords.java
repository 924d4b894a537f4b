package org.parley.rules.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Comparison;
import org.parley.rules.syntax.Constraint.Membership;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Value;

/** Says what facts must be like; a variable is called by the issue whose value it is. */
final class ValueWords {

  private static final String TERM = "Term";

  /** Stands for a subject that leaves the fields to be named. */
  private static final String SAID = "\0";

  private final Map<String, String> names = new HashMap<>();

  private ValueWords() {}

  static ValueWords of(Rule rule) {
    ValueWords words = new ValueWords();
    rule.patterns().forEach(words::name);
    return words;
  }

  private void name(Pattern pattern) {
    List<String> issues = issuesOf(pattern);
    for (Condition.Binding binding : pattern.bindings()) {
      boolean isIssue = issues.size() == 1 && !binding.field().name().equals("issue");
      String called = isIssue ? issues.get(0) : binding.variable().text();
      names.put(binding.variable().text(), called);
    }
  }

  /** A pattern; nothing where it only says that there is a term of an issue, as there always is. */
  String pattern(Pattern pattern) {
    Optional<String> course = CourseWords.of(pattern, this::constraint);
    if (course.isPresent()) {
      return course.get();
    }
    boolean isTerm = pattern.type().text().equals(TERM);
    List<String> issues = isTerm ? issuesOf(pattern) : List.of();
    String subject =
        issues.isEmpty()
            ? (isTerm ? "any issue" : pattern.type().text())
            : issues.size() == 1 ? issues.get(0) : "any of " + joined(issues);
    List<Constraint> told =
        pattern.constraints().stream().filter(c -> issues.isEmpty() || !isAboutIssue(c)).toList();
    if (told.isEmpty()) {
      return issues.size() == 1 ? "" : subject;
    }
    // What is said of one issue is a condition of its own; of any of several it is not.
    String again = issues.size() == 1 ? subject + " " : "";
    String said =
        told.stream()
            .map(one -> constraint(one, issues.isEmpty() ? SAID : again, told.size() == 1))
            .collect(Collectors.joining(" and "));
    return issues.size() == 1 ? said : subject + (issues.isEmpty() ? " with " : " ") + said;
  }

  /** The issues whose values a condition gathers, where it says nothing else of them. */
  Optional<List<String>> issues(Condition source) {
    return source instanceof Pattern pattern
            && pattern.constraints().size() == 1
            && !issuesOf(pattern).isEmpty()
        ? Optional.of(issuesOf(pattern))
        : Optional.empty();
  }

  private static List<String> issuesOf(Pattern pattern) {
    List<String> issues = new ArrayList<>();
    if (pattern.type().text().equals(TERM)) {
      pattern.constraints().stream()
          .filter(ValueWords::isAboutIssue)
          .findFirst()
          .ifPresent(c -> c.values().skip(1).forEach(v -> issues.add(((Value.Text) v).text())));
    }
    return issues;
  }

  /** Whether a constraint says which issue a term is of, or of which issues it is one. */
  private static boolean isAboutIssue(Constraint constraint) {
    boolean equals =
        constraint instanceof Comparison comparison
                && comparison.relation() == Constraint.Relation.EQUAL
            || constraint instanceof Membership membership && !membership.excludes();
    List<Value> values = equals ? constraint.values().toList() : List.of();
    return !values.isEmpty()
        && values.get(0) instanceof Value.Field field
        && field.name().equals("issue")
        && values.stream().skip(1).allMatch(Value.Text.class::isInstance);
  }

  /** Has a variable called so from here on. */
  void call(String variable, String words) {
    names.put(variable, words);
  }

  /** A constraint that stands alone. */
  String constraint(Constraint constraint) {
    return constraint(constraint, SAID, true);
  }

  /**
   * A constraint.
   *
   * @param subject what stands in the place of the field where that goes without saying
   * @param isWhole whether it stands alone
   */
  private String constraint(Constraint constraint, String subject, boolean isWhole) {
    if (constraint instanceof Comparison comparison) {
      return left(comparison.left(), subject)
          + relation(comparison.relation())
          + value(comparison.right());
    }
    if (constraint instanceof Membership membership) {
      List<String> list = membership.list().stream().map(this::value).toList();
      String is = membership.excludes() ? "is not " : "is ";
      return left(membership.value(), subject) + is + String.join(" or ", list);
    }
    boolean isBoth = constraint instanceof Constraint.Both;
    List<Constraint> parts =
        isBoth ? ((Constraint.Both) constraint).parts() : ((Constraint.Either) constraint).parts();
    String joined =
        parts.stream()
            .map(part -> constraint(part, subject, false))
            .collect(Collectors.joining(isBoth ? " and " : " or "));
    return isWhole ? joined : "(" + joined + ")";
  }

  private String left(Value value, String subject) {
    boolean isSaid =
        !subject.equals(SAID)
            && value instanceof Value.Field field
            && (field.name().equals("option") || field.name().equals("value"));
    return isSaid ? subject : value(value) + " ";
  }

  private static String relation(Constraint.Relation relation) {
    return switch (relation) {
      case EQUAL -> "is ";
      case UNEQUAL -> "is not ";
      case BELOW -> "below ";
      case AT_MOST -> "at most ";
      case ABOVE -> "above ";
      case AT_LEAST -> "at least ";
    };
  }

  String value(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Numeral numeral) {
      return number(numeral.number());
    }
    if (value instanceof Value.Truth truth) {
      return String.valueOf(truth.holds());
    }
    if (value instanceof Value.Field field) {
      return field.name();
    }
    if (value instanceof Value.Variable variable) {
      return names.getOrDefault(variable.name(), variable.name());
    }
    if (value instanceof Value.Negative negative) {
      return "-" + value(negative.value());
    }
    Value.Arithmetic sum = (Value.Arithmetic) value;
    String sign =
        switch (sum.sign()) {
          case PLUS -> " + ";
          case MINUS -> " - ";
          case TIMES -> " * ";
        };
    return "(" + value(sum.left()) + sign + value(sum.right()) + ")";
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Words as a list of them is said. */
  static String joined(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }
}

package org.parley.rules.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/** How a pattern on terms fixes the issue: by naming it, or by a variable. */
public final class TermIssues {

  private TermIssues() {}

  /** The issues a pattern may match, where one of its constraints names them all. */
  public static Optional<List<String>> named(Condition.Pattern pattern) {
    return constraints(pattern).flatMap(c -> ids(c).stream()).findFirst();
  }

  /** The variable that the issue must equal, where a constraint says so. */
  public static Optional<Token> variable(Condition.Pattern pattern) {
    return equalTo(pattern, "issue");
  }

  /** The variable that a field must equal, where a constraint says so. */
  public static Optional<Token> equalTo(Condition.Pattern pattern, String field) {
    return constraints(pattern)
        .filter(Constraint.Comparison.class::isInstance)
        .map(Constraint.Comparison.class::cast)
        .filter(c -> isEqual(c, field) && c.right() instanceof Value.Variable)
        .map(c -> c.right().at())
        .findFirst();
  }

  /** The constraints that a fact keeps to, all of them. */
  static Stream<Constraint> constraints(Condition.Pattern pattern) {
    return pattern.constraints().stream().flatMap(TermIssues::parts);
  }

  private static Stream<Constraint> parts(Constraint constraint) {
    return constraint instanceof Constraint.Both both
        ? both.parts().stream().flatMap(TermIssues::parts)
        : Stream.of(constraint);
  }

  /** The issues of which the constraint wants one; nothing where it wants anything else. */
  private static Optional<List<String>> ids(Constraint constraint) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return isEqual(comparison, "issue") && comparison.right() instanceof Value.Text text
          ? Optional.of(List.of(text.text()))
          : Optional.empty();
    }
    if (constraint instanceof Constraint.Membership membership) {
      boolean areNamed =
          isField(membership.value(), "issue")
              && !membership.excludes()
              && membership.list().stream().allMatch(Value.Text.class::isInstance);
      return areNamed
          ? Optional.of(membership.list().stream().map(value -> value.at().text()).toList())
          : Optional.empty();
    }
    if (constraint instanceof Constraint.Either either) {
      List<Optional<List<String>>> parts = either.parts().stream().map(TermIssues::ids).toList();
      return parts.stream().allMatch(Optional::isPresent)
          ? Optional.of(parts.stream().flatMap(part -> part.orElseThrow().stream()).toList())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isEqual(Constraint.Comparison comparison, String field) {
    return comparison.relation() == Relation.EQUAL && isField(comparison.left(), field);
  }

  private static boolean isField(Value value, String name) {
    return value instanceof Value.Field field && field.name().equals(name);
  }
}

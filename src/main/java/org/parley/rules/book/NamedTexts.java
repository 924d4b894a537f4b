package org.parley.rules.book;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Value;

/** Which texts a field of a fact can have for a pattern to match it. */
public final class NamedTexts {

  private NamedTexts() {}

  /** The texts that one of the constraints names; nothing where none limits the field so. */
  public static Optional<Set<String>> of(Condition.Pattern pattern, String field) {
    return TermIssues.constraints(pattern)
        .flatMap(constraint -> texts(constraint, field).stream())
        .findFirst();
  }

  private static Optional<Set<String>> texts(Constraint constraint, String field) {
    if (constraint instanceof Constraint.Comparison comparison) {
      return comparison.relation() == Relation.EQUAL
              && isField(comparison.left(), field)
              && comparison.right() instanceof Value.Text text
          ? Optional.of(Set.of(text.text()))
          : Optional.empty();
    }
    if (constraint instanceof Constraint.Membership membership
        && !membership.excludes()
        && isField(membership.value(), field)
        && membership.list().stream().allMatch(Value.Text.class::isInstance)) {
      Set<String> texts = new HashSet<>();
      membership.list().forEach(value -> texts.add(value.at().text()));
      return Optional.of(texts);
    }
    return Optional.empty();
  }

  private static boolean isField(Value value, String name) {
    return value instanceof Value.Field field && field.name().equals(name);
  }
}

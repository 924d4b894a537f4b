package org.parley.rules.check;

import java.util.ArrayList;
import java.util.List;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * A text that a pattern compares a field with; {@code option in ("a", "b")} names two.
 *
 * @param field the field
 * @param excludes whether the text is ruled out, by {@code !=} or {@code not in}
 * @param text the text
 */
record NamedId(String field, boolean excludes, Token text) {

  /** The texts of a pattern, in order. */
  static List<NamedId> in(Condition.Pattern pattern) {
    List<NamedId> named = new ArrayList<>();
    pattern.constraints().forEach(constraint -> add(constraint, named));
    return named;
  }

  private static void add(Constraint constraint, List<NamedId> named) {
    if (constraint instanceof Constraint.Both both) {
      both.parts().forEach(part -> add(part, named));
    } else if (constraint instanceof Constraint.Either either) {
      either.parts().forEach(part -> add(part, named));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      boolean excludes = comparison.relation() == Relation.UNEQUAL;
      add(comparison.left(), excludes, List.of(comparison.right()), named);
    } else if (constraint instanceof Constraint.Membership membership) {
      add(membership.value(), membership.excludes(), membership.list(), named);
    }
  }

  private static void add(Value left, boolean excludes, List<Value> right, List<NamedId> named) {
    if (left instanceof Value.Field field) {
      right.stream()
          .filter(Value.Text.class::isInstance)
          .forEach(text -> named.add(new NamedId(field.name(), excludes, text.at())));
    }
  }
}

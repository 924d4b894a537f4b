package org.parley.rules.book;

import java.util.List;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;

/** Lists that a value is or is not in, written as comparisons. */
public final class Memberships {

  private Memberships() {}

  /** A constraint that is no membership and says the same. */
  public static Constraint written(Constraint constraint) {
    if (!(constraint instanceof Constraint.Membership membership)) {
      return constraint;
    }
    Relation relation = membership.excludes() ? Relation.UNEQUAL : Relation.EQUAL;
    List<Constraint> each =
        membership.list().stream()
            .<Constraint>map(
                value ->
                    new Constraint.Comparison(membership.at(), relation, membership.value(), value))
            .toList();
    return membership.excludes()
        ? new Constraint.Both(membership.at(), each)
        : new Constraint.Either(membership.at(), each);
  }

  /** The constraints that one is joined of; none of a comparison. */
  public static List<Constraint> parts(Constraint constraint) {
    if (constraint instanceof Constraint.Both both) {
      return both.parts();
    }
    return constraint instanceof Constraint.Either either ? either.parts() : List.of();
  }
}

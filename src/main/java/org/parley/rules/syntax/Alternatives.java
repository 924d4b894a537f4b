package org.parley.rules.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The conditions without {@code or} into which a condition falls apart: it holds where one of them
 * does. What Drools compiles has no {@code or}, since Drools mixes up what alternatives bind where
 * a later {@code accumulate} uses it.
 */
public final class Alternatives {

  private static final int MOST = 1 << 20;

  /**
   * How many there are.
   *
   * @param count the number of conditions, up to 2^20
   * @param patterns their patterns together, up to 2^20
   * @param values what the constraints of these compare, up to 2^20
   */
  record Size(int count, int patterns, int values) {}

  private Alternatives() {}

  /** How many there are of a condition, without making them. */
  static Size size(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return new Size(1, 1, pattern.constraints().stream().mapToInt(Alternatives::values).sum());
    }
    List<Size> parts = condition.parts().stream().map(Alternatives::size).toList();
    if (condition instanceof Condition.Not) {
      return new Size(1, parts.get(0).patterns, parts.get(0).values);
    }
    return condition instanceof Condition.Any ? either(parts) : both(parts);
  }

  private static int values(Constraint constraint) {
    if (constraint instanceof Constraint.Both both) {
      return both.parts().stream().mapToInt(Alternatives::values).sum();
    }
    if (constraint instanceof Constraint.Either either) {
      return either.parts().stream().mapToInt(Alternatives::values).sum();
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      return values(comparison.left()) + values(comparison.right());
    }
    Constraint.Membership membership = (Constraint.Membership) constraint;
    return membership.list().size() * values(membership.value())
        + membership.list().stream().mapToInt(Alternatives::values).sum();
  }

  private static int values(Value value) {
    if (value instanceof Value.Negative negative) {
      return values(negative.value());
    }
    return value instanceof Value.Arithmetic sum ? values(sum.left()) + values(sum.right()) : 1;
  }

  private static Size either(List<Size> parts) {
    long count = 0;
    long patterns = 0;
    long values = 0;
    for (Size part : parts) {
      count += part.count;
      patterns += part.patterns;
      values += part.values;
    }
    return bounded(count, patterns, values);
  }

  private static Size both(List<Size> parts) {
    Size product = new Size(1, 0, 0);
    for (Size part : parts) {
      long count = (long) product.count * part.count;
      long patterns = (long) product.patterns * part.count + (long) part.patterns * product.count;
      long values = (long) product.values * part.count + (long) part.values * product.count;
      product = bounded(count, patterns, values);
    }
    return product;
  }

  private static Size bounded(long count, long patterns, long values) {
    return new Size(
        (int) Math.min(count, MOST), (int) Math.min(patterns, MOST), (int) Math.min(values, MOST));
  }

  /** The conditions without {@code or}, in order. */
  public static List<Condition> of(Condition condition) {
    if (condition instanceof Condition.All all) {
      return product(all.parts());
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(part -> of(part).stream()).toList();
    }
    if (condition instanceof Condition.Not not) {
      List<Condition> none = new ArrayList<>();
      of(not.part()).forEach(part -> none.add(new Condition.Not(part)));
      return List.of(none.size() == 1 ? none.get(0) : new Condition.All(none));
    }
    if (condition instanceof Condition.Exists exists) {
      List<Condition> some = new ArrayList<>();
      of(exists.part()).forEach(part -> some.add(new Condition.Exists(part)));
      return some;
    }
    return List.of(condition);
  }

  private static List<Condition> product(List<Condition> parts) {
    List<List<Condition>> combined = List.of(List.of());
    for (Condition part : parts) {
      List<List<Condition>> longer = new ArrayList<>();
      for (List<Condition> before : combined) {
        for (Condition alternative : of(part)) {
          List<Condition> all = new ArrayList<>(before);
          all.add(alternative);
          longer.add(all);
        }
      }
      combined = longer;
    }
    List<Condition> alternatives = new ArrayList<>();
    combined.forEach(all -> alternatives.add(new Condition.All(all)));
    return alternatives;
  }
}

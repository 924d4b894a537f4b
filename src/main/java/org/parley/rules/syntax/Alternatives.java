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
   */
  record Size(int count, int patterns) {}

  private Alternatives() {}

  /** How many there are of a condition, without making them. */
  static Size size(Condition condition) {
    if (condition instanceof Condition.Pattern) {
      return new Size(1, 1);
    }
    List<Size> parts = condition.parts().stream().map(Alternatives::size).toList();
    if (condition instanceof Condition.Not) {
      return new Size(1, parts.get(0).patterns);
    }
    return condition instanceof Condition.Any ? either(parts) : both(parts);
  }

  private static Size either(List<Size> parts) {
    long count = 0;
    long patterns = 0;
    for (Size part : parts) {
      count += part.count;
      patterns += part.patterns;
    }
    return bounded(count, patterns);
  }

  private static Size both(List<Size> parts) {
    Size product = new Size(1, 0);
    for (Size part : parts) {
      long count = (long) product.count * part.count;
      long patterns = (long) product.patterns * part.count + (long) part.patterns * product.count;
      product = bounded(count, patterns);
    }
    return product;
  }

  private static Size bounded(long count, long patterns) {
    return new Size((int) Math.min(count, MOST), (int) Math.min(patterns, MOST));
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

package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.FigureSum.Figured;
import org.parley.rules.LinearForm.Drawn;
import org.parley.rules.LinearForm.Worked;
import org.parley.rules.Presence.Column;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;

/**
 * When a comparison of sums holds whose values come from single facts and from figures. Of a
 * product of two sums, one is taken to be each of the values that it can have, so that the product
 * is a multiple of the other (Shannon 1949, "The synthesis of two-terminal switching circuits").
 */
final class Comparing {

  /** Most values that one factor of a product is told apart by. */
  private static final int MOST_VALUES = 512;

  /** Most comparisons that products are taken apart into. */
  private static final int MOST_COMPARISONS = 2048;

  private final Decomposer decomposer;
  private final BookRule rule;
  private final Joining joining;
  private final Constraint.Comparison comparison;
  private final LinearForm form;
  private int comparisons;

  /** What columns, figures and a constant come to together. */
  private record Sum(List<Column> columns, List<Figured> figures, BigDecimal constant) {

    Sum plus(Sum other, BigDecimal factor) {
      if (factor.signum() == 0) {
        return this;
      }
      List<Column> allColumns = new ArrayList<>(columns);
      other.columns.forEach(column -> allColumns.add(column.times(factor)));
      List<Figured> allFigures = new ArrayList<>(figures);
      other.figures.forEach(figure -> allFigures.add(figure.times(factor)));
      return new Sum(allColumns, allFigures, constant.add(other.constant.multiply(factor)));
    }

    /** Whether both come to the same of every outcome, as far as that is seen at once. */
    boolean isSame(Sum other) {
      boolean isSame =
          columns.equals(other.columns)
              && constant.compareTo(other.constant) == 0
              && figures.size() == other.figures.size();
      for (int k = 0; isSame && k < figures.size(); k++) {
        isSame = figures.get(k).isSame(other.figures.get(k));
      }
      return isSame;
    }
  }

  /** A product of two sums. */
  private record Product(Sum left, Sum right, BigDecimal factor) {}

  Comparing(
      Decomposer decomposer,
      BookRule rule,
      Joining joining,
      Constraint.Comparison comparison,
      LinearForm form) {
    this.decomposer = decomposer;
    this.rule = rule;
    this.joining = joining;
    this.comparison = comparison;
    this.form = form;
  }

  /**
   * When the comparison holds, to be had once the conditions are judged.
   *
   * @throws TooWide if values come of too many issues together
   */
  Supplier<Part> holds() {
    List<Part> there = new ArrayList<>();
    Supplier<Sum> sum = sum(form, there);
    List<Supplier<Product>> products = new ArrayList<>();
    for (LinearForm.Product product : form.products()) {
      Supplier<Sum> left = sum(product.left(), there);
      Supplier<Sum> right = sum(product.right(), there);
      products.add(() -> new Product(left.get(), right.get(), product.factor()));
    }
    return () -> {
      there.clear();
      comparisons = 0;
      Part compared = compares(sum.get(), products.stream().map(Supplier::get).toList());
      there.add(compared);
      return Part.all(there);
    };
  }

  /**
   * @param there where to add where all values are there, once the sum is taken
   */
  private Supplier<Sum> sum(LinearForm linear, List<Part> there) {
    Map<List<Condition.Pattern>, List<Drawn>> bySource = new LinkedHashMap<>();
    linear.drawn().forEach(d -> bySource.computeIfAbsent(d.from(), k -> new ArrayList<>()).add(d));
    List<Supplier<DrawnValues.Drawings>> drawings = new ArrayList<>();
    bySource.forEach(
        (from, drawn) ->
            drawings.add(new DrawnValues(decomposer, rule, from, linear.carrier()).of(drawn)));
    List<Supplier<Figured>> figures = linear.worked().stream().map(this::figured).toList();
    return () -> {
      List<Column> columns = new ArrayList<>();
      for (Supplier<DrawnValues.Drawings> drawing : drawings) {
        there.add(drawing.get().there());
        columns.add(drawing.get().sum());
      }
      return new Sum(columns, figures.stream().map(Supplier::get).toList(), linear.constant());
    };
  }

  /** A figure, to be worked out once the conditions are judged. */
  private Supplier<Figured> figured(Worked worked) {
    Supplier<List<Match>> matches = joining.matches(worked.from(), worked.figure());
    Presence presence = decomposer.presence(rule, worked.from().at());
    return () -> new Figured(worked.figure().kind(), worked.factor(), matches.get(), presence);
  }

  private Part compares(Sum sum, List<Product> products) {
    if (products.isEmpty()) {
      return compares(sum, comparison.relation());
    }
    Optional<Sum> fewest = Optional.empty();
    SortedSet<BigDecimal> values = new TreeSet<>();
    for (Product product : products) {
      for (Sum factor : List.of(product.left, product.right)) {
        Optional<SortedSet<BigDecimal>> found = values(factor);
        if (found.isPresent() && (fewest.isEmpty() || found.get().size() < values.size())) {
          fewest = Optional.of(factor);
          values = found.get();
        }
      }
    }
    if (fewest.isEmpty()) {
      throw new TooWide(rule, LinearForm.first(comparison.left()));
    }
    return byValue(fewest.get(), List.copyOf(values), sum, products);
  }

  /** By each value of a factor; neighbours of which the same holds are one. */
  private Part byValue(Sum factor, List<BigDecimal> values, Sum sum, List<Product> products) {
    List<Part> parts = new ArrayList<>();
    values.forEach(value -> parts.add(with(factor, value, sum, products)));
    List<Part> any = new ArrayList<>();
    int from = 0;
    for (int k = 1; k <= parts.size(); k++) {
      if (k == parts.size() || !parts.get(k).equals(parts.get(from))) {
        List<Part> all = new ArrayList<>(List.of(parts.get(from)));
        if (from > 0) {
          all.add(compares(plus(factor, values.get(from).negate()), Relation.AT_LEAST));
        }
        if (k < parts.size()) {
          all.add(compares(plus(factor, values.get(k - 1).negate()), Relation.AT_MOST));
        }
        any.add(Part.all(all));
        from = k;
      }
    }
    return Part.any(any);
  }

  private static Sum plus(Sum sum, BigDecimal constant) {
    return new Sum(sum.columns, sum.figures, sum.constant.add(constant));
  }

  /** What holds where a factor has a value. */
  private Part with(Sum factor, BigDecimal value, Sum sum, List<Product> products) {
    Sum more = sum;
    List<Product> left = new ArrayList<>();
    for (Product product : products) {
      boolean isLeft = product.left.isSame(factor);
      boolean isRight = product.right.isSame(factor);
      BigDecimal times = product.factor.multiply(value);
      if (isLeft && isRight) {
        more = plus(more, times.multiply(value));
      } else if (isLeft || isRight) {
        more = more.plus(isLeft ? product.right : product.left, times);
      } else {
        left.add(product);
      }
    }
    return compares(more, left);
  }

  private Part compares(Sum sum, Relation relation) {
    if (++comparisons > MOST_COMPARISONS) {
      throw new TooWide(rule, LinearForm.first(comparison.left()));
    }
    return new FigureSum(rule, comparison, relation)
        .compares(sum.figures, sum.columns, sum.constant);
  }

  /** Values that a sum may have, perhaps more than it has; nothing where there may be too many. */
  private static Optional<SortedSet<BigDecimal>> values(Sum sum) {
    List<List<BigDecimal>> addends = new ArrayList<>();
    sum.columns.forEach(column -> addends.add(column.values()));
    for (Figured figure : sum.figures) {
      figure.addTo(addends);
    }
    TreeSet<BigDecimal> values = new TreeSet<>(List.of(sum.constant));
    for (List<BigDecimal> addend : addends) {
      TreeSet<BigDecimal> grown = new TreeSet<>();
      for (BigDecimal each : new TreeSet<>(addend)) {
        values.forEach(value -> grown.add(value.add(each)));
        if (grown.size() > MOST_VALUES) {
          return Optional.empty();
        }
      }
      values = grown;
    }
    return Optional.of(values);
  }
}

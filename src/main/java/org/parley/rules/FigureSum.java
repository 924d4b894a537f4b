package org.parley.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.parts.Addend;
import org.parley.parts.Part;
import org.parley.rules.Presence.Column;
import org.parley.rules.Presence.Extra;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Condition.Figure.Kind;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;

/** When a sum of figures, of values by option and of a constant compares with 0. */
final class FigureSum {

  /** Most values that a least or greatest value is told apart by where others are added to it. */
  private static final int MOST_EXTREMES = 256;

  /**
   * A figure.
   *
   * @param factor what it is multiplied by
   * @param matches what it is worked out from
   * @param presence what reads these
   */
  record Figured(Kind kind, BigDecimal factor, List<Match> matches, Presence presence) {

    boolean isExtreme() {
      return kind == Kind.MIN || kind == Kind.MAX;
    }

    /** Whether it is a least or greatest value and of some account: 0 times one is not. */
    boolean isCountedExtreme() {
      return isExtreme() && factor.signum() != 0;
    }

    Figured times(BigDecimal more) {
      return new Figured(kind, factor.multiply(more), matches, presence);
    }

    /** Whether it is worked out from the same matches in the same way. */
    boolean isSame(Figured other) {
      return kind == other.kind
          && factor.compareTo(other.factor) == 0
          && matches.equals(other.matches);
    }

    /** Adds lists of values, of which one each may be added to come to what it may be. */
    void addTo(List<List<BigDecimal>> addends) {
      if (isExtreme()) {
        addends.add(
            matches.stream()
                .flatMap(match -> Extremes.number(match).stream())
                .map(factor::multiply)
                .toList());
        return;
      }
      List<Extra> extras = new ArrayList<>();
      presence
          .sums(matches, kind == Kind.COUNT, extras)
          .forEach(column -> addends.add(column.times(factor).values()));
      extras.forEach(e -> addends.add(List.of(BigDecimal.ZERO, e.value().multiply(factor))));
    }

    /** When it compares so, with a constant added, with 0. */
    Part compares(Relation relation, BigDecimal constant) {
      // The least value is the greatest of the values with their signs changed.
      boolean isGreatest = (kind == Kind.MAX) == (factor.signum() > 0);
      BigDecimal sign = isGreatest ? BigDecimal.ONE : BigDecimal.ONE.negate();
      return new Extremes(presence, matches, factor.multiply(sign), constant.multiply(sign))
          .compares(isGreatest ? relation : mirrored(relation));
    }
  }

  private final BookRule rule;
  private final Constraint.Comparison comparison;
  private final Relation relation;

  /**
   * @param comparison where the sum stands
   * @param relation how it is to compare, which may be a step on the way to the comparison
   */
  FigureSum(BookRule rule, Constraint.Comparison comparison, Relation relation) {
    this.rule = rule;
    this.comparison = comparison;
    this.relation = relation;
  }

  private static Relation mirrored(Relation relation) {
    return switch (relation) {
      case BELOW -> Relation.ABOVE;
      case AT_MOST -> Relation.AT_LEAST;
      case ABOVE -> Relation.BELOW;
      case AT_LEAST -> Relation.AT_MOST;
      case EQUAL, UNEQUAL -> relation;
    };
  }

  /**
   * When figures, columns and constant together compare with 0.
   *
   * @throws TooWide if the sum is too great, or has too many values to tell apart
   */
  Part compares(List<Figured> figures, List<Column> columns, BigDecimal constant) {
    Optional<Figured> extreme = figures.stream().filter(Figured::isCountedExtreme).findFirst();
    if (extreme.isPresent()) {
      return extreme(extreme.get(), figures, columns, constant);
    }
    List<Column> all = new ArrayList<>(columns);
    List<Extra> extras = new ArrayList<>();
    for (Figured figure : figures) {
      if (!figure.isExtreme()) {
        List<Extra> more = new ArrayList<>();
        figure.presence().sums(figure.matches(), figure.kind() == Kind.COUNT, more).stream()
            .map(column -> column.times(figure.factor()))
            .forEach(all::add);
        more.forEach(e -> extras.add(new Extra(e.when(), e.value().multiply(figure.factor()))));
      }
    }
    return withExtras(all, extras, constant);
  }

  /** By each value that the least or greatest can be, where it is not alone. */
  private Part extreme(
      Figured extreme, List<Figured> figures, List<Column> columns, BigDecimal constant) {
    List<Figured> others = new ArrayList<>(figures);
    others.remove(extreme);
    if (others.isEmpty() && columns.isEmpty()) {
      return extreme.compares(relation, constant);
    }
    List<BigDecimal> values =
        extreme.matches().stream()
            .flatMap(match -> Extremes.number(match).stream())
            .map(BigDecimal::stripTrailingZeros)
            .distinct()
            .toList();
    if (values.size() > MOST_EXTREMES) {
      throw new TooWide(rule, comparison.at());
    }
    Figured plain =
        new Figured(extreme.kind(), BigDecimal.ONE, extreme.matches(), extreme.presence());
    return Part.any(
        values.stream()
            .map(
                value ->
                    Part.all(
                        List.of(
                            plain.compares(Relation.EQUAL, value.negate()),
                            compares(
                                others, columns, constant.add(value.multiply(extreme.factor()))))))
            .toList());
  }

  /**
   * Sum and constant compared with 0, with and without each extra (Shannon 1949, "The synthesis of
   * two-terminal switching circuits").
   */
  private Part withExtras(List<Column> columns, List<Extra> extras, BigDecimal constant) {
    if (extras.isEmpty()) {
      return sum(columns, constant);
    }
    Extra first = extras.get(0);
    List<Extra> others = extras.subList(1, extras.size());
    Part with = withExtras(columns, others, constant.add(first.value()));
    Part without = withExtras(columns, others, constant);
    return Part.any(
        List.of(
            Part.all(List.of(first.when(), with)),
            Part.all(List.of(Part.not(first.when()), without))));
  }

  /**
   * Sum and constant compared with 0: the sum in whole numbers of its own smallest decimal place,
   * so that all bounds on it are bounds on the same whole numbers.
   */
  private Part sum(List<Column> columns, BigDecimal constant) {
    if (columns.isEmpty()) {
      boolean isReached = constant.signum() >= 0;
      return compares(Part.constant(isReached), Part.constant(constant.signum() > 0));
    }
    int places = columns.stream().mapToInt(Column::places).max().orElse(0);
    List<Addend> addends = new ArrayList<>();
    try {
      for (Column column : columns) {
        addends.add(column.scaled(places));
      }
      BigDecimal bound = constant.negate().movePointRight(places);
      long least = bound.setScale(0, RoundingMode.CEILING).longValueExact();
      long most = bound.setScale(0, RoundingMode.FLOOR).longValueExact();
      Part reached = new Part.AtLeast(addends, least);
      Part exceeded = new Part.AtLeast(addends, Math.addExact(most, 1));
      return compares(reached, exceeded);
    } catch (ArithmeticException | IllegalArgumentException tooGreat) {
      throw new TooWide(rule, comparison.at());
    }
  }

  private Part compares(Part reached, Part exceeded) {
    return switch (relation) {
      case AT_LEAST -> reached;
      case ABOVE -> exceeded;
      case BELOW -> Part.not(reached);
      case AT_MOST -> Part.not(exceeded);
      case EQUAL -> Part.all(List.of(reached, Part.not(exceeded)));
      case UNEQUAL -> Part.any(List.of(exceeded, Part.not(reached)));
    };
  }
}

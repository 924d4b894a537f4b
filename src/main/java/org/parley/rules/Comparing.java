package org.parley.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.parts.Addend;
import org.parley.parts.Part;
import org.parley.rules.LinearForm.Drawn;
import org.parley.rules.LinearForm.Worked;
import org.parley.rules.Presence.Extra;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Figure.Kind;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Constraint.Relation;

/** When a sum of values and figures compares with a bound. */
final class Comparing {

  private final Decomposer decomposer;
  private final BookRule rule;
  private final Joining joining;
  private final Constraint.Comparison comparison;
  private final LinearForm form;

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
   * @throws TooWide if a least or greatest value is compared with what is not constant
   */
  Supplier<Part> holds() {
    for (Worked worked : form.worked()) {
      Kind kind = worked.figure().kind();
      if (kind == Kind.MIN || kind == Kind.MAX) {
        if (form.worked().size() > 1 || !form.drawn().isEmpty()) {
          throw new TooWide(rule, comparison.at());
        }
        return extreme(worked);
      }
    }
    return sum();
  }

  /** The least value is the greatest of the values with their signs changed. */
  private Supplier<Part> extreme(Worked worked) {
    boolean isGreatest = (worked.figure().kind() == Kind.MAX) == (worked.factor().signum() > 0);
    BigDecimal sign = isGreatest ? BigDecimal.ONE : BigDecimal.ONE.negate();
    Relation relation = isGreatest ? comparison.relation() : mirrored(comparison.relation());
    Supplier<List<Match>> matches = joining.matches(worked.from(), worked.figure());
    Presence presence = decomposer.presence(rule, worked.from().at());
    return () ->
        new Extremes(
                presence,
                matches.get(),
                worked.factor().multiply(sign),
                form.constant().multiply(sign))
            .compares(relation);
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

  private Supplier<Part> sum() {
    Map<Condition.Pattern, List<Drawn>> byPattern = new LinkedHashMap<>();
    form.drawn().forEach(d -> byPattern.computeIfAbsent(d.from(), k -> new ArrayList<>()).add(d));
    List<Supplier<DrawnValues.Drawings>> drawings = new ArrayList<>();
    byPattern.forEach((p, drawn) -> drawings.add(new DrawnValues(decomposer, rule, p).of(drawn)));
    List<Summed> figures = form.worked().stream().map(this::summed).toList();
    return () -> {
      List<Part> there = new ArrayList<>();
      List<Presence.Column> columns = new ArrayList<>();
      for (Supplier<DrawnValues.Drawings> drawing : drawings) {
        there.add(drawing.get().there());
        columns.add(drawing.get().sum());
      }
      List<Extra> extras = new ArrayList<>();
      figures.forEach(figure -> columns.addAll(figure.columns(extras)));
      there.add(compares(columns, extras, form.constant()));
      return Part.all(there);
    };
  }

  /** A figure, to be worked out once the conditions are judged. */
  private interface Summed {

    /** Its columns, and what else it comes from, which is added to the list. */
    List<Presence.Column> columns(List<Extra> extras);
  }

  private Summed summed(Worked worked) {
    boolean isCount = worked.figure().kind() == Kind.COUNT;
    Supplier<List<Match>> matches = joining.matches(worked.from(), worked.figure());
    Presence presence = decomposer.presence(rule, worked.from().at());
    return extras -> {
      List<Extra> more = new ArrayList<>();
      List<Presence.Column> columns =
          presence.sums(matches.get(), isCount, more).stream()
              .map(column -> column.times(worked.factor()))
              .toList();
      more.forEach(e -> extras.add(new Extra(e.when(), e.value().multiply(worked.factor()))));
      return columns;
    };
  }

  /**
   * Sum and constant compared with 0, with and without each extra (Shannon 1949, "The synthesis of
   * two-terminal switching circuits").
   */
  private Part compares(List<Presence.Column> columns, List<Extra> extras, BigDecimal constant) {
    if (extras.isEmpty()) {
      return compares(columns, constant);
    }
    Extra first = extras.get(0);
    List<Extra> others = extras.subList(1, extras.size());
    Part with = compares(columns, others, constant.add(first.value()));
    Part without = compares(columns, others, constant);
    return Part.any(
        List.of(
            Part.all(List.of(first.when(), with)),
            Part.all(List.of(Part.not(first.when()), without))));
  }

  /**
   * Sum and constant compared with 0: the sum in whole numbers of its own smallest decimal place,
   * so that all bounds on it are bounds on the same whole numbers.
   */
  private Part compares(List<Presence.Column> columns, BigDecimal constant) {
    int places = columns.stream().mapToInt(Presence.Column::places).max().orElse(0);
    List<Addend> addends = new ArrayList<>();
    try {
      for (Presence.Column column : columns) {
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
    return switch (comparison.relation()) {
      case AT_LEAST -> reached;
      case ABOVE -> exceeded;
      case BELOW -> Part.not(reached);
      case AT_MOST -> Part.not(exceeded);
      case EQUAL -> Part.all(List.of(reached, Part.not(exceeded)));
      case UNEQUAL -> Part.any(List.of(exceeded, Part.not(reached)));
    };
  }
}

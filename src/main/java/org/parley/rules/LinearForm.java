package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Mentions;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * Left less right side of a comparison, as a sum of values each of which comes from as few patterns
 * as can be, of figures with constant factors, of products of two such sums, and of a constant.
 */
final class LinearForm {

  /**
   * A value that comes from one pattern, or a product of such that come from several.
   *
   * @param from the patterns
   * @param factor what it is multiplied by
   */
  record Drawn(List<Condition.Pattern> from, BigDecimal factor, Value value) {
    Drawn {
      from = List.copyOf(from);
    }
  }

  /** What binds variables. */
  interface Binders {

    /** What binds a variable; nothing where none of the conditions at hand does. */
    Optional<Condition> binder(Bound variable);
  }

  /**
   * A figure.
   *
   * @param from the accumulation
   * @param factor what it is multiplied by
   */
  record Worked(Condition.Accumulation from, Condition.Figure figure, BigDecimal factor) {}

  /**
   * A product of two sums.
   *
   * @param left without products in it
   * @param right without products in it
   * @param factor what it is multiplied by
   */
  record Product(LinearForm left, LinearForm right, BigDecimal factor) {}

  private final BookRule rule;
  private final Binders binders;
  private final Optional<Condition.Pattern> carrier;
  private final Constraint.Comparison comparison;
  private final ValueWriter constants;
  private final List<Drawn> drawn = new ArrayList<>();
  private final List<Worked> worked = new ArrayList<>();
  private final List<Product> products = new ArrayList<>();
  private final Predicate<List<Condition.Pattern>> areFew;
  private BigDecimal constant = BigDecimal.ZERO;

  /**
   * @param carrier the pattern whose fields the comparison may name
   * @param areFew whether a product of values that come from some patterns is worked out for every
   *     combination of what these match, rather than taken as one of two sums
   */
  LinearForm(
      BookRule rule,
      Binders binders,
      Optional<Condition.Pattern> carrier,
      Constraint.Comparison comparison,
      Predicate<List<Condition.Pattern>> areFew) {
    this.rule = rule;
    this.areFew = areFew;
    this.binders = binders;
    this.carrier = carrier;
    this.comparison = comparison;
    this.constants = new ValueWriter(new Names(), value -> "");
  }

  /**
   * Reads the comparison.
   *
   * @throws TooWide if it is not of this form
   */
  void read() {
    boolean isNumber =
        rule.variables()
            .typeOf(comparison.left(), carrier.map(Condition.Pattern::type))
            .filter(type -> type.isNumber())
            .isPresent();
    if (!isNumber) {
      throw new TooWide(rule, comparison.at());
    }
    add(comparison.left(), BigDecimal.ONE);
    add(comparison.right(), BigDecimal.ONE.negate());
  }

  /** The pattern whose fields the comparison may name. */
  Optional<Condition.Pattern> carrier() {
    return carrier;
  }

  List<Drawn> drawn() {
    return drawn;
  }

  List<Worked> worked() {
    return worked;
  }

  List<Product> products() {
    return products;
  }

  BigDecimal constant() {
    return constant;
  }

  private void add(Value value, BigDecimal factor) {
    Optional<BigDecimal> number = number(value);
    if (number.isPresent()) {
      constant = constant.add(factor.multiply(number.get()));
      return;
    }
    Set<Condition> sources = sources(value);
    if (sources.size() == 1 && sources.iterator().next() instanceof Condition.Pattern pattern) {
      drawn.add(new Drawn(List.of(pattern), factor, value));
    } else if (value instanceof Value.Negative negative) {
      add(negative.value(), factor.negate());
    } else if (value instanceof Value.Arithmetic sum) {
      add(sum, factor);
    } else if (value instanceof Value.Variable variable
        && sources.iterator().next() instanceof Condition.Accumulation accumulation) {
      worked.add(new Worked(accumulation, figure(accumulation, variable), factor));
    } else {
      throw new TooWide(rule, first(value));
    }
  }

  private void add(Value.Arithmetic sum, BigDecimal factor) {
    switch (sum.sign()) {
      case PLUS -> {
        add(sum.left(), factor);
        add(sum.right(), factor);
      }
      case MINUS -> {
        add(sum.left(), factor);
        add(sum.right(), factor.negate());
      }
      case TIMES -> {
        Optional<BigDecimal> left = number(sum.left());
        Optional<BigDecimal> times = left.or(() -> number(sum.right()));
        if (times.isPresent()) {
          add(left.isPresent() ? sum.right() : sum.left(), factor.multiply(times.get()));
        } else {
          addProduct(sum, factor);
        }
      }
    }
  }

  private void addProduct(Value.Arithmetic product, BigDecimal factor) {
    List<Condition.Pattern> from = new ArrayList<>();
    boolean isDrawn = true;
    for (Condition source : sources(product)) {
      isDrawn &= source instanceof Condition.Pattern;
      if (source instanceof Condition.Pattern pattern) {
        from.add(pattern);
      }
    }
    if (isDrawn && areFew.test(from)) {
      drawn.add(new Drawn(from, factor, product));
    } else {
      products.add(new Product(factor(product.left()), factor(product.right()), factor));
    }
  }

  private LinearForm factor(Value value) {
    LinearForm form = new LinearForm(rule, binders, carrier, comparison, areFew);
    form.add(value, BigDecimal.ONE);
    if (!form.products.isEmpty()) {
      throw new TooWide(rule, first(value));
    }
    return form;
  }

  /** Where a value begins. */
  static Token first(Value value) {
    return value instanceof Value.Arithmetic sum ? first(sum.left()) : value.at();
  }

  private Condition.Figure figure(Condition.Accumulation accumulation, Value.Variable variable) {
    Bound bound = rule.variables().at(variable.at()).orElseThrow();
    return accumulation.figures().stream()
        .filter(f -> rule.variables().at(f.variable()).orElseThrow().equals(bound))
        .findFirst()
        .orElseThrow(() -> new TooWide(rule, variable.at()));
  }

  private Optional<BigDecimal> number(Value value) {
    return constants.constant(value).map(BigDecimal::new);
  }

  /** What binds the variables of a value, and the pattern whose fields it names. */
  private Set<Condition> sources(Value value) {
    Set<Condition> sources =
        Mentions.of(rule, value).stream()
            .map(bound -> binders.binder(bound).orElseThrow(() -> new TooWide(rule, value.at())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (value.all().anyMatch(Value.Field.class::isInstance)) {
      sources.add(carrier.orElseThrow(() -> new TooWide(rule, value.at())));
    }
    return sources;
  }
}

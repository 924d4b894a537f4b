package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.rules.LinearForm.Drawn;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.session.Decimal;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * Has Drools work out values that come from one pattern, for each option of its issue, or from a
 * few for each combination of theirs.
 */
final class DrawnValues {

  /**
   * What is worked out.
   *
   * @param there where the patterns match and every value is a number
   * @param sum the values with their factors together; 0 where they are not there
   */
  record Drawings(Part there, Presence.Column sum) {}

  private final Decomposer decomposer;
  private final List<Condition.Pattern> patterns;
  private final Optional<Condition.Pattern> carrier;
  private final List<Condition.Binding> bindings;
  private BookRule rule;

  /**
   * @param carrier the pattern whose fields the values may name
   */
  DrawnValues(
      Decomposer decomposer,
      BookRule rule,
      List<Condition.Pattern> patterns,
      Optional<Condition.Pattern> carrier) {
    this.decomposer = decomposer;
    this.rule = rule;
    this.patterns = patterns;
    this.carrier = carrier;
    this.bindings = new ArrayList<>();
    carrier.ifPresent(pattern -> bindings.addAll(pattern.bindings()));
  }

  /** What values of the patterns come to, to be had once the conditions are judged. */
  Supplier<Drawings> of(List<Drawn> drawn) {
    List<Value> values = drawn.stream().map(each -> rewritten(each.value())).toList();
    Condition bound = new Condition.All(patterns.stream().<Condition>map(this::bound).toList());
    if (!decomposer.isSmall(rule, bound)) {
      throw new TooWide(rule, patterns.get(0).type());
    }
    int number = decomposer.probing().walk(rule, bound, values, decomposer.scope(rule, bound));
    return () -> read(decomposer.probing().walked(number), drawn);
  }

  /** A pattern, which binds what is named of its fields. */
  private Condition.Pattern bound(Condition.Pattern pattern) {
    return carrier.equals(Optional.of(pattern))
        ? new Condition.Pattern(pattern.type(), bindings, pattern.constraints())
        : pattern;
  }

  private static Drawings read(Probing.Walked walked, List<Drawn> drawn) {
    Grid grid = walked.grid();
    BitSet there = new BitSet();
    List<BigDecimal> sums = new ArrayList<>();
    for (int option = 0; option < grid.size(); option++) {
      Optional<BigDecimal> sum =
          walked.reports().getOrDefault(option, List.of()).stream()
              .findFirst()
              .flatMap(report -> sum(report, drawn));
      there.set(option, sum.isPresent());
      sums.add(sum.orElse(BigDecimal.ZERO));
    }
    return new Drawings(new Part.Cases(grid, there), new Presence.Column(grid, sums));
  }

  private static Optional<BigDecimal> sum(Report report, List<Drawn> drawn) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < drawn.size(); k++) {
      Optional<BigDecimal> value = ((Decimal) report.values().get(k)).number();
      if (value.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(value.get().multiply(drawn.get(k).factor()));
    }
    return Optional.of(sum);
  }

  /** The value with variables in place of the pattern's fields. */
  private Value rewritten(Value value) {
    if (value instanceof Value.Field field) {
      return new Value.Variable(variable(field));
    }
    if (value instanceof Value.Negative negative) {
      return new Value.Negative(negative.at(), rewritten(negative.value()));
    }
    return value instanceof Value.Arithmetic sum
        ? new Value.Arithmetic(sum.at(), sum.sign(), rewritten(sum.left()), rewritten(sum.right()))
        : value;
  }

  private Token variable(Value.Field field) {
    for (Condition.Binding binding : bindings) {
      if (binding.field().name().equals(field.name())) {
        return binding.variable();
      }
    }
    int place = bindings.size();
    Token token = new Token(Token.Type.VARIABLE, "$drawn" + place, 0, place);
    Bound bound =
        new Bound(
            "$w" + place,
            rule.variables().typeOf(field, carrier.map(Condition.Pattern::type)).orElseThrow());
    rule = rule.with(Map.of(token, bound));
    bindings.add(new Condition.Binding(token, field));
    return token;
  }
}

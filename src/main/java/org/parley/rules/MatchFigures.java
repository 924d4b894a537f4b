package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.parts.Part;
import org.parley.rules.FigureSum.Figured;
import org.parley.rules.LinearForm.Drawn;
import org.parley.rules.LinearForm.Worked;
import org.parley.rules.book.Memberships;
import org.parley.rules.book.Mentions;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.session.Decimal;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Figure;
import org.parley.rules.syntax.Condition.Figure.Kind;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Value;

/** When figures keep to their constraints, for each match of the patterns beside them. */
final class MatchFigures {

  private final Matching matching;
  private final List<Accumulation> accumulations;
  private final Map<Bound, Condition> binders = new HashMap<>();

  MatchFigures(Matching matching, List<Accumulation> accumulations) {
    this.matching = matching;
    this.accumulations = accumulations;
    for (Pattern pattern : matching.patterns()) {
      Mentions.bound(matching.rule(), pattern).forEach(bound -> binders.put(bound, pattern));
    }
    for (Accumulation accumulation : accumulations) {
      Mentions.bound(matching.rule(), accumulation).forEach(b -> binders.put(b, accumulation));
    }
  }

  /**
   * That they do, to be had once the conditions are judged.
   *
   * @throws TooWide if a constraint is more than a sum against a bound
   */
  Function<Match, Part> holds() {
    List<Function<Match, Part>> all = new ArrayList<>();
    for (Accumulation accumulation : accumulations) {
      for (Figure figure : accumulation.figures()) {
        if (figure.kind() == Kind.MIN || figure.kind() == Kind.MAX) {
          Function<Match, List<Match>> matches = matches(accumulation, figure);
          all.add(m -> presence(accumulation).any(Extremes.numbers(matches.apply(m))));
        }
      }
      accumulation.constraints().forEach(constraint -> all.add(holds(constraint)));
    }
    return match -> Part.all(all.stream().map(each -> each.apply(match)).toList());
  }

  private Presence presence(Accumulation accumulation) {
    return matching.decomposer().presence(matching.rule(), accumulation.at());
  }

  private Function<Match, List<Match>> matches(Accumulation accumulation, Figure figure) {
    return matching.further(
        accumulation.source().patterns().toList(), figure.of().map(List::of).orElse(List.of()));
  }

  private Function<Match, Part> holds(Constraint constraint) {
    Constraint plain = Memberships.written(constraint);
    if (plain instanceof Constraint.Comparison comparison) {
      return holds(comparison);
    }
    boolean isAll = plain instanceof Constraint.Both;
    List<Function<Match, Part>> parts = Memberships.parts(plain).stream().map(this::holds).toList();
    return match -> {
      List<Part> each = parts.stream().map(part -> part.apply(match)).toList();
      return isAll ? Part.all(each) : Part.any(each);
    };
  }

  private Function<Match, Part> holds(Constraint.Comparison comparison) {
    LinearForm form =
        new LinearForm(
            matching.rule(),
            bound -> Optional.ofNullable(binders.get(bound)),
            Optional.empty(),
            comparison,
            patterns -> true);
    form.read();
    if (!form.products().isEmpty()) {
      throw new TooWide(matching.rule(), comparison.at());
    }
    List<Function<Match, List<Match>>> drawn = new ArrayList<>();
    form.drawn().forEach(each -> drawn.add(value(each.value())));
    List<Function<Match, List<Match>>> worked = new ArrayList<>();
    form.worked().forEach(each -> worked.add(matches(each.from(), each.figure())));
    return match -> {
      BigDecimal constant = form.constant();
      for (int k = 0; k < drawn.size(); k++) {
        Drawn each = form.drawn().get(k);
        Decimal value = (Decimal) drawn.get(k).apply(match).get(0).values().get(0);
        if (value.number().isEmpty()) {
          return Part.NEVER;
        }
        constant = constant.add(value.number().get().multiply(each.factor()));
      }
      List<Figured> figures = new ArrayList<>();
      for (int k = 0; k < worked.size(); k++) {
        Worked each = form.worked().get(k);
        figures.add(
            new Figured(
                each.figure().kind(),
                each.factor(),
                worked.get(k).apply(match),
                presence(each.from())));
      }
      return new FigureSum(matching.rule(), comparison, comparison.relation())
          .compares(figures, List.of(), constant);
    };
  }

  /** A value that is worked out from the patterns alone. */
  private Function<Match, List<Match>> value(Value value) {
    return matching.further(List.of(), List.of(value));
  }
}

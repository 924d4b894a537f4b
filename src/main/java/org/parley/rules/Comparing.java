package org.parley.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.FigureSum.Figured;
import org.parley.rules.LinearForm.Drawn;
import org.parley.rules.LinearForm.Worked;
import org.parley.rules.book.BookRule;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;

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
   * @throws TooWide if values come of too many issues together
   */
  Supplier<Part> holds() {
    Map<List<Condition.Pattern>, List<Drawn>> bySource = new LinkedHashMap<>();
    form.drawn().forEach(d -> bySource.computeIfAbsent(d.from(), k -> new ArrayList<>()).add(d));
    List<Supplier<DrawnValues.Drawings>> drawings = new ArrayList<>();
    bySource.forEach(
        (from, drawn) ->
            drawings.add(new DrawnValues(decomposer, rule, from, form.carrier()).of(drawn)));
    List<Supplier<Figured>> figures = form.worked().stream().map(this::figured).toList();
    return () -> {
      List<Part> there = new ArrayList<>();
      List<Presence.Column> columns = new ArrayList<>();
      for (Supplier<DrawnValues.Drawings> drawing : drawings) {
        there.add(drawing.get().there());
        columns.add(drawing.get().sum());
      }
      there.add(
          new FigureSum(rule, comparison)
              .compares(figures.stream().map(Supplier::get).toList(), columns, form.constant()));
      return Part.all(there);
    };
  }

  /** A figure, to be worked out once the conditions are judged. */
  private Supplier<Figured> figured(Worked worked) {
    Supplier<List<Match>> matches = joining.matches(worked.from(), worked.figure());
    Presence presence = decomposer.presence(rule, worked.from().at());
    return () -> new Figured(worked.figure().kind(), worked.factor(), matches.get(), presence);
  }
}

package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.rules.session.Decimal;

/** What outcomes that have some of a list of matches have in common. */
final class Presence {

  /**
   * Decimals by combination of options of a few issues.
   *
   * @param grid the combinations
   * @param values one for each of them
   */
  record Column(Grid grid, List<BigDecimal> values) {

    Column times(BigDecimal factor) {
      return new Column(grid, values.stream().map(value -> value.multiply(factor)).toList());
    }

    /** Most decimal places of a number. */
    int places() {
      return values.stream().mapToInt(v -> v.stripTrailingZeros().scale()).max().orElse(0);
    }

    /**
     * The numbers as whole ones, so many places moved.
     *
     * @throws ArithmeticException if one is no {@code long} then
     */
    Addend scaled(int places) {
      return Addend.of(
          grid,
          values.stream()
              .mapToLong(value -> value.movePointRight(places).longValueExact())
              .toArray());
    }
  }

  /** Most matches of one sum that many issues decide: each doubles what is put together. */
  private static final int MOST_EXTRAS = 8;

  private final RuleBook book;
  private final int mostCases;
  private final Supplier<TooWide> refusal;

  /**
   * @param mostCases most combinations of the issues that decide one match
   * @param refusal thrown where there are more
   */
  Presence(RuleBook book, int mostCases, Supplier<TooWide> refusal) {
    this.book = book;
    this.mostCases = mostCases;
    this.refusal = refusal;
  }

  /** That an outcome has one of the matches at least. */
  Part any(List<Match> matches) {
    List<Part> parts = new ArrayList<>();
    byIssues(matches)
        .forEach(
            (issues, same) -> {
              if (isSmall(issues)) {
                parts.add(cases(grid(issues), same));
              } else {
                same.forEach(match -> parts.add(all(match)));
              }
            });
    return Part.any(parts);
  }

  private Part cases(Grid grid, List<Match> matches) {
    BitSet holding = new BitSet();
    int[] outcome = new int[book.scenario().issues().size()];
    for (int number = 0; number < grid.size(); number++) {
      grid.copyTo(number, outcome);
      holding.set(number, matches.stream().anyMatch(match -> match.isIn(outcome)));
    }
    return new Part.Cases(grid, holding);
  }

  private Part all(Match match) {
    List<Part> parts = new ArrayList<>(match.derived());
    match.terms().forEach((issue, option) -> parts.add(term(issue, option)));
    return Part.all(parts);
  }

  private Part term(int issue, int option) {
    BitSet issues = new BitSet();
    issues.set(issue);
    BitSet holding = new BitSet();
    holding.set(option);
    return new Part.Cases(grid(issues), holding);
  }

  /**
   * A number that outcomes have of which something holds.
   *
   * @param when what holds
   */
  record Extra(Part when, BigDecimal value) {}

  /**
   * What the values of the matches that an outcome has come to, one column for each set of few
   * issues that decides some; what is no number counts nothing.
   *
   * @param isCount whether every match counts one
   * @param extras where to add matches that many issues decide
   */
  List<Column> sums(List<Match> matches, boolean isCount, List<Extra> extras) {
    List<Column> columns = new ArrayList<>();
    byIssues(matches)
        .forEach(
            (issues, same) -> {
              if (isSmall(issues)) {
                columns.add(sum(grid(issues), same, isCount));
              } else {
                same.forEach(
                    m -> extras.add(new Extra(all(m), isCount ? BigDecimal.ONE : value(m))));
              }
            });
    if (extras.size() > MOST_EXTRAS) {
      throw refusal.get();
    }
    return columns;
  }

  private Column sum(Grid grid, List<Match> matches, boolean isCount) {
    List<BigDecimal> values = new ArrayList<>();
    int[] outcome = new int[book.scenario().issues().size()];
    for (int number = 0; number < grid.size(); number++) {
      grid.copyTo(number, outcome);
      values.add(
          matches.stream()
              .filter(match -> match.isIn(outcome))
              .map(match -> isCount ? BigDecimal.ONE : value(match))
              .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
    return new Column(grid, values);
  }

  private static BigDecimal value(Match match) {
    return ((Decimal) match.values().get(0)).number().orElse(BigDecimal.ZERO);
  }

  private static Map<BitSet, List<Match>> byIssues(List<Match> matches) {
    Map<BitSet, List<Match>> byIssues = new LinkedHashMap<>();
    matches.forEach(m -> byIssues.computeIfAbsent(m.issues(), k -> new ArrayList<>()).add(m));
    return byIssues;
  }

  private boolean isSmall(BitSet issues) {
    return book.combinations(issues) <= mostCases;
  }

  private Grid grid(BitSet issues) {
    return PartSession.grid(book, issues);
  }
}

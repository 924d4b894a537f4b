package org.parley.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.BargainReport;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.files.OutcomeTables.OptionRow;
import org.parley.files.drawn.DrawTables;
import org.parley.preference.PartyUtility;
import org.parley.preference.Term;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What parties want and which outcomes are fair or efficient, as tables. */
final class BargainTables {

  static final Table<TermRow> UTILITIES =
      Table.<TermRow>of("utilities", "number that the utility of a party is made of, as it is used")
          .text("party", "id of the party", TermRow::party)
          .text(
              "term",
              "what the number is for: an issue, two issues joined by `+`, a position, or"
                  + " `reservation`",
              row -> row.term().name())
          .text(
              "sort",
              "`issue`, `pair`, `position` (the weight of not crossing it) or `reservation` (no"
                  + " weight, but the utility without a deal)",
              row -> row.term().kind().label())
          .number(
              "weight",
              "the number; weights are scaled unless given as they are",
              w -> w.term().weight())
          .number("low", "least that might be defended", row -> row.term().low())
          .number("high", "greatest that might be defended", row -> row.term().high())
          .text(
              "origin",
              "`stated` by a document, `derived` from what the party has stated, or `assumed`",
              row -> row.term().origin().label())
          .key("party", "term", "sort")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<VectorRow> FRONTIER =
      Table.<VectorRow>of(
              "frontier_utilities",
              "party in a vector of utilities that no outcome is better than for one party and not"
                  + " worse for any")
          .count("vector", "number of the vector, in falling order of utilities", VectorRow::number)
          .text("party", "id of the party", row -> row.party().party())
          .number("utility", "what these outcomes are worth to it", VectorRow::utility)
          .countIfKnown(
              "outcomes",
              "number of outcomes with these utilities",
              row -> Optional.of(row.vector().outcomes()))
          .key("vector", "party")
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<SolutionRow> SOLUTIONS =
      Table.<SolutionRow>of(
              "solutions", "party in an outcome that a solution comes to, or solution that is none")
          .text(
              "solution",
              "`nash`, `kalai-smorodinsky`, `egalitarian`, `utilitarian`, `relative-utilitarian` or"
                  + " `opposition`",
              row -> row.solution().concept().label())
          .truth(
              "defined",
              "whether there is such an outcome, as far as is known",
              row -> row.solution() instanceof Solution.Found)
          .countIfKnown(
              "outcome",
              "number of the outcome in `solution_options.csv`; of tied ones with the same"
                  + " utilities that which asks for fewest steps",
              row -> row.outcome().map(BigInteger::valueOf))
          .text("party", "id of the party", row -> row.party().map(PartyUtility::party).orElse(""))
          .numberIfKnown("utility", "what the outcome is worth to it", SolutionRow::utility)
          .numberIfKnown(
              "gain",
              "what it gains beyond no deal, as a share of the most it could gain",
              SolutionRow::gain)
          .countIfKnown(
              "outcomes",
              "number of outcomes with these utilities",
              row -> row.vector().map(FrontierVector::outcomes))
          .text(
              "method",
              "`exact`, or `not-exact` where what was allowed did not suffice",
              row -> row.solution() instanceof Solution.Unknown ? "not-exact" : "exact")
          .estimate(
              "draw_share",
              "draw_low",
              "draw_high",
              "share of draws of weights in which the outcome is this solution; empty where none"
                  + " were drawn",
              SolutionRow::drawn)
          .joins(PartiesTable.NAME, "party")
          .build();

  static final Table<OptionRow> SOLUTION_OPTIONS =
      Table.<OptionRow>of(
              "solution_options",
              "issue of an outcome in `solutions.csv` or `preference_draws.csv`")
          .count("outcome", "number of the outcome", OptionRow::outcome)
          .text("issue", "id of the issue", OptionRow::issue)
          .text("option", "id of the option it is settled by", OptionRow::option)
          .key("outcome", "issue")
          .joins("issues", "issue")
          .joins("options", "issue", "option")
          .build();

  /** A number of a party. */
  record TermRow(String party, Term term) {}

  /** A party in a vector. */
  record VectorRow(int number, PartyUtility party, int place, FrontierVector vector) {
    double utility() {
      return party.value(vector.utility(place));
    }
  }

  /** A party in an outcome of a solution; of none where there is no such outcome. */
  record SolutionRow(
      Solution solution,
      Optional<Integer> outcome,
      Optional<PartyUtility> party,
      int place,
      Optional<FrontierVector> vector,
      Optional<Estimate> drawn) {

    Optional<Double> utility() {
      return party.flatMap(p -> vector.map(v -> p.value(v.utility(place))));
    }

    /** Shares are known of the outcome that is shown. */
    Optional<Double> gain() {
      return solution instanceof Solution.Found found && vector.equals(Optional.of(found.shown()))
          ? Optional.of(found.gains().get(place))
          : Optional.empty();
    }
  }

  private final BargainReport report;
  private final Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();

  BargainTables(BargainReport report) {
    this.report = report;
  }

  /** All of them, in their order. */
  List<Sheet<?>> all() {
    List<TermRow> terms = new ArrayList<>();
    for (PartyUtility party : report.parties()) {
      party.terms().forEach(term -> terms.add(new TermRow(party.party(), term)));
    }
    Sheet<?> solutions = SOLUTIONS.with(solutions());
    List<Sheet<?>> drawn = DrawTables.of(report.draws(), this::number);
    List<Sheet<?>> tables = new ArrayList<>();
    tables.add(UTILITIES.with(terms));
    tables.add(FRONTIER.with(frontier()));
    tables.add(solutions);
    tables.add(
        OutcomeTables.options(SOLUTION_OPTIONS, report.scenario(), List.copyOf(numbers.keySet())));
    tables.addAll(drawn);
    return tables;
  }

  private List<VectorRow> frontier() {
    List<VectorRow> rows = new ArrayList<>();
    int number = 0;
    for (FrontierVector vector : report.frontier().orElse(List.of())) {
      number++;
      for (int place = 0; place < report.parties().size(); place++) {
        rows.add(new VectorRow(number, report.parties().get(place), place, vector));
      }
    }
    return rows;
  }

  private List<SolutionRow> solutions() {
    List<SolutionRow> rows = new ArrayList<>();
    for (Solution solution : report.solutions()) {
      if (solution instanceof Solution.Found found) {
        found.vectors().forEach(vector -> addRows(found, vector, rows));
      } else {
        rows.add(
            new SolutionRow(
                solution,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty()));
      }
    }
    return rows;
  }

  /** Number of an outcome, the next where it has none yet. */
  private int number(List<Integer> options) {
    return numbers.computeIfAbsent(options, o -> numbers.size() + 1);
  }

  private void addRows(Solution.Found found, FrontierVector vector, List<SolutionRow> rows) {
    List<Integer> options = java.util.Arrays.stream(vector.shown()).boxed().toList();
    int number = number(options);
    Optional<Estimate> drawn =
        report
            .draws()
            .flatMap(
                draws ->
                    draws
                        .count(found.concept(), options)
                        .map(count -> DrawTables.estimate(draws, count)));
    for (int place = 0; place < report.parties().size(); place++) {
      rows.add(
          new SolutionRow(
              found,
              Optional.of(number),
              Optional.of(report.parties().get(place)),
              place,
              Optional.of(vector),
              drawn));
    }
  }
}

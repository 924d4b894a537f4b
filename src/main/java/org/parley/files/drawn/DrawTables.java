package org.parley.files.drawn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.parley.answer.WeightDraws;
import org.parley.answer.WeightDraws.By;
import org.parley.answer.WeightDraws.Chosen;
import org.parley.answer.WeightDraws.Compared;
import org.parley.answer.WeightDraws.Swayed;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.stat.Interval;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** Outcomes that drawn weights choose, and what holds under all of these. */
public final class DrawTables {

  private static final String OUTCOMES = "solution_options.csv";

  public static final Table<ChosenRow> DRAWS =
      Table.<ChosenRow>of(
              "preference_draws",
              "outcome that a solution comes to, or that is the best of a party, in some draws of"
                  + " weights (none where no weights are drawn)")
          .text(
              "solution",
              "as in `solutions.csv`, or `best` of a party",
              row ->
                  row.chosen().by() instanceof By.Solution solution
                      ? solution.concept().label()
                      : "best")
          .text(
              "party",
              "id of the party whose best it is",
              row -> row.chosen().by() instanceof By.Best best ? best.party() : "")
          .count(
              "outcome",
              "number of the outcome in `"
                  + OUTCOMES
                  + "`; of several that are worth the same that"
                  + " which asks for fewest steps",
              ChosenRow::outcome)
          .count("draws", "draws in which it is, alone or tied", row -> row.chosen().count())
          .estimate(
              "share",
              "low",
              "high",
              "these as a share of all draws",
              row -> Optional.of(row.estimate()))
          .joins("parties", "party")
          .build();

  public static final Table<ComparedRow> PAIRS =
      Table.<ComparedRow>of(
              "preference_pairs",
              "party and two outcomes that solutions show or weights choose (none where"
                  + " no weights are drawn)")
          .text("party", "id of the party", row -> row.compared().party())
          .count("outcome", "number of an outcome in `" + OUTCOMES + "`", ComparedRow::outcome)
          .count("other", "number of another", ComparedRow::other)
          .truth(
              "necessary",
              "whether the first is at least as good for the party under all weights that are open",
              row -> row.compared().isNecessary())
          .truth("possible", "whether it is under some of them", row -> row.compared().isPossible())
          .key("party", "outcome", "other")
          .joins("parties", "party")
          .build();

  public static final Table<Swayed> WEIGHTS =
      Table.<Swayed>of(
              "preference_weights",
              "solution and weight: whether the solution stays what it is where more weight is drawn"
                  + " than assumed, for each solution the weight first that matters most (none where"
                  + " no weights are drawn)")
          .text("solution", "as in `solutions.csv`", row -> row.concept().label())
          .text("party", "id of the party whose weight it is", Swayed::party)
          .text("term", "an issue, or two joined by `+`, as in `utilities.csv`", Swayed::term)
          .count("draws_above", "draws with more weight", row -> row.above().trials())
          .share("share_above", "share of these in which it stays", row -> row.above().share())
          .count("draws_below", "all other draws", row -> row.below().trials())
          .share("share_below", "share of these in which it stays", row -> row.below().share())
          .number(
              "difference",
              "the first share less the second; `preference_draws.csv` has both together",
              row -> row.difference().difference())
          .joins("parties", "party")
          .build();

  /** An outcome that was chosen. */
  record ChosenRow(int outcome, Chosen chosen, WeightDraws draws) {

    Estimate estimate() {
      return DrawTables.estimate(draws, chosen.count());
    }
  }

  /** Two outcomes. */
  record ComparedRow(int outcome, int other, Compared compared) {}

  private DrawTables() {}

  /**
   * All of these tables, empty where nothing was drawn.
   *
   * @param numbers numbers of outcomes
   */
  public static List<Sheet<?>> of(
      Optional<WeightDraws> draws, ToIntFunction<List<Integer>> numbers) {
    return List.of(
        DRAWS.with(
            draws.stream()
                .flatMap(
                    drawn ->
                        drawn.chosen().stream()
                            .map(
                                chosen ->
                                    new ChosenRow(
                                        numbers.applyAsInt(chosen.outcome()), chosen, drawn)))
                .toList()),
        PAIRS.with(
            draws.stream()
                .flatMap(drawn -> drawn.compared().stream())
                .map(
                    pair ->
                        new ComparedRow(
                            numbers.applyAsInt(pair.one()), numbers.applyAsInt(pair.other()), pair))
                .toList()),
        WEIGHTS.with(draws.stream().flatMap(drawn -> drawn.swayed().stream()).toList()));
  }

  /** A number of draws as a share of all, at least one. */
  public static Estimate estimate(WeightDraws draws, long count) {
    Interval interval = draws.interval(count);
    return new Estimate((double) count / draws.draws(), interval.low(), interval.high());
  }

  /** How weights were drawn, for JSON. */
  public static Map<String, Object> json(WeightDraws draws) {
    return json(draws.draws(), draws.level(), draws.parties());
  }

  /** How some number of draws was made at some level of intervals, for JSON. */
  public static Map<String, Object> json(long draws, double level, List<Drawn> parties) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("draws", draws);
    json.put("level", level);
    json.put(
        "parties",
        parties.stream()
            .map(
                drawn -> {
                  Map<String, Object> party = new LinkedHashMap<>();
                  party.put("party", drawn.party());
                  party.put("open", drawn.open());
                  party.put("method", drawn.method().label());
                  return party;
                })
            .toList());
    return json;
  }
}

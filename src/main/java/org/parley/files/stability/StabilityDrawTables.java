package org.parley.files.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.StabilityDraws;
import org.parley.answer.StabilityDraws.OfConcept;
import org.parley.answer.StabilityReport.Judged;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** How often outcomes are stable under drawn weights, as a table. */
public final class StabilityDrawTables {

  /** How often they are stable under drawn weights. */
  public static final Table<DrawnRow> DRAWS =
      Table.<DrawnRow>of(
              "stability_draws",
              "outcome and concept: how often it is stable under drawn weights (none where no"
                  + " weights are drawn)")
          .count("outcome", "number of the outcome", r -> r.state() + 1L)
          .text("concept", "the concept, as in `stability.csv`", r -> r.of().concept().label())
          .count("draws", "draws in which it is stable for all", r -> r.of().stable()[r.state()])
          .estimate(
              "share",
              "low",
              "high",
              "these as a share of all draws",
              r -> Optional.of(estimate(r.in(), r.of().stable()[r.state()])))
          .key("outcome", "concept")
          .joins("states", "outcome")
          .build();

  /** A number of draws as a share of all. */
  static Estimate estimate(StabilityDraws draws, long count) {
    Proportion share = draws.share(count);
    Interval interval = share.interval(draws.level());
    return new Estimate(share.share(), interval.low(), interval.high());
  }

  /** How often an outcome is stable. */
  public record DrawnRow(int state, StabilityDraws in, OfConcept of) {}

  private StabilityDrawTables() {}

  /** The outcomes listed; none where no weights were drawn. */
  static Sheet<DrawnRow> of(Judged judged, StateSelection listed) {
    List<DrawnRow> rows = new ArrayList<>();
    for (StabilityDraws draws : judged.draws().stream().toList()) {
      for (int state : listed.states().stream().toArray()) {
        draws.concepts().forEach(one -> rows.add(new DrawnRow(state, draws, one)));
      }
    }
    return DRAWS.with(rows);
  }
}

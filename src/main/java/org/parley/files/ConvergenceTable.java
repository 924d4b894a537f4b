package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.SampledPart;
import org.parley.exploration.Course;
import org.parley.exploration.OutcomeCounts;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;
import org.parley.worlds.SampledWorlds;

/** A running estimate, from few draws to all of them. */
final class ConvergenceTable {

  static final Table<Row> TABLE =
      Table.<Row>of(
              "convergence",
              "look at the draws, each a quarter further on, at whole chunks of 65,536 (256 where"
                  + " Drools judges each; of `worlds` 8,192, or one by one from the 100th on where a"
                  + " solver looks at them), and at the end")
          .count(
              "draws",
              "coherent outcomes drawn so far; of `worlds`, worlds drawn so far",
              Row::draws)
          .count(
              "accepted",
              "how many of them are acceptable; of `worlds`, have a deal",
              Row::accepted)
          .share("estimate", "their share of the draws", row -> row.estimate().value())
          .share("low", "lower limit of its interval", row -> row.estimate().low())
          .share("high", "upper limit of its interval", row -> row.estimate().high())
          .key("draws")
          .build();

  /** What had been drawn at one time. */
  record Row(long draws, long accepted, Estimate estimate) {}

  private ConvergenceTable() {}

  /** The acceptable share of coherent outcomes. */
  static Sheet<Row> of(SampledPart part, double level) {
    OutcomeCounts counts = part.counts();
    List<Course.Look> looks = new ArrayList<>(part.sample().course().looks());
    looks.add(new Course.Look(counts.draws(), counts.accepted()));
    return TABLE.with(looks.stream().distinct().map(look -> row(look, level)).toList());
  }

  private static Row row(Course.Look look, double level) {
    Proportion acceptance = new Proportion(look.accepted(), look.draws());
    Interval interval = acceptance.interval(level);
    return new Row(
        look.draws(),
        look.accepted(),
        new Estimate(acceptance.share(), interval.low(), interval.high()));
  }

  /** The chance of a deal. */
  static List<Row> rows(SampledWorlds worlds) {
    return worlds.convergence().stream()
        .map(
            row ->
                new Row(
                    row.worlds(), row.deals(), new Estimate(row.estimate(), row.low(), row.high())))
        .toList();
  }
}

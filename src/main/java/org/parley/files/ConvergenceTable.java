package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.SampledPart;
import org.parley.exploration.Course;
import org.parley.exploration.OutcomeCounts;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Table;

/** The running estimate of the acceptable share, from few draws to all of them. */
final class ConvergenceTable {

  private ConvergenceTable() {}

  static Table of(SampledPart part, double level) {
    OutcomeCounts counts = part.counts();
    List<Course.Look> looks = new ArrayList<>(part.sample().course().looks());
    looks.add(new Course.Look(counts.draws(), counts.accepted()));
    Table.Builder table = Table.of("convergence", "draws", "accepted", "estimate", "low", "high");
    looks.stream().distinct().forEach(look -> add(table, look, level));
    return table.build();
  }

  private static void add(Table.Builder table, Course.Look look, double level) {
    Proportion acceptance = new Proportion(look.accepted(), look.draws());
    Interval interval = acceptance.interval(level);
    table.row(
        look.draws(),
        look.accepted(),
        ProbabilityFigures.cell(acceptance.share()),
        interval.low(),
        interval.high());
  }
}

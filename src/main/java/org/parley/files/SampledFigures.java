package org.parley.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.parley.answer.SampledPart;
import org.parley.exploration.OutcomeCounts;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Table;

/** Estimates as cells of tables: each absent where nothing was drawn. */
final class SampledFigures {

  private final Optional<OutcomeCounts> counts;
  private final double level;

  SampledFigures(Optional<SampledPart> part, double level) {
    this.counts = part.map(SampledPart::counts).filter(c -> c.draws() > 0);
    this.level = level;
  }

  /** Cells that more can be added to. */
  static List<Object> row(Object... cells) {
    return new ArrayList<>(List.of(cells));
  }

  /** Share, lower and upper limit of the coherent draws that a count counts. */
  List<Object> estimate(ToLongFunction<OutcomeCounts> count) {
    if (counts.isEmpty()) {
      return List.of(Table.ABSENT, Table.ABSENT, Table.ABSENT);
    }
    Proportion proportion = new Proportion(count.applyAsLong(counts.get()), counts.get().draws());
    Interval interval = proportion.interval(level);
    return List.of(proportion.share(), interval.low(), interval.high());
  }
}

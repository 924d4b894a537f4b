package org.parley.files;

import java.util.Optional;
import java.util.function.ToLongFunction;
import org.parley.answer.SampledPart;
import org.parley.exploration.OutcomeCounts;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Estimate;

/** Estimates from draws: each absent where nothing was drawn. */
final class SampledFigures {

  private final Optional<OutcomeCounts> counts;
  private final double level;

  SampledFigures(Optional<SampledPart> part, double level) {
    this.counts = part.map(SampledPart::counts).filter(c -> c.draws() > 0);
    this.level = level;
  }

  /** Share, lower and upper limit of the coherent draws that a count counts. */
  Optional<Estimate> estimate(ToLongFunction<OutcomeCounts> count) {
    return counts.map(
        c -> {
          Proportion proportion = new Proportion(count.applyAsLong(c), c.draws());
          Interval interval = proportion.interval(level);
          return new Estimate(proportion.share(), interval.low(), interval.high());
        });
  }
}

package org.parley.page;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.parley.answer.SampledPart;
import org.parley.exploration.OutcomeCounts;
import org.parley.files.ExactFigures;
import org.parley.page.block.GridCell;
import org.parley.stat.Proportion;
import org.parley.table.Words;

/** Counts and shares of a run: exact ones or, in their place, the sampled share. */
final class ScreenFigures {

  private final ExactFigures exact;
  private final Optional<OutcomeCounts> drawn;
  private final double level;

  /**
   * @param level level of the limit that stands for a share of which no draw gave an example
   */
  ScreenFigures(ExactFigures exact, Optional<SampledPart> sampled, double level) {
    this.exact = exact;
    this.level = level;
    this.drawn = sampled.map(SampledPart::counts).filter(counts -> counts.draws() > 0);
  }

  /** Whether the draws stand in for what is not known exactly. */
  boolean areDrawn() {
    return drawn.isPresent();
  }

  /** The count, or in one word why there is none. */
  GridCell count(Optional<BigInteger> count) {
    return count
        .<GridCell>map(GridCell.Count::new)
        .orElseGet(() -> new GridCell.Unknown(drawn.isPresent() ? "sampled" : "not exact"));
  }

  /** The share of the coherent outcomes or, where that is not known, of the draws. */
  GridCell share(Optional<BigInteger> count, ToLongFunction<OutcomeCounts> inDraws) {
    return exact
        .share(count)
        .<GridCell>map(share -> new GridCell.Share(share, Words.percent(share)))
        .or(() -> drawn.map(counts -> sampled(inDraws.applyAsLong(counts), counts.draws())))
        .orElse(GridCell.EMPTY);
  }

  /** That no draw was one does not say that none is. */
  private GridCell sampled(long successes, long draws) {
    Proportion proportion = new Proportion(successes, draws);
    return new GridCell.Share(
        proportion.share(),
        proportion.successes() == 0
            ? "under " + Words.percent(proportion.interval(level).high())
            : Words.percent(proportion.share()));
  }
}

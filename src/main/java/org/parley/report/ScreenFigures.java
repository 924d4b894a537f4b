package org.parley.report;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.parley.exploration.OutcomeCounts;

/** Counts and shares on the screen of a run: exact ones or, in their place, the sampled share. */
final class ScreenFigures {

  private final ExactFigures exact;
  private final Optional<OutcomeCounts> drawn;

  ScreenFigures(ExactFigures exact, Optional<SampledPart> sampled) {
    this.exact = exact;
    this.drawn = sampled.map(SampledPart::counts).filter(counts -> counts.draws() > 0);
  }

  /** Whether the draws stand in for what is not known exactly. */
  boolean areDrawn() {
    return drawn.isPresent();
  }

  /** The count, or in one word why there is none. */
  String count(Optional<BigInteger> count) {
    return count.map(Words::count).orElse(drawn.isPresent() ? "sampled" : "not exact");
  }

  /** The share of the coherent outcomes or, where that is not known, of the draws. */
  String share(Optional<BigInteger> count, ToLongFunction<OutcomeCounts> inDraws) {
    if (exact.share(count) instanceof Double share) {
      return Words.percent(share);
    }
    return drawn
        .map(counts -> Words.percent((double) inDraws.applyAsLong(counts) / counts.draws()))
        .orElse("");
  }
}

package org.parley.question.process;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.answer.ChanceSwing;
import org.parley.answer.ChanceSwing.Shares;
import org.parley.effort.Attempt;
import org.parley.process.course.CourseRules;
import org.parley.rules.course.Chance;
import org.parley.scenario.Range;
import org.parley.sensitivity.SobolIndex;
import org.parley.sensitivity.SobolIndices;
import org.parley.sensitivity.SobolIndices.Drawn;
import org.parley.sensitivity.SobolIndices.Effort;

/**
 * How much of the variance over the ranges of all chances is due to each (Sobol'), every chance
 * being as likely anywhere in its range.
 *
 * @param rules the process rules
 * @param varied their chances, of which those with a range are varied
 */
record ChanceShares(CourseRules rules, List<Varied> varied) {

  /** Rows of a design, where each point is worked out and where it is simulated. */
  static final int EXACT_ROWS = 64;

  private static final int DRAWN_ROWS = 16;

  /** Talks from which twice as many have twice the rows. */
  private static final long TALKS_OF_ROWS = 100_000;

  private static final int DESIGNS = 8;

  /** Parts into which talks are divided. */
  static final int PARTS = 2 * DESIGNS;

  /** Most talks of a part. */
  private static final int MOST_OF_PART = 256;

  /** How many talks a part has where so many are run; 0 where they are too few. */
  static int talksOfPart(long talks) {
    return (int) Math.min(MOST_OF_PART, talks / PARTS);
  }

  /** Rows of a design where so many talks are run: the more, the narrower the intervals. */
  static int drawnRows(long talks) {
    long times = Math.max(1, talks / TALKS_OF_ROWS);
    return (int) Math.min(EXACT_ROWS * 16L, DRAWN_ROWS * Long.highestOneBit(times));
  }

  /** How closely to estimate. */
  static Effort effort(int rows, double level, long seed) {
    return new Effort(rows, DESIGNS, level, seed);
  }

  /** Whether there is something to tell apart. */
  boolean areSeveral() {
    return ranges().stream().filter(Range::isWide).count() > 1;
  }

  private List<Range> ranges() {
    return varied.stream().map(one -> range(one.chance())).toList();
  }

  private static Range range(Chance chance) {
    return chance
        .range()
        .map(
            span ->
                new Range(
                    chance.value().doubleValue(),
                    span.low().doubleValue(),
                    span.high().doubleValue()))
        .orElseGet(() -> Range.exactly(chance.value().doubleValue()));
  }

  /** Of what is worked out for the rules at each point. */
  Attempt<List<SobolIndex>> exact(Function<CourseRules, Double> answer, Effort effort) {
    return Attempt.of(
        () -> SobolIndices.estimate(point -> answer.apply(at(point)), ranges(), effort));
  }

  /** Of what is simulated, for the rules at each point and a part of the talks. */
  Attempt<List<SobolIndex>> drawn(Simulated answer, Effort effort, int threads) {
    Drawn drawn = (point, part) -> answer.at(at(point), part);
    return Attempt.of(() -> SobolIndices.estimateDrawn(drawn, ranges(), effort, threads));
  }

  /** What talks come to by some rules. */
  @FunctionalInterface
  interface Simulated {

    /** Estimated from a part of the talks. */
    double at(CourseRules rules, int part);
  }

  /** The rules with the chances of a point. */
  private CourseRules at(double[] point) {
    Map<String, BigDecimal> chances = new LinkedHashMap<>();
    for (int input = 0; input < point.length; input++) {
      chances.put(varied.get(input).rule(), BigDecimal.valueOf(point[input]));
    }
    return rules.assuming(chances);
  }

  /** The swings with the shares of those that have a range. */
  List<ChanceSwing> added(List<ChanceSwing> swings, List<SobolIndex> indices) {
    Map<String, Shares> shares = new LinkedHashMap<>();
    for (SobolIndex index : indices) {
      if (range(varied.get(index.input()).chance()).isWide()) {
        shares.put(varied.get(index.input()).rule(), new Shares(index.first(), index.total()));
      }
    }
    List<ChanceSwing> added = new ArrayList<>();
    for (ChanceSwing swing : swings) {
      Shares of = shares.get(swing.rule());
      added.add(of == null ? swing : swing.with(of));
    }
    return added;
  }
}

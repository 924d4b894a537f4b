package org.parley.question.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.parley.answer.forecast.Prediction;
import org.parley.answer.forecast.ScoreReport;
import org.parley.answer.forecast.ScoreReport.BaseRate;
import org.parley.answer.forecast.ScoreReport.Limits;
import org.parley.answer.forecast.ScoreReport.Mean;
import org.parley.answer.forecast.ScoreReport.Outcome;
import org.parley.answer.forecast.ScoreReport.Rival;
import org.parley.answer.forecast.ScoreReport.Rule;
import org.parley.answer.forecast.ScoreReport.Scored;
import org.parley.answer.forecast.ScoreReport.Standing;
import org.parley.answer.forecast.Statement;

/**
 * Scores of forecasts of things that are so or not.
 *
 * <p>The squares are those of G. W. Brier (1950), "Verification of forecasts expressed in terms of
 * probability", Monthly Weather Review 78, of the one chance and not of both, from 0 to 1; the
 * logarithms those of I. J. Good (1952), "Rational decisions", Journal of the Royal Statistical
 * Society B 14. Intervals of means are Student's, as if things came independently of one another;
 * those of differences are of the things in pairs.
 */
public final class Scores {

  private static final double EVEN = 0.5;

  private final Map<String, Boolean> outcome;
  private final double level;

  private Scores(Map<String, Boolean> outcome, double level) {
    this.outcome = outcome;
    this.level = level;
  }

  /**
   * How forecasts of the same things fared.
   *
   * @param statements at least one, all of the same question and things
   * @param outcome for each of these things whether it was so
   * @param baseRate a share known before; nothing for that of the outcome
   * @param level level of the intervals, in {@code (0, 1)}
   */
  public static ScoreReport of(
      List<Statement> statements,
      Map<String, Boolean> outcome,
      Optional<Double> baseRate,
      double level) {
    Statement first = statements.get(0);
    List<String> things = first.predictions().stream().map(Prediction::thing).toList();
    List<String> happened =
        things.stream().filter(thing -> outcome.getOrDefault(thing, false)).toList();
    BaseRate rate =
        new BaseRate(
            baseRate.orElse((double) happened.size() / things.size()), baseRate.isPresent());
    Scores scores = new Scores(outcome, level);
    return new ScoreReport(
        first.about(),
        first.by(),
        things,
        happened,
        rate,
        level,
        statements.stream().map(statement -> scores.scored(statement, rate.share())).toList());
  }

  private Scored scored(Statement statement, double rate) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Prediction prediction : statement.predictions()) {
      double chance = prediction.chance().doubleValue();
      boolean isSo = isSo(prediction);
      outcomes.add(new Outcome(prediction, isSo, brier(chance, isSo), log(chance, isSo)));
    }
    List<Standing> standings = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      double[] own = scores(statement, rule, Rival.FORECAST, rate);
      for (Rival rival : Rival.values()) {
        double[] others = scores(statement, rule, rival, rate);
        double[] ahead =
            IntStream.range(0, own.length).mapToDouble(k -> others[k] - own[k]).toArray();
        boolean isComparable = rival != Rival.FORECAST && isFinite(own) && isFinite(others);
        standings.add(
            new Standing(
                rival,
                rule,
                mean(others, true),
                isComparable ? Optional.of(mean(ahead, false)) : Optional.empty()));
      }
    }
    return new Scored(statement.name(), outcomes, standings);
  }

  private boolean isSo(Prediction prediction) {
    return outcome.getOrDefault(prediction.thing(), false);
  }

  private double[] scores(Statement statement, Rule rule, Rival rival, double rate) {
    return statement.predictions().stream()
        .mapToDouble(
            prediction -> {
              double chance =
                  switch (rival) {
                    case FORECAST -> prediction.chance().doubleValue();
                    case BASE_RATE -> rate;
                    case LAST_SNAPSHOT -> prediction.isSoNow() ? 1 : 0;
                    case COIN -> EVEN;
                  };
              return rule == Rule.BRIER
                  ? brier(chance, isSo(prediction))
                  : log(chance, isSo(prediction));
            })
        .toArray();
  }

  /** The square of how far a chance is from what came. */
  static double brier(double chance, boolean isSo) {
    double apart = (isSo ? 1 : 0) - chance;
    return apart * apart;
  }

  /** Minus the natural logarithm of the chance that was given to what came; 0 for certainty. */
  static double log(double chance, boolean isSo) {
    double given = isSo ? chance : 1 - chance;
    return given == 1 ? 0 : -Math.log(given);
  }

  private static boolean isFinite(double[] values) {
    return IntStream.range(0, values.length).allMatch(k -> Double.isFinite(values[k]));
  }

  /**
   * The mean and its interval.
   *
   * @param isScore whether no value can be below 0, so that no limit is
   */
  private Mean mean(double[] values, boolean isScore) {
    int count = values.length;
    double mean = IntStream.range(0, count).mapToDouble(k -> values[k]).sum() / count;
    if (count < 2 || !isFinite(values)) {
      return new Mean(mean, Optional.empty());
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = Math.sqrt(squares / (count - 1) / count);
    double half =
        new TDistribution(count - 1).inverseCumulativeProbability(1 - (1 - level) / 2) * error;
    double low = isScore ? Math.max(0, mean - half) : mean - half;
    return new Mean(mean, Optional.of(new Limits(low, mean + half)));
  }
}

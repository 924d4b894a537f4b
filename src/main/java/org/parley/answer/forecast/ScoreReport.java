package org.parley.answer.forecast;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Named;

/**
 * How forecasts of one question fared.
 *
 * @param about what they are about
 * @param by the day by which
 * @param things what was forecast
 * @param happened those of them that were so
 * @param baseRate share of things that were so, and whether that was known before
 * @param level level of the intervals
 * @param forecasts one or several
 */
public record ScoreReport(
    String about,
    String by,
    List<String> things,
    List<String> happened,
    BaseRate baseRate,
    double level,
    List<Scored> forecasts) {

  /**
   * A share.
   *
   * @param share in {@code [0, 1]}
   * @param isGiven whether it was given by who asks; otherwise it is that of the outcome itself
   */
  public record BaseRate(double share, boolean isGiven) {}

  /** How far a chance is from what came. */
  public enum Rule implements Named {
    BRIER("brier"),
    LOG("log");

    private final String label;

    Rule(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Who says how likely things are. */
  public enum Rival implements Named {
    /** The forecast itself. */
    FORECAST("forecast"),
    /** The same share for everything. */
    BASE_RATE("base-rate"),
    /** Everything stays as it is. */
    LAST_SNAPSHOT("last-snapshot"),
    /** Everything is as likely as not. */
    COIN("coin");

    private final String label;

    Rival(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * A mean with its interval, which one number alone does not have.
   *
   * @param value infinite where something came that was given no chance, by the logarithmic score
   */
  public record Mean(double value, Optional<Limits> limits) {}

  /** Lower and upper limit. */
  public record Limits(double low, double high) {}

  /**
   * A mean score of one who forecasts.
   *
   * @param mean the less the better
   * @param ahead how much more it is than that of the forecast, thing by thing: above 0 where the
   *     forecast is better; nothing for the forecast itself and where one of the two is infinite
   */
  public record Standing(Rival rival, Rule rule, Mean mean, Optional<Mean> ahead) {}

  /**
   * What became of one prediction.
   *
   * @param isSo whether it came
   * @param brier its square
   * @param log minus the natural logarithm of the chance of what came, maybe infinite
   */
  public record Outcome(Prediction prediction, boolean isSo, double brier, double log) {}

  /** A forecast with its scores. */
  public record Scored(String name, List<Outcome> outcomes, List<Standing> standings) {

    public Scored {
      outcomes = List.copyOf(outcomes);
      standings = List.copyOf(standings);
    }
  }

  public ScoreReport {
    things = List.copyOf(things);
    happened = List.copyOf(happened);
    forecasts = List.copyOf(forecasts);
  }
}

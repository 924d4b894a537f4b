package org.parley.answer.sweep;

import java.util.List;
import java.util.Optional;
import org.parley.tabulation.Case;

/**
 * What a sweep has found.
 *
 * @param asked the scenario and what is enforced where nothing is varied
 * @param plan what it was to do
 * @param answers of the cases that were done, in their order
 * @param effects what each factor does to each figure
 * @param changes where figures change their sign or cease to be known
 * @param boxes conditions under which a figure is as was asked for; nothing where none was
 */
public record SweepReport(
    Case asked,
    SweepPlan plan,
    List<CaseAnswer> answers,
    List<Effect> effects,
    List<Change> changes,
    Optional<Boxes> boxes) {

  /**
   * What a factor does to a figure.
   *
   * @param figure the figure
   * @param factor name of the factor
   * @param least least mean of the figure over the cases in which the factor is the same
   * @param most greatest mean
   * @param first share of the variance that goes with the factor alone; {@code NaN} where the figure
   *     does not vary
   * @param total share that goes with it alone or together with others; {@code NaN} where the
   *     figure does not vary, or the cases are no full grid
   */
  public record Effect(
      String figure, String factor, double least, double most, double first, double total) {

    /** How far the factor moves the figure. */
    public double swing() {
      return most - least;
    }
  }

  /**
   * Two cases that differ in one factor alone, by one step, and in what a figure is.
   *
   * @param figure the figure
   * @param factor name of the factor
   * @param from number of the one case
   * @param to number of the other
   * @param was what the figure is in the one: below, at or above zero, or not known
   * @param is what it is in the other
   */
  public record Change(String figure, String factor, int from, int to, Kind was, Kind is) {

    /** What a figure can be. */
    public enum Kind {
      NEGATIVE,
      ZERO,
      POSITIVE,
      UNKNOWN
    }
  }

  /**
   * Conditions on factors.
   *
   * @param asked what is looked for, as the user wrote it
   * @param cases cases in which that is known
   * @param such those of them in which it is so
   * @param found the conditions, each to be read as "and none of those before"
   */
  public record Boxes(String asked, int cases, int such, List<Found> found) {

    /**
     * A condition.
     *
     * @param allowed for each factor that it restricts, by name, what it may be
     * @param coverage share of all cases that are such which it holds
     * @param density share of the cases it holds that are such
     * @param support share of all cases that it holds
     */
    public record Found(
        List<Allowed> allowed, double coverage, double density, double support) {

      public Found {
        allowed = List.copyOf(allowed);
      }
    }

    /**
     * What a factor may be.
     *
     * @param factor its name
     * @param values texts, each a value or a range of numbers
     */
    public record Allowed(String factor, List<String> values) {

      public Allowed {
        values = List.copyOf(values);
      }
    }

    public Boxes {
      found = List.copyOf(found);
    }
  }

  public SweepReport {
    answers = List.copyOf(answers);
    effects = List.copyOf(effects);
    changes = List.copyOf(changes);
  }

  /** Whether every case was done. */
  public boolean isComplete() {
    return answers.size() == plan.cases().size();
  }

  /** The cases in which something is not known. */
  public long failed() {
    return answers.stream()
        .filter(answer -> answer.figures().stream().anyMatch(f -> f.value().isEmpty()))
        .count();
  }
}

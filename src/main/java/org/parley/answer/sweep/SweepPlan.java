package org.parley.answer.sweep;

import java.util.List;
import java.util.Optional;
import org.parley.scenario.Named;

/**
 * What a sweep is to do.
 *
 * @param question what is asked of each case
 * @param figures the figures that are kept of each answer, at least one
 * @param factors what is varied, at least one
 * @param design how cases are chosen
 * @param cases all of them, numbered from 1
 * @param settings how each question is answered
 */
public record SweepPlan(
    Question question,
    List<String> figures,
    List<Factor> factors,
    Design design,
    List<SweepCase> cases,
    Settings settings) {

  /** What can be asked. */
  public enum Question implements Named {
    RUN("run"),
    WORLDS("worlds"),
    CONFLICTS("conflicts"),
    WHATIF("whatif"),
    BARGAIN("bargain"),
    OPENING("opening");

    private final String label;

    Question(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** How cases are chosen. */
  public enum Design implements Named {
    /** Every value of every factor with every value of every other. */
    GRID("grid"),
    /** So many points, in every factor one from each of as many slices of its range. */
    LATIN("latin"),
    /** The first points of Sobol's sequence. */
    SOBOL("sobol"),
    /** All as the scenario has it, and then every value of every factor by itself. */
    ONE("one"),
    /** As a file lists them. */
    FILE("file");

    private final String label;

    Design(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * How each question is answered.
   *
   * @param seed seed of designs that draw, and of the draws of every case, which are the same in
   *     all
   * @param draws worlds drawn in each case, 0 for none
   * @param level level of intervals
   * @param memoryMegabytes memory for the exact answers of a case
   * @param seconds time for a case
   * @param threads cases worked on at a time, on which nothing depends
   */
  public record Settings(
      long seed, long draws, double level, int memoryMegabytes, double seconds, int threads) {

    /** The same where nothing is drawn. */
    public Settings withoutDraws() {
      return new Settings(seed, 0, level, memoryMegabytes, seconds, threads);
    }
  }

  public SweepPlan {
    figures = List.copyOf(figures);
    factors = List.copyOf(factors);
    cases = List.copyOf(cases);
  }

  /** Place of a factor by its name; nothing where it is not varied. */
  public Optional<Factor> factor(String name) {
    return factors.stream().filter(factor -> factor.name().equals(name)).findFirst();
  }
}

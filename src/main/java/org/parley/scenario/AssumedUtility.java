package org.parley.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is assumed of how much outcomes are worth to a party; no document says any of it.
 *
 * @param weights how much each issue matters, by id, in the file's order; empty where it is left to
 *     what the party has stated
 * @param values how much the options of an issue are worth, by its id
 * @param together what pairs of issues are worth beyond what each is alone
 * @param reservation what the party has without a deal; nothing where that is 0
 * @param isAsGiven whether weights are used as they are, else they are scaled to sum 1
 * @param positionsShare share of the party's own positions, in {@code [0, 1]}, where it is said
 */
public record AssumedUtility(
    Map<String, Range> weights,
    Map<String, Valuation> values,
    List<Together> together,
    Optional<Reservation> reservation,
    boolean isAsGiven,
    Optional<Double> positionsShare) {

  /** A party of which nothing is assumed. */
  public static final AssumedUtility NOTHING =
      new AssumedUtility(Map.of(), Map.of(), List.of(), Optional.empty(), false, Optional.empty());

  public AssumedUtility {
    weights = new LinkedHashMap<>(weights);
    values = Map.copyOf(values);
    together = List.copyOf(together);
  }

  /** How much the options of an issue are worth: from 0 to 1, but for points. */
  public sealed interface Valuation {

    /**
     * A number for each option.
     *
     * @param byOption from 0 to 1, by id, for every option of the issue
     */
    record Listed(Map<String, Double> byOption) implements Valuation {
      public Listed {
        byOption = Map.copyOf(byOption);
      }
    }

    /**
     * Points for each option, as in scoring tables and the files of other tools, which may go below
     * 0 and beyond what counts as 1.
     *
     * @param byOption points by id, for every option of the issue
     * @param full how many points are worth 1, above 0
     */
    record Points(Map<String, Double> byOption, double full) implements Valuation {
      public Points {
        byOption = Map.copyOf(byOption);
      }
    }

    /**
     * Rising from the worst to the best option, and flat beyond them.
     *
     * @param best id of the option worth 1
     * @param worst id of the option worth 0
     * @param scale what is rising evenly
     */
    record Linear(String best, String worst, Scale scale) implements Valuation {}

    /**
     * Falling evenly to both sides of one option, to 0 at the farthest.
     *
     * @param at id of the option worth 1
     * @param scale what is falling evenly
     */
    record Peak(String at, Scale scale) implements Valuation {}
  }

  /** How far apart two options are. */
  public enum Scale implements Named {
    /** By their places in the order of the options. */
    STEPS("steps"),
    /** By their numbers. */
    VALUE("value");

    private final String label;

    Scale(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * What two issues are worth together.
   *
   * @param first id of an issue
   * @param second id of another
   * @param weight how much they matter together
   * @param values worth of pairs of options; that of all others is 0
   */
  public record Together(String first, String second, Range weight, List<Pair> values) {

    public Together {
      values = List.copyOf(values);
    }

    /**
     * What two options are worth together.
     *
     * @param first id of an option of the first issue
     * @param second id of an option of the second
     * @param value from 0 to 1
     */
    public record Pair(String first, String second, double value) {}
  }

  /** What a party has without a deal. */
  public sealed interface Reservation {

    /** A utility. */
    record Level(Range range) implements Reservation {}

    /** What things as they stand without a deal are worth. */
    record Today() implements Reservation {}
  }
}

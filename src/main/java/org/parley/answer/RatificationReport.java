package org.parley.answer;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.layers.Cheapest;
import org.parley.layers.ConsentLadder.Rung;
import org.parley.layers.Power;
import org.parley.layers.StepOrder;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Layer;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.tabulation.Case;

/**
 * Which outcomes pass all layers of consent, who stops the others, and in which orders an agreement
 * can be carried out.
 *
 * @param asked the scenario and what is enforced
 * @param voters ids of the parties in some layer, in the scenario's order
 * @param withoutUtility those of them of which only lines say what they refuse
 * @param coherent number of coherent outcomes; nothing where not known
 * @param acceptable number of those that cross no enforced position; nothing where not known
 * @param passage what becomes of outcomes layer by layer; nothing where not known
 * @param powers power by layer, last that where all must pass
 * @param best the best of the outcomes that pass all layers, of several the first in the order of
 *     the file
 * @param orders in which orders the steps to an agreement can be taken
 * @param notes what is not complete, and why
 */
public record RatificationReport(
    Case asked,
    List<String> voters,
    List<String> withoutUtility,
    Optional<BigInteger> coherent,
    Optional<BigInteger> acceptable,
    Optional<Passage> passage,
    List<LayerPower> powers,
    Optional<Best> best,
    Orders orders,
    List<Note> notes) {

  public RatificationReport {
    voters = List.copyOf(voters);
    withoutUtility = List.copyOf(withoutUtility);
    powers = List.copyOf(powers);
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** Ids of the layers that no document is cited for. */
  public List<String> assumed() {
    return scenario().consent().layers().stream()
        .filter(layer -> layer.sources().isEmpty())
        .map(Layer::id)
        .toList();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /**
   * The best outcome that passes.
   *
   * @param outcome the outcome
   * @param byUtility whether it has the greatest sum of utilities, else it asks for fewest steps
   *     from what the parties have stated
   * @param value this sum, or these steps
   */
  public record Best(Cheapest outcome, boolean byUtility, double value) {

    /** Option index of every issue. */
    public List<Integer> options() {
      return Arrays.stream(outcome.outcome()).boxed().toList();
    }
  }

  /**
   * What becomes of outcomes layer by layer.
   *
   * @param isExact whether all coherent outcomes are counted, else draws from them
   * @param outcomes how many are counted
   * @param rungs one a layer, in their order
   * @param level confidence level of intervals
   */
  public record Passage(boolean isExact, BigInteger outcomes, List<Rung> rungs, double level) {

    public Passage {
      rungs = List.copyOf(rungs);
    }

    /** How many pass all layers. */
    public BigInteger passes() {
      return rungs.get(rungs.size() - 1).passes();
    }

    /** A number of those counted as a share of all of them; {@code NaN} where there are none. */
    public double share(BigInteger count) {
      return count.doubleValue() / outcomes.doubleValue();
    }

    /** The interval of a share, where draws were counted. */
    public Optional<Interval> interval(BigInteger count) {
      return isExact
          ? Optional.empty()
          : Optional.of(
              new Proportion(count.longValueExact(), outcomes.longValueExact()).interval(level));
    }
  }

  /**
   * How much power each voter has.
   *
   * @param layer id of the layer; nothing for the game that is won where all layers pass
   * @param members power of each member, and what it actually stops
   */
  public record LayerPower(Optional<String> layer, List<Member> members) {

    /** What stands for all layers together where the id of one is expected. */
    public static final String ALL = "(all)";

    public LayerPower {
      members = List.copyOf(members);
    }

    /** The id of the layer, or what stands for all of them. */
    public String name() {
      return layer.orElse(ALL);
    }
  }

  /**
   * A voter.
   *
   * @param party id of the party
   * @param power how much power it has; nothing where not known
   * @param stopped outcomes that fail and would pass if it alone accepted them; nothing where not
   *     known exactly
   */
  public record Member(String party, Optional<Power> power, Optional<BigInteger> stopped) {}

  /** In which orders the steps to an agreement can be taken. */
  public sealed interface Orders {

    /**
     * The orders.
     *
     * @param agreed option index of every issue in the agreement
     * @param isBest whether it is the best outcome that passes, else one that was asked for
     * @param steps number of steps
     * @param allowed number of orders all stages of which are allowed
     * @param listed those of least exposure
     * @param withUtility ids of the parties whose losses count
     */
    record Found(
        List<Integer> agreed,
        boolean isBest,
        int steps,
        long allowed,
        List<StepOrder> listed,
        List<String> withUtility)
        implements Orders {

      public Found {
        agreed = List.copyOf(agreed);
        listed = List.copyOf(listed);
        withUtility = List.copyOf(withUtility);
      }
    }

    /**
     * That they are not told.
     *
     * @param reason why
     */
    record Untold(Reason reason) implements Orders {}

    /** Why orders are not told. */
    enum Reason {
      /** The scenario does not say how things stand today. */
      NO_TODAY,
      /** No outcome passes all layers, and none was asked for. */
      NO_AGREEMENT,
      /** There are more steps than can be put in order. */
      TOO_MANY_STEPS,
      /** What was allowed did not suffice. */
      UNKNOWN
    }
  }
}

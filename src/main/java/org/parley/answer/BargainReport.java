package org.parley.answer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.bargaining.FrontierVector;
import org.parley.bargaining.Solution;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.preference.PartyUtility;
import org.parley.preference.Utilities;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Named;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * Which outcomes are fair or efficient, by what they are worth to the parties.
 *
 * @param asked the scenario and what is enforced
 * @param settings how solutions were looked for
 * @param base the outcomes they were looked for among
 * @param outcomes number of these; nothing where not known
 * @param signable number of those that leave nobody worse off than no deal; nothing where not known
 * @param utilities what outcomes are worth
 * @param frontier the utilities that no outcome is better than for one party and not worse for any;
 *     nothing where not known
 * @param solutions one a concept; empty where nothing is known of what any party wants
 * @param best the best that each of the parties of {@code utilities} can have, in their order
 * @param today things as they stand without a deal, where the scenario says how that is
 * @param draws what becomes of solutions under drawn weights, where these were asked for
 * @param notes what is not complete, and why
 */
public record BargainReport(
    Case asked,
    Settings settings,
    Base base,
    Optional<BigInteger> outcomes,
    Optional<BigInteger> signable,
    Utilities utilities,
    Optional<List<FrontierVector>> frontier,
    List<Solution> solutions,
    List<Optional<FrontierVector>> best,
    Optional<Today> today,
    Optional<WeightDraws> draws,
    List<Note> notes) {

  public BargainReport {
    frontier = frontier.map(List::copyOf);
    solutions = List.copyOf(solutions);
    best = List.copyOf(best);
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /** The parties of whose wants something is known. */
  public List<PartyUtility> parties() {
    return utilities.parties();
  }

  /** A set of outcomes. */
  public enum Base implements Named {
    ACCEPTABLE("acceptable"),
    COHERENT("coherent");

    private final String label;

    Base(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * How solutions are looked for.
   *
   * @param over among which outcomes; where none is acceptable, among the coherent ones
   * @param ideal over which outcomes the best that a party can hope for is taken
   * @param powers exponents of the Nash product by party id, each above 0; 1 where there is none
   * @param drawing how weights are drawn, if they are
   */
  public record Settings(
      Base over, Ideal ideal, Map<String, BigDecimal> powers, Optional<Drawing> drawing) {

    /**
     * How weights are drawn.
     *
     * @param draws number of draws, at least 1
     * @param seed seed of their streams
     * @param threads number of threads, on which nothing depends
     * @param level confidence level of intervals
     */
    public record Drawing(long draws, long seed, int threads, double level) {}

    public Settings {
      powers = Map.copyOf(powers);
    }

    /** Weights are not drawn. */
    public Settings(Base over, Ideal ideal, Map<String, BigDecimal> powers) {
      this(over, ideal, powers, Optional.empty());
    }

    /** Every gain counts alike, and weights are not drawn. */
    public Settings(Base over, Ideal ideal) {
      this(over, ideal, Map.of(), Optional.empty());
    }
  }

  /**
   * Things as they stand without a deal.
   *
   * @param utilities what they are worth to each party, as whole numbers
   * @param toFrontier distance to the frontier; infinite where that is not known or empty
   * @param toNash distance to the Nash outcome; infinite where there is none
   */
  public record Today(List<Long> utilities, double toFrontier, double toNash) {

    public Today {
      utilities = List.copyOf(utilities);
    }
  }
}

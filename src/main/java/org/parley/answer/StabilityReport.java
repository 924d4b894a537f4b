package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.scenario.Named;
import org.parley.scenario.Scenario;
import org.parley.stability.Concept;
import org.parley.stability.GraphModel;
import org.parley.stability.Inverse;
import org.parley.stability.NearestWeights;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.States;
import org.parley.stability.Verdict;
import org.parley.tabulation.Case;

/**
 * Which outcomes hold: acceptable, stable and in reach.
 *
 * @param asked the scenario and what is enforced
 * @param settings what was asked for
 * @param parties ids of those who control an issue, in the scenario's order
 * @param orders by which each of them ranks outcomes
 * @param outcomes number of coherent outcomes; nothing where not known
 * @param acceptable number of acceptable ones; nothing where not known
 * @param judged what is known of all of them; nothing where they are too many
 * @param counted how many are stable by Nash where all are too many, if that is known
 * @param singles what is known of single outcomes where all are too many
 * @param notes what is not complete, and why
 */
public record StabilityReport(
    Case asked,
    Settings settings,
    List<String> parties,
    List<Order> orders,
    Optional<BigInteger> outcomes,
    Optional<BigInteger> acceptable,
    Optional<Judged> judged,
    Optional<Counted> counted,
    List<SingleOutcome> singles,
    List<Note> notes) {

  public StabilityReport {
    parties = List.copyOf(parties);
    orders = List.copyOf(orders);
    singles = List.copyOf(singles);
    notes = List.copyOf(notes);
  }

  /**
   * How many outcomes are stable by Nash where they are too many to be held.
   *
   * @param stable number of outcomes that nobody would leave
   * @param acceptable number of those that are acceptable too
   * @param first the first of these in the file's order, option ids by issue; empty for none
   */
  public record Counted(BigInteger stable, BigInteger acceptable, Map<String, String> first) {

    public Counted {
      first = Map.copyOf(first);
    }
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** Option ids by issue of the outcome to start from; empty where nothing is said of it. */
  public Map<String, String> startOptions() {
    return settings.from().isEmpty() ? scenario().wants().today() : settings.from();
  }

  /** Whether nothing is known of what anybody wants who controls an issue. */
  public boolean isNobodyKnown() {
    return orders.stream().allMatch(order -> order == Order.UNKNOWN);
  }

  /** Ids of some parties, given as bits. */
  public List<String> named(int members) {
    return IntStream.range(0, parties.size())
        .filter(place -> (members >> place & 1) == 1)
        .mapToObj(parties::get)
        .toList();
  }

  /** What a party ranks outcomes by. */
  public enum Order implements Named {
    UTILITY("utility"),
    /** Statements it would rather see true, the strongest first. */
    STATEMENTS("statements"),
    /** Nothing is known of what it wants. */
    UNKNOWN("unknown");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * What is asked for.
   *
   * @param concepts the concepts, strictest first
   * @param from option ids by issue where to start from; empty for how things stand today
   * @param wanted option ids by issue of an outcome that is to be stable, those left out as at the
   *     start; empty for none
   * @param coalitions whether coalitions are looked at too
   * @param preferred what parties rank outcomes by where both are known
   * @param drawing how open weights are drawn, if they are
   * @param drawsAnyway whether they are drawn however many outcomes there are
   */
  public record Settings(
      List<Concept> concepts,
      Map<String, String> from,
      Map<String, String> wanted,
      boolean coalitions,
      Order preferred,
      Optional<Drawing> drawing,
      boolean drawsAnyway) {

    public Settings {
      concepts = List.copyOf(concepts);
      from = Map.copyOf(from);
      wanted = Map.copyOf(wanted);
    }
  }

  /**
   * What is known of all coherent outcomes.
   *
   * @param states the outcomes
   * @param model who can move where
   * @param acceptable those that cross nothing enforced
   * @param start the one to start from, where there is one
   * @param verdicts what is stable, by concept, as far as it is known
   * @param reaches what is in reach of the start, as far as it is known
   * @param best outcomes that hold, the best that there are
   * @param changes single changes after which some outcome holds; empty where one does already
   * @param inverses what parties would have to prefer for the wanted outcome
   * @param weights what weights of issues would do for parties that would leave it
   * @param wanted the wanted outcome, where there is one
   * @param draws how often outcomes are stable under drawn weights, where any were drawn
   */
  public record Judged(
      States states,
      GraphModel model,
      BitSet acceptable,
      Optional<Integer> start,
      List<Verdict> verdicts,
      List<Reach> reaches,
      List<Holding> best,
      List<Change> changes,
      List<Inverse> inverses,
      List<NeededWeights> weights,
      Optional<Integer> wanted,
      Optional<StabilityDraws> draws) {

    public Judged {
      verdicts = List.copyOf(verdicts);
      reaches = List.copyOf(reaches);
      best = List.copyOf(best);
      changes = List.copyOf(changes);
      inverses = List.copyOf(inverses);
      weights = List.copyOf(weights);
    }

    /** What is in reach in a way, where that is known. */
    public Optional<Reach> reach(Way way) {
      return reaches.stream().filter(reach -> reach.way() == way).findFirst();
    }

    /** The stable outcomes that are acceptable. */
    public BitSet acceptable(Verdict verdict) {
      BitSet both = (BitSet) acceptable.clone();
      both.and(verdict.equilibria());
      return both;
    }

    /** The stable and acceptable outcomes in reach, where that is known. */
    public Optional<BitSet> holding(Verdict verdict, Way way) {
      return reach(way)
          .map(
              reach -> {
                BitSet all = acceptable(verdict);
                all.and(reach.states());
                return all;
              });
    }
  }

  /**
   * Weights under which a party can move to nothing better than the wanted outcome.
   *
   * @param party its place
   * @param weights the nearest to its own; nothing where no weights of issues alone would do
   */
  public record NeededWeights(int party, Optional<NearestWeights> weights) {}

  /**
   * An outcome that is acceptable and stable.
   *
   * @param state the outcome
   * @param concept the strictest concept asked for that it is stable by
   * @param way the easiest way in which it is in reach; nothing where there is no start
   * @param path the moves that lead there
   */
  public record Holding(int state, Concept concept, Optional<Way> way, List<Reach.Step> path) {

    public Holding {
      path = List.copyOf(path);
    }
  }

  /**
   * A single change after which some outcome is acceptable, stable and in reach of improvements.
   */
  public sealed interface Change {

    /** How many outcomes are so then. */
    int outcomes();

    /**
     * A position is waived.
     *
     * @param position its id
     */
    record Waived(String position, int outcomes) implements Change {}

    /**
     * An option cannot be left again.
     *
     * @param issue id of the issue
     * @param option id of the option
     */
    record Final(String issue, String option, int outcomes) implements Change {}

    /** Several parties may move together, to the better for each. */
    record Together(int outcomes) implements Change {}
  }
}

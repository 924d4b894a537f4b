package org.parley.answer;

import java.util.List;
import java.util.Optional;
import org.parley.bargaining.Concept;
import org.parley.preference.UtilityDraws.Drawn;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.stat.ProportionDifference;

/**
 * How often outcomes are fair, efficient or somebody's best under weights drawn from all that are
 * open, and what holds under every one of them.
 *
 * @param draws number of draws made
 * @param level confidence level of intervals
 * @param parties the parties whose weights are drawn, and how
 * @param chosen outcomes by what they were chosen for, each group by falling count
 * @param compared the outcomes that solutions show, in pairs
 * @param swayed what each weight has to do with a solution staying what it is, by concept, and for
 *     each the weight first on which it depends most
 */
public record WeightDraws(
    long draws,
    double level,
    List<Drawn> parties,
    List<Chosen> chosen,
    List<Compared> compared,
    List<Swayed> swayed) {

  public WeightDraws {
    parties = List.copyOf(parties);
    chosen = List.copyOf(chosen);
    compared = List.copyOf(compared);
    swayed = List.copyOf(swayed);
  }

  /** The weight on which a solution depends most; nothing where none is drawn. */
  public Optional<Swayed> mostSwayed(Concept concept) {
    return swayed.stream().filter(s -> s.concept() == concept).findFirst();
  }

  /** The interval of a share of the draws. */
  public Interval interval(long count) {
    return new Proportion(count, draws).interval(level);
  }

  /** How often an outcome is a solution of a concept; nothing where there are no draws. */
  public Optional<Long> count(Concept concept, List<Integer> outcome) {
    return draws == 0
        ? Optional.empty()
        : Optional.of(
            chosen.stream()
                .filter(c -> c.by().equals(new By.Solution(concept)))
                .filter(c -> c.outcome().equals(outcome))
                .map(Chosen::count)
                .findFirst()
                .orElse(0L));
  }

  /** What an outcome is chosen by. */
  public sealed interface By {

    /** By a solution concept. */
    record Solution(Concept concept) implements By {}

    /**
     * As the best of a party.
     *
     * @param party id of the party
     */
    record Best(String party) implements By {}
  }

  /**
   * An outcome that was chosen in some draws.
   *
   * @param by what chose it
   * @param outcome option index of every issue; of several that are worth the same to everybody
   *     that which asks for fewest steps
   * @param count number of draws in which it was, alone or tied with others
   */
  public record Chosen(By by, List<Integer> outcome, long count) {

    public Chosen {
      outcome = List.copyOf(outcome);
    }
  }

  /**
   * Two outcomes in the eyes of a party.
   *
   * @param party id of the party
   * @param one option index of every issue
   * @param other option index of every issue of the other outcome
   * @param isNecessary whether the first is at least as good under all open weights
   * @param isPossible whether it is under some
   */
  public record Compared(
      String party,
      List<Integer> one,
      List<Integer> other,
      boolean isNecessary,
      boolean isPossible) {

    public Compared {
      one = List.copyOf(one);
      other = List.copyOf(other);
    }
  }

  /**
   * How often a solution stays what it is under the weights as they stand, by whether one weight is
   * drawn above what it is there or not.
   *
   * @param concept of the solution
   * @param party id of the party whose weight it is
   * @param term what the weight is of
   * @param above draws in which it is above, and of these those in which the solution stays
   * @param below the others
   */
  public record Swayed(
      Concept concept, String party, String term, Proportion above, Proportion below) {

    /** By how much the share is greater where the weight is. */
    public ProportionDifference difference() {
      return new ProportionDifference(above, below);
    }
  }
}

package org.parley.stability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.preference.PartyUtility;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.preference.Prioritising;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;

/**
 * What a party ranks outcomes by, as a sum: greater is better, equal as good.
 *
 * @param gains what each option adds, by issue and option
 * @param bonuses what is added where an outcome crosses tables
 */
public record Score(List<long[]> gains, List<Bonus> bonuses) {

  /** Each statement counts for twice the next, and a sum has 63 bits. */
  private static final int MOST_STATEMENTS = 62;

  public Score {
    gains = List.copyOf(gains);
    bonuses = List.copyOf(bonuses);
  }

  /** That of a utility. */
  public static Score of(OutcomeSpace space, PartyUtility utility) {
    List<long[]> gains = zeros(space);
    for (int issue = 0; issue < gains.size(); issue++) {
      for (int option = 0; option < gains.get(issue).length; option++) {
        gains.get(issue)[option] = utility.gain(issue, option);
      }
    }
    return new Score(gains, utility.bonuses());
  }

  /** That of statements; nothing where they are more than a sum can tell apart. */
  public static Optional<Score> of(OutcomeSpace space, Prioritising order) {
    int count = order.statements().size();
    if (count > MOST_STATEMENTS) {
      return Optional.empty();
    }
    List<Bonus> bonuses = new ArrayList<>();
    for (int place = 0; place < count; place++) {
      bonuses.add(new Bonus(order.statements().get(place), 1L << (count - 1 - place)));
    }
    return Optional.of(new Score(zeros(space), bonuses));
  }

  private static List<long[]> zeros(OutcomeSpace space) {
    List<long[]> zeros = new ArrayList<>();
    for (int issue = 0; issue < space.issueCount(); issue++) {
      zeros.add(new long[space.optionCount(issue)]);
    }
    return zeros;
  }

  /** The tables of the bonuses. */
  public List<CrossingFunction> tables() {
    return bonuses.stream().map(Bonus::table).toList();
  }

  /** What an outcome, the option index of every issue, comes to. */
  public long of(int[] outcome) {
    long sum = 0;
    for (int issue = 0; issue < outcome.length; issue++) {
      sum += gains.get(issue)[outcome[issue]];
    }
    for (Bonus bonus : bonuses) {
      sum += bonus.table().crossesOutcome(outcome) ? bonus.gain() : 0;
    }
    return sum;
  }
}

package org.parley.preference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.Statement;
import org.parley.scenario.Wants.Statement.ByOption;
import org.parley.scenario.Wants.Statement.ByRule;
import org.parley.scenario.Wants.Want;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.Tabulation;

/**
 * A party's order of outcomes by the statements that hold of them: a statement counts for more than
 * all weaker ones together (preference trees; option prioritising as in Fang, Hipel, Kilgour and
 * Peng 2003, "A decision support system for interactive decision making").
 *
 * @param statements which outcomes each of them holds of, the strongest first
 */
public record Prioritising(List<CrossingFunction> statements) {

  public Prioritising {
    statements = List.copyOf(statements);
  }

  /** That of a party; nothing where one of its statements is not tabulated. */
  public static Optional<Prioritising> of(Scenario scenario, String party, Tabulation tabulation) {
    List<CrossingFunction> tables = new ArrayList<>();
    for (Want want : scenario.wants().of(party).prefers()) {
      Optional<? extends CrossingFunction> table = table(scenario, want.statement(), tabulation);
      if (table.isEmpty()) {
        return Optional.empty();
      }
      tables.add(table.get());
    }
    return Optional.of(new Prioritising(tables));
  }

  private static Optional<? extends CrossingFunction> table(
      Scenario scenario, Statement statement, Tabulation tabulation) {
    if (statement instanceof ByRule rule) {
      return tabulation.statement(rule.id());
    }
    ByOption option = (ByOption) statement;
    int issue = scenario.issueIndex(option.issue());
    int count = scenario.outcomeSpace().optionCount(issue);
    int at = scenario.issues().get(issue).indexOf(option.option());
    long[] words = new long[(count + 63) / 64];
    words[at >>> 6] |= 1L << at;
    return Optional.of(CrossingTable.of(new int[] {issue}, new int[] {count}, words));
  }

  /** Score of an outcome, the option index of every issue: greater is better, equal indifferent. */
  public BigInteger score(int[] outcome) {
    BigInteger score = BigInteger.ZERO;
    for (CrossingFunction statement : statements) {
      score = score.shiftLeft(1);
      if (statement.crossesOutcome(outcome)) {
        score = score.setBit(0);
      }
    }
    return score;
  }
}

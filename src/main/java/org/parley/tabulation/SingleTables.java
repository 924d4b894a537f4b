package org.parley.tabulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.effort.Cutoff;
import org.parley.rules.SingleRules;
import org.parley.rules.SingleRules.Single;
import org.parley.rules.Target;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.stat.RandomStreams;

/**
 * What the judge says of each rule by itself.
 *
 * @param rules the rules, each with what is known of it
 * @param tables the answers by what each rule concludes in the book of its own; none where a rule
 *     is too wide to tabulate
 */
public record SingleTables(List<Single> rules, Map<Target, CrossingFunction> tables) {

  public SingleTables {
    rules = List.copyOf(rules);
    tables = Map.copyOf(tables);
  }

  /**
   * The answers about each rule of a scenario, whose compiling is left to itself once the cutoff is
   * over.
   *
   * @param limit most combinations of one scope that are tabulated, at least 1
   * @throws org.parley.effort.CutShort once the cutoff is over
   */
  public static SingleTables of(LocatedScenario located, int limit, Cutoff cutoff) {
    return Abandonable.within(cutoff, () -> of(SingleRules.of(located), limit, cutoff));
  }

  /**
   * The answers about each rule, held against the judge like those of a scenario.
   *
   * @param limit most combinations of one scope that are tabulated, at least 1
   * @throws org.parley.effort.CutShort once the cutoff is over
   */
  public static SingleTables of(SingleRules rules, int limit, Cutoff cutoff) {
    Tabulation tabulation = Tabulator.tabulate(rules.book(), limit, cutoff);
    int outcomes = TableCheck.outcomes(rules.book());
    TableCheck.verify(rules.book(), tabulation, outcomes, RandomStreams.stream(0, 0));
    return new SingleTables(
        rules.all(),
        tabulation.entries().stream()
            .filter(entry -> entry.table().isPresent())
            .collect(Collectors.toMap(TargetTable::target, entry -> entry.table().orElseThrow())));
  }

  /** When a rule matches; nothing where that is not tabulated. */
  public Optional<CrossingFunction> table(Single rule) {
    return Optional.ofNullable(tables.get(rule.own()));
  }
}

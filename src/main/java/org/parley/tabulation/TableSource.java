package org.parley.tabulation;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parley.effort.Cutoff;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.stat.RandomStreams;

/**
 * Where the tables of a scenario come from: memory, or the judge.
 *
 * @param store remembers tables between runs; nothing where they shall be made anew
 * @param build what tells this build of the program from others
 * @param limit most combinations of one scope that are tabulated, at least 1
 */
public record TableSource(Optional<TableStore> store, String build, int limit) {

  /**
   * The scenario with its tables. Tables made anew are held against the judge on {@link
   * TableCheck#outcomes} outcomes, always the same ones, before they are used. That takes as long
   * as it does, so this is for commands that are allowed no time, such as {@code merge}.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be used
   */
  public TabulatedScenario open(LocatedScenario located) {
    return open(located, Cutoff.NEVER);
  }

  /**
   * The same, where the rules are tabulated in time; remembered tables are had at any time.
   *
   * @throws org.parley.scenario.problem.ScenarioException if a rule file cannot be used
   * @throws org.parley.effort.CutShort if the cutoff is over before the rules are tabulated
   */
  public TabulatedScenario open(LocatedScenario located, Cutoff cutoff) {
    TableKey key = TableKey.of(located.scenario(), build, limit);
    Optional<Tabulation> remembered = store.flatMap(s -> s.load(key, located.scenario()));
    if (remembered.isPresent()) {
      return new TabulatedScenario(located, remembered.get(), Optional.empty(), key, limit, store);
    }
    Made made = Abandonable.within(cutoff, () -> made(located, cutoff));
    store.ifPresent(s -> s.save(key, made.tabulation()));
    return new TabulatedScenario(
        located, made.tabulation(), Optional.of(made.rules()), key, limit, store);
  }

  private record Made(RuleBook rules, Tabulation tabulation) {}

  private Made made(LocatedScenario located, Cutoff cutoff) {
    RuleBook rules = RuleBook.compile(located);
    Tabulation tabulation = Tabulator.tabulate(rules, limit, cutoff);
    RandomGenerator random = RandomStreams.stream(0, 0);
    TableCheck.verify(rules, tabulation, TableCheck.outcomes(rules), random);
    return new Made(rules, tabulation);
  }
}

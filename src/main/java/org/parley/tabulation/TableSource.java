package org.parley.tabulation;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.LocatedScenario;

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
    Optional<TableKey> files = files(located);
    Optional<TabulatedScenario> asBefore =
        files
            .flatMap(f -> store.flatMap(s -> s.loadKey(f)))
            .flatMap(key -> remembered(located, key));
    if (asBefore.isPresent()) {
      return asBefore.get();
    }
    TableKey key = TableKey.of(located.scenario(), build, limit);
    TabulatedScenario opened =
        remembered(located, key)
            .orElseGet(() -> Abandonable.within(cutoff, () -> made(located, key, files, cutoff)));
    if (isUnchanged(files, located)) {
      files.ifPresent(f -> store.ifPresent(s -> s.saveKey(f, key)));
    }
    return opened;
  }

  private Optional<TableKey> files(LocatedScenario located) {
    return store.flatMap(s -> TableKey.ofFiles(located.scenario(), build, limit));
  }

  /** Whether the rule files are as they were, so that all that was read of them is of one state. */
  private boolean isUnchanged(Optional<TableKey> files, LocatedScenario located) {
    return files.isPresent() && files.equals(files(located));
  }

  private Optional<TabulatedScenario> remembered(LocatedScenario located, TableKey key) {
    return store
        .flatMap(s -> s.load(key, located.scenario()))
        .map(tables -> new TabulatedScenario(located, tables, Optional.empty(), key, limit, store));
  }

  /**
   * The scenario with tables of which the judge is asked for those alone that are not known from an
   * earlier state of it.
   */
  private TabulatedScenario made(
      LocatedScenario located, TableKey key, Optional<TableKey> files, Cutoff cutoff) {
    RuleBook rules = RuleBook.read(located);
    if (store.isEmpty()) {
      Tabulation tabulation =
          new Remaking(rules, rules, Map.of(), limit).tabulate(cutoff).tabulation();
      return new TabulatedScenario(located, tabulation, Optional.of(rules), key, limit, store);
    }
    TableKey name = TableKey.of(List.of(build, String.valueOf(limit), located.scenario().id()));
    TableHistory history = store.get().loadHistory(name);
    EarlierAnswers earlier = EarlierAnswers.of(store.get(), history, key, rules, build);
    BitSet open = earlier.open();
    boolean isWhole =
        open.cardinality() == rules.targets().size() || !Tabulator.wide(rules, limit).isEmpty();
    RuleBook judged = isWhole ? rules : rules.only(open);
    Remaking remaking = new Remaking(rules, judged, earlier.words(), limit);
    Remaking.Made made = remaking.tabulate(cutoff);
    made.cases().add(earlier.said());
    if (isUnchanged(files, located) && store.get().save(key, made.tabulation())) {
      store.get().saveCases(key, made.cases());
      store.get().saveHistory(name, history.with(earlier.state()));
    }
    return new TabulatedScenario(
        located,
        made.tabulation(),
        Optional.of(rules),
        key,
        limit,
        store,
        Optional.of(new PartlyKnown(open, made.cases(), judged)));
  }
}

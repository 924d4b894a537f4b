package org.parley.tabulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.scenario.reading.LocatedScenario;

/**
 * Drools's own word on whole outcomes, remembered like tables: an outcome that was put to the judge
 * in an earlier run, under the very same rules, is not put to it again.
 *
 * @implNote Not thread-safe.
 */
public final class OutcomeVerdicts implements AutoCloseable {

  private final LocatedScenario located;
  private final Optional<RuleBook> compiled;
  private final TableKey key;
  private final Optional<TableStore> store;
  private final Map<List<Integer>, BitSet> known = new HashMap<>();
  private Optional<Judge> judge = Optional.empty();

  OutcomeVerdicts(
      LocatedScenario located,
      Optional<RuleBook> compiled,
      TableKey key,
      Optional<TableStore> store) {
    this.located = located;
    this.compiled = compiled;
    this.key = key;
    this.store = store;
    store.flatMap(s -> s.loadVerdicts(key)).ifPresent(known::putAll);
  }

  /**
   * The targets the judge concludes for an outcome, by index in the order of the tables.
   *
   * @param outcome option index of every issue
   * @throws org.parley.effort.CutShort if the judge is needed and the cutoff is over before its
   *     rules are compiled
   */
  public BitSet concluded(int[] outcome, Cutoff cutoff) {
    List<Integer> options = Arrays.stream(outcome).boxed().toList();
    return (BitSet) known.computeIfAbsent(options, o -> judge(cutoff).concluded(outcome)).clone();
  }

  private Judge judge(Cutoff cutoff) {
    Judge open =
        judge.orElseGet(
            () ->
                Abandonable.within(
                    cutoff, () -> compiled.orElseGet(() -> RuleBook.compile(located)).openJudge()));
    judge = Optional.of(open);
    return open;
  }

  /** Remembers what the judge has newly said, and ends its session. */
  @Override
  public void close() {
    judge.ifPresent(
        open -> {
          open.close();
          store.ifPresent(s -> s.saveVerdicts(key, known));
        });
  }
}

package org.parley.tabulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
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

  /** Judged at once, so that a time over is noticed soon and the nearest is found in little. */
  private static final int BATCH = 64;

  private final LocatedScenario located;
  private final Optional<RuleBook> compiled;
  private final TableKey key;
  private final Optional<TableStore> store;
  private final Deque<int[]> expected = new ArrayDeque<>();
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
   * Says which outcomes will be asked about, in this order, so that of those next neighbours can be
   * judged one after another.
   */
  public void expect(List<int[]> outcomes) {
    expected.addAll(outcomes);
  }

  /**
   * The targets the judge concludes for an outcome, by index in the order of the tables. With one
   * that is not known yet some of those expected next are judged, while the cutoff is not over.
   *
   * @param outcome option index of every issue
   * @throws org.parley.effort.CutShort if the judge is needed and the cutoff is over before its
   *     rules are compiled
   */
  public BitSet concluded(int[] outcome, Cutoff cutoff) {
    List<Integer> options = options(outcome);
    if (!known.containsKey(options)) {
      known.put(options, judge(cutoff).concluded(outcome));
      judgeNext(outcome, cutoff);
    }
    return (BitSet) known.get(options).clone();
  }

  private void judgeNext(int[] judged, Cutoff cutoff) {
    List<int[]> batch = new ArrayList<>();
    while (batch.size() < BATCH && !expected.isEmpty()) {
      int[] next = expected.remove();
      if (!known.containsKey(options(next))) {
        batch.add(next);
      }
    }
    for (int[] outcome : Neighbours.of(judged, batch)) {
      if (cutoff.isOver()) {
        return;
      }
      known.put(options(outcome), judge(cutoff).concluded(outcome));
    }
  }

  private static List<Integer> options(int[] outcome) {
    return Arrays.stream(outcome).boxed().toList();
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

package org.parley.tabulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.effort.Cutoff;
import org.parley.rules.Judge;

/**
 * Drools's own word on whole outcomes, remembered like tables: an outcome that was put to the judge
 * in an earlier run, under the very same rules, is not put to it again.
 *
 * @implNote Not thread-safe.
 */
public final class OutcomeVerdicts implements AutoCloseable {

  /** Judged at once, so that a time over is noticed soon and the nearest is found in little. */
  private static final int BATCH = 64;

  private final TabulatedScenario tabulated;
  private final Deque<int[]> expected = new ArrayDeque<>();
  private final Map<List<Integer>, BitSet> known = new HashMap<>();
  private Optional<Judge> judge = Optional.empty();
  private Optional<Judge> ofLacking = Optional.empty();
  private boolean isChanged;

  OutcomeVerdicts(TabulatedScenario tabulated) {
    this.tabulated = tabulated;
    tabulated.store().flatMap(s -> s.loadVerdicts(tabulated.key())).ifPresent(known::putAll);
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
      learn(outcome, cutoff);
      judgeNext(outcome, cutoff);
    }
    return (BitSet) Objects.requireNonNull(known.get(options)).clone();
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
      learn(outcome, cutoff);
    }
  }

  /** Takes from an earlier verdict what still holds of it, and asks the judge for the rest. */
  private void learn(int[] outcome, Cutoff cutoff) {
    List<Integer> options = options(outcome);
    Optional<PartlyKnown> partly =
        tabulated.partly().filter(p -> p.verdicts().containsKey(options));
    known.put(
        options,
        partly.isPresent()
            ? completed(partly.get(), outcome, options, cutoff)
            : judge(cutoff).concluded(outcome));
    isChanged = true;
  }

  /** An earlier verdict with what the judge says of the targets that it does not know. */
  private BitSet completed(
      PartlyKnown partly, int[] outcome, List<Integer> options, Cutoff cutoff) {
    BitSet whole = (BitSet) Objects.requireNonNull(partly.verdicts().get(options)).clone();
    if (!partly.lacking().isEmpty()) {
      Judge open =
          ofLacking.orElseGet(() -> Abandonable.within(cutoff, () -> partly.book().openJudge()));
      ofLacking = Optional.of(open);
      BitSet said = open.concluded(outcome);
      said.and(partly.lacking());
      whole.or(said);
    }
    return whole;
  }

  private static List<Integer> options(int[] outcome) {
    return Arrays.stream(outcome).boxed().toList();
  }

  private Judge judge(Cutoff cutoff) {
    Judge open =
        judge.orElseGet(() -> Abandonable.within(cutoff, () -> tabulated.rules().openJudge()));
    judge = Optional.of(open);
    return open;
  }

  /** Remembers what the judge has newly said, and ends its sessions. */
  @Override
  public void close() {
    judge.ifPresent(Judge::close);
    ofLacking.ifPresent(Judge::close);
    if (isChanged) {
      tabulated.store().ifPresent(s -> s.saveVerdicts(tabulated.key(), known));
    }
  }
}

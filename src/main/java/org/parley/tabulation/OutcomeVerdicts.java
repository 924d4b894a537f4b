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
import org.parley.rules.RuleBook;

/**
 * Drools's own word on whole outcomes, remembered like tables: an outcome that was put to the judge
 * in an earlier run, under the very same rules, is not put to it again. Where some rules are others
 * than before, it is asked about these on each outcome, and about every other target unless, under
 * the same rules for that target, it was asked about an outcome that is the same in all that they
 * read.
 *
 * @implNote Not thread-safe.
 */
public final class OutcomeVerdicts implements AutoCloseable {

  /** Judged at once, so that a time over is noticed soon and the nearest is found in little. */
  private static final int BATCH = 64;

  private final TabulatedScenario tabulated;
  private final Deque<int[]> expected = new ArrayDeque<>();
  private final Map<List<Integer>, BitSet> known = new HashMap<>();
  private final BitSet judgedTargets = new BitSet();
  private final List<int[]> judged = new ArrayList<>();
  private Optional<Judge> judge = Optional.empty();

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

  private void judgeNext(int[] first, Cutoff cutoff) {
    List<int[]> batch = new ArrayList<>();
    while (batch.size() < BATCH && !expected.isEmpty()) {
      int[] next = expected.remove();
      if (!known.containsKey(options(next))) {
        batch.add(next);
      }
    }
    for (int[] outcome : Neighbours.of(first, batch)) {
      if (cutoff.isOver()) {
        return;
      }
      learn(outcome, cutoff);
    }
  }

  private void learn(int[] outcome, Cutoff cutoff) {
    known.put(
        options(outcome),
        tabulated.partly().isPresent()
            ? completed(tabulated.partly().get(), outcome, cutoff)
            : judge(cutoff).concluded(outcome));
    judged.add(outcome.clone());
  }

  /**
   * What the judge said of targets when it was asked about another outcome that is the same in all
   * that their rules read, and what it says now of the others.
   */
  private BitSet completed(PartlyKnown partly, int[] outcome, Cutoff cutoff) {
    BitSet needed = needed(partly, outcome);
    BitSet whole = new BitSet();
    for (int target = 0; target < tabulated.tabulation().entries().size(); target++) {
      whole.set(
          target,
          !needed.get(target)
              && partly.cases().isConcluded(tabulated.tabulation(), target, outcome));
    }
    if (!needed.isEmpty()) {
      BitSet said = judgeOf(partly, needed, cutoff).concluded(outcome);
      said.and(needed);
      whole.or(said);
    }
    return whole;
  }

  /** The targets of which the judge must be asked on an outcome. */
  private BitSet needed(PartlyKnown partly, int[] outcome) {
    BitSet needed = (BitSet) partly.open().clone();
    for (int target = 0; target < tabulated.tabulation().entries().size(); target++) {
      if (!partly.cases().isAsked(tabulated.tabulation(), target, outcome)) {
        needed.set(target);
      }
    }
    return needed;
  }

  /**
   * A judge of some targets at least; with what the outcomes expected need, so that one will do.
   */
  private Judge judgeOf(PartlyKnown partly, BitSet needed, Cutoff cutoff) {
    BitSet more = (BitSet) needed.clone();
    more.andNot(judgedTargets);
    if (judge.isEmpty() || !more.isEmpty()) {
      judgedTargets.or(needed);
      expected.forEach(outcome -> judgedTargets.or(needed(partly, outcome)));
      BitSet beyond = (BitSet) judgedTargets.clone();
      beyond.andNot(partly.open());
      boolean isWhole = partly.book().equals(tabulated.rules());
      RuleBook book =
          isWhole || beyond.isEmpty() ? partly.book() : tabulated.rules().only(judgedTargets);
      judge.ifPresent(Judge::close);
      judge = Optional.of(Abandonable.within(cutoff, book::openJudge));
    }
    return judge.get();
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

  /** Remembers what the judge has newly said, and ends its session. */
  @Override
  public void close() {
    judge.ifPresent(Judge::close);
    if (!judged.isEmpty()) {
      tabulated.store().ifPresent(this::remember);
    }
  }

  private void remember(TableStore store) {
    Tabulation tabulation = tabulated.tabulation();
    store.saveVerdicts(tabulated.key(), known);
    JudgedCases cases =
        tabulated
            .partly()
            .map(PartlyKnown::cases)
            .or(() -> store.loadCases(tabulated.key()))
            .filter(kept -> kept.targets().size() == tabulation.entries().size())
            .orElseGet(() -> JudgedCases.none(tabulation));
    BitSet all = new BitSet();
    all.set(0, tabulation.entries().size());
    for (int[] outcome : judged) {
      cases.add(tabulation, outcome, Objects.requireNonNull(known.get(options(outcome))), all);
    }
    store.saveCases(tabulated.key(), cases);
  }
}

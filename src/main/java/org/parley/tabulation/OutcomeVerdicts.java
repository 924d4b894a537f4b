package org.parley.tabulation;

import java.util.Arrays;
import java.util.BitSet;
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

  private final TabulatedScenario tabulated;
  private final Map<List<Integer>, BitSet> known = new HashMap<>();
  private Optional<Judge> judge = Optional.empty();
  private Optional<Judge> ofLacking = Optional.empty();
  private boolean isChanged;

  OutcomeVerdicts(TabulatedScenario tabulated) {
    this.tabulated = tabulated;
    tabulated.store().flatMap(s -> s.loadVerdicts(tabulated.key())).ifPresent(known::putAll);
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
    BitSet concluded = known.get(options);
    if (concluded == null) {
      Optional<PartlyKnown> partly =
          tabulated.partly().filter(p -> p.verdicts().containsKey(options));
      concluded =
          partly.isPresent()
              ? completed(partly.get(), outcome, options, cutoff)
              : judge(cutoff).concluded(outcome);
      known.put(options, concluded);
      isChanged = true;
    }
    return (BitSet) concluded.clone();
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

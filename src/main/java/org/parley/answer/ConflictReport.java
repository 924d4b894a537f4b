package org.parley.answer;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Given;
import org.parley.conflict.Pivotality;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * Why there is no deal, and the least that would open one.
 *
 * @param asked the scenario and what was enforced
 * @param diagnosis what was found, by index, unless a limit was reached before
 * @param exclusions what the coherence tables stand for, by index: rules, then fixed options
 * @param relaxations the relaxations, smallest first, each confirmed by the judge
 * @param cores the cores, smallest first, each confirmed by the judge
 * @param givens what each of the cores is given, in their order; nothing where that is not known
 * @param ruleRelaxations the relaxations that waive coherence rules too, smallest first, each
 *     confirmed by the judge; empty where these were not asked for
 * @param areComplete whether there are no relaxations and cores but these, rule relaxations apart
 * @param isCutShort whether the user ended the search
 * @param pivotality how often each enforced line decides; nothing where there is no conflict
 * @param pairs for each pair of parties with enforced lines, how many outcomes both could sign
 * @param notes what is not complete, and why
 */
public record ConflictReport(
    Case asked,
    Attempt<Diagnosis> diagnosis,
    List<Exclusion> exclusions,
    List<RelaxationRow> relaxations,
    List<BitSet> cores,
    List<Optional<Given>> givens,
    List<RuleRelaxation> ruleRelaxations,
    boolean areComplete,
    boolean isCutShort,
    Optional<Pivotality> pivotality,
    List<PairZone> pairs,
    List<Note> notes)
    implements Settled {

  /** What leaves outcomes out before anything is counted. */
  public sealed interface Exclusion {

    /** A coherence rule of this id. */
    record ByRule(String id) implements Exclusion {}

    /** An issue settled in advance, of which these options are left, at least one. */
    record ByFixing(String issue, List<String> options) implements Exclusion {

      public ByFixing {
        options = List.copyOf(options);
      }
    }
  }

  /**
   * The outcomes two parties could both sign.
   *
   * @param first index of a party
   * @param second index of a later party
   * @param acceptable coherent outcomes that cross no enforced line of either
   */
  public record PairZone(int first, int second, BigInteger acceptable) {}

  public ConflictReport {
    exclusions = List.copyOf(exclusions);
    relaxations = List.copyOf(relaxations);
    cores = List.copyOf(cores);
    givens = List.copyOf(givens);
    ruleRelaxations = List.copyOf(ruleRelaxations);
    pairs = List.copyOf(pairs);
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What was enforced. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /** What coherence rules, and options fixed, a core is given, where that is known. */
  public List<Exclusion> given(Given given) {
    return given.coherence().stream().mapToObj(exclusions::get).toList();
  }

  /** What was found, where it is of a kind. */
  public <D extends Diagnosis> Optional<D> found(Class<D> kind) {
    return diagnosis instanceof Known<Diagnosis> known && kind.isInstance(known.value())
        ? Optional.of(kind.cast(known.value()))
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> isDeal() {
    return found(Diagnosis.class).map(Diagnosis.NoConflict.class::isInstance);
  }
}

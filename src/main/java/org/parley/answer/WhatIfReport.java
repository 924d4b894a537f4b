package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * What other readings and waivers would change.
 *
 * @param asked the scenario and what is enforced before any change
 * @param acceptable acceptable outcomes before any change
 * @param single every single change
 * @param opening the smallest changes that open a zone, fewest first; empty where there is one, or
 *     no outcome is coherent
 * @param isComplete whether there are no other minimal sets of changes
 * @param ambiguity what holds under every combination of readings, and what depends on them
 * @param notes what is not complete, and why
 */
public record WhatIfReport(
    Case asked,
    Optional<BigInteger> acceptable,
    List<Changed> single,
    List<Changed> opening,
    boolean isComplete,
    List<Ambiguity> ambiguity,
    List<Note> notes)
    implements Settled {

  public WhatIfReport {
    single = List.copyOf(single);
    opening = List.copyOf(opening);
    ambiguity = List.copyOf(ambiguity);
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

  /**
   * Some changes and what comes of them.
   *
   * @param changes at least one
   * @param acceptable acceptable outcomes after them; nothing where not known exactly
   */
  public record Changed(List<PositionChange> changes, Optional<BigInteger> acceptable) {

    public Changed {
      changes = List.copyOf(changes);
    }

    /** How many of them are waivers. */
    public int waivers() {
      return (int) changes.stream().filter(c -> !(c instanceof PositionChange.Read)).count();
    }
  }

  /**
   * A finding, and under how many combinations of readings it holds.
   *
   * @param kind what it says
   * @param core position ids of a core; empty for others
   * @param option the option; nothing for others
   * @param verdict whether it holds under all combinations, some or none
   * @param holdsIn number of combinations under which it holds; nothing where not counted
   * @param of number of combinations
   */
  public record Ambiguity(
      Kind kind,
      List<String> core,
      Optional<Chosen> option,
      Holding verdict,
      Optional<BigInteger> holdsIn,
      BigInteger of) {

    public Ambiguity {
      core = List.copyOf(core);
    }

    /**
     * An option.
     *
     * @param issue id of its issue
     * @param option its id
     */
    public record Chosen(String issue, String option) {}

    /** There is a deal in so many combinations. */
    public static Ambiguity deal(BigInteger holdsIn, BigInteger of) {
      return counted(Kind.DEAL, List.of(), Optional.empty(), holdsIn, of);
    }

    /** These positions are a core in so many combinations. */
    public static Ambiguity core(List<String> core, BigInteger holdsIn, BigInteger of) {
      return counted(Kind.CORE, core, Optional.empty(), holdsIn, of);
    }

    /** Some acceptable outcome has an option in so many combinations. */
    public static Ambiguity option(Chosen option, BigInteger holdsIn, BigInteger of) {
      return counted(Kind.OPTION, List.of(), Optional.of(option), holdsIn, of);
    }

    private static Ambiguity counted(
        Kind kind, List<String> core, Optional<Chosen> option, BigInteger holdsIn, BigInteger of) {
      Holding verdict = Holding.DEPENDS;
      if (holdsIn.signum() == 0) {
        verdict = Holding.NEVER;
      } else if (holdsIn.equals(of)) {
        verdict = Holding.ALWAYS;
      }
      return new Ambiguity(kind, core, option, verdict, Optional.of(holdsIn), of);
    }

    /** What a finding says. */
    public enum Kind {
      /** There is a deal. */
      DEAL,
      /** Some positions are a conflict core. */
      CORE,
      /** Some acceptable outcome has an option. */
      OPTION
    }

    /** Whether a finding depends on the readings. */
    public enum Holding {
      ALWAYS,
      DEPENDS,
      NEVER
    }
  }

  @Override
  public Optional<Boolean> isDeal() {
    return acceptable.map(count -> count.signum() > 0);
  }
}

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
    List<Note> notes) {

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
   * @param what the finding: empty for a deal, position ids of a core, {@code issue=option}
   * @param holdsIn number of combinations under which it holds
   * @param of number of combinations tried
   */
  public record Ambiguity(Kind kind, List<String> what, int holdsIn, int of) {

    public Ambiguity {
      what = List.copyOf(what);
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

    /** Whether it holds under all combinations, some or none. */
    public Holding verdict() {
      return holdsIn == 0 ? Holding.NEVER : holdsIn == of ? Holding.ALWAYS : Holding.DEPENDS;
    }
  }
}

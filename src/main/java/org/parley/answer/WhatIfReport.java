package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Position;
import org.parley.scenario.Reading;
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
    List<String> notes) {

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
   * @param changes each as the option that makes it, such as {@code --waive UA-R4}
   * @param waivers how many of them are waivers
   * @param acceptable acceptable outcomes after them; nothing where not known exactly
   */
  public record Changed(List<String> changes, int waivers, Optional<BigInteger> acceptable) {

    public Changed {
      changes = List.copyOf(changes);
    }

    /** The option that waives a position. */
    public static String waiver(Position position) {
      return "--waive " + position.id();
    }

    /** The option that takes a reading of a position. */
    public static String reading(Position position, Reading reading) {
      return "--reading " + position.id() + "=" + reading.name();
    }
  }

  /**
   * A finding, and under how many combinations of readings it holds.
   *
   * @param kind {@code deal}, {@code core} or {@code option}
   * @param what the finding: empty for a deal, position ids of a core, {@code issue=option}
   * @param holdsIn number of combinations under which it holds
   * @param of number of combinations tried
   */
  public record Ambiguity(String kind, List<String> what, int holdsIn, int of) {

    public Ambiguity {
      what = List.copyOf(what);
    }

    /** {@code always}, {@code never} or {@code depends}. */
    public String verdict() {
      return holdsIn == 0 ? "never" : holdsIn == of ? "always" : "depends";
    }
  }
}

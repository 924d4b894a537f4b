package org.parley.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What changed from one scenario to the next.
 *
 * @param scenarios the scenarios compared, in the order given; at least two
 * @param steps one entry for each scenario and its successor
 * @param notes what is not complete, and why
 */
public record CompareReport(List<Side> scenarios, List<Step> steps, List<String> notes) {

  public CompareReport {
    scenarios = List.copyOf(scenarios);
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }

  /**
   * One scenario.
   *
   * @param id its id
   * @param title its title
   * @param coherent number of coherent outcomes
   * @param ladder coherent outcomes left on each step of the ladder
   */
  public record Side(
      String id, String title, Optional<BigInteger> coherent, List<Optional<BigInteger>> ladder) {

    public Side {
      ladder = List.copyOf(ladder);
    }
  }

  /**
   * From one scenario to the next.
   *
   * @param from id of the earlier
   * @param to id of the later
   * @param changes what differs, and with everything asked for also what does not
   */
  public record Step(String from, String to, List<Difference> changes) {

    public Step {
      changes = List.copyOf(changes);
    }
  }

  /**
   * One thing in both scenarios.
   *
   * @param kind {@code position}, {@code issue}, {@code option}, {@code acceptable} or {@code core}
   * @param what its id: of a position or issue, {@code issue=option}, or the positions of a core
   * @param before how it was; {@code absent} where it was not there, {@code not known} where a
   *     limit was reached first
   * @param after how it is, likewise
   * @param causes positions that brought the change about: whose enforcement, reading or rules
   *     differ; empty where none did
   */
  public record Difference(
      String kind, List<String> what, String before, String after, List<String> causes) {

    public Difference {
      what = List.copyOf(what);
      causes = List.copyOf(causes);
    }

    /** Whether anything is different. */
    public boolean isChange() {
      return !before.equals(after);
    }
  }
}

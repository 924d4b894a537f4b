package org.parley.answer;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Position.Kind;
import org.parley.scenario.Position.Status;
import org.parley.worlds.Probability.Exact;

/**
 * What changed from one scenario to the next.
 *
 * @param scenarios the scenarios compared, the earlier first; at least two
 * @param steps one entry for each scenario and its successor
 * @param lives how each position is in one scenario after the other, in the order in which they
 *     come up
 * @param everything whether what did not change is listed as well
 * @param notes what is not complete, and why
 */
public record CompareReport(
    List<Side> scenarios,
    List<Step> steps,
    List<Life> lives,
    boolean everything,
    List<Note> notes) {

  public CompareReport {
    scenarios = List.copyOf(scenarios);
    steps = List.copyOf(steps);
    lives = List.copyOf(lives);
    notes = List.copyOf(notes);
  }

  /** The step of the ladder that is enforced in all of them; nothing where it differs. */
  public Optional<LadderStep> step() {
    List<LadderStep> steps =
        scenarios.stream().map(side -> side.enforcement().step()).distinct().toList();
    return steps.size() == 1 ? Optional.of(steps.get(0)) : Optional.empty();
  }

  /**
   * How a position is in one scenario after the other.
   *
   * @param position its id
   * @param states as many as there are scenarios; {@link State.Plain#ABSENT} where it is not there
   */
  public record Life(String position, List<State> states) {

    public Life {
      states = List.copyOf(states);
    }
  }

  /**
   * One scenario.
   *
   * @param id its id, with its number after it where several scenarios have the same
   * @param title its title
   * @param enforcement what binds
   * @param coherent number of coherent outcomes
   * @param ladder coherent outcomes left on each step of the ladder
   * @param deal the chance of a deal under the scenario's own assumptions; nothing where it is not
   *     to be had exactly at little cost
   */
  public record Side(
      String id,
      String title,
      Enforcement enforcement,
      Optional<BigInteger> coherent,
      List<Optional<BigInteger>> ladder,
      Optional<Exact> deal) {

    public Side {
      ladder = List.copyOf(ladder);
    }

    /** Coherent outcomes left of all that bind; nothing where not known exactly. */
    public Optional<BigInteger> left() {
      return left(enforcement.step());
    }

    /** Coherent outcomes left on a step of the ladder; nothing where not known exactly. */
    public Optional<BigInteger> left(LadderStep step) {
      return ladder.get(step.ordinal());
    }
  }

  /**
   * From one scenario to the next.
   *
   * @param from the earlier
   * @param to the later
   * @param changes what differs, and with everything asked for also what does not
   * @param remaining conflict cores, as position ids, that are in both
   * @param areConflictsKnown whether either has no other conflict cores than those found
   * @param texts what ids stand for: texts of positions, titles of issues and of options, those as
   *     {@code issue=option}
   */
  public record Step(
      Side from,
      Side to,
      List<Difference> changes,
      List<List<String>> remaining,
      boolean areConflictsKnown,
      Map<String, String> texts) {

    public Step {
      changes = List.copyOf(changes);
      remaining = List.copyOf(remaining);
      texts = Map.copyOf(texts);
    }

    /** What an id stands for, or an empty string. */
    public String text(String id) {
      return texts.getOrDefault(id, "");
    }
  }

  /** How something is in a scenario. */
  public sealed interface State {

    /** Something that has no more to it than being there or not. */
    enum Plain implements State {
      ABSENT,
      PRESENT,
      /** A limit was reached before it was known. */
      NOT_KNOWN,
      /** Positions are a conflict core. */
      CONFLICT,
      /** An option is in some acceptable outcome. */
      ACCEPTABLE,
      /** An option is in no acceptable outcome. */
      RULED_OUT
    }

    /**
     * How a position is stated.
     *
     * @param kind its kind
     * @param status its status
     * @param reading the name of the reading in force, where it has several
     * @param firmness its assumed firmness, where that differs between the two scenarios
     * @param isCrossedOtherwise whether other outcomes cross it than in the earlier scenario
     */
    record Stated(
        Kind kind,
        Status status,
        Optional<String> reading,
        Optional<Double> firmness,
        boolean isCrossedOtherwise)
        implements State {

      /** The same with a firmness that differs from that in the other scenario. */
      public Stated withFirmness(double differing) {
        return new Stated(kind, status, reading, Optional.of(differing), isCrossedOtherwise);
      }

      /** The same, crossed by other outcomes than before. */
      public Stated crossedOtherwise() {
        return new Stated(kind, status, reading, firmness, true);
      }
    }
  }

  /**
   * One thing in both scenarios.
   *
   * @param kind what is compared
   * @param what its id: of a position or issue, {@code issue=option}, or the positions of a core
   * @param before how it was
   * @param after how it is, likewise
   * @param causes positions that brought the change about, empty where it was none: of those whose
   *     enforcement, reading or rules differ, of a conflict its members; of an option those that
   *     rule it out by themselves, or where none does, those that bind more where it is ruled out,
   *     and where nothing is acceptable there, only those that are in a conflict
   */
  public record Difference(
      Compared kind, List<String> what, State before, State after, List<String> causes) {

    /** What is compared. */
    public enum Compared {
      POSITION,
      ISSUE,
      OPTION,
      /** Whether an option is in some acceptable outcome. */
      ACCEPTABLE,
      /** A conflict core. */
      CORE
    }

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

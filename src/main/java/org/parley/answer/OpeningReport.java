package org.parley.answer;

import java.util.List;
import java.util.Optional;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.OpeningTally;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Process;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;

/**
 * When a zone of possible agreement opens, by lines and process rules alone.
 *
 * @param asked the scenario and what is enforced
 * @param replaced assumptions that the caller replaced
 * @param settings how it was asked
 * @param rules the process rules, changed as it was asked
 * @param exact the chances; nothing where not known
 * @param unchanged the chances without the changes asked for, where there are any and these are
 *     known
 * @param withoutEvents by event the chance that a zone is open by the last round if it never
 *     happened; nothing where not known
 * @param swings which assumed chances matter most, those first; nothing where it was not asked
 * @param sampled what simulated talks came to; nothing where there were none. Those without the
 *     changes asked for are counted beside them
 * @param idle names of rules that change nothing but offers, of which there are none here
 * @param notes what is not complete, and why
 */
public record OpeningReport(
    Case asked,
    Replaced replaced,
    Settings settings,
    CourseRules rules,
    Optional<ExactChances> exact,
    Optional<ExactChances> unchanged,
    List<Optional<Double>> withoutEvents,
    List<ChanceSwing> swings,
    Optional<OpeningTally> sampled,
    List<String> idle,
    List<Note> notes) {

  /**
   * How it was asked.
   *
   * @param seed seed of worlds and events
   * @param talks number of talks, 0 for none
   * @param level level of the intervals, in {@code (0, 1)}
   * @param change what is otherwise than the scenario has it
   */
  public record Settings(long seed, long talks, double level, CourseChange change) {

    /** Whether anything is otherwise than the scenario has it. */
    public boolean isChanged() {
      return !change.isNone();
    }
  }

  /**
   * An event that happens for certain.
   *
   * @param round counted from 0
   * @param event its name
   */
  public record Forced(int round, String event) {}

  public OpeningReport {
    withoutEvents = List.copyOf(withoutEvents);
    swings = List.copyOf(swings);
    idle = List.copyOf(idle);
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

  /** Rounds, levels, measures and the calendar. */
  public Process process() {
    return rules.process();
  }
}

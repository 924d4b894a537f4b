package org.parley.question.process;

import java.util.Optional;
import java.util.function.Consumer;
import org.parley.answer.CourseChange;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.TalkTally;
import org.parley.question.Assumed;
import org.parley.question.ConflictPlan;
import org.parley.question.WorldsPlan;

/**
 * What {@link Negotiate} shall do.
 *
 * @param conflict how far exact answers go, and the seed
 * @param assumed assumptions that take the place of the scenario's
 * @param rules the process rules as the scenario has them
 * @param sampling how many talks are run, and on how many threads
 * @param kept most deals to list, at least 0
 * @param areKept whether every talk is kept by itself
 * @param change what is otherwise than the scenario has it
 * @param weighsChances whether it is asked which assumed chance matters most
 * @param memoryMegabytes memory for the exact chances of a zone
 * @param traced number of the talk that shall be told turn by turn, from 1, if one shall
 * @param source whence the counts of talks are
 */
public record NegotiatePlan(
    ConflictPlan conflict,
    Assumed assumed,
    CourseRules rules,
    WorldsPlan.Sampling sampling,
    int kept,
    boolean areKept,
    CourseChange change,
    boolean weighsChances,
    int memoryMegabytes,
    Optional<Long> traced,
    Source source) {

  /** Whence the counts of talks are. */
  public sealed interface Source {

    /** All of them are run. */
    record Run() implements Source {}

    /**
     * They have been run in parts.
     *
     * @param counts adds what was counted to an empty tally
     */
    record Sum(Consumer<TalkTally> counts) implements Source {}
  }

  /**
   * @throws IllegalArgumentException unless {@code kept >= 0}, there is at least one talk, and the
   *     number of the talk to be told is at least 1
   */
  public NegotiatePlan {
    if (kept < 0 || sampling.draws() < 1 || traced.orElse(1L) < 1) {
      throw new IllegalArgumentException(
          "kept ["
              + kept
              + "], talks ["
              + sampling.draws()
              + "] or talk "
              + traced
              + " is too low");
    }
  }
}

package org.parley.answer;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.process.opening.ExactChances;
import org.parley.process.talk.Moments;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.PairedTalks;
import org.parley.process.talk.Result;
import org.parley.process.talk.Setting;
import org.parley.process.talk.TalkTally;
import org.parley.process.talk.Transcript;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;
import org.parley.tabulation.Case;
import org.parley.worlds.StoppingRule;

/**
 * How talks go if they are simulated.
 *
 * @param asked the scenario, with the assumptions used, and what can bind
 * @param replaced assumptions that the caller replaced
 * @param settings how talks were run
 * @param talked what they came to, or why there were none
 * @param notes what is assumed or missing
 */
public record NegotiateReport(
    Case asked, Replaced replaced, Settings settings, Talked talked, List<Note> notes) {

  public NegotiateReport {
    notes = List.copyOf(notes);
  }

  /** The scenario. */
  public Scenario scenario() {
    return asked.scenario();
  }

  /** What can bind. */
  public Enforcement enforcement() {
    return asked.enforcement();
  }

  /**
   * How talks are run.
   *
   * @param seed seed of all that is drawn
   * @param talks number of talks asked for, or the most of them
   * @param precision how narrow the interval shall be; nothing for a fixed number of talks
   * @param level level of the intervals
   * @param kept most deals to list
   * @param change what is otherwise than the scenario has it
   */
  public record Settings(
      long seed,
      long talks,
      Optional<String> precision,
      double level,
      int kept,
      CourseChange change) {}

  /** What talks came to. */
  public sealed interface Talked {

    /**
     * Talks were run.
     *
     * @param setting what they had in common
     * @param outcomes number of coherent outcomes
     * @param pools what other pools would come to, where offers are from pools
     * @param zone the exact chances that a zone is possible; nothing where they are not known
     * @param paired the same talks as the scenario has them, where something is otherwise
     * @param swings which assumed chances matter most, those first; nothing where it was not asked
     * @param tally what was counted
     * @param each every talk in its order, where they were to be kept
     * @param reason why no more were run
     * @param distances how far deals are from efficient and fair outcomes; empty where these are
     *     not known
     * @param transcript the talk that was to be told turn by turn, if one was
     * @param example the first of the talks, turn by turn; nothing where another was to be told
     */
    record Done(
        Setting setting,
        BigInteger outcomes,
        Optional<PoolSpread> pools,
        Optional<ExactChances> zone,
        Optional<PairedTalks> paired,
        List<ChanceSwing> swings,
        TalkTally tally,
        List<Result> each,
        StoppingRule.Reason reason,
        Map<Yardstick, Moments> distances,
        Optional<Transcript> transcript,
        Optional<Transcript> example)
        implements Talked {

      public Done {
        swings = List.copyOf(swings);
        each = List.copyOf(each);
        distances = new LinkedHashMap<>(distances);
      }
    }

    /** No outcome is coherent. */
    record NothingCoherent() implements Talked {}

    /**
     * There are more outcomes than one text can be about.
     *
     * @param outcomes how many are coherent
     * @param most how many there may be
     */
    record TooManyOutcomes(BigInteger outcomes, int most) implements Talked {}

    /** How many outcomes there are could not be found out with what was allowed. */
    record NotCounted() implements Talked {}

    /**
     * A party has more lines than can be kept apart.
     *
     * @param party id of the party
     * @param lines how many
     */
    record TooManyLines(String party, int lines) implements Talked {}
  }

  /**
   * How far it matters which outcomes were drawn for the pools: the same talks with parts of them.
   *
   * @param talks talks with each part
   * @param agreements by part how many of them ended in agreement
   */
  public record PoolSpread(long talks, List<Long> agreements) {

    public PoolSpread {
      agreements = List.copyOf(agreements);
    }

    /** The share of agreements with a part. */
    public double share(int part) {
      return (double) agreements.get(part) / talks;
    }

    /** The share of agreements, with an interval for pools drawn anew; a part is a small pool. */
    public Mean mean(double level) {
      return Mean.of(
          IntStream.range(0, agreements.size()).mapToDouble(this::share).toArray(), level);
    }
  }

  /** What deals are compared with. */
  public enum Yardstick {
    /** Outcomes that no other is better than for one party and not worse for any. */
    FRONTIER,
    /** Outcomes with the greatest product of gains. */
    NASH
  }
}

package org.parley.layers;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.parley.effort.Cutoff;
import org.parley.elimination.OutcomeDraws;
import org.parley.preference.PartyUtility;
import org.parley.stat.RandomStreams;
import org.parley.tabulation.CrossingFunction;

/** Who refuses outcomes that are drawn, where there are too many sets of refusing voters. */
public final class RefusalDraws {

  /** Draws that share a stream. */
  private static final int CHUNK = 4096;

  /**
   * What a voter asks of an outcome.
   *
   * @param lines what crosses the lines that bind
   * @param utility what outcomes are worth to it, where that is known
   */
  public record Voter(List<CrossingFunction> lines, Optional<PartyUtility> utility) {

    public Voter {
      lines = List.copyOf(lines);
    }

    /** Whether it refuses an outcome. */
    public boolean refuses(int[] outcome) {
      for (CrossingFunction line : lines) {
        if (line.crossesOutcome(outcome)) {
          return true;
        }
      }
      return utility.filter(own -> own.of(outcome) < own.reservation()).isPresent();
    }
  }

  private RefusalDraws() {}

  /**
   * Draws outcomes.
   *
   * @param draws number of draws; fewer are made where the time is up first
   * @param issues number of issues
   * @return how many of the draws each set of voters refuses
   */
  public static Refusals of(
      List<Voter> voters, OutcomeDraws from, long seed, long draws, int issues, Cutoff cutoff) {
    Map<Long, BigInteger> counts = new TreeMap<>();
    int[] outcome = new int[issues];
    for (long chunk = 0; chunk * CHUNK < draws && !cutoff.isOver(); chunk++) {
      RandomGenerator random = RandomStreams.stream(seed, chunk);
      for (long draw = chunk * CHUNK; draw < Math.min(draws, (chunk + 1) * CHUNK); draw++) {
        from.draw(random, outcome);
        long set = 0;
        for (int voter = 0; voter < voters.size(); voter++) {
          set |= voters.get(voter).refuses(outcome) ? 1L << voter : 0;
        }
        counts.merge(set, BigInteger.ONE, BigInteger::add);
      }
    }
    return Refusals.of(counts);
  }
}

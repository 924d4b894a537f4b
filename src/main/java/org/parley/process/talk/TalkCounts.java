package org.parley.process.talk;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link TalkTally} has counted, as plain numbers, to be written down and added up
 * elsewhere.
 *
 * @param talks number of talks
 * @param ended how many ended how and when
 * @param deals number of agreements by place of the outcome
 * @param bound by position in how many it bound, and so on: as the tally tells
 * @param before by option times their number, plus another option
 * @param events by event in how many it happened
 * @param utility by seat
 * @param yielded by seat
 */
public record TalkCounts(
    long talks,
    List<Ended> ended,
    Map<Integer, Long> deals,
    List<Long> bound,
    List<Long> gave,
    List<Long> gaveFirst,
    List<Long> before,
    List<Long> events,
    List<Long> eventRounds,
    List<Sums> utility,
    List<Sums> yielded) {

  /** Talks that ended in a way in a round. */
  public record Ended(Ending.Kind kind, String subject, int round, long talks) {}

  /** Sums of numbers, in millionths, and of their squares. */
  public record Sums(long count, BigInteger sum, BigInteger squares) {}

  public TalkCounts {
    ended = List.copyOf(ended);
    deals = new TreeMap<>(deals);
    bound = List.copyOf(bound);
    gave = List.copyOf(gave);
    gaveFirst = List.copyOf(gaveFirst);
    before = List.copyOf(before);
    events = List.copyOf(events);
    eventRounds = List.copyOf(eventRounds);
    utility = List.copyOf(utility);
    yielded = List.copyOf(yielded);
  }
}

package org.parley.process.talk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What many talks come to: whole numbers, so that it does not matter which thread counted what.
 *
 * @implNote Not thread-safe.
 */
public final class TalkTally {

  private long talks;
  private final Map<Ending, TreeMap<Integer, Long>> ended = new TreeMap<>();
  private final Map<Integer, Long> deals = new HashMap<>();
  private final long[] bound;
  private final long[] gave;
  private final long[] gaveFirst;
  private final Concessions before;
  private final long[] events;
  private final long[] eventRounds;
  private final List<Moments> utility = new ArrayList<>();
  private final List<Moments> yielded = new ArrayList<>();

  /** Nothing counted. */
  TalkTally(Game game, TalkStakes stakes, int events) {
    this.events = new long[events];
    this.eventRounds = new long[events];
    this.bound = new long[stakes.positionCount()];
    this.gave = new long[stakes.positionCount()];
    this.gaveFirst = new long[stakes.positionCount()];
    this.before = new Concessions(stakes.stated().size());
    for (int seat = 0; seat < game.seats().size(); seat++) {
      utility.add(new Moments());
      yielded.add(new Moments());
    }
  }

  /** Counts a talk that went so as many times. */
  void add(Result result, long times) {
    talks += times;
    ended
        .computeIfAbsent(result.ending(), ending -> new TreeMap<>())
        .merge(result.round(), times, Long::sum);
    if (result.outcome() >= 0) {
      deals.merge(result.outcome(), times, Long::sum);
    }
    for (int position : result.bound()) {
      bound[position] += times;
    }
    for (int position : result.gave()) {
      gave[position] += times;
    }
    for (int position : result.first()) {
      gaveFirst[position] += times;
    }
    for (int event = 0; event < events.length; event++) {
      if (result.events()[event] >= 0) {
        events[event] += times;
        eventRounds[event] += times * result.events()[event];
      }
    }
    before.add(result.order(), result.conceded(), times);
    for (int seat = 0; seat < utility.size(); seat++) {
      utility.get(seat).add(result.utility()[seat], times);
      if (!Double.isNaN(result.yielded()[seat])) {
        yielded.get(seat).add(result.yielded()[seat], times);
      }
    }
  }

  void add(TalkTally other) {
    talks += other.talks;
    other.ended.forEach(
        (ending, rounds) -> {
          TreeMap<Integer, Long> own = ended.computeIfAbsent(ending, e -> new TreeMap<>());
          rounds.forEach((round, times) -> own.merge(round, times, Long::sum));
        });
    other.deals.forEach((deal, times) -> deals.merge(deal, times, Long::sum));
    add(events, other.events);
    add(eventRounds, other.eventRounds);
    add(bound, other.bound);
    add(gave, other.gave);
    add(gaveFirst, other.gaveFirst);
    before.add(other.before);
    for (int seat = 0; seat < utility.size(); seat++) {
      utility.get(seat).add(other.utility.get(seat));
      yielded.get(seat).add(other.yielded.get(seat));
    }
  }

  private static void add(long[] sums, long[] more) {
    for (int at = 0; at < sums.length; at++) {
      sums[at] += more[at];
    }
  }

  /** Number of talks. */
  public long talks() {
    return talks;
  }

  /** Number of talks that ended in agreement. */
  public long agreements() {
    return sum(ended(Ending.AGREEMENT));
  }

  /** Number of talks by how they ended. */
  public Map<Ending, Long> endings() {
    Map<Ending, Long> endings = new TreeMap<>();
    ended.keySet().forEach(e -> endings.put(e, sum(ended(e))));
    return endings;
  }

  private static long sum(Map<Integer, Long> rounds) {
    return rounds.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Number of talks that ended in a way, by round, counted from 0. */
  public NavigableMap<Integer, Long> ended(Ending ending) {
    return new TreeMap<>(ended.getOrDefault(ending, new TreeMap<>()));
  }

  /** Number of agreements by round, counted from 0. */
  public NavigableMap<Integer, Long> rounds() {
    return ended(Ending.AGREEMENT);
  }

  /** Number of agreements by place of the outcome. */
  public Map<Integer, Long> deals() {
    return new TreeMap<>(deals);
  }

  /** Number of talks in which a position bound as they began. */
  public long bound(int position) {
    return bound[position];
  }

  /** Number of these in which its party offered or accepted what crosses it as stated. */
  public long gave(int position) {
    return gave[position];
  }

  /** Number of these in which no other had done so before. */
  public long gaveFirst(int position) {
    return gaveFirst[position];
  }

  /** Number of talks in which one stated option was given up before another, or it alone was. */
  public long before(int one, int other) {
    return before.times(one, other);
  }

  /** Number of talks in which an event happened. */
  public long happened(int event) {
    return events[event];
  }

  /** In which round it first happened in these, on average. */
  public double firstRound(int event) {
    return (double) eventRounds[event] / events[event];
  }

  /** What talks are worth to a party. */
  public Moments utility(int seat) {
    return utility.get(seat);
  }

  /** How far a party has come down. */
  public Moments yielded(int seat) {
    return yielded.get(seat);
  }
}

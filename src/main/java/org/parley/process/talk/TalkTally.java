package org.parley.process.talk;

import java.util.ArrayList;
import java.util.Arrays;
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

  private final int outcomes;
  private long talks;
  private final Map<Ending, EndedRounds> ended = new TreeMap<>();
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
    this.outcomes = game.table().size();
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
    ended.computeIfAbsent(result.ending(), ending -> new EndedRounds()).add(result.round(), times);
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
        (ending, rounds) -> ended.computeIfAbsent(ending, e -> new EndedRounds()).add(rounds));
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

  /** All of it, as plain numbers. */
  public TalkCounts counts() {
    List<TalkCounts.Ended> all = new ArrayList<>();
    ended.forEach(
        (ending, rounds) ->
            rounds
                .byRound()
                .forEach(
                    (round, times) ->
                        all.add(
                            new TalkCounts.Ended(ending.kind(), ending.subject(), round, times))));
    return new TalkCounts(
        talks,
        all,
        deals,
        list(bound),
        list(gave),
        list(gaveFirst),
        list(before.all()),
        list(events),
        list(eventRounds),
        utility.stream().map(Moments::sums).toList(),
        yielded.stream().map(Moments::sums).toList());
  }

  private static List<Long> list(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /**
   * Adds such numbers.
   *
   * @throws IllegalArgumentException if they cannot be those of talks in this setting
   */
  public void add(TalkCounts counts) {
    require(
        counts.talks() >= 0
            && counts.talks() == counts.ended().stream().mapToLong(TalkCounts.Ended::talks).sum(),
        "talks");
    talks += counts.talks();
    for (TalkCounts.Ended one : counts.ended()) {
      require(one.talks() > 0 && one.round() >= 0, "ended");
      ended
          .computeIfAbsent(new Ending(one.kind(), one.subject()), ending -> new EndedRounds())
          .add(one.round(), one.talks());
    }
    counts.deals().forEach((deal, times) -> deals.merge(deal, times, Long::sum));
    require(deals.keySet().stream().allMatch(deal -> deal >= 0 && deal < outcomes), "deals");
    add(bound, counts.bound(), "bound");
    add(gave, counts.gave(), "gave");
    add(gaveFirst, counts.gaveFirst(), "gave_first");
    long[] all = new long[before.all().length];
    add(all, counts.before(), "before");
    before.add(all);
    add(events, counts.events(), "events");
    add(eventRounds, counts.eventRounds(), "event_rounds");
    add(utility, counts.utility(), "utility");
    add(yielded, counts.yielded(), "yielded");
  }

  private static void add(long[] sums, List<Long> more, String what) {
    require(sums.length == more.size() && more.stream().allMatch(n -> n >= 0), what);
    Arrays.setAll(sums, at -> sums[at] + more.get(at));
  }

  private static void add(List<Moments> sums, List<TalkCounts.Sums> more, String what) {
    require(sums.size() == more.size(), what);
    for (int at = 0; at < sums.size(); at++) {
      sums.get(at).add(more.get(at));
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("[" + what + "] does not fit the talks of the scenario");
    }
  }

  /** Number of talks. */
  public long talks() {
    return talks;
  }

  /** Number of talks that ended in agreement. */
  public long agreements() {
    return ended.getOrDefault(Ending.AGREEMENT, new EndedRounds()).sum();
  }

  /** Number of talks by how they ended. */
  public Map<Ending, Long> endings() {
    Map<Ending, Long> endings = new TreeMap<>();
    ended.forEach((ending, rounds) -> endings.put(ending, rounds.sum()));
    return endings;
  }

  /** Number of talks that ended in a way, by round, counted from 0. */
  public NavigableMap<Integer, Long> ended(Ending ending) {
    return ended.getOrDefault(ending, new EndedRounds()).byRound();
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

package org.parley.process.opening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.process.course.CourseEnd;

/** Counts over simulated talks; tallies add. */
public final class OpeningTally {

  final long[] at;
  final long[] withEvent;
  final long[] firstRounds;
  final Map<CourseEnd, Long> ended = new LinkedHashMap<>();
  final Map<String, Long> orderCounts = new TreeMap<>();
  final Map<String, List<Integer>> orders = new TreeMap<>();
  long talks;
  long start;

  /** Talks of the changed course alone in which a zone opens, and of the other course alone. */
  long gained;

  long lost;

  OpeningTally(int rounds, int events) {
    this.at = new long[rounds];
    this.withEvent = new long[events];
    this.firstRounds = new long[events];
  }

  void gave(List<Integer> order) {
    String key = order.toString();
    orders.putIfAbsent(key, order);
    orderCounts.merge(key, 1L, Long::sum);
  }

  OpeningTally add(OpeningTally other) {
    talks += other.talks;
    start += other.start;
    gained += other.gained;
    lost += other.lost;
    for (int round = 0; round < at.length; round++) {
      at[round] += other.at[round];
    }
    for (int event = 0; event < withEvent.length; event++) {
      withEvent[event] += other.withEvent[event];
      firstRounds[event] += other.firstRounds[event];
    }
    other.ended.forEach((end, count) -> ended.merge(end, count, Long::sum));
    other.orderCounts.forEach((key, count) -> orderCounts.merge(key, count, Long::sum));
    orders.putAll(other.orders);
    return this;
  }

  /** Number of talks. */
  public long talks() {
    return talks;
  }

  /** Talks in which a zone is open as they begin. */
  public long start() {
    return start;
  }

  /** Talks in which a zone first opens in a round. */
  public long at(int round) {
    return at[round];
  }

  /** Talks in which a zone is open by the end of a round. */
  public long by(int round) {
    long sum = start;
    for (int earlier = 0; earlier <= round; earlier++) {
      sum += at[earlier];
    }
    return sum;
  }

  /** Talks in which a zone opens in one of the rounds. */
  public long opened() {
    return by(at.length - 1) - start;
  }

  /** Talks in which an event happens before a zone opens or the talks end. */
  public long withEvent(int event) {
    return withEvent[event];
  }

  /** The sum of the rounds in which an event first happens, over the talks in which it does. */
  public long firstRounds(int event) {
    return firstRounds[event];
  }

  /** Talks that end before a zone opens, by how. */
  public Map<CourseEnd, Long> ended() {
    return Map.copyOf(ended);
  }

  /** Talks in which a zone opens in a round, by the order in which lines have given by then. */
  public Map<List<Integer>, Long> orders() {
    Map<List<Integer>, Long> byOrder = new LinkedHashMap<>();
    orderCounts.forEach((key, count) -> byOrder.put(orders.get(key), count));
    return byOrder;
  }

  /** Talks in which a zone opens by the changed course alone. */
  public long gained() {
    return gained;
  }

  /** Talks in which a zone opens by the unchanged course alone. */
  public long lost() {
    return lost;
  }
}

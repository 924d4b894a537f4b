package org.parley.bargaining;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.Diagram;
import org.parley.elimination.RankingKey;

/**
 * Finds the outcomes of a diagram that are best by a measure without its frontier: ways from the
 * root are gone on with in the order of the most they can lead to (Hart, Nilsson and Raphael 1968,
 * "A formal basis for the heuristic determination of minimum cost paths"), which is bounded by the
 * greatest utility of each party apart.
 *
 * <p>Ways to one node with the same utilities so far are one. Among equals those nearer to the root
 * go first, so that all of these have come together before any is gone on with. A way is given up
 * where another to the same node is better for one party and not worse for any: whatever it leads
 * to, the other leads to something that is better in the same manner.
 */
public final class BestFirstSearch {

  private static final long BYTES_BESIDE = 250;

  /** Ways to a node that have the same utilities so far. */
  private static final class Way {

    private final int level;
    private final int node;
    private final long[] utilities;
    private final long[] key;
    private final Score bound;
    private BigInteger count;

    Way(int level, int node, long[] utilities, long[] key, Score bound, BigInteger count) {
      this.level = level;
      this.node = node;
      this.utilities = utilities;
      this.key = key;
      this.bound = bound;
      this.count = count;
    }

    void join(long[] other, BigInteger more) {
      count = count.add(more);
      if (Arrays.compare(other, key) < 0) {
        System.arraycopy(other, 0, key, 0, key.length);
      }
    }
  }

  /** What tells ways apart. */
  private record Place(int node, List<Long> utilities) {

    static Place of(int node, long[] utilities) {
      return new Place(node, Arrays.stream(utilities).boxed().toList());
    }
  }

  private final Diagram diagram;
  private final Gains gains;
  private final long[][] bySet;
  private final long[] most;
  private final int numbers;
  private final RankingKey keys;
  private final Allowance allowance;

  /** Nondominated utilities of the ways to each node that have been offered. */
  private final Map<Integer, List<long[]>> seen = new HashMap<>();

  private long kept;

  /**
   * @param diagram records {@code gains.recorded()}
   * @param gains of at least one party
   */
  public BestFirstSearch(Diagram diagram, Gains gains, Allowance allowance) {
    this.diagram = diagram;
    this.gains = gains;
    this.bySet = gains.bySet(diagram);
    this.numbers = gains.partyCount();
    this.keys = new RankingKey(diagram.space());
    this.allowance = allowance;
    this.most = new long[diagram.nodeCount() * numbers];
    if (!diagram.isEmpty()) {
      fillMost();
    }
  }

  /** Greatest utility that each party can still gain from each node on. */
  private void fillMost() {
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        Arrays.fill(most, node * numbers, (node + 1) * numbers, Long.MIN_VALUE);
        int edge = diagram.edge(level, node);
        for (int c = 0; c < diagram.classCount(level); c++) {
          if (diagram.target(edge + c) != Diagram.NONE) {
            for (int option : diagram.options(level, c)) {
              raise(node, edge + c, diagram.issue(level), option);
            }
          }
        }
      }
    }
  }

  private void raise(int node, int edge, int issue, int option) {
    for (int k = 0; k < numbers; k++) {
      long gain = gain(edge, issue, option, k) + most[diagram.target(edge) * numbers + k];
      most[node * numbers + k] = Math.max(most[node * numbers + k], gain);
    }
  }

  private long gain(int edge, int issue, int option, int party) {
    return gains.ofOption(issue, option)[party] + bySet[diagram.crossing(edge)][party];
  }

  /** All vectors with the greatest score; empty where none has any. */
  Attempt<List<FrontierVector>> best(Measure measure) {
    List<FrontierVector> best = new ArrayList<>();
    Optional<Score> found = Optional.empty();
    PriorityQueue<Way> open =
        new PriorityQueue<>(
            Comparator.<Way, Score>comparing(way -> way.bound)
                .reversed()
                .thenComparingInt(way -> way.level));
    Map<Place, Way> waiting = new HashMap<>();
    seen.clear();
    kept = 0;
    if (!diagram.isEmpty()) {
      offer(
          0, 0, gains.constants(), new long[keys.width()], BigInteger.ONE, measure, open, waiting);
    }
    while (!open.isEmpty() && (found.isEmpty() || open.peek().bound.compareTo(found.get()) == 0)) {
      if (allowance.isSpent(
          (waiting.size() + kept) * (BYTES_BESIDE + 24L * numbers + 8L * keys.width()))) {
        return allowance.spent();
      }
      Way way = open.remove();
      waiting.remove(Place.of(way.node, way.utilities));
      if (way.level == diagram.levelCount()) {
        found = Optional.of(way.bound);
        best.add(new FrontierVector(way.utilities, way.count, keys.outcome(way.key), way.key[0]));
      } else {
        expand(way, measure, open, waiting);
      }
    }
    return new Known<>(best);
  }

  private void expand(Way way, Measure measure, PriorityQueue<Way> open, Map<Place, Way> waiting) {
    int issue = diagram.issue(way.level);
    int edge = diagram.edge(way.level, way.node);
    for (int c = 0; c < diagram.classCount(way.level); c++) {
      int target = diagram.target(edge + c);
      if (target != Diagram.NONE) {
        for (int option : diagram.options(way.level, c)) {
          long[] utilities = way.utilities.clone();
          for (int k = 0; k < numbers; k++) {
            utilities[k] += gain(edge + c, issue, option, k);
          }
          long[] key = new long[keys.width()];
          keys.extend(way.key, 0, gains.steps(issue, option), issue, option, key, 0);
          offer(way.level + 1, target, utilities, key, way.count, measure, open, waiting);
        }
      }
    }
  }

  /** Whether no way to the node that was offered is better, so that this one is kept. */
  private boolean isNondominated(int node, long[] utilities) {
    List<long[]> others = seen.computeIfAbsent(node, n -> new ArrayList<>());
    for (long[] other : others) {
      if (isAtMost(utilities, other)) {
        return false;
      }
    }
    kept -= others.size();
    others.removeIf(other -> isAtMost(other, utilities));
    others.add(utilities);
    kept += others.size();
    return true;
  }

  private static boolean isAtMost(long[] one, long[] other) {
    for (int k = 0; k < one.length; k++) {
      if (one[k] > other[k]) {
        return false;
      }
    }
    return true;
  }

  private void offer(
      int level,
      int node,
      long[] utilities,
      long[] key,
      BigInteger count,
      Measure measure,
      PriorityQueue<Way> open,
      Map<Place, Way> waiting) {
    Place place = Place.of(node, utilities);
    Way same = waiting.get(place);
    if (same != null) {
      same.join(key, count);
      return;
    }
    long[] reachable = utilities.clone();
    for (int k = 0; k < numbers; k++) {
      reachable[k] += most[node * numbers + k];
    }
    Optional<Score> bound = measure.of(reachable);
    if (bound.isPresent() && isNondominated(node, utilities)) {
      Way way = new Way(level, node, utilities, key, bound.get(), count);
      waiting.put(place, way);
      open.add(way);
    }
  }
}

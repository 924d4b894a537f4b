package org.parley.elimination;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The outcomes of a diagram from the least cost up, ties in lexicographic order, found one by one
 * as they are asked for (algorithm 3 of Huang and Chiang 2005, "Better k-best parsing").
 *
 * <p>We differ in that keys hold the outcome itself, so that no back pointers are followed, and in
 * that a ranking may be asked to keep the first outcome of every distinct set of positions crossed
 * and to skip the others. Each node lists its sets by the first way that has them, and a way can
 * only be extended by the same edges as any other with its set, so the first outcome of a set is
 * never among those skipped.
 */
final class Ranking {

  private final Diagram diagram;
  private final RankingKey keys;
  private final long[] costs;
  private final BitSet[] sets;
  private final long[] best;
  private final Cutoff cutoff;
  private final Map<Integer, RankedNode> nodes = new HashMap<>();

  private Ranking(Diagram diagram, long[] costs, BitSet[] sets, Cutoff cutoff) {
    this.diagram = diagram;
    this.keys = new RankingKey(diagram.space());
    this.costs = costs;
    this.sets = sets;
    this.cutoff = cutoff;
    this.best = bestKeys();
  }

  /** Every outcome, in lexicographic order, each found only as it is asked for. */
  static Ranking ofOutcomes(Diagram diagram) {
    return new Ranking(diagram, new long[diagram.crossingSetCount()], new BitSet[0], Cutoff.NEVER);
  }

  /**
   * The first outcome of every distinct union of sets.
   *
   * @param costs cost, at least 0, by crossing set
   * @param sets positions that count, by crossing set
   */
  static Ranking ofSets(Diagram diagram, long[] costs, BitSet[] sets, Cutoff cutoff) {
    return new Ranking(diagram, costs, sets, cutoff);
  }

  private boolean isDistinct() {
    return sets.length > 0;
  }

  /**
   * Whether there is an {@code n}-th entry, counted from 0.
   *
   * @throws CutShort once the cutoff is over
   */
  boolean has(int n) {
    return !diagram.isEmpty() && has(0, 0, n);
  }

  /** Options of the {@code n}-th entry by issue, once {@link #has} has found it. */
  int[] outcome(int n) {
    return keys.outcome(root().way(n).key());
  }

  private RankedNode root() {
    return node(0, 0);
  }

  private RankedNode node(int level, int node) {
    RankedNode known = nodes.get(node);
    if (known != null) {
      return known;
    }
    RankedNode fresh = new RankedNode();
    nodes.put(node, fresh);
    for (int c = 0; c < diagram.classCount(level); c++) {
      int edge = diagram.edge(level, node) + c;
      if (diagram.target(edge) != Diagram.NONE) {
        offerFirst(level, fresh, edge, diagram.options(level, c));
      }
    }
    return fresh;
  }

  private void offerFirst(int level, RankedNode node, int edge, int[] options) {
    // Options of one class cross the same positions: the first stands for all where sets count.
    int offered = isDistinct() ? 1 : options.length;
    for (int i = 0; i < offered; i++) {
      offer(level, node, edge, options[i], 0);
    }
  }

  private void offer(int level, RankedNode node, int edge, int option, int rank) {
    int target = diagram.target(edge);
    long[] rest = rank == 0 ? best : node(level + 1, target).way(rank).key();
    int at = rank == 0 ? target * keys.width() : 0;
    long[] key = new long[keys.width()];
    keys.extend(rest, at, costs[diagram.crossing(edge)], diagram.issue(level), option, key, 0);
    node.offer(new Way(key, edge, option, rank));
  }

  private boolean has(int level, int node, int n) {
    if (level == diagram.levelCount()) {
      return n == 0;
    }
    RankedNode ranked = node(level, node);
    while (ranked.count() <= n) {
      CutShort.check(cutoff);
      offerSuccessor(level, ranked);
      if (!ranked.hasCandidate()) {
        return false;
      }
      rankNext(level, ranked);
    }
    return true;
  }

  private void offerSuccessor(int level, RankedNode node) {
    Way way = node.dueForSuccession();
    if (way != null && has(level + 1, diagram.target(way.edge()), way.rank() + 1)) {
      offer(level, node, way.edge(), way.option(), way.rank() + 1);
    }
  }

  private void rankNext(int level, RankedNode node) {
    Way way = node.take();
    if (isDistinct()) {
      node.rankIfNew(way, crossed(level, way));
    } else {
      node.rank(way);
    }
  }

  private BitSet crossed(int level, Way way) {
    BitSet crossed = (BitSet) sets[diagram.crossing(way.edge())].clone();
    int target = diagram.target(way.edge());
    if (level + 1 < diagram.levelCount() && has(level + 1, target, way.rank())) {
      crossed.or(node(level + 1, target).crossed(way.rank()));
    }
    return crossed;
  }

  /**
   * The least key from each node to the terminal (the min-sum pass), {@code keys.width()} words
   * each; every node of a reduced diagram has one.
   */
  private long[] bestKeys() {
    int width = keys.width();
    long[] best = new long[diagram.nodeCount() * width];
    long[] candidate = new long[width];
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        best[node * width] = Long.MAX_VALUE;
        int edge = diagram.edge(level, node);
        for (int c = 0; c < diagram.classCount(level); c++) {
          if (diagram.target(edge + c) != Diagram.NONE) {
            extend(level, edge + c, c, best, candidate);
            keepLess(candidate, best, node * width);
          }
        }
      }
    }
    return best;
  }

  private void extend(int level, int edge, int c, long[] best, long[] candidate) {
    int source = diagram.target(edge) * keys.width();
    long cost = costs[diagram.crossing(edge)];
    keys.extend(
        best, source, cost, diagram.issue(level), diagram.options(level, c)[0], candidate, 0);
  }

  private static void keepLess(long[] candidate, long[] best, int at) {
    int width = candidate.length;
    if (Arrays.compare(candidate, 0, width, best, at, at + width) < 0) {
      System.arraycopy(candidate, 0, best, at, width);
    }
  }
}

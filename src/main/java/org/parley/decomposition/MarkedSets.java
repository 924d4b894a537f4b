package org.parley.decomposition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The distinct sets of relations told apart that combinations have marked, by rising cost, found
 * one by one as they are asked for: what is left beside a set is parted by the first relation in
 * which it differs, and each part searched for its cheapest (E. L. Lawler 1972, "A procedure for
 * computing the K best solutions to discrete optimization problems", Management Science 18).
 */
final class MarkedSets implements Iterator<MarkedSet> {

  /** What is cheapest where some relations are marked and some are not. */
  private record Part(long cost, int number, MarkedSet found, BitSet in, BitSet out) {}

  private final Network network;
  private final int[] order;
  private final long[] costs;
  private final Cutoff cutoff;
  private final PriorityQueue<Part> parts =
      new PriorityQueue<>(Comparator.comparingLong(Part::cost).thenComparingInt(Part::number));
  private int number;

  /**
   * @param order of elimination
   * @param costs of each relation told apart, at least 0; together below {@link Algebra#NEVER}
   * @throws CutShort once the cutoff is over
   */
  MarkedSets(Network network, int[] order, long[] costs, Cutoff cutoff) {
    this.network = network;
    this.order = order;
    this.costs = costs;
    this.cutoff = cutoff;
    add(new BitSet(), new BitSet());
  }

  @Override
  public boolean hasNext() {
    return !parts.isEmpty();
  }

  /**
   * The next set.
   *
   * @throws CutShort once the cutoff is over
   */
  @Override
  public MarkedSet next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further set");
    }
    Part part = parts.remove();
    BitSet in = (BitSet) part.in().clone();
    BitSet out = (BitSet) part.out().clone();
    for (int relation = 0; relation < costs.length; relation++) {
      if (!in.get(relation) && !out.get(relation)) {
        boolean isMarked = part.found().marked().get(relation);
        BitSet other = isMarked ? out : in;
        other.set(relation);
        add((BitSet) in.clone(), (BitSet) out.clone());
        other.clear(relation);
        (isMarked ? in : out).set(relation);
      }
    }
    return part.found();
  }

  private void add(BitSet in, BitSet out) {
    List<Relation> forbidden = new ArrayList<>(network.forbidden());
    List<Relation> told = new ArrayList<>();
    List<Long> factors = new ArrayList<>();
    long cost = 0;
    for (int relation = 0; relation < costs.length; relation++) {
      Relation table = network.told().get(relation);
      if (in.get(relation)) {
        forbidden.add(table.complement());
        cost += costs[relation];
      } else if (out.get(relation)) {
        forbidden.add(table);
      } else {
        told.add(table);
        factors.add(costs[relation]);
      }
    }
    Decomposition tree =
        Decomposition.of(new Network(network.weights(), forbidden, told), order, cutoff);
    long[] marked = factors.stream().mapToLong(Long::longValue).toArray();
    long[][] free = network.zeros();
    Passes passes = new Passes(tree, free, marked, Algebra.LEAST, true, cutoff);
    if (passes.total() < Algebra.NEVER) {
      int[] values = passes.cheapest();
      MarkedSet found = new MarkedSet(network.marked(values), values);
      parts.add(new Part(cost + passes.total(), number++, found, in, out));
    }
  }
}

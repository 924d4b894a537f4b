package org.parley.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.LongStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * The distinct sets of relations told apart that combinations have marked, by rising cost, ties by
 * the first combination of each as its values come in order; found one by one as they are asked
 * for: what is left beside a set is parted by the first relation in which it differs, and each part
 * searched for its cheapest (E. L. Lawler 1972, "A procedure for computing the K best solutions to
 * discrete optimization problems", Management Science 18).
 */
final class MarkedSets implements Iterator<MarkedSet> {

  /** What is cheapest where some relations are marked and some are not. */
  private record Part(long cost, MarkedSet found, BitSet in, BitSet out) {

    int compareTo(Part other) {
      int order = Long.compare(cost, other.cost);
      int[] values = found.values();
      for (int variable = 0; variable < values.length && order == 0; variable++) {
        order = Integer.compare(values[variable], other.found.values()[variable]);
      }
      return order;
    }
  }

  private final Network network;
  private final int[] order;
  private final long[] costs;
  private final Cutoff cutoff;
  private final PriorityQueue<Part> parts = new PriorityQueue<>(Part::compareTo);

  /**
   * @param order of elimination
   * @param costs of each relation told apart, at least 0; together below {@link Algebra#NEVER}
   * @throws CutShort once the cutoff is over
   */
  MarkedSets(Network network, int[] order, long[] costs, Cutoff cutoff) {
    this.network = network;
    this.order = order;
    this.costs = reduced(costs);
    this.cutoff = cutoff;
    add(new BitSet(), new BitSet());
  }

  /** The costs in the greatest unit that divides them, which leaves room to tell ties apart. */
  private static long[] reduced(long[] costs) {
    long unit =
        Arrays.stream(costs)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    return unit == 0 ? costs : Arrays.stream(costs).map(cost -> cost / unit).toArray();
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
    for (int relation = 0; relation < costs.length; relation++) {
      Relation table = network.told().get(relation);
      if (in.get(relation)) {
        forbidden.add(table.complement());
      } else if (out.get(relation)) {
        forbidden.add(table);
      } else {
        told.add(table);
        factors.add(costs[relation]);
      }
    }
    long[] free = factors.stream().mapToLong(Long::longValue).toArray();
    first(new Network(network.weights(), forbidden, told), free)
        .ifPresent(values -> parts.add(part(values, in, out)));
  }

  private Part part(int[] values, BitSet in, BitSet out) {
    BitSet marked = network.marked(values);
    long cost = marked.stream().mapToLong(relation -> costs[relation]).sum();
    return new Part(cost, new MarkedSet(marked, values), in, out);
  }

  /**
   * The first cheapest combination, as values come in order: as many variables at a time as their
   * place in that order has room for in a machine word below the cost. Where it has none for a
   * single one, which of the cheapest comes of it is left to the elimination.
   */
  private Optional<int[]> first(Network part, long[] free) {
    int[] sizes = part.sizes();
    long room = Algebra.NEVER / (Arrays.stream(free).sum() + 1);
    Network left = part;
    int from = 0;
    while (true) {
      int to = from;
      long places = 1;
      while (to < sizes.length && places <= room / sizes[to]) {
        places *= sizes[to++];
      }
      long unit = places;
      Passes passes = cheapest(left, places(from, to), Arrays.stream(free).map(c -> c * unit));
      if (passes.total() >= Algebra.NEVER) {
        return Optional.empty();
      }
      int[] values = passes.cheapest();
      if (to == sizes.length || to == from) {
        return Optional.of(values);
      }
      for (; from < to; from++) {
        left = left.fixing(from, values[from]);
      }
    }
  }

  private Passes cheapest(Network part, long[][] places, LongStream marked) {
    Decomposition tree = Decomposition.of(part, order, cutoff);
    return new Passes(tree, places, marked.toArray(), Algebra.LEAST, true, cutoff);
  }

  /** What each value adds to the place of a combination of some variables; nothing of others. */
  private long[][] places(int from, int to) {
    long[][] places = network.zeros();
    long unit = 1;
    for (int variable = to - 1; variable >= from; variable--) {
      for (int value = 0; value < places[variable].length; value++) {
        places[variable][value] = unit * value;
      }
      unit *= places[variable].length;
    }
    return places;
  }
}

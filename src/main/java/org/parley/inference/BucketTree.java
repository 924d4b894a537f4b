package org.parley.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.inference.WeightTable.Summary;

/**
 * Bucket elimination, and the pass back that gives the sums for every value of every variable.
 *
 * <p>R. Dechter (1999), "Bucket elimination: a unifying framework for reasoning", Artificial
 * Intelligence 113; K. Kask, R. Dechter, J. Larrosa and A. Dechter (2005), "Unifying tree
 * decompositions for reasoning in graphical models", Artificial Intelligence 166, for the pass
 * back.
 */
public final class BucketTree {

  private final int[] sizes;
  private final Bucket[] buckets;
  private final List<Bucket> roots;
  private final List<WeightTable> untouched;
  private final double constant;
  private final Cutoff cutoff;

  private BucketTree(
      int[] sizes,
      Bucket[] buckets,
      List<Bucket> roots,
      List<WeightTable> untouched,
      double constant,
      Cutoff cutoff) {
    this.sizes = sizes;
    this.buckets = buckets;
    this.roots = roots;
    this.untouched = untouched;
    this.constant = constant;
    this.cutoff = cutoff;
  }

  /**
   * Eliminates the first variables of an order.
   *
   * @param count how many; what mentions none of them is left in {@link #remainder}
   * @param cutoff of the elimination and of {@link #marginals}
   * @throws CutShort once the cutoff is over
   */
  public static BucketTree eliminate(
      List<WeightTable> tables,
      int[] sizes,
      int[] order,
      int count,
      Summary summary,
      Cutoff cutoff) {
    int[] place = new int[sizes.length];
    Arrays.fill(place, count);
    for (int at = 0; at < count; at++) {
      place[order[at]] = at;
    }
    List<List<WeightTable>> own = lists(count + 1);
    double constant = 1;
    for (WeightTable table : tables) {
      if (table.scope().length == 0) {
        constant *= table.weights()[0];
      } else {
        own.get(earliest(table.scope(), place)).add(table);
      }
    }
    List<List<Bucket>> children = lists(count + 1);
    Bucket[] buckets = new Bucket[count];
    for (int at = 0; at < count; at++) {
      buckets[at] =
          Bucket.eliminate(order[at], own.get(at), children.get(at), sizes, summary, cutoff);
      int[] separator = buckets[at].separator();
      children.get(separator.length == 0 ? count : earliest(separator, place)).add(buckets[at]);
    }
    return new BucketTree(sizes, buckets, children.get(count), own.get(count), constant, cutoff);
  }

  private static <T> List<List<T>> lists(int count) {
    return IntStream.range(0, count).<List<T>>mapToObj(at -> new ArrayList<>()).toList();
  }

  private static int earliest(int[] variables, int[] place) {
    return Arrays.stream(variables).map(variable -> place[variable]).min().orElseThrow();
  }

  /** The buckets, in the order of elimination. */
  public Bucket[] buckets() {
    return buckets;
  }

  /** Messages and tables over variables that were not eliminated, or over none. */
  public List<WeightTable> remainder() {
    List<WeightTable> remainder = new ArrayList<>(untouched);
    roots.forEach(root -> remainder.add(root.message()));
    return remainder;
  }

  /** The product of the tables without variables. */
  public double constant() {
    return constant;
  }

  /** The product of all tables, summed up over all variables, all of which were eliminated. */
  public double total() {
    return roots.stream()
        .mapToDouble(root -> root.message().weights()[0])
        .reduce(constant, (a, b) -> a * b);
  }

  /**
   * The sums for each value of each variable; all variables were eliminated by sums.
   *
   * @throws CutShort once the cutoff is over
   */
  public double[][] marginals() {
    double[][] marginals = new double[sizes.length][];
    for (Bucket root : roots) {
      double others = constant;
      for (Bucket other : roots) {
        others *= other == root ? 1 : other.message().weights()[0];
      }
      descend(root, new WeightTable(new int[0], new int[0], new double[] {others}), marginals);
    }
    return marginals;
  }

  /**
   * @param above the product of everything outside the bucket's subtree, over its separator
   */
  private void descend(Bucket bucket, WeightTable above, double[][] marginals) {
    List<WeightTable> all = bucket.received();
    all.add(above);
    int[] variable = {bucket.variable()};
    marginals[bucket.variable()] =
        WeightTable.product(all, variable, bucket.separator(), sizes, Summary.SUM, cutoff)
            .weights();
    for (Bucket child : bucket.children()) {
      List<WeightTable> rest = bucket.receivedBut(child);
      rest.add(above);
      int[] kept = child.separator();
      int[] dropped = difference(bucket, kept);
      descend(
          child, WeightTable.product(rest, kept, dropped, sizes, Summary.SUM, cutoff), marginals);
    }
  }

  private static int[] difference(Bucket bucket, int[] kept) {
    return IntStream.concat(IntStream.of(bucket.separator()), IntStream.of(bucket.variable()))
        .filter(variable -> Arrays.binarySearch(kept, variable) < 0)
        .toArray();
  }
}

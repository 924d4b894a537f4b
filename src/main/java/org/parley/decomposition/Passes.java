package org.parley.decomposition;

import java.util.Arrays;
import java.util.List;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * One pass up a decomposition, and one back, modulo one number: the sum over all combinations that
 * nothing forbids of their weights times a factor for each relation told apart that has them
 * marked; and its derivatives (A. Darwiche 2003, "A differential approach to inference in Bayesian
 * networks", Journal of the ACM 50).
 */
final class Passes {

  private final Decomposition tree;
  private final long[][] unary;
  private final long[] marked;
  private final Algebra algebra;
  private final Cutoff cutoff;
  private final long[][][] tables;
  private final long[][] messages;

  /**
   * The pass up.
   *
   * @param unary factor by variable and value
   * @param marked factor of what each relation told apart has marked
   * @param keepsAll whether tables are kept for a pass back
   * @throws CutShort once the cutoff is over
   */
  Passes(
      Decomposition tree,
      long[][] unary,
      long[] marked,
      Algebra algebra,
      boolean keepsAll,
      Cutoff cutoff) {
    this.tree = tree;
    this.unary = unary;
    this.marked = marked;
    this.algebra = algebra;
    this.cutoff = cutoff;
    this.tables = new long[tree.clusters().size()][][];
    this.messages = new long[tables.length][];
    for (int at = 0; at < tables.length; at++) {
      Cluster cluster = tree.clusters().get(at);
      tables[at] = tables(at);
      messages[at] = cluster.sum(tables[at], unary[cluster.variable()], algebra, cutoff);
      if (!keepsAll) {
        tables[at] = new long[0][];
        for (int child : tree.children(at)) {
          messages[child] = new long[0];
        }
      }
    }
  }

  /** The pass up that counts: every value for what it stands for. */
  static Passes counting(
      Decomposition tree, long factor, long modulus, boolean keepsAll, Cutoff cutoff) {
    long[] marked = new long[tree.network().told().size()];
    Arrays.fill(marked, factor);
    long[][] weights =
        Arrays.stream(tree.network().weights())
            .map(values -> Arrays.stream(values).asLongStream().toArray())
            .toArray(long[][]::new);
    return new Passes(tree, weights, marked, Algebra.modulo(modulus), keepsAll, cutoff);
  }

  private long[][] tables(int at) {
    List<Integer> told = tree.told(at);
    List<Integer> children = tree.children(at);
    long[][] own = new long[told.size() + children.size()][];
    for (int t = 0; t < told.size(); t++) {
      boolean[] cells = tree.marked(at, told.get(t));
      own[t] = new long[cells.length];
      for (int cell = 0; cell < cells.length; cell++) {
        own[t][cell] = cells[cell] ? marked[told.get(t)] : algebra.one();
      }
    }
    for (int c = 0; c < children.size(); c++) {
      own[told.size() + c] = messages[children.get(c)];
    }
    return own;
  }

  /** The sum. */
  long total() {
    return others(-1, -1);
  }

  /**
   * The product of what the roots come to and of the factors of relations that are marked whatever
   * the values, but for one of either.
   */
  private long others(int exceptRoot, int exceptRelation) {
    long product = tree.isRuledOut() ? algebra.zero() : algebra.one();
    for (int relation : tree.alwaysTold()) {
      product = relation == exceptRelation ? product : algebra.product(product, marked[relation]);
    }
    for (int root : tree.roots()) {
      product = root == exceptRoot ? product : algebra.product(product, messages[root][0]);
    }
    return product;
  }

  /** The first values of least cost; only of costs, and where there are any. */
  int[] cheapest() {
    int[] values = new int[tree.variableCount()];
    for (int at = tables.length - 1; at >= 0; at--) {
      Cluster cluster = tree.clusters().get(at);
      values[cluster.variable()] = cluster.cheapest(tables[at], unary[cluster.variable()], values);
    }
    return values;
  }

  /**
   * Derivatives of the sum.
   *
   * @param byValue by variable and value: the part of the sum in which the variable has it
   * @param byMark by relation told apart: the sum over marked combinations of it of what all else
   *     comes to
   */
  record Back(long[][] byValue, long[] byMark) {}

  /**
   * The pass back; only of counts.
   *
   * @throws CutShort once the cutoff is over
   */
  Back back() {
    long[][] byValue = new long[tree.variableCount()][];
    long[] byMark = new long[marked.length];
    tree.alwaysTold().forEach(relation -> byMark[relation] = others(-1, relation));
    long[][] above = new long[tables.length][];
    for (int root : tree.roots()) {
      above[root] = new long[] {others(root, -1)};
    }
    for (int at = tables.length - 1; at >= 0; at--) {
      Cluster cluster = tree.clusters().get(at);
      long[][] derivatives =
          Arrays.stream(tables[at]).map(table -> new long[table.length]).toArray(long[][]::new);
      long[] values = new long[cluster.valueCount()];
      cluster.derive(above[at], tables[at], algebra.modulus(), derivatives, values, cutoff);
      byValue[cluster.variable()] = values;
      List<Integer> told = tree.told(at);
      for (int t = 0; t < told.size(); t++) {
        byMark[told.get(t)] = sum(derivatives[t], tree.marked(at, told.get(t)));
      }
      List<Integer> children = tree.children(at);
      for (int c = 0; c < children.size(); c++) {
        above[children.get(c)] = derivatives[told.size() + c];
      }
    }
    return new Back(byValue, byMark);
  }

  private long sum(long[] derivative, boolean[] cells) {
    long sum = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      sum = cells[cell] ? algebra.sum(sum, derivative[cell]) : sum;
    }
    return sum;
  }
}

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
  private final long factor;
  private final long modulus;
  private final Cutoff cutoff;
  private final long[][][] tables;
  private final long[][] messages;

  /**
   * The pass up.
   *
   * @param factor of what is marked
   * @param keepsAll whether tables are kept for {@link #back}
   * @throws CutShort once the cutoff is over
   */
  Passes(Decomposition tree, long factor, long modulus, boolean keepsAll, Cutoff cutoff) {
    this.tree = tree;
    this.factor = factor;
    this.modulus = modulus;
    this.cutoff = cutoff;
    this.tables = new long[tree.clusters().size()][][];
    this.messages = new long[tables.length][];
    for (int at = 0; at < tables.length; at++) {
      tables[at] = tables(at);
      messages[at] = tree.clusters().get(at).sum(tables[at], modulus, cutoff);
      if (!keepsAll) {
        tables[at] = new long[0][];
        for (int child : tree.children(at)) {
          messages[child] = new long[0];
        }
      }
    }
  }

  private long[][] tables(int at) {
    List<Integer> told = tree.told(at);
    List<Integer> children = tree.children(at);
    long[][] own = new long[told.size() + children.size()][];
    for (int t = 0; t < told.size(); t++) {
      boolean[] marked = tree.marked(at, told.get(t));
      own[t] = new long[marked.length];
      for (int cell = 0; cell < marked.length; cell++) {
        own[t][cell] = marked[cell] ? factor : 1;
      }
    }
    for (int c = 0; c < children.size(); c++) {
      own[told.size() + c] = messages[children.get(c)];
    }
    return own;
  }

  /** The sum. */
  long total() {
    return others(-1, tree.alwaysTold().size());
  }

  /**
   * The product of what the roots come to, but for one, and of the factors of relations that are
   * marked whatever the values.
   */
  private long others(int except, int constants) {
    long product = tree.isRuledOut() ? 0 : 1;
    for (int k = 0; k < constants; k++) {
      product = Residues.product(product, factor, modulus);
    }
    for (int root : tree.roots()) {
      product = root == except ? product : Residues.product(product, messages[root][0], modulus);
    }
    return product;
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
   * The pass back.
   *
   * @throws CutShort once the cutoff is over
   */
  Back back() {
    long[][] byValue = new long[tree.variableCount()][];
    long[] byMark = new long[tree.toldCount()];
    List<Integer> constants = tree.alwaysTold();
    constants.forEach(t -> byMark[t] = others(-1, constants.size() - 1));
    long[][] above = new long[tables.length][];
    for (int root : tree.roots()) {
      above[root] = new long[] {others(root, constants.size())};
    }
    for (int at = tables.length - 1; at >= 0; at--) {
      Cluster cluster = tree.clusters().get(at);
      long[][] derivatives =
          Arrays.stream(tables[at]).map(table -> new long[table.length]).toArray(long[][]::new);
      long[] values = new long[cluster.valueCount()];
      cluster.derive(above[at], tables[at], modulus, derivatives, values, cutoff);
      byValue[cluster.variable()] = values;
      List<Integer> told = tree.told(at);
      for (int t = 0; t < told.size(); t++) {
        byMark[told.get(t)] = marked(derivatives[t], tree.marked(at, told.get(t)));
      }
      List<Integer> children = tree.children(at);
      for (int c = 0; c < children.size(); c++) {
        above[children.get(c)] = derivatives[told.size() + c];
      }
    }
    return new Back(byValue, byMark);
  }

  private long marked(long[] derivative, boolean[] marked) {
    long sum = 0;
    for (int cell = 0; cell < marked.length; cell++) {
      sum = marked[cell] ? Residues.sum(sum, derivative[cell], modulus) : sum;
    }
    return sum;
  }
}

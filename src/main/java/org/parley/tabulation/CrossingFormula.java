package org.parley.tabulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.parts.PartDiagram;
import org.parley.parts.PartOrder;

/**
 * Which outcomes cross, where a rule reads too many issues for a {@link CrossingTable}: the judge's
 * answers about its parts, put together as the rule puts its conditions together.
 *
 * @implNote Immutable.
 */
public final class CrossingFormula implements CrossingFunction {

  /** Most nodes of the diagram of a formula, those made on the way included. */
  public static final int MOST_NODES = 1 << 17;

  private static final int KEPT_DIAGRAMS = 4;

  private final Map<List<Integer>, PartDiagram> diagrams = new HashMap<>();
  private final Part part;
  private final int[] scope;
  private final int[] optionCounts;
  private final int[] order;
  private final boolean isNeverCrossed;
  private final boolean isAlwaysCrossed;

  private CrossingFormula(Part part, int[] order, boolean isNeverCrossed, boolean isAlwaysCrossed) {
    this.part = part;
    this.order = order;
    this.isNeverCrossed = isNeverCrossed;
    this.isAlwaysCrossed = isAlwaysCrossed;
    this.scope = part.issues().stream().toArray();
    this.optionCounts = new int[scope.length];
    for (Grid grid : part.grids()) {
      for (int k = 0; k < grid.width(); k++) {
        optionCounts[Arrays.binarySearch(scope, grid.issue(k))] = grid.optionCount(k);
      }
    }
  }

  /**
   * A formula, with the better of some orders of its issues.
   *
   * @param mostNodes most nodes of its diagram
   * @return nothing if every order that was tried needs more
   */
  public static Optional<CrossingFormula> of(Part part, int mostNodes) {
    Optional<CrossingFormula> best = Optional.empty();
    int most = mostNodes;
    for (int[] order : PartOrder.candidates(part)) {
      Optional<PartDiagram> diagram = PartDiagram.of(part, rank(order), most);
      if (diagram.isPresent() && (best.isEmpty() || diagram.get().nodeCount() < most)) {
        most = Math.max(2, diagram.get().nodeCount());
        int root = diagram.get().root();
        best =
            Optional.of(
                new CrossingFormula(
                    part, order, root == PartDiagram.FAILS, root == PartDiagram.HOLDS));
      }
    }
    return best;
  }

  /**
   * A formula whose order is known.
   *
   * @param order the issues in the order in which its diagram decides them
   * @throws IllegalArgumentException if {@code order} holds other issues than the part reads
   */
  static CrossingFormula of(
      Part part, int[] order, boolean isNeverCrossed, boolean isAlwaysCrossed) {
    BitSet ordered = new BitSet();
    Arrays.stream(order).forEach(ordered::set);
    if (!ordered.equals(part.issues())) {
      throw new IllegalArgumentException("the order " + Arrays.toString(order) + " does not fit");
    }
    return new CrossingFormula(part, order.clone(), isNeverCrossed, isAlwaysCrossed);
  }

  private static int[] rank(int[] order) {
    int[] rank = new int[Arrays.stream(order).max().orElse(-1) + 1];
    for (int place = 0; place < order.length; place++) {
      rank[order[place]] = place;
    }
    return rank;
  }

  /** What it is put together of. */
  public Part part() {
    return part;
  }

  /** Its diagram, in the order that was found best, in which it is not large. */
  public PartDiagram diagram() {
    return diagram(rank(order), Integer.MAX_VALUE).orElseThrow();
  }

  /**
   * Its diagram in some order; nothing where that takes more nodes than allowed. The last ones are
   * kept, since one question asks for the same several times.
   *
   * @param rank by issue, what the issues are ordered by
   */
  public Optional<PartDiagram> diagram(int[] rank, int mostNodes) {
    List<Integer> inOrder =
        IntStream.of(scope).boxed().sorted(Comparator.comparing(issue -> rank[issue])).toList();
    synchronized (diagrams) {
      PartDiagram known = diagrams.get(inOrder);
      if (known != null) {
        return Optional.of(known);
      }
      Optional<PartDiagram> made = PartDiagram.of(part, rank, mostNodes);
      if (diagrams.size() == KEPT_DIAGRAMS) {
        diagrams.clear();
      }
      made.ifPresent(diagram -> diagrams.put(inOrder, diagram));
      return made;
    }
  }

  /** The issues in the order of its diagram; a copy. */
  public int[] order() {
    return order.clone();
  }

  /**
   * The same over fewer options.
   *
   * @param kept by issue, the options that stay, ascending, which are numbered anew
   */
  public CrossingFormula over(int[][] kept) {
    boolean isWhole = true;
    for (int k = 0; k < scope.length; k++) {
      isWhole &= kept[scope[k]].length == optionCounts[k];
    }
    if (isWhole) {
      return this;
    }
    return new CrossingFormula(part.over(kept), order, isNeverCrossed, isAlwaysCrossed);
  }

  @Override
  public int scopeSize() {
    return scope.length;
  }

  @Override
  public int issue(int k) {
    return scope[k];
  }

  @Override
  public int[] scope() {
    return scope.clone();
  }

  @Override
  public int optionCount(int k) {
    return optionCounts[k];
  }

  @Override
  public boolean crossesOutcome(int[] outcome) {
    return part.holds(outcome);
  }

  @Override
  public CrossingFormula complement() {
    return new CrossingFormula(Part.not(part), order, isAlwaysCrossed, isNeverCrossed);
  }

  @Override
  public boolean isNeverCrossed() {
    return isNeverCrossed;
  }

  @Override
  public boolean isAlwaysCrossed() {
    return isAlwaysCrossed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CrossingFormula that
        && part.equals(that.part)
        && Arrays.equals(order, that.order);
  }

  @Override
  public int hashCode() {
    return 31 * part.hashCode() + Arrays.hashCode(order);
  }

  @Override
  public String toString() {
    return "CrossingFormula" + IntStream.of(scope).boxed().toList() + " " + part;
  }
}

package org.parley.elimination;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The inclusion-minimal sets of positions that outcomes cross, as a pass that keeps an antichain at
 * every node (the semiring of antichains of sets, a finite form of the minimal cut sets of Rauzy
 * 1993, "New algorithms for fault trees analysis").
 */
final class MinimalSetsPass {

  private final Diagram diagram;
  private final BitSet[] sets;
  private final int limit;

  MinimalSetsPass(Diagram diagram, BitSet[] sets, int limit) {
    this.diagram = diagram;
    this.sets = sets;
    this.limit = limit;
  }

  /** The minimal sets by size and then by position. */
  Attempt<List<BitSet>> minimalSets() {
    if (diagram.isEmpty()) {
      return new Exact<>(List.of());
    }
    List<List<BitSet>> below = List.of(List.of(new BitSet()));
    for (int level = diagram.levelCount() - 1; level >= 0; level--) {
      List<List<BitSet>> antichains = new ArrayList<>(diagram.nodeCount(level));
      int kept = 0;
      for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
        List<BitSet> antichain = gather(level, node, below);
        antichains.add(antichain);
        kept += antichain.size();
        if (kept > limit) {
          return new BudgetSpent<>(BudgetSpent.Limit.MEMORY, 0, diagram.edgeCount(), limit);
        }
      }
      below = antichains;
    }
    List<BitSet> minimal = below.get(0);
    minimal.sort(MinimalSetsPass::compare);
    return new Exact<>(List.copyOf(minimal));
  }

  private List<BitSet> gather(int level, int node, List<List<BitSet>> below) {
    List<BitSet> antichain = new ArrayList<>();
    int edge = diagram.edge(level, node);
    for (int e = edge; e < edge + diagram.classCount(level); e++) {
      if (diagram.target(e) != Diagram.NONE) {
        for (BitSet rest : below.get(diagram.target(e) - diagram.firstNode(level + 1))) {
          BitSet union = (BitSet) rest.clone();
          union.or(sets[diagram.crossing(e)]);
          keepMinimal(union, antichain);
        }
      }
    }
    return antichain;
  }

  private static void keepMinimal(BitSet candidate, List<BitSet> antichain) {
    for (BitSet kept : antichain) {
      if (contains(candidate, kept)) {
        return;
      }
    }
    antichain.removeIf(kept -> contains(kept, candidate));
    antichain.add(candidate);
  }

  private static boolean contains(BitSet set, BitSet part) {
    for (int p = part.nextSetBit(0); p >= 0; p = part.nextSetBit(p + 1)) {
      if (!set.get(p)) {
        return false;
      }
    }
    return true;
  }

  private static int compare(BitSet a, BitSet b) {
    int bySize = Integer.compare(a.cardinality(), b.cardinality());
    if (bySize != 0) {
      return bySize;
    }
    BitSet differing = (BitSet) a.clone();
    differing.xor(b);
    int first = differing.nextSetBit(0);
    return first < 0 ? 0 : a.get(first) ? -1 : 1;
  }
}

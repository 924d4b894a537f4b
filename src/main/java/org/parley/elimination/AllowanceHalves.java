package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/** Counts for sets of positions from the two halves of the levels of one plan. */
final class AllowanceHalves {

  private final DiagramPlan plan;
  private final LevelStep[] steps;
  private final List<BitSet> sets;
  private final int countBits;
  private final Budget budget;
  private final BitSet[] touchedFrom;
  private final BitSet[] touchedBefore;

  AllowanceHalves(
      DiagramPlan plan, LevelStep[] steps, List<BitSet> sets, int countBits, Budget budget) {
    this.plan = plan;
    this.steps = steps;
    this.sets = sets;
    this.countBits = countBits;
    this.budget = budget;
    touchedBefore = new BitSet[steps.length + 1];
    touchedFrom = new BitSet[steps.length + 1];
    touchedBefore[0] = new BitSet();
    touchedFrom[steps.length] = new BitSet();
    for (int level = 0; level < steps.length; level++) {
      touchedBefore[level + 1] = (BitSet) touchedBefore[level].clone();
      touchedBefore[level + 1].or(steps[level].recorded());
    }
    for (int level = steps.length - 1; level >= 0; level--) {
      touchedFrom[level] = (BitSet) touchedFrom[level + 1].clone();
      touchedFrom[level].or(steps[level].recorded());
    }
  }

  /** The counts, by set. */
  Attempt<BigInteger[]> count() {
    int middle = middle();
    Parts above = parts(touchedBefore[middle]);
    Attempt<AllowanceSweep.Reached> swept =
        new AllowanceSweep(above.distinct, plan, steps, budget).run(middle, countBits);
    return swept.flatMap(reached -> joined(middle, above, reached));
  }

  private Attempt<BigInteger[]> joined(int middle, Parts above, AllowanceSweep.Reached reached) {
    Parts below = parts(touchedFrom[middle]);
    List<List<Integer>> members = new ArrayList<>();
    below.distinct.forEach(part -> members.add(new ArrayList<>()));
    for (int s = 0; s < sets.size(); s++) {
      members.get(below.bySet[s]).add(s);
    }
    Counts totals = Counts.zeros(countBits, sets.size());
    for (int part = 0; part < below.distinct.size(); part++) {
      AllowanceTail tail =
          new AllowanceTail(plan, steps, middle, below.distinct.get(part), countBits, budget);
      List<int[]> roots = new ArrayList<>();
      for (int s : members.get(part)) {
        int[] own = reached.places(above.bySet[s]).clone();
        for (int place = 0; place < own.length; place++) {
          own[place] = tail.root(reached.states(), own[place]);
        }
        roots.add(own);
      }
      Attempt<Counts> ways = tail.ways();
      if (!(ways instanceof Known<Counts> known)) {
        return ways.map(none -> new BigInteger[0]);
      }
      for (int k = 0; k < roots.size(); k++) {
        int set = members.get(part).get(k);
        Counts to = reached.ways(above.bySet[set]);
        for (int place = 0; place < roots.get(k).length; place++) {
          totals.addProducts(set, to, place, 1, known.value(), roots.get(k)[place]);
        }
      }
    }
    BigInteger[] values = new BigInteger[sets.size()];
    Arrays.setAll(values, totals::value);
    return new Known<>(values);
  }

  /** What the sets hold of some positions, each once. */
  private record Parts(List<BitSet> distinct, int[] bySet) {}

  private Parts parts(BitSet positions) {
    int[] bySet = new int[sets.size()];
    refine(bySet, 1, positions);
    List<BitSet> distinct = new ArrayList<>();
    for (int s = 0; s < bySet.length; s++) {
      if (bySet[s] == distinct.size()) {
        distinct.add(AllowanceCounts.common(sets.get(s), positions));
      }
    }
    return new Parts(distinct, bySet);
  }

  /** The level at which to part, by the number of states to expect on both sides. */
  private int middle() {
    if (sets.size() == 1) {
      return steps.length;
    }
    double[] nodes = plan.predictedNodes(budget.cutoff());
    double[] edgesFrom = new double[steps.length + 1];
    for (int level = steps.length - 1; level >= 0; level--) {
      edgesFrom[level] = edgesFrom[level + 1] + nodes[level] * steps[level].classCount();
    }
    int best = steps.length;
    double least = Double.POSITIVE_INFINITY;
    double above = 0;
    int[] partsBefore = partCounts(touchedBefore, 0, 1);
    int[] partsFrom = partCounts(touchedFrom, steps.length, -1);
    for (int level = 0; level <= steps.length; level++) {
      double cost = above + partsFrom[level] * edgesFrom[level] + sets.size() * nodes[level];
      if (cost < least) {
        least = cost;
        best = level;
      }
      if (level < steps.length) {
        double edges = nodes[level] * steps[level].classCount();
        above += partsBefore[level] * edges;
      }
    }
    return best;
  }

  /**
   * By level, how many parts are distinct of what the sets hold of the positions there.
   *
   * @param positions by level, all those of one level among those of the next
   * @param first the first of the levels in that order
   * @param step from each level to the next
   */
  private int[] partCounts(BitSet[] positions, int first, int step) {
    int[] counts = new int[positions.length];
    int[] partBySet = new int[sets.size()];
    BitSet told = new BitSet();
    int parts = 1;
    for (int level = first; level >= 0 && level < counts.length; level += step) {
      BitSet more = (BitSet) positions[level].clone();
      more.andNot(told);
      parts = refine(partBySet, parts, more);
      told.or(more);
      counts[level] = parts;
    }
    return counts;
  }

  /**
   * Parts sets by what they hold of some positions as well, numbering parts as they first appear.
   *
   * @param partBySet the parts so far, which becomes the parts then
   * @return the number of parts
   */
  private int refine(int[] partBySet, int parts, BitSet positions) {
    int count = parts;
    for (int p = positions.nextSetBit(0); p >= 0; p = positions.nextSetBit(p + 1)) {
      int[] numbers = new int[2 * count];
      count = 0;
      for (int s = 0; s < partBySet.length; s++) {
        int key = 2 * partBySet[s] + (sets.get(s).get(p) ? 1 : 0);
        if (numbers[key] == 0) {
          numbers[key] = ++count;
        }
        partBySet[s] = numbers[key] - 1;
      }
    }
    return count;
  }
}

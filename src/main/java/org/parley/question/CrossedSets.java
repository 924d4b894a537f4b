package org.parley.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Spent.Want;
import org.parley.elimination.Crossings;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.NearestOutcome;

/**
 * The distinct sets of enforced positions that outcomes cross, by rising weight: from a diagram, or
 * where none fits by a tree decomposition, which then lists each set but once.
 */
final class CrossedSets {

  private final ExactEngine engine;
  private final BitSet enforced;
  private final Optional<Crossings> crossings;
  private final Iterator<NearestOutcome> source;
  private final List<NearestOutcome> found = new ArrayList<>();

  private CrossedSets(
      ExactEngine engine,
      BitSet enforced,
      Optional<Crossings> crossings,
      Iterator<NearestOutcome> source) {
    this.engine = engine;
    this.enforced = enforced;
    this.crossings = crossings;
    this.source = source;
  }

  /** The sets, as far as the engine's budget goes. */
  static Attempt<CrossedSets> of(ExactEngine engine, BitSet enforced, long[] weights) {
    Attempt<CrossedSets> byDiagram =
        engine.crossings().map(crossings -> of(engine, enforced, weights, crossings));
    if (byDiagram instanceof Spent<CrossedSets> spent && spent.want() == Want.MEMORY) {
      Attempt<CrossedSets> byTree =
          engine
              .nearestSets(enforced, weights)
              .map(sets -> new CrossedSets(engine, enforced, Optional.empty(), sets));
      return byTree instanceof Known ? byTree : byDiagram;
    }
    return byDiagram;
  }

  /** The sets from a diagram. */
  static CrossedSets of(ExactEngine engine, BitSet enforced, long[] weights, Crossings crossings) {
    Iterator<NearestOutcome> sets = crossings.nearestSets(enforced, weights);
    return new CrossedSets(engine, enforced, Optional.of(crossings), sets);
  }

  /**
   * Whether there is an {@code n}-th set, from 0 on.
   *
   * @throws org.parley.effort.CutShort once the time is over
   */
  boolean has(int n) {
    while (found.size() <= n && source.hasNext()) {
      found.add(source.next());
    }
    return found.size() > n;
  }

  /** The {@code n}-th set, which there is. */
  NearestOutcome get(int n) {
    return found.get(n);
  }

  /** How many outcomes cross just these of the enforced positions. */
  Attempt<BigInteger> alike(BitSet crossed) {
    return crossings
        .<Attempt<BigInteger>>map(c -> new Known<>(c.countCrossingExactly(crossed, enforced)))
        .orElseGet(() -> engine.countCrossing(crossed, others(crossed)));
  }

  /** The enforced positions beside some. */
  BitSet others(BitSet crossed) {
    BitSet others = (BitSet) enforced.clone();
    others.andNot(crossed);
    return others;
  }
}

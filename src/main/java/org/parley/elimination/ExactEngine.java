package org.parley.elimination;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.ExactAnswer.Figures;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Exact answers from tables: builds the diagrams that the questions need and asks them.
 *
 * <p>Two kinds of diagram serve. One of the outcomes that cross none of some positions is small,
 * since crossing ends a branch; one that records what is crossed is larger and answers everything
 * about crossings at once. Where the second is over budget, what can be had from many of the first
 * kind still is: the number that cross a position is all coherent outcomes less those that do not,
 * and a sole blocker's number is what dropping it alone would add.
 */
public final class ExactEngine {

  private final CrossingTables tables;
  private final Budget budget;

  /** An engine for these tables, of which every single diagram must stay within the budget. */
  public ExactEngine(CrossingTables tables, Budget budget) {
    this.tables = tables;
    this.budget = budget;
  }

  /** The same engine with another budget. */
  public ExactEngine within(Budget other) {
    return new ExactEngine(tables, other);
  }

  /** The coherent outcomes. */
  public Attempt<OutcomeSet> coherent() {
    return avoiding(new BitSet());
  }

  /** The coherent outcomes that cross none of these positions. */
  public Attempt<OutcomeSet> avoiding(BitSet positions) {
    return diagram(positions).map(diagram -> OutcomeSet.of(diagram.reduced(), budget.cutoff()));
  }

  /** The coherent outcomes that cross all of some positions and none of others. */
  public Attempt<OutcomeSet> crossing(BitSet all, BitSet none) {
    return crossingAll(all).avoiding(none);
  }

  private ExactEngine crossingAll(BitSet all) {
    return without(all.stream().mapToObj(p -> tables.positions().get(p).complement()).toList());
  }

  /**
   * A diagram of the coherent outcomes that cross none of some positions, whose edges record which
   * of some tables are crossed.
   *
   * @param recorded tables, told by their place in the list
   */
  public Attempt<Diagram> recording(BitSet positions, List<? extends CrossingFunction> recorded) {
    List<CrossingFunction> hard = new ArrayList<>(tables.coherence());
    positions.stream().mapToObj(tables.positions()::get).forEach(hard::add);
    CrossingTables narrowed = new CrossingTables(tables.space(), hard, recorded);
    return DiagramBuilder.build(Factors.recording(narrowed), budget).map(Diagram::reduced);
  }

  /** The outcomes of these tables that none of some further tables crosses. */
  public ExactEngine without(List<? extends CrossingFunction> further) {
    List<CrossingFunction> hard = new ArrayList<>(tables.coherence());
    hard.addAll(further);
    CrossingTables narrowed = new CrossingTables(tables.space(), hard, tables.positions());
    return new ExactEngine(narrowed, budget);
  }

  /**
   * Number of coherent outcomes that cross none of these positions; by a tree decomposition where
   * no diagram fits.
   */
  public Attempt<BigInteger> countAvoiding(BitSet positions) {
    Attempt<BigInteger> count = diagram(positions).map(d -> CountingPass.of(d).total());
    return treeFor(count, () -> Factors.forbidding(tables, positions), TreeAnswers::total);
  }

  /** Numbers of the coherent outcomes that cross none of these positions. */
  public Figures figuresAvoiding(BitSet positions) {
    return figures(avoiding(positions), positions);
  }

  private Attempt<BigInteger> countByTree(BitSet positions) {
    return TreeAnswers.of(Factors.forbidding(tables, positions), budget)
        .map(TreeAnswers::total)
        .orElse(Spent.ofMemory());
  }

  /** The numbers of a set, from the set where it is known. */
  private Figures figures(Attempt<OutcomeSet> set, BitSet positions) {
    Supplier<Factors> factors = () -> Factors.forbidding(tables, positions);
    return new Figures(
        treeFor(set.map(OutcomeSet::count), factors, TreeAnswers::totalInParts),
        treeFor(set.map(OutcomeSet::countsByOption), factors, TreeAnswers::byOption));
  }

  /** What a diagram has come to, or a tree decomposition where the diagram wants memory. */
  private <T> Attempt<T> treeFor(
      Attempt<T> byDiagram, Supplier<Factors> factors, Function<TreeAnswers, Attempt<T>> question) {
    if (!(byDiagram instanceof Spent<T> spent) || spent.want() != Spent.Want.MEMORY) {
      return byDiagram;
    }
    return TreeAnswers.of(factors.get(), budget)
        .map(question)
        .map(t -> less(t, spent))
        .orElse(spent);
  }

  /** Of two attempts the one that is known, else the one that wants less. */
  private static <T> Attempt<T> less(Attempt<T> attempt, Spent<T> other) {
    boolean isMore =
        attempt instanceof Spent<T> spent
            && spent.want() == Spent.Want.MEMORY
            && (spent.bytes() == 0 || other.bytes() > 0 && spent.bytes() > other.bytes());
    return isMore ? other : attempt;
  }

  /**
   * For each of some sets of positions, the number of coherent outcomes that cross no enforced
   * position but those of the set; much faster than to count set by set.
   */
  public Attempt<List<BigInteger>> countCrossingWithin(List<BitSet> sets, BitSet enforced) {
    return AllowanceCounts.of(tables, enforced, sets, budget);
  }

  private Attempt<Diagram> diagram(BitSet positions) {
    return DiagramBuilder.build(Factors.forbidding(tables, positions), budget);
  }

  /** Number of coherent outcomes that cross all of some positions and none of others. */
  public Attempt<BigInteger> countCrossing(BitSet all, BitSet none) {
    return crossingAll(all).countAvoiding(none);
  }

  /**
   * An outcome of least cost among those that cross all of some positions and none of others, by a
   * tree decomposition; nothing where there are none.
   *
   * @param costs cost, at least 0, by issue and option
   */
  public Attempt<Optional<ParetoOutcome>> cheapest(BitSet all, BitSet none, int[][] costs) {
    Factors factors = Factors.forbidding(crossingAll(all).tables, none);
    return TreeAnswers.of(factors, budget)
        .map(tree -> tree.cheapest(costs))
        .map(attempt -> attempt.map(found -> found.map(o -> ParetoOutcome.of(o, costs))))
        .orElse(Spent.ofMemory());
  }

  /**
   * The sets of {@link Crossings#nearestSets}, by a tree decomposition: the same in the same order,
   * but where weights leave no room in a machine word to tell ties apart.
   */
  public Attempt<Iterator<NearestOutcome>> nearestSets(BitSet enforced, long[] weights) {
    Factors factors = Factors.recording(tables, tables.coherence(), enforced);
    return TreeAnswers.of(factors, budget)
        .map(tree -> tree.nearestSets(weights))
        .orElse(Spent.ofMemory());
  }

  /** The coherent outcomes with the positions that each crosses. */
  public Attempt<Crossings> crossings() {
    int positionCount = tables.positions().size();
    return DiagramBuilder.build(Factors.recording(tables), budget)
        .map(diagram -> new Crossings(diagram.reduced(), positionCount, budget));
  }

  /** Everything at once, as far as the budget goes. */
  public ExactAnswer answer(Enforced enforced) {
    Attempt<Crossings> crossings = crossings();
    if (crossings instanceof Known<Crossings> exact) {
      return answer(enforced, exact.value());
    }
    return answerOneByOne(enforced, crossings);
  }

  /** The answer without a recording diagram, from one count for each set of positions. */
  ExactAnswer answerOneByOne(Enforced enforced, Attempt<Crossings> spent) {
    BitSet positions = enforced.positions();
    Attempt<OutcomeSet> coherent = coherent();
    Attempt<OutcomeSet> acceptable = avoiding(positions);
    Figures all = figures(coherent, new BitSet());
    Figures rest = figures(acceptable, positions);
    boolean isByTree = acceptable instanceof Spent && rest.count() instanceof Known;
    return new ExactAnswer(
        coherent,
        acceptable,
        all,
        rest,
        countEach(enforced.subsets(), isByTree),
        all.count().flatMap(this::crossedOneByOne),
        rest.count().flatMap(count -> soleBlockersOneByOne(positions, count, isByTree)),
        treeFor(
            spent.flatMap(recorded -> recorded.histogram(positions)),
            () -> Factors.recording(tables, tables.coherence(), positions),
            TreeAnswers::byNumberRecorded),
        spent);
  }

  private ExactAnswer answer(Enforced enforced, Crossings crossings) {
    Attempt<OutcomeSet> coherent = coherent();
    Attempt<OutcomeSet> acceptable = avoiding(enforced.positions());
    List<BigInteger> subsets = new ArrayList<>();
    for (BitSet subset : enforced.subsets()) {
      subsets.add(crossings.countAvoiding(subset));
    }
    return new ExactAnswer(
        coherent,
        acceptable,
        figures(coherent, new BitSet()),
        figures(acceptable, enforced.positions()),
        new Known<>(subsets),
        new Known<>(crossings.crossed()),
        new Known<>(crossings.soleBlockers(enforced.positions())),
        crossings.histogram(enforced.positions()),
        new Known<>(crossings));
  }

  private Attempt<List<BigInteger>> crossedOneByOne(BigInteger coherent) {
    List<BitSet> singles = new ArrayList<>();
    for (int position = 0; position < tables.positions().size(); position++) {
      BitSet single = new BitSet();
      single.set(position);
      singles.add(single);
    }
    return countEach(singles, false).map(counts -> differences(coherent, counts));
  }

  private Attempt<List<BigInteger>> soleBlockersOneByOne(
      BitSet enforced, BigInteger acceptable, boolean isByTree) {
    Map<Integer, BigInteger> alone = isByTree ? alone(enforced) : Map.of();
    List<BitSet> flipped = new ArrayList<>();
    for (int position = 0; position < tables.positions().size(); position++) {
      BitSet others = (BitSet) enforced.clone();
      others.flip(position);
      if (!alone.containsKey(position)) {
        flipped.add(others);
      }
    }
    return countEach(flipped, isByTree)
        .map(counts -> differences(acceptable, counts).iterator())
        .map(
            counts ->
                IntStream.range(0, tables.positions().size())
                    .mapToObj(p -> Optional.ofNullable(alone.get(p)).orElseGet(counts::next))
                    .toList());
  }

  /**
   * How many cross each of these positions and no other of them, in one; empty if that is spent.
   */
  private Map<Integer, BigInteger> alone(BitSet positions) {
    return TreeAnswers.of(Factors.recording(tables, tables.coherence(), positions), budget)
        .flatMap(tree -> tree.recordedAlone().known())
        .orElse(Map.of());
  }

  /** Outcomes that dropping a position adds, or that enforcing it as well takes away. */
  private static List<BigInteger> differences(BigInteger count, List<BigInteger> others) {
    List<BigInteger> differences = new ArrayList<>(others.size());
    for (BigInteger other : others) {
      differences.add(count.subtract(other).abs());
    }
    return differences;
  }

  /**
   * @param isByTree whether a tree decomposition is tried before a diagram
   */
  private Attempt<List<BigInteger>> countEach(List<BitSet> sets, boolean isByTree) {
    List<BigInteger> counts = new ArrayList<>(sets.size());
    for (BitSet set : sets) {
      Attempt<BigInteger> byTree = isByTree ? countByTree(set) : Spent.ofMemory();
      Attempt<BigInteger> count = byTree instanceof Known ? byTree : countAvoiding(set);
      if (!(count instanceof Known<BigInteger> exact)) {
        return count.map(List::of);
      }
      counts.add(exact.value());
    }
    return new Known<>(counts);
  }
}

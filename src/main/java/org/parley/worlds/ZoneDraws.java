package org.parley.worlds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.parley.decomposition.BucketOrder;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.inference.BucketTree;
import org.parley.inference.MiniBuckets;
import org.parley.inference.WeightTable;
import org.parley.inference.WeightTable.Summary;
import org.parley.stat.RandomStreams;

/**
 * Draws from the zone, however rare acceptable outcomes are: guided by an elimination in as much
 * memory as there is, each outcome with a weight that makes up for what the guide does not know
 * (importance sampling; R. Y. Rubinstein 1981, "Simulation and the Monte Carlo method", section
 * 4.3).
 *
 * <p>The guide is a {@link MiniBuckets}, with a coarse quadrature over tied parties; the mean
 * weight is the expected zone. Where the elimination fits into memory, weights differ by the
 * quadrature alone; where it does not, some draws come to a dead end and have weight 0.
 *
 * @implNote immutable; may be shared between threads
 */
public final class ZoneDraws {

  /** Draws in a chunk; each chunk has the stream of its own number. */
  private static final int CHUNK = 4096;

  /** An edge of a diagram takes as much memory as so many cells. */
  private static final double CELLS_OF_EDGE = (double) Budget.BYTES_PER_EDGE / Double.BYTES;

  private static final int MOST_EDGES = 1 << 24;

  private final WorldModel model;
  private final ZoneFactors factors;
  private final double coherent;
  private final MiniBuckets guide;
  private final double bound;
  private final AcceptanceRule target;
  private final AcceptanceRule coarse;
  private final boolean isGuideExact;
  private final Cutoff cutoff;

  /**
   * @throws CutShort once the cutoff is over
   */
  ZoneDraws(WorldModel model, int points, double maxCells, double coherent, Cutoff cutoff) {
    this.cutoff = cutoff;
    this.model = model;
    WorldModel narrow = NarrowLines.of(model);
    this.factors = ZoneFactors.of(narrow, points);
    this.coherent = coherent;
    List<WeightTable> tables = new ArrayList<>(factors.coherence());
    tables.addAll(factors.acceptance());
    tables.addAll(factors.quadrature());
    int[] sizes = factors.sizes();
    int[] order = BucketOrder.minFill(sizes, factors.scopes(), new BitSet()).variables();
    double maxProduct = Math.max(1, maxCells / sizes.length);
    this.guide = MiniBuckets.forDraws(tables, sizes, order, maxProduct, cutoff);
    // What the guide's rule takes off an outcome at most is put back on the bound.
    boolean isKnown = factors.isErrorCertain() && factors.error() < 1;
    this.bound =
        isKnown
            ? MiniBuckets.upperBound(tables, sizes, order, maxProduct, cutoff)
                / (1 - factors.error())
            : coherent;
    this.target =
        new AcceptanceRule(
            model, factors.positions(), TiedRules.of(model, TiedRules.FINE).byParty());
    this.coarse = new AcceptanceRule(narrow, factors.positions(), factors.rules());
    this.isGuideExact = !factors.isTied() && !NarrowLines.areOf(model);
  }

  /**
   * How to draw.
   *
   * @param draws number of outcomes, at least 1
   * @param seed seed of all draws
   * @param level level of the intervals, in {@code (0, 1)}
   * @param threads number of threads, at least 1; estimates do not depend on it
   * @param kept most outcomes of weight to keep as examples, at least 0
   */
  public record Plan(long draws, long seed, double level, int threads, int kept) {

    /**
     * @throws IllegalArgumentException unless {@code draws >= 1}, {@code 0 < level < 1}, {@code
     *     threads >= 1} and {@code kept >= 0}
     */
    public Plan {
      if (draws < 1 || !(0 < level && level < 1) || threads < 1 || kept < 0) {
        throw new IllegalArgumentException(
            "draws ["
                + draws
                + "], level ["
                + level
                + "], threads ["
                + threads
                + "] or kept ["
                + kept
                + "] out of range");
      }
    }
  }

  /**
   * Draws for a model, or that its tables, and those for counting its coherent outcomes, would have
   * too many cells.
   *
   * @param points nodes of the quadratures of the guide, multiplied
   * @param maxCells cells of tables allowed; each takes 8 bytes
   * @param cutoff of the eliminations and of the draws
   */
  public static Attempt<ZoneDraws> compile(
      WorldModel model, int points, double maxCells, Cutoff cutoff) {
    ZoneFactors factors = ZoneFactors.of(NarrowLines.of(model), points);
    List<int[]> scopes = factors.scopes();
    int coherenceCount = model.lines().coherence().size();
    int[] sizes = model.lines().space().optionCounts();
    BucketOrder order = BucketOrder.minFill(sizes, scopes.subList(0, coherenceCount), new BitSet());
    double acceptance =
        BucketOrder.cells(scopes.subList(coherenceCount, scopes.size()), factors.sizes());
    double needed = order.cells() + acceptance;
    if (needed > maxCells) {
      return Spent.ofMemory(needed * Double.BYTES);
    }
    int[] variables = order.variables();
    Attempt<Double> coherent =
        NarrowLines.isCoherenceWide(model)
            ? counted(model, maxCells, cutoff)
            : Attempt.of(
                () ->
                    BucketTree.eliminate(
                            factors.coherence(),
                            sizes,
                            variables,
                            variables.length,
                            Summary.SUM,
                            cutoff)
                        .total());
    return coherent.flatMap(
        count -> Attempt.of(() -> new ZoneDraws(model, points, maxCells, count, cutoff)));
  }

  /** Number of coherent outcomes, from a diagram. */
  private static Attempt<Double> counted(WorldModel model, double maxCells, Cutoff cutoff) {
    int edges = (int) Math.max(1, Math.min(maxCells / CELLS_OF_EDGE, MOST_EDGES));
    return new ExactEngine(model.lines(), Budget.of(edges, cutoff))
        .countAvoiding(new BitSet())
        .map(BigInteger::doubleValue);
  }

  /**
   * An estimate of the expected zone, from fewer draws where the work was cut off; nothing where
   * the zone is certain to be empty, or where not even a chunk was drawn by then.
   */
  public Optional<SampledZone> sample(Plan plan) {
    if (isCertainlyEmpty()) {
      return Optional.empty();
    }
    ZoneTally tally = tally(plan);
    return tally.draws() == 0
        ? Optional.empty()
        : Optional.of(new SampledZone(coherent, guide.total(), bound, tally, plan.level()));
  }

  /** Whether the zone is known to have nothing in it. */
  public boolean isCertainlyEmpty() {
    return guide.isEmpty() || coherent == 0;
  }

  private ZoneTally tally(Plan plan) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      List<CompletableFuture<ZoneTally>> chunks = new ArrayList<>();
      for (long chunk = 0; chunk * CHUNK < plan.draws(); chunk++) {
        long number = chunk;
        chunks.add(CompletableFuture.supplyAsync(() -> chunk(plan, number), threads));
      }
      // In the order of the chunks, as rounding depends on the order of a sum, and none after one
      // that
      // was not drawn, so that which are in it says nothing of what they hold.
      ZoneTally sum = emptyTally(plan);
      boolean isWhole = true;
      for (CompletableFuture<ZoneTally> chunk : chunks) {
        ZoneTally drawn = chunk.join();
        isWhole &= drawn.draws() > 0;
        if (isWhole) {
          sum.add(drawn);
        }
      }
      return sum;
    } finally {
      threads.shutdown();
    }
  }

  private ZoneTally emptyTally(Plan plan) {
    return new ZoneTally(model.lines().space().optionCounts(), plan.kept());
  }

  /** The tally of a chunk; empty once the cutoff is over. */
  private ZoneTally chunk(Plan plan, long number) {
    RandomGenerator random = RandomStreams.stream(plan.seed(), number);
    ZoneTally tally = emptyTally(plan);
    int[] sizes = factors.sizes();
    int[] values = new int[sizes.length];
    double[] scratch = new double[2 * Arrays.stream(sizes).max().orElse(1)];
    long draws = cutoff.isOver() ? 0 : Math.min(CHUNK, plan.draws() - number * CHUNK);
    for (long draw = 0; draw < draws; draw++) {
      double weight = guide.draw(random, values, scratch);
      tally.record(values, weight == 0 ? 0 : weight / guide.total() * correction(values));
    }
    return tally;
  }

  /**
   * What the guide gets wrong about an outcome that it does not rule out: by its coarse quadrature,
   * and by leaving out what is wide.
   */
  private double correction(int[] outcome) {
    if (isGuideExact) {
      return 1;
    }
    return model.lines().isCoherent(outcome)
        ? target.probability(outcome) / coarse.probability(outcome)
        : 0;
  }
}

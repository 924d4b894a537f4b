package org.parley.sensitivity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.parley.sensitivity.Computation.BudgetSpent;
import org.parley.sensitivity.Computation.Done;
import org.parley.stat.RandomStreams;

/**
 * Draws from the expected zone without rejection, however rare acceptable outcomes are: from an
 * elimination that may use a coarse quadrature and leave out positions whose tables are too large,
 * each outcome with a weight that makes up for both (importance sampling; R. Y. Rubinstein 1981,
 * "Simulation and the Monte Carlo method", section 4.3; with an elimination as the proposal, V.
 * Gogate and R. Dechter 2011, "SampleSearch: importance sampling in presence of determinism",
 * Artificial Intelligence 175).
 *
 * <p>The weight of an outcome is the probability that it is acceptable divided by what the
 * elimination takes it for. Where nothing is left out the two differ by the quadrature alone, and
 * weights lie close to 1.
 *
 * @implNote immutable; may be shared between threads
 */
public final class ZoneDraws {

  /** Draws in a chunk; each chunk has the stream of its own number. */
  private static final int CHUNK = 4096;

  private static final int TARGET_ORDER = 64;

  private final WorldModel model;
  private final ExpectedZone relaxed;
  private final Optional<BucketDraws> draws;
  private final BitSet leftOut;
  private final AcceptanceRule target;
  private final AcceptanceRule proposal;

  private ZoneDraws(WorldModel model, ZoneElimination elimination) {
    BitSet binding = new BitSet();
    for (int position = 0; position < model.positionCount(); position++) {
      binding.set(position, model.positions().get(position).firmness().value() > 0);
    }
    this.model = model;
    this.relaxed = elimination.roughly(Box.everything(model.lines().space().optionCounts()));
    this.draws = elimination.draws();
    this.target = new AcceptanceRule(model, binding, Quadrature.ofOrder(TARGET_ORDER));
    this.proposal = new AcceptanceRule(model, elimination.positions(), elimination.rule());
    this.leftOut = elimination.positions();
    leftOut.xor(binding);
  }

  /**
   * How to draw.
   *
   * @param draws number of outcomes, at least 1
   * @param seed seed of all draws
   * @param level level of the intervals, in {@code (0, 1)}
   * @param threads number of threads, at least 1; estimates do not depend on it
   */
  public record Plan(long draws, long seed, double level, int threads) {

    /**
     * @throws IllegalArgumentException unless {@code draws >= 1}, {@code 0 < level < 1} and {@code
     *     threads >= 1}
     */
    public Plan {
      if (draws < 1 || !(0 < level && level < 1) || threads < 1) {
        throw new IllegalArgumentException(
            "draws [" + draws + "], level [" + level + "] or threads [" + threads + "] too low");
      }
    }
  }

  /**
   * Draws for a model, or that the tables of its coherence rules alone would have too many cells.
   *
   * @param points nodes of the quadratures of the elimination, multiplied
   * @param maxCells cells of tables allowed; each takes 8 bytes
   */
  public static Computation<ZoneDraws> compile(WorldModel model, int points, double maxCells) {
    Computation<ZoneElimination> elimination = ZoneElimination.relaxed(model, points, maxCells);
    if (elimination instanceof BudgetSpent<ZoneElimination> spent) {
      return new BudgetSpent<>(spent.needed(), spent.allowed(), spent.unit());
    }
    return new Done<>(new ZoneDraws(model, ((Done<ZoneElimination>) elimination).value()));
  }

  /** An estimate of the expected zone; nothing where it is certain to be empty. */
  public Optional<SampledZone> sample(Plan plan) {
    return draws.map(
        from ->
            new SampledZone(
                relaxed.coherent(),
                relaxed.acceptable(),
                leftOut,
                tally(from, plan),
                plan.level()));
  }

  private ZoneTally tally(BucketDraws from, Plan plan) {
    ExecutorService threads = Executors.newFixedThreadPool(plan.threads());
    try {
      List<CompletableFuture<ZoneTally>> chunks = new ArrayList<>();
      for (long chunk = 0; chunk * CHUNK < plan.draws(); chunk++) {
        long number = chunk;
        int count = (int) Math.min(CHUNK, plan.draws() - chunk * CHUNK);
        chunks.add(
            CompletableFuture.supplyAsync(() -> chunk(from, plan.seed(), number, count), threads));
      }
      // In the order of the chunks, as rounding depends on the order of a sum.
      ZoneTally sum = emptyTally();
      chunks.forEach(chunk -> sum.add(chunk.join()));
      return sum;
    } finally {
      threads.shutdown();
    }
  }

  private ZoneTally emptyTally() {
    return new ZoneTally(model.lines().space().optionCounts());
  }

  private ZoneTally chunk(BucketDraws from, long seed, long number, int count) {
    RandomGenerator random = RandomStreams.stream(seed, number);
    ZoneTally tally = emptyTally();
    int[] values = new int[from.variableCount()];
    for (int draw = 0; draw < count; draw++) {
      from.draw(random, values);
      tally.record(values, target.probability(values) / proposal.probability(values));
    }
    return tally;
  }
}

package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

/**
 * Draws coherent outcomes and tallies what they cross, 64 draws in a machine word.
 *
 * <p>Issues that coherence rules tie together are drawn as one from the list of their coherent
 * combinations, so that no draw is rejected; issues that nothing ties are drawn apart. What a
 * coherence rule over very many issues excludes is drawn, counted and left out. Crossing tables
 * become circuits of AND, OR and NOT over masks, and every tally is a count of bits.
 *
 * <p>Draws are made in chunks of {@value #CHUNK_DRAWS}, each with the stream of its own number:
 * what is drawn depends on the scenario and the seed alone, not on threads or machines.
 *
 * @implNote Nothing that is seen of it changes; may be shared between threads.
 */
public final class Sampler {

  /** Draws in a chunk; the last chunk of a run may have fewer. */
  public static final int CHUNK_DRAWS = 1 << 16;

  private final CrossingTables tables;
  private final TallyShape shape;
  private final List<Cluster> clusters;
  private Optional<Plan> plan = Optional.empty();

  private Sampler(CrossingTables tables, TallyShape shape, List<Cluster> clusters) {
    this.tables = tables;
    this.shape = shape;
    this.clusters = List.copyOf(clusters);
  }

  /**
   * A sampler, or why there is none.
   *
   * @param tables what is coherent, and what crosses each position
   * @param weights how probable each option is before coherence
   * @param enforced positions that an accepted outcome must not cross
   * @param subsets sets of positions, for each of which the outcomes crossing none are counted
   * @throws IllegalArgumentException if the weights do not fit the space, or {@code enforced} or a
   *     subset names a position {@code >= tables.positions().size()}
   */
  public static Preparation prepare(
      CrossingTables tables, OptionWeights weights, BitSet enforced, List<BitSet> subsets) {
    if (!weights.fits(tables.space())) {
      throw new IllegalArgumentException("the weights do not fit the issues and their options");
    }
    TallyShape shape = TallyShape.of(tables.space(), tables.positions().size(), enforced, subsets);
    if (tables.coherence().stream().anyMatch(CrossingFunction::isAlwaysCrossed)) {
      return new Preparation.NothingCoherent(List.of());
    }
    List<Cluster> clusters = new ArrayList<>();
    for (int[] issues : Clusters.of(tables)) {
      List<CrossingFunction> within = Clusters.within(issues, tables.coherence());
      ClusterListing listing = ClusterListing.of(tables.space(), weights, issues, within);
      List<Integer> named = Arrays.stream(issues).boxed().toList();
      if (!listing.isComplete()) {
        return new Preparation.TooManyCombinations(named, ClusterListing.MAXIMAL_SIZE);
      }
      Cluster cluster = listing.cluster();
      if (cluster.size() == 0) {
        return new Preparation.NothingCoherent(named);
      }
      clusters.add(cluster);
    }
    return new Preparation.Ready(new Sampler(tables, shape, clusters));
  }

  /** What is counted. */
  public TallyShape shape() {
    return shape;
  }

  /**
   * Draws.
   *
   * @param request what to draw
   * @param threads number of threads, at least 1; the result does not depend on it
   * @param checkpoint asked after every chunk, in order, whether to go on
   * @param cancelled looked at before every chunk; once it is true no further chunk is begun
   * @throws IllegalArgumentException if {@code threads < 1}
   */
  public Sample run(
      DrawRequest request, int threads, Checkpoint checkpoint, BooleanSupplier cancelled) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads [" + threads + "] are below 1");
    }
    return new ChunkedRun(shape, CHUNK_DRAWS, kernels(request), request, checkpoint, cancelled)
        .run(threads);
  }

  private Supplier<ChunkKernel> kernels(DrawRequest request) {
    if (request.draws() == 0) {
      return () -> {
        throw new IllegalStateException("nothing is to be drawn");
      };
    }
    Plan drawn = plan();
    return () -> new ChunkKernel(drawn);
  }

  /**
   * Circuits, made for draws only and once: they take longer than all else of a run without, and as
   * long as some hundred thousand draws.
   */
  synchronized Plan plan() {
    Plan made = plan.orElseGet(() -> Plan.of(tables, shape, clusters));
    plan = Optional.of(made);
    return made;
  }
}

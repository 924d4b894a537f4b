package org.parley.elimination;

import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.effort.Spent;

/**
 * How large a diagram may grow and until when it may be worked on.
 *
 * <p>Size it by edges: an edge allowed takes at most about 100 bytes of memory while a diagram is
 * being built and asked, and about 10 as long as it is kept. Building takes 10 to 50 ns an edge.
 *
 * @param maxEdges edges allowed in one diagram, in {@code [1, 2^28]}
 * @param maxPredictedEdges greatest predicted number of edges for which building is tried at all.
 *     The prediction is an upper bound that does not know how many branches the tables cut off, so
 *     this is best a multiple of {@code maxEdges}
 * @param cutoff ends the work
 */
public record Budget(int maxEdges, double maxPredictedEdges, Cutoff cutoff) {

  /** Upper bound on the bytes an edge of a diagram takes while it is being built. */
  public static final int BYTES_PER_EDGE = 100;

  /** Edges that any budget can allow: arrays of Java end at {@code 2^31}. */
  private static final int EDGE_CAP = 1 << 28;

  /** Makes the counts of a pass take no more memory than building the diagram does. */
  private static final long CELLS_PER_EDGE = 6;

  /** How far the prediction may exceed the edges allowed before building is refused. */
  private static final double PREDICTION_SLACK = 1000;

  /**
   * @throws IllegalArgumentException unless {@code 1 <= maxEdges <= 2^28}
   */
  public Budget {
    if (maxEdges < 1 || maxEdges > EDGE_CAP) {
      throw new IllegalArgumentException(
          "max edges [" + maxEdges + "] is outside [1, " + EDGE_CAP + "]");
    }
  }

  /**
   * A budget of edges until a cutoff; building is tried up to a prediction of a thousand times the
   * edges.
   *
   * @throws IllegalArgumentException unless {@code 1 <= maxEdges <= 2^28}
   */
  public static Budget of(int maxEdges, Cutoff cutoff) {
    return new Budget(maxEdges, PREDICTION_SLACK * maxEdges, cutoff);
  }

  /** A budget of as many edges as so many bytes hold, at least one, until a cutoff. */
  public static Budget ofBytes(long bytes, Cutoff cutoff) {
    return of((int) Math.max(1, Math.min(EDGE_CAP, bytes / BYTES_PER_EDGE)), cutoff);
  }

  /** A budget of edges without a deadline. */
  public static Budget ofEdges(int maxEdges) {
    return of(maxEdges, Cutoff.NEVER);
  }

  /** The same budget, which another cutoff ends as well. */
  public Budget until(Cutoff other) {
    return new Budget(maxEdges, maxPredictedEdges, () -> cutoff.isOver() || other.isOver());
  }

  /** Memory that the edges allowed take, in bytes. */
  public long bytes() {
    return (long) maxEdges * BYTES_PER_EDGE;
  }

  /** The same memory and end for work that keeps something else than edges. */
  public Allowance allowance() {
    return new Allowance(cutoff, bytes());
  }

  boolean isOver() {
    return cutoff.isOver();
  }

  /** Most counts, in machine words, that a pass may keep. */
  long maxCells() {
    return CELLS_PER_EDGE * maxEdges;
  }

  /** What a diagram comes to that has too many edges, of which so many would be enough. */
  static <T> Spent<T> tooManyEdges(double enough) {
    return Spent.ofMemory(enough * BYTES_PER_EDGE);
  }
}

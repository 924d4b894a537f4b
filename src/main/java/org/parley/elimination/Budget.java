package org.parley.elimination;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.parley.effort.Spent;
import org.parley.effort.Cutoff;

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
 * @param deadlineNanos reading of {@code clock} at which work stops
 * @param clock nanoseconds from any origin, such as {@code System::nanoTime}
 */
public record Budget(
    int maxEdges, double maxPredictedEdges, long deadlineNanos, LongSupplier clock) {

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
   * A budget of edges and nanoseconds from now; building is tried up to a prediction of a thousand
   * times the edges.
   *
   * @throws IllegalArgumentException unless {@code 1 <= maxEdges <= 2^28}
   */
  public static Budget of(int maxEdges, long nanos, LongSupplier clock) {
    return new Budget(maxEdges, PREDICTION_SLACK * maxEdges, clock.getAsLong() + nanos, clock);
  }

  /** A budget of edges without a deadline. */
  public static Budget ofEdges(int maxEdges) {
    return of(maxEdges, Long.MAX_VALUE, () -> 0);
  }

  /** The same budget, whose deadline has come once a condition holds. */
  public Budget until(BooleanSupplier condition) {
    return new Budget(
        maxEdges,
        maxPredictedEdges,
        deadlineNanos,
        () -> condition.getAsBoolean() ? deadlineNanos : clock.getAsLong());
  }

  /** The end of work under this budget. */
  Cutoff cutoff() {
    return this::isOver;
  }

  boolean isOver() {
    // By difference, since a clock such as System.nanoTime may wrap round.
    return clock.getAsLong() - deadlineNanos >= 0;
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

package org.parley.question;

import java.time.Duration;
import org.parley.answer.Memory;
import org.parley.conflict.Limits;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.elimination.Budget;

/** What megabytes and seconds mean to each engine. */
public final class Budgets {

  /** Bytes that a cell of a table of weights takes. */
  static final int BYTES_PER_CELL = Double.BYTES;

  /** Most memory that can be allowed, in megabytes. */
  public static final int MOST_MEGABYTES = 1 << 14;

  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  /** A diagnosis lists relaxations, lists cores, confirms both and weighs positions. */
  private static final int PARTS_OF_DIAGNOSIS = 4;

  private Budgets() {}

  /** The megabytes that so many bytes need. */
  static Memory memory(double bytes) {
    double megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE);
    return new Memory(megabytes, megabytes <= MOST_MEGABYTES);
  }

  /** Cells of tables of weights that so many megabytes hold. */
  static double cells(int megabytes) {
    return (double) bytes(megabytes) / BYTES_PER_CELL;
  }

  /** The end of work that may take so many seconds from now. */
  public static Cutoff after(double seconds) {
    return Timer.of(System::nanoTime).lasting(Duration.ofNanos((long) (seconds * 1e9)));
  }

  /** A budget for exact answers, starting now. */
  public static Budget exact(int megabytes, double seconds) {
    return Budget.ofBytes(bytes(megabytes), after(seconds));
  }

  /** A budget for exact answers that take as long as they do. */
  public static Budget exact(int megabytes) {
    return Budget.ofBytes(bytes(megabytes), Cutoff.NEVER);
  }

  private static long bytes(int megabytes) {
    return (long) megabytes << 20;
  }

  /**
   * Limits for a diagnosis.
   *
   * @param most most relaxations, and most cores, to look for
   * @param seconds time for all of it, about
   */
  public static Limits conflicts(int most, int megabytes, double seconds) {
    Duration time = Duration.ofMillis((long) (seconds * 1000 / PARTS_OF_DIAGNOSIS));
    return new Limits(most, most, time, bytes(megabytes));
  }
}

package org.parley.question;

import java.util.function.BooleanSupplier;
import org.parley.effort.Cutoff;
import org.parley.exploration.Checkpoint;
import org.parley.worlds.StoppingRule.Reason;

/** Ends draws once their time is over or the user has had enough, the time not before the first. */
public final class TimedDraws {

  private final Checkpoint checkpoint;
  private final BooleanSupplier cancelled;
  private final Cutoff end;
  private volatile boolean begun;

  /**
   * @param checkpoint asked as without an end
   * @param cancelled whether the user has had enough
   * @param end when their time is over
   */
  public TimedDraws(Checkpoint checkpoint, BooleanSupplier cancelled, Cutoff end) {
    this.checkpoint = checkpoint;
    this.cancelled = cancelled;
    this.end = end;
  }

  /** To be asked after a number of draws whether to go on. */
  public Checkpoint checkpoint() {
    return (draws, accepted) -> {
      begun = true;
      return checkpoint.proceed(draws, accepted) && !end.isOver();
    };
  }

  /** Whether no further draw is to be begun. */
  public BooleanSupplier cancelled() {
    return () -> cancelled.getAsBoolean() || begun && end.isOver();
  }

  /** Why they ended, given why those ended who know of no time. */
  public Reason reason(Reason found) {
    boolean isTime = found == Reason.INTERRUPTED && !cancelled.getAsBoolean() && end.isOver();
    return isTime ? Reason.TIME_OVER : found;
  }
}

package org.parley.effort;

/** Carries the news that a {@link Cutoff} is over out of loops; caught where the work began. */
public final class CutShort extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private CutShort() {
    super("cut short", null, false, false);
  }

  /**
   * Nothing while the work may go on.
   *
   * @throws CutShort once it is to be given up
   */
  public static void check(Cutoff cutoff) {
    if (cutoff.isOver()) {
      throw new CutShort();
    }
  }
}

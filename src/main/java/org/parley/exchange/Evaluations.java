package org.parley.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How numbers in a file become utilities. The tools read the same GENIUS file differently, so that
 * outcomes may change places: which way was taken is always told.
 */
public enum Evaluations {
  /**
   * As GENIUS does: an evaluation of a discrete value counts as a share of the greatest of its
   * issue, a whole number from the lower bound on, and nothing is below 0 or above 1.
   */
  GENIUS,
  /** As NegMAS does: evaluations count as they stand, and numbers as they are. */
  NEGMAS;

  /** What the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels. */
  public static List<String> labels() {
    return List.of(GENIUS.label(), NEGMAS.label());
  }

  /** The one with this label. */
  public static Optional<Evaluations> labelled(String label) {
    return List.of(values()).stream().filter(e -> e.label().equals(label)).findFirst();
  }
}

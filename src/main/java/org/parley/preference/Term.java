package org.parley.preference;

import org.parley.scenario.Named;

/**
 * A number that a utility is made of, as it is used.
 *
 * @param kind what it is the weight of
 * @param name id of the issue or position, ids of two issues joined by a plus sign, or the word
 *     {@code reservation}
 * @param weight the weight, or for a reservation the utility
 * @param low least that might be defended
 * @param high greatest that might be defended
 * @param origin where it comes from
 */
public record Term(Kind kind, String name, double weight, double low, double high, Origin origin) {

  /** What a number is the weight of. */
  public enum Kind implements Named {
    ISSUE("issue"),
    /** Two issues together. */
    PAIR("pair"),
    /** Not crossing a position. */
    POSITION("position"),
    /** No weight, but what the party has without a deal. */
    RESERVATION("reservation");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Whether it is a weight. */
  public boolean isWeight() {
    return kind != Kind.RESERVATION;
  }
}

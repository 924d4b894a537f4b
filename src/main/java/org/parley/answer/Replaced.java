package org.parley.answer;

import java.util.Set;

/**
 * Assumptions that the caller replaced. A party and a position may have the same id.
 *
 * @param firmness ids of positions whose firmness is replaced
 * @param correlation ids of parties whose correlation is replaced
 */
public record Replaced(Set<String> firmness, Set<String> correlation) {

  /** Nothing replaced. */
  public static final Replaced NOTHING = new Replaced(Set.of(), Set.of());

  public Replaced {
    firmness = Set.copyOf(firmness);
    correlation = Set.copyOf(correlation);
  }
}

package org.parley.layers;

import java.util.HashMap;
import java.util.Map;

/**
 * What a simple game comes to by the size of coalitions.
 *
 * @param size number of voters
 * @param winning how many coalitions win
 * @param swings by voter, how many coalitions without it lose and win once it joins them
 */
record Swings(int size, Polynomial winning, Map<Integer, Polynomial> swings) {

  /** The game without voters, which everything wins. */
  static final Swings EMPTY = new Swings(0, Polynomial.ONE, Map.of());

  Swings {
    swings = Map.copyOf(swings);
  }

  /** The game that is won where both are, which have no voter in common. */
  Swings and(Swings other) {
    Map<Integer, Polynomial> both = new HashMap<>();
    swings.forEach((voter, own) -> both.put(voter, own.times(other.winning)));
    other.swings.forEach((voter, own) -> both.put(voter, own.times(winning)));
    return new Swings(size + other.size, winning.times(other.winning), both);
  }
}

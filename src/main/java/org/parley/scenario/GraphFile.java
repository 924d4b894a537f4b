package org.parley.scenario;

import java.util.List;
import java.util.Optional;

/**
 * A graph model whose states and moves are listed one by one, as published ones are.
 *
 * @param title what the conflict is called
 * @param source where it was published, or empty
 * @param parties ids of the parties
 * @param states the states, at least one
 * @param moves by party and state, places of the states that a move leads to; no move is added to
 *     those listed
 * @param ranks by party, places of all states, best first, those as good as each other together;
 *     nothing where it is not known what the party prefers
 * @param start place of the state to start from, where there is one
 */
public record GraphFile(
    String title,
    String source,
    List<String> parties,
    List<State> states,
    List<List<List<Integer>>> moves,
    List<Optional<List<List<Integer>>>> ranks,
    Optional<Integer> start) {

  /**
   * A state.
   *
   * @param id its id
   * @param title what it is
   */
  public record State(String id, String title) {}

  public GraphFile {
    parties = List.copyOf(parties);
    states = List.copyOf(states);
    moves = List.copyOf(moves);
    ranks = List.copyOf(ranks);
  }
}

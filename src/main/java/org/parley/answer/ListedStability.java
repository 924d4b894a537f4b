package org.parley.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.scenario.GraphFile;
import org.parley.stability.Inverse;
import org.parley.stability.Reach;
import org.parley.stability.Reach.Way;
import org.parley.stability.Verdict;

/**
 * Which of listed states are stable and in reach.
 *
 * @param file the states and moves
 * @param start place of the state to start from, where there is one
 * @param wanted place of the state that is to be stable, where one is wanted
 * @param verdicts what is stable, by concept, as far as it is known
 * @param reaches what is in reach of the start, where there is one and it is known
 * @param inverses what parties would have to prefer for the wanted state
 * @param notes what is not complete, and why
 */
public record ListedStability(
    GraphFile file,
    Optional<Integer> start,
    Optional<Integer> wanted,
    List<Verdict> verdicts,
    List<Reach> reaches,
    List<Inverse> inverses,
    List<Note> notes) {

  public ListedStability {
    verdicts = List.copyOf(verdicts);
    reaches = List.copyOf(reaches);
    inverses = List.copyOf(inverses);
    notes = List.copyOf(notes);
  }

  /** What is in reach in a way, where that is known. */
  public Optional<Reach> reach(Way way) {
    return reaches.stream().filter(reach -> reach.way() == way).findFirst();
  }

  /** Ids of some parties, given as bits. */
  public List<String> named(int members) {
    return IntStream.range(0, file.parties().size())
        .filter(place -> (members >> place & 1) == 1)
        .mapToObj(file.parties()::get)
        .toList();
  }
}

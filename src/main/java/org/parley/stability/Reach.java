package org.parley.stability;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Known;
import org.parley.scenario.Named;

/**
 * What can be reached from a state, with a shortest path to each. The state itself is reached in no
 * moves.
 *
 * @implNote immutable
 */
public final class Reach {

  /** Which moves are made. */
  public enum Way implements Named {
    /** Moves to the better for those who make them. */
    IMPROVING("improving"),
    /** Sequences of moves whose end is better for each of those who make them. */
    COALITION("coalition"),
    /** Any moves. */
    ANY("any");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * A move.
   *
   * @param movers who makes it, as bits
   * @param from the state it leads from
   * @param to the state it leads to
   */
  public record Step(int movers, int from, int to) {}

  private final Way way;
  private final BreadthFirst search;
  private final List<Mover> movers;

  private Reach(Way way, BreadthFirst search, List<Mover> movers) {
    this.way = way;
    this.search = search;
    this.movers = movers;
  }

  /** What can be reached from a state. */
  public static Attempt<Reach> from(GraphModel model, int state, Way way, Allowance allowance) {
    return from(model, state, way, new Coalitions(model, allowance), allowance);
  }

  /**
   * What can be reached from a state.
   *
   * @param coalitions of the model
   */
  public static Attempt<Reach> from(
      GraphModel model, int state, Way way, Coalitions coalitions, Allowance allowance) {
    try {
      List<Mover> movers =
          way == Way.COALITION ? coalitions.movers(coalitions.ofRanked()) : model.movers();
      BreadthFirst search = new BreadthFirst(model, movers, way, allowance);
      search.from(state);
      return new Known<>(new Reach(way, search, movers));
    } catch (CutShort cut) {
      return allowance.spent();
    }
  }

  /** Which moves are made. */
  public Way way() {
    return way;
  }

  /** The states that can be reached; a copy. */
  public BitSet states() {
    return (BitSet) search.reached().clone();
  }

  /** Number of moves of a shortest path to a state that can be reached. */
  public int length(int state) {
    int length = 0;
    int place = search.firstPlace(state);
    while (search.before(place) != BreadthFirst.NONE) {
      length++;
      place = search.before(place);
    }
    return length;
  }

  /** A shortest path to a state that can be reached; no step where it is the start. */
  public List<Step> path(int state) {
    List<Step> path = new ArrayList<>();
    int place = search.firstPlace(state);
    while (search.before(place) != BreadthFirst.NONE) {
      int from = search.before(place);
      path.add(
          new Step(
              movers.get(search.mover(place)).members(), search.state(from), search.state(place)));
      place = from;
    }
    Collections.reverse(path);
    return path;
  }
}

package org.parley.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * States, who can move between them, and how parties rank them. Sets of parties are bits, by their
 * places.
 *
 * @implNote immutable
 */
public final class GraphModel {

  /** Sets of parties are bits of a number. */
  public static final int MOST_PARTIES = 30;

  private final int stateCount;
  private final List<Optional<int[]>> ranks;
  private final List<Mover> movers;

  /**
   * A model.
   *
   * @param ranks by party, the rank of each state, greater for better and equal for as good;
   *     nothing where it is not known what the party prefers. Kept
   * @param movers first every party alone, in their order, then those who move together. Where
   *     moves of a party alone are rows, these are in falling order of its ranks, if it has any
   */
  public GraphModel(int stateCount, List<Optional<int[]>> ranks, List<Mover> movers) {
    this.stateCount = stateCount;
    this.ranks = List.copyOf(ranks);
    this.movers = List.copyOf(movers);
  }

  /** Number of states. */
  public int stateCount() {
    return stateCount;
  }

  /** Number of parties. */
  public int partyCount() {
    return ranks.size();
  }

  /** Whether it is known what a party prefers. */
  public boolean isRanked(int party) {
    return ranks.get(party).isPresent();
  }

  /** The parties of which it is known what they prefer. */
  public int ranked() {
    int ranked = 0;
    for (int party = 0; party < ranks.size(); party++) {
      ranked |= isRanked(party) ? 1 << party : 0;
    }
    return ranked;
  }

  /** All parties. */
  int everybody() {
    return (1 << ranks.size()) - 1;
  }

  /** Rank of each state for a party of which it is known; not to be changed. */
  public int[] ranks(int party) {
    return ranks.get(party).orElseThrow();
  }

  /** Rank of each state for a mover alone of which it is known; not to be changed. */
  int[] ranksOf(Mover alone) {
    return ranks(Integer.numberOfTrailingZeros(alone.members()));
  }

  /** Rank of each state by party, nothing where that is not known; not to be changed. */
  public List<Optional<int[]>> allRanks() {
    return ranks;
  }

  /** Everybody who can move. */
  public List<Mover> movers() {
    return movers;
  }

  /** Moves of a party alone. */
  public Moves moves(int party) {
    return movers.get(party).moves();
  }

  /** Those who can move while only a set of parties does. */
  List<Mover> movers(int coalition) {
    List<Mover> within = new ArrayList<>();
    for (Mover mover : movers) {
      if (mover.isWithin(coalition)) {
        within.add(mover);
      }
    }
    return within;
  }

  /** Whether each of some parties, whose preferences are all known, likes a state better. */
  public boolean isBetter(int parties, int from, int to) {
    for (int rest = parties; rest != 0; rest &= rest - 1) {
      int party = Integer.numberOfTrailingZeros(rest);
      Optional<int[]> known = ranks.get(party);
      if (known.isEmpty() || known.get()[to] <= known.get()[from]) {
        return false;
      }
    }
    return true;
  }

  /** The same in which a party has other ranks, without a gap or with. */
  public GraphModel ranking(int party, int[] other) {
    List<Optional<int[]>> others = new ArrayList<>(ranks);
    others.set(party, Optional.of(other));
    List<Mover> moving = new ArrayList<>(movers);
    if (movers.get(party).moves() instanceof RowMoves rows) {
      long[] values = Arrays.stream(other).asLongStream().toArray();
      int[] falling = Ranks.falling(Ranks.of(values));
      moving.set(party, new Mover(1 << party, rows.ordered(place -> falling[place])));
    }
    return new GraphModel(stateCount, others, moving);
  }
}

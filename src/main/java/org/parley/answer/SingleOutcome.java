package org.parley.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.preference.UtilityDraws;
import org.parley.stability.Concept;
import org.parley.stability.Sanctioned.Held;
import org.parley.stat.Proportion;

/**
 * An outcome judged by itself.
 *
 * @param isWanted whether it is the outcome wanted, rather than the start
 * @param options id of the option of every issue
 * @param isAcceptable whether it crosses nothing enforced
 * @param stays whether parties stay, for those whose wants are known
 * @param draws in how many draws of open weights nobody would leave it, where any were drawn
 */
public record SingleOutcome(
    boolean isWanted,
    Map<String, String> options,
    boolean isAcceptable,
    List<Stay> stays,
    Optional<Drawn> draws) {

  public SingleOutcome {
    options = Map.copyOf(options);
    stays = List.copyOf(stays);
  }

  /** How far it is known whether it is stable for all of these parties. */
  public Held held(Concept concept) {
    Held least = Held.YES;
    for (Held next : List.of(Held.POSSIBLY, Held.UNKNOWN, Held.NO)) {
      if (stays.stream().anyMatch(stay -> stay.held(concept) == next)) {
        least = next;
      }
    }
    return least;
  }

  /** The same with what came of draws. */
  public SingleOutcome drawn(Drawn drawn) {
    return new SingleOutcome(isWanted, options, isAcceptable, stays, Optional.of(drawn));
  }

  /**
   * Whether a party stays.
   *
   * @param change what it would rather change, option ids by issue; empty where nothing
   * @param byKind how far that is known, by concept; what is left out is not
   */
  public record Stay(String party, Map<String, String> change, Map<Concept.Kind, Held> byKind) {

    public Stay {
      change = Map.copyOf(change);
      byKind = Map.copyOf(byKind);
    }

    /** How far it is known whether the outcome is stable for it. */
    public Held held(Concept concept) {
      return byKind.getOrDefault(concept.kind(), Held.UNKNOWN);
    }
  }

  /**
   * What came of draws of open weights.
   *
   * @param draws number of draws made, at least 1
   * @param stable in how many of them nobody would leave it
   * @param level confidence level of intervals
   * @param parties whose weights are drawn, and how
   */
  public record Drawn(long draws, long stable, double level, List<UtilityDraws.Drawn> parties) {

    public Drawn {
      parties = List.copyOf(parties);
    }

    /** The share of draws. */
    public Proportion share() {
      return new Proportion(stable, draws);
    }
  }
}

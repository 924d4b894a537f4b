package org.parley.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of outcomes layer by layer: the first layer that does not pass one is what stops it
 * (Putnam 1988, "Diplomacy and domestic politics"; Tsebelis 2002, "Veto players").
 */
public final class ConsentLadder {

  /**
   * A layer on the ladder.
   *
   * @param layer id of the layer
   * @param enters outcomes that all layers before it pass
   * @param passes those of them that it passes too
   * @param stoppers its members in their order, each with what it alone stops
   */
  public record Rung(String layer, BigInteger enters, BigInteger passes, List<Stopper> stoppers) {

    public Rung {
      stoppers = List.copyOf(stoppers);
    }
  }

  /**
   * A member of a layer.
   *
   * @param voter index of the voter
   * @param alone outcomes that all layers before pass and this one does not, and would if the
   *     member accepted them
   */
  public record Stopper(int voter, BigInteger alone) {}

  private ConsentLadder() {}

  /** The rungs, in the order of the layers. */
  public static List<Rung> of(List<Chamber> chambers, Refusals refusals) {
    List<Rung> rungs = new ArrayList<>();
    for (int k = 0; k < chambers.size(); k++) {
      List<Chamber> before = chambers.subList(0, k);
      Chamber chamber = chambers.get(k);
      List<Stopper> stoppers = new ArrayList<>();
      for (Chamber.Member member : chamber.members()) {
        long own = 1L << member.voter();
        BigInteger alone =
            refusals.count(
                set -> all(before, set) && !chamber.passes(set) && chamber.passes(set & ~own));
        stoppers.add(new Stopper(member.voter(), alone));
      }
      rungs.add(
          new Rung(
              chamber.id(),
              refusals.count(set -> all(before, set)),
              refusals.count(set -> all(before, set) && chamber.passes(set)),
              stoppers));
    }
    return rungs;
  }

  /** Whether all of some layers pass what these voters refuse. */
  public static boolean all(List<Chamber> chambers, long refusing) {
    for (Chamber chamber : chambers) {
      if (!chamber.passes(refusing)) {
        return false;
      }
    }
    return true;
  }

  /** Outcomes that some layers do not all pass and would if one voter accepted them. */
  public static BigInteger stoppedAlone(List<Chamber> chambers, int voter, Refusals refusals) {
    long own = 1L << voter;
    return refusals.count(set -> !all(chambers, set) && all(chambers, set & ~own));
  }
}

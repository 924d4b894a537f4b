package org.parley.stability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.effort.Allowance;
import org.parley.effort.CutShort;

/** Where coalitions can lead by legal sequences of moves of their members. */
public final class Coalitions {

  private final GraphModel model;
  private final Allowance allowance;
  private final Map<Integer, Moves> known = new HashMap<>();
  private long bytes;

  /**
   * The coalitions of a model; what is found of them is kept.
   *
   * @param allowance for all of it
   */
  public Coalitions(GraphModel model, Allowance allowance) {
    this.model = model;
    this.allowance = allowance;
  }

  /** The nonempty sets of parties of which all preferences are known, small ones first. */
  List<Integer> ofRanked() {
    return subsets(model.ranked());
  }

  /** The nonempty subsets of some parties, small ones first. */
  static List<Integer> subsets(int parties) {
    List<Integer> subsets = new ArrayList<>();
    for (int size = 1; size <= Integer.bitCount(parties); size++) {
      for (int subset = 1; subset > 0 && subset <= parties; subset++) {
        if (Integer.bitCount(subset) == size && (subset & ~parties) == 0) {
          subsets.add(subset);
        }
      }
    }
    return subsets;
  }

  /** The subsets as movers of their own, whose moves are sequences of their members' moves. */
  List<Mover> movers(List<Integer> coalitions) {
    List<Mover> movers = new ArrayList<>();
    for (int coalition : coalitions) {
      movers.add(new Mover(coalition, moves(coalition)));
    }
    return movers;
  }

  /**
   * Where a coalition leads.
   *
   * @throws CutShort once the allowance is spent
   */
  Moves moves(int coalition) {
    Moves moves = known.get(coalition);
    if (moves == null) {
      moves = find(coalition);
      known.put(coalition, moves);
    }
    return moves;
  }

  private Moves find(int coalition) {
    List<Mover> movers = model.movers(coalition);
    if (movers.size() == 1) {
      return movers.get(0).moves();
    }
    boolean isReversible = movers.stream().allMatch(mover -> mover.moves().isReversible());
    if (isReversible) {
      keep(3L * Integer.BYTES * model.stateCount());
      return Components.of(movers, model.stateCount());
    }
    LegalSequences sequences = new LegalSequences(movers, model.stateCount());
    int[][] targets = new int[model.stateCount()][];
    for (int state = 0; state < targets.length; state++) {
      CutShort.check(allowance);
      targets[state] = sequences.from(state).stream().toArray();
      keep((long) Integer.BYTES * targets[state].length);
    }
    return ArcMoves.of(targets);
  }

  private void keep(long more) {
    bytes += more;
    if (allowance.isSpent(bytes)) {
      CutShort.check(allowance);
    }
  }
}

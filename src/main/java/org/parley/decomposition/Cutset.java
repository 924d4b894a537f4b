package org.parley.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;

/**
 * Variables whose values are gone through one by one, so that the tables of each part fit (R.
 * Dechter 1990, "Enhancement schemes for constraint processing: backjumping, learning, and cutset
 * decomposition", Artificial Intelligence 41). Ours does not cut all cycles, but as many as it
 * takes; each variable is that of the widest table without which the least is left to go through.
 *
 * @param variables the variables
 * @param parts how many combinations of their values there are
 * @param size of the tables of one part
 */
record Cutset(List<Integer> variables, double parts, Decomposition.Size size) {

  /** To fix a variable can save more than it costs, by this factor at most as far as seen. */
  private static final double SLACK = 4;

  /**
   * A cutset; nothing where it would take too long.
   *
   * @param keepsAll as in {@link Decomposition#size}
   * @param bytes that the tables of a part may take
   * @param mostCells cells that may be gone through in all parts
   * @throws CutShort once the cutoff is over
   */
  static Optional<Cutset> of(
      Network network, boolean keepsAll, double bytes, double mostCells, Cutoff cutoff) {
    List<Integer> variables = new ArrayList<>();
    Network left = network;
    double parts = 1;
    Decomposition.Size size = Decomposition.size(left, keepsAll);
    while (size.bytes() > bytes) {
      if (parts * size.cells() > SLACK * mostCells) {
        return Optional.empty();
      }
      int best = best(left, size, cutoff);
      variables.add(best);
      parts *= left.weights()[best].length;
      left = left.fixing(best, 0);
      size = Decomposition.size(left, keepsAll);
    }
    return parts * size.cells() > mostCells
        ? Optional.empty()
        : Optional.of(new Cutset(List.copyOf(variables), parts, size));
  }

  private static int best(Network network, Decomposition.Size size, Cutoff cutoff) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int variable : size.widest()) {
      CutShort.check(cutoff);
      double cells =
          network.weights()[variable].length
              * Decomposition.size(network.fixing(variable, 0), false).cells();
      if (cells < least) {
        least = cells;
        best = variable;
      }
    }
    return best;
  }

  /** Hands over each part of a network in which a combination can be left. */
  void forEach(Network network, Consumer<Network> action) {
    forEach(network, 0, action);
  }

  private void forEach(Network network, int fixed, Consumer<Network> action) {
    if (network.isRuledOut()) {
      return;
    }
    if (fixed == variables.size()) {
      action.accept(network);
      return;
    }
    int variable = variables.get(fixed);
    for (int value = 0; value < network.weights()[variable].length; value++) {
      forEach(network.fixing(variable, value), fixed + 1, action);
    }
  }
}

package org.parley.layers;

import java.util.ArrayList;
import java.util.List;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;

/** Power in a layer, and in the game that is won where all layers pass. */
public final class LayerPowers {

  private LayerPowers() {}

  /** The power of each member of a layer, in its order. */
  public static Attempt<List<Power>> of(Chamber chamber, Allowance allowance) {
    return QuotaSwings.of(chamber, allowance)
        .map(
            game ->
                chamber.members().stream().map(member -> Power.of(member.voter(), game)).toList());
  }

  /**
   * The power of each voter where all layers must pass, by its index; the memory is spent where
   * layers that share voters have more than {@link SubsetSwings#MOST_VOTERS} of them.
   */
  public static Attempt<List<Power>> composed(List<Chamber> chambers, Allowance allowance) {
    Attempt<Swings> game = new Known<>(Swings.EMPTY);
    for (List<Chamber> tied : tied(chambers)) {
      game = game.flatMap(whole -> swings(tied, allowance).map(whole::and));
    }
    return game.map(
        whole -> whole.swings().keySet().stream().sorted().map(v -> Power.of(v, whole)).toList());
  }

  private static Attempt<Swings> swings(List<Chamber> tied, Allowance allowance) {
    if (tied.size() == 1) {
      return QuotaSwings.of(tied.get(0), allowance);
    }
    return Long.bitCount(voters(tied)) <= SubsetSwings.MOST_VOTERS
        ? SubsetSwings.of(tied, allowance)
        : Spent.ofMemory();
  }

  private static long voters(List<Chamber> chambers) {
    return chambers.stream().mapToLong(Chamber::voters).reduce(0, (a, b) -> a | b);
  }

  /** Layers put together with those that they share voters with. */
  private static List<List<Chamber>> tied(List<Chamber> chambers) {
    List<List<Chamber>> tied = new ArrayList<>();
    for (Chamber chamber : chambers) {
      List<Chamber> together = new ArrayList<>(List.of(chamber));
      for (List<Chamber> other : List.copyOf(tied)) {
        if ((voters(other) & chamber.voters()) != 0) {
          together.addAll(other);
          tied.remove(other);
        }
      }
      tied.add(together);
    }
    return tied;
  }
}

package org.parley.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;

/**
 * The orders in which the steps of an agreement can be taken: how many there are, and which expose
 * parties least, by dynamic programs over sets of steps (Held and Karp 1962, "A dynamic programming
 * approach to sequencing problems"; least greatest cost: Lawler 1973, "Optimal sequencing of a
 * single machine subject to precedence constraints", where costs do not depend on a set as they do
 * here).
 */
public final class StepOrders {

  private static final int BETWEEN_LOOKS = 1 << 10;

  /**
   * What is known of all orders.
   *
   * @param allowed number of orders all stages of which are allowed; 1 where there is no step
   * @param best those of least exposure first, then by the order of the issues; as many as were
   *     asked for
   */
  public record Found(long allowed, List<StepOrder> best) {

    public Found {
      best = List.copyOf(best);
    }
  }

  private final Stages stages;
  private final Allowance allowance;
  private final int all;
  private final BitSet reached = new BitSet();
  private final long[] ways;
  private final Loss[] losses;
  private final Loss[] rest;

  private StepOrders(Stages stages, Allowance allowance) {
    this.stages = stages;
    this.allowance = allowance;
    int sets = 1 << stages.count();
    this.all = sets - 1;
    this.ways = new long[sets];
    this.losses = new Loss[sets];
    this.rest = new Loss[sets];
    Arrays.fill(losses, Loss.NONE);
    Arrays.fill(rest, Loss.NONE);
  }

  /**
   * The orders of the steps of some stages.
   *
   * @param stages of at most {@link Stages#MOST_STEPS} steps
   * @param most most orders to list
   */
  public static Attempt<Found> of(Stages stages, int most, Allowance allowance) {
    StepOrders orders = new StepOrders(stages, allowance);
    if (!orders.reach() || !orders.count()) {
      return allowance.spent();
    }
    return new Known<>(new Found(orders.ways[0], orders.best(most)));
  }

  /** Finds the sets that some allowed beginning comes to; false where there was no time for it. */
  private boolean reach() {
    reached.set(0);
    for (int taken = 0; taken >= 0; taken = reached.nextSetBit(taken + 1)) {
      for (int next = stages.next(taken); next != 0; next &= next - 1) {
        int after = taken | Integer.lowestOneBit(next);
        if (!reached.get(after) && stages.isAllowed(after)) {
          reached.set(after);
          losses[after] = stages.loss(after);
        }
      }
      if (taken % BETWEEN_LOOKS == 0 && allowance.isSpent()) {
        return false;
      }
    }
    return true;
  }

  /** Counts the ways on from each set, and the least exposure of these. */
  private boolean count() {
    ways[all] = reached.get(all) ? 1 : 0;
    for (int taken = reached.previousSetBit(all - 1);
        taken >= 0;
        taken = reached.previousSetBit(taken - 1)) {
      Optional<Loss> least = Optional.empty();
      for (int next = stages.next(taken); next != 0; next &= next - 1) {
        int after = taken | Integer.lowestOneBit(next);
        if (ways[after] > 0) {
          ways[taken] += ways[after];
          Loss loss = Loss.greater(losses[after], rest[after]);
          least = least.filter(other -> other.compareTo(loss) <= 0).or(() -> Optional.of(loss));
        }
      }
      rest[taken] = least.orElse(Loss.NONE);
      if (taken % BETWEEN_LOOKS == 0 && allowance.isSpent()) {
        return false;
      }
    }
    return true;
  }

  /** The beginning of an order. */
  private record Beginning(int taken, List<Integer> steps, Loss sofar, Loss bound) {}

  private static int lexicographic(List<Integer> one, List<Integer> other) {
    for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
      int order = Integer.compare(one.get(k), other.get(k));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /** Beginnings are gone on with by the least exposure that they lead to. */
  private List<StepOrder> best(int most) {
    PriorityQueue<Beginning> open =
        new PriorityQueue<>(
            Comparator.comparing(Beginning::bound)
                .thenComparing(Beginning::steps, StepOrders::lexicographic));
    if (ways[0] > 0) {
      open.add(new Beginning(0, List.of(), Loss.NONE, rest[0]));
    }
    List<StepOrder> best = new ArrayList<>();
    while (!open.isEmpty() && best.size() < most) {
      Beginning beginning = open.remove();
      if (beginning.taken() == all) {
        best.add(order(beginning));
      }
      for (int next = stages.next(beginning.taken()); next != 0; next &= next - 1) {
        int step = Integer.numberOfTrailingZeros(next);
        int after = beginning.taken() | 1 << step;
        if (ways[after] > 0) {
          List<Integer> steps = new ArrayList<>(beginning.steps());
          steps.add(step);
          Loss sofar = Loss.greater(beginning.sofar(), losses[after]);
          open.add(new Beginning(after, steps, sofar, Loss.greater(sofar, rest[after])));
        }
      }
    }
    return best;
  }

  private StepOrder order(Beginning whole) {
    List<Integer> issues = whole.steps().stream().map(stages::issue).toList();
    Loss exposure = whole.sofar();
    int taken = 0;
    int stage = 0;
    while (exposure.amount() > 0 && losses[taken].compareTo(exposure) != 0) {
      taken |= 1 << whole.steps().get(stage);
      stage++;
    }
    List<String> exposed = exposure.amount() == 0 ? List.of() : stages.losers(taken, exposure);
    return new StepOrder(issues, exposure, exposed, stage);
  }
}

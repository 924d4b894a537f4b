package org.parley.process.opening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.effort.Attempt;
import org.parley.effort.CutShort;
import org.parley.effort.Cutoff;
import org.parley.process.course.CourseEnd;
import org.parley.process.course.CourseRules;

/**
 * When a zone opens, worked out as an absorbing Markov chain (J. Kemeny and J. Snell 1960, "Finite
 * Markov chains", chapter 3), one step a round: talks are together in a state as long as no rule
 * can tell them apart, and leave the chain as a zone opens or the talks end. What events do does
 * not depend on the lines that none of them touches: a state is stepped once for all that these
 * leave open, and has a chance for each.
 */
public final class ExactOpening {

  /** Most states where orders in which lines give are told apart too. */
  private static final int MOST_WITH_ORDERS = 20_000;

  /** A state takes about as much memory as so many chances. */
  private static final int CHANCES_OF_STATE = Chain.NUMBERS_OF_STATE;

  private final CourseRules rules;
  private final List<Ways> ways;
  private final boolean tracksOrder;
  private final Cutoff cutoff;
  private final int most;
  private final Chain chain;
  private final double[] at;
  private final Map<CourseEnd, Double> ended = new LinkedHashMap<>();
  private final Map<List<Integer>, Double> orders = new LinkedHashMap<>();
  private double start;
  private int mostStates;
  private Layer layer;

  private ExactOpening(CourseRules rules, Chain chain, int most, Cutoff cutoff) {
    this.rules = rules;
    this.chain = chain;
    this.ways = chain.ways();
    this.tracksOrder = chain.tracksOrder();
    this.most = most;
    this.cutoff = cutoff;
    this.layer = new Layer(ways.size());
    this.at = new double[rules.process().rounds()];
  }

  /**
   * The chances by rules that differ from those of a chain in their chances alone, those that are
   * certain there being so here; nothing where talks can be in too many states.
   *
   * @param most most states of talks at a time
   * @throws CutShort once the cutoff is over
   */
  static Optional<ExactChances> of(
      CourseRules rules,
      Chain chain,
      Map<StartingWorlds.Start, Double> starts,
      int most,
      Cutoff cutoff) {
    return new ExactOpening(rules, chain, most, cutoff).chances(starts);
  }

  /**
   * The chances; nothing where talks can be in too many states. Where telling the orders in which
   * lines give takes too many, or more time than there is, these are left out.
   *
   * @param most most chances to keep at a time
   * @throws CutShort once the cutoff is over and no chances are known
   */
  public static Optional<ExactChances> of(OpeningModel model, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(starts -> of(model, starts, most, cutoff));
  }

  /** The same without the orders in which lines give, which take most of the states. */
  public static Optional<ExactChances> withoutOrders(OpeningModel model, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(starts -> plain(model, starts, states(most, starts), most, cutoff));
  }

  /**
   * Whether talks are never in more states than this, orders aside; found out soon where they are.
   *
   * @param most most chances to keep at a time
   * @throws CutShort once the cutoff is over
   */
  public static boolean areFew(OpeningModel model, int states, int most, Cutoff cutoff) {
    return StartingWorlds.of(model, most / CHANCES_OF_STATE, cutoff)
        .flatMap(starts -> plain(model, starts, states, most, cutoff))
        .isPresent();
  }

  /** How many states there may be at a time where so many chances may. */
  private static int states(int most, Map<StartingWorlds.Start, Double> starts) {
    return most / Math.max(CHANCES_OF_STATE, Chain.ways(starts.keySet()).size());
  }

  private static Optional<ExactChances> plain(
      OpeningModel model,
      Map<StartingWorlds.Start, Double> starts,
      int states,
      int most,
      Cutoff cutoff) {
    Chain chain = new Chain(model, Chain.ways(starts.keySet()), false, most);
    return of(model.rules(), chain, starts, states, cutoff);
  }

  private static Optional<ExactChances> of(
      OpeningModel model, Map<StartingWorlds.Start, Double> starts, int most, Cutoff cutoff) {
    int states = states(most, starts);
    Optional<ExactChances> plain = plain(model, starts, states, most, cutoff);
    if (plain.isEmpty() || plain.get().states() > MOST_WITH_ORDERS) {
      return plain;
    }
    Chain chain = new Chain(model, Chain.ways(starts.keySet()), true, most);
    int few = Math.min(states, MOST_WITH_ORDERS);
    return Attempt.of(() -> of(model.rules(), chain, starts, few, cutoff))
        .known()
        .flatMap(ordered -> ordered)
        .or(() -> plain);
  }

  private Optional<ExactChances> chances(Map<StartingWorlds.Start, Double> starts) {
    Map<Ways, Integer> places = new HashMap<>();
    for (int place = 0; place < ways.size(); place++) {
      places.put(ways.get(place), place);
    }
    for (Map.Entry<StartingWorlds.Start, Double> begun : starts.entrySet()) {
      int place = Objects.requireNonNull(places.get(begun.getKey().ways()));
      begin(begun.getKey(), place, begun.getValue());
    }
    for (int round = 0; round < at.length && layer.size() > 0; round++) {
      stepped(round);
      mostStates = Math.max(mostStates, layer.size());
      if (layer.size() > most) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new ExactChances(
            start, at, ended, tracksOrder ? Optional.of(orders) : Optional.empty(), mostStates));
  }

  private void begin(StartingWorlds.Start begun, int place, double chance) {
    int state = chain.begin(begun.readings());
    if (chain.state(state).isOpen()[place]) {
      start += chance;
    } else {
      layer.into(state)[place] += chance;
    }
  }

  private void stepped(int round) {
    if (chain.isFull()) {
      int[] states = layer.states();
      chain.keep(states);
      layer = layer.renumbered();
    }
    Layer now = layer;
    layer = new Layer(ways.size());
    double[] chances = chances(round);
    for (int state : now.states()) {
      CutShort.check(cutoff);
      if (layer.size() <= most) {
        step(chain.step(state, round), chances, now.into(state), round);
      }
    }
  }

  /** The chance of each rule in a round. */
  private double[] chances(int round) {
    double[] chances = new double[rules.rules().size()];
    for (int rule = 0; rule < chances.length; rule++) {
      chances[rule] = rules.chance(rule, round);
    }
    return chances;
  }

  private void step(ChainStep step, double[] chances, double[] before, int round) {
    double[] weights = step.weights(chances);
    int[] leaves = step.leaves();
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      if (weights[leaf] <= 0) {
        continue;
      }
      if (leaves[leaf] < 0) {
        double all = weights[leaf] * Arrays.stream(before).sum();
        ended.merge(chain.end(ChainStep.end(leaves[leaf])), all, Double::sum);
      } else {
        settle(leaves[leaf], weights[leaf], before, round);
      }
    }
  }

  private void settle(int state, double weight, double[] before, int round) {
    boolean[] isOpen = chain.state(state).isOpen();
    double opened = 0;
    double[] going = {};
    for (int place = 0; place < before.length; place++) {
      if (isOpen[place]) {
        opened += weight * before[place];
      } else if (before[place] > 0) {
        going = going.length == 0 ? layer.into(state) : going;
        going[place] += weight * before[place];
      }
    }
    at[round] += opened;
    if (tracksOrder && opened > 0) {
      orders.merge(chain.state(state).given(), opened, Double::sum);
    }
  }
}

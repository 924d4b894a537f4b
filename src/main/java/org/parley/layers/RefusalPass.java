package org.parley.layers;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.elimination.Diagram;
import org.parley.elimination.RankingKey;

/**
 * One pass down a diagram whose state is the set of voters that refuse what is settled so far: it
 * counts the outcomes of each set and keeps the cheapest of them. A voter refuses an outcome once a
 * table that stands for it is crossed, and each table is crossed at one edge of a path.
 */
public final class RefusalPass {

  private static final long BYTES_PER_STATE = 160;

  /**
   * What the pass finds.
   *
   * @param refusals how many outcomes each set of voters refuses
   * @param cheapest of each of these sets an outcome of least cost, of several the first in the
   *     order of the file
   */
  public record Found(Refusals refusals, Map<Long, Cheapest> cheapest) {

    public Found {
      cheapest = Map.copyOf(cheapest);
    }
  }

  /** Ways to a node with the same refusing voters, and the cheapest of them. */
  private static final class State {

    private BigInteger count = BigInteger.ZERO;
    private long[] key;

    State(long[] key) {
      this.key = key;
    }
  }

  private final Diagram diagram;
  private final long[] bySet;
  private final Costs costs;
  private final long[] costBySet;
  private final RankingKey keys;
  private final Allowance allowance;

  private RefusalPass(
      Diagram diagram, long[] bySet, int tablesBefore, Costs costs, Allowance allowance) {
    this.diagram = diagram;
    this.bySet = bySet;
    this.costs = costs;
    this.costBySet = new long[bySet.length];
    for (int set = 0; set < bySet.length; set++) {
      for (int table : diagram.crossingSet(set)) {
        int own = table - tablesBefore;
        costBySet[set] += own >= 0 ? costs.byTable().get(own) : 0;
      }
    }
    this.keys = new RankingKey(diagram.space());
    this.allowance = allowance;
  }

  /**
   * What there is in a diagram.
   *
   * @param voters set of one voter for each of the first tables that the diagram records; those of
   *     the costs come after these
   * @param costs what outcomes cost
   */
  public static Attempt<Found> of(
      Diagram diagram, long[] voters, Costs costs, Allowance allowance) {
    long[] bySet = new long[diagram.crossingSetCount()];
    for (int set = 0; set < bySet.length; set++) {
      for (int table : diagram.crossingSet(set)) {
        bySet[set] |= table < voters.length ? voters[table] : 0;
      }
    }
    if (diagram.isEmpty()) {
      return new Known<>(new Found(Refusals.of(Map.of()), Map.of()));
    }
    return new RefusalPass(diagram, bySet, voters.length, costs, allowance).found();
  }

  private Attempt<Found> found() {
    State start = new State(new long[keys.width()]);
    start.count = BigInteger.ONE;
    List<Map<Long, State>> here = List.of(new HashMap<>(Map.of(0L, start)));
    long kept = 1;
    for (int level = 0; level < diagram.levelCount(); level++) {
      List<Map<Long, State>> below = new ArrayList<>();
      for (int n = diagram.firstNode(level + 1); n < diagram.firstNode(level + 2); n++) {
        below.add(new HashMap<>());
      }
      long made = 0;
      for (int at = 0; at < here.size(); at++) {
        made += spread(level, at, here.get(at), below);
        if (allowance.isSpent((kept + made) * (BYTES_PER_STATE + 8L * keys.width()))) {
          return allowance.spent();
        }
      }
      here = below;
      kept = made;
    }
    return new Known<>(collected(here.get(0)));
  }

  /** Carries the states of a node along its edges; returns how many new ones there are. */
  private long spread(int level, int at, Map<Long, State> states, List<Map<Long, State>> below) {
    long made = 0;
    int node = diagram.firstNode(level) + at;
    int edge = diagram.edge(level, node);
    for (int c = 0; c < diagram.classCount(level); c++) {
      int target = diagram.target(edge + c);
      if (target != Diagram.NONE) {
        Map<Long, State> there = below.get(target - diagram.firstNode(level + 1));
        int crossed = diagram.crossing(edge + c);
        int ofClass = c;
        made -= there.size();
        states.forEach((set, state) -> carry(level, ofClass, crossed, set, state, there));
        made += there.size();
      }
    }
    return made;
  }

  private void carry(int level, int c, int crossed, long set, State from, Map<Long, State> there) {
    int issue = diagram.issue(level);
    int[] options = diagram.options(level, c);
    int cheapest = options[0];
    for (int option : options) {
      boolean isLess = costs.ofOption(issue, option) < costs.ofOption(issue, cheapest);
      cheapest = isLess ? option : cheapest;
    }
    long[] key = new long[keys.width()];
    long cost = costs.ofOption(issue, cheapest) + costBySet[crossed];
    keys.extend(from.key, 0, cost, issue, cheapest, key, 0);
    State state = there.computeIfAbsent(set | bySet[crossed], s -> new State(key));
    state.count = state.count.add(from.count.multiply(BigInteger.valueOf(options.length)));
    if (Arrays.compare(key, state.key) < 0) {
      state.key = key;
    }
  }

  private Found collected(Map<Long, State> states) {
    Map<Long, BigInteger> counts = new TreeMap<>();
    Map<Long, Cheapest> cheapest = new HashMap<>();
    states.forEach(
        (set, state) -> {
          counts.put(set, state.count);
          cheapest.put(set, new Cheapest(keys.outcome(state.key), state.key[0]));
        });
    return new Found(Refusals.of(counts), cheapest);
  }
}

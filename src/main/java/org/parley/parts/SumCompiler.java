package org.parley.parts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The diagram of a sum that is to reach a bound. For each node the interval of sums so far that
 * leave the same function is known, so that a node is built once for all of them and the diagram is
 * reduced from the first (Behle 2007, "On threshold BDDs and the optimal variable ordering
 * problem"; here with many-valued branches and addends over several issues).
 */
final class SumCompiler {

  /** A node and the sums so far, both ends included, for which it stands. */
  private record Reach(int node, long least, long most) {}

  private static final long FAR = Long.MAX_VALUE / 4;

  private final Forest forest;
  private final Levels levels;
  private final SumStates states;
  private final long bound;
  private final List<Map<List<Integer>, TreeMap<Long, Reach>>> known = new ArrayList<>();

  SumCompiler(Part.AtLeast sum, Levels levels, Forest forest) {
    this.forest = forest;
    this.levels = levels;
    this.states = new SumStates(sum.addends(), levels);
    this.bound = sum.bound() - SumStates.constant(sum.addends());
    for (int level = 0; level <= levels.count(); level++) {
      known.add(new HashMap<>());
    }
  }

  int compile() {
    return reach(0, states.start(), 0).node();
  }

  private Reach reach(int level, List<Integer> open, long sum) {
    long least = states.least(level, open);
    if (sum + least >= bound) {
      return new Reach(Forest.TRUE, bound - least, FAR);
    }
    long greatest = states.greatest(level, open);
    if (sum + greatest < bound) {
      return new Reach(Forest.FALSE, -FAR, bound - 1 - greatest);
    }
    TreeMap<Long, Reach> reaches = known.get(level).computeIfAbsent(open, o -> new TreeMap<>());
    Map.Entry<Long, Reach> before = reaches.floorEntry(sum);
    if (before != null && sum <= before.getValue().most()) {
      return before.getValue();
    }
    Reach made = made(level, open, sum);
    reaches.put(made.least(), made);
    return made;
  }

  private Reach made(int level, List<Integer> open, long sum) {
    forest.countState();
    int[] branches = new int[levels.optionCount(level)];
    long least = -FAR;
    long most = FAR;
    for (int option = 0; option < branches.length; option++) {
      SumStates.Step step = states.step(level, open, option);
      Reach reach = reach(level + 1, step.states(), sum + step.gain());
      branches[option] = reach.node();
      least = Math.max(least, reach.least() - step.gain());
      most = Math.min(most, reach.most() - step.gain());
    }
    return new Reach(forest.node(level, branches), least, most);
  }
}

package org.parley.process.opening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.process.opening.GeneratedProcess.Rule;
import org.parley.process.opening.GeneratedProcess.State;

/** Goes through every path that small talks can take, world by world and draw by draw. */
final class PathsOfTalks {

  private static final double[] READINGS_OF_B1 = {0.75, 0.25};

  private final GeneratedProcess process;
  final double[] at;
  double start;
  final Map<String, Double> orders = new TreeMap<>();

  private PathsOfTalks(GeneratedProcess process) {
    this.process = process;
    this.at = new double[process.rounds];
  }

  static PathsOfTalks of(GeneratedProcess process) {
    PathsOfTalks paths = new PathsOfTalks(process);
    for (int a = -1; a < 1; a++) {
      for (int b = -1; b < 2; b++) {
        for (int c = -1; c < 1; c++) {
          paths.begin(a, b, c);
        }
      }
    }
    return paths;
  }

  private void begin(int a, int b, int c) {
    double[] firmness = process.firmness;
    double chance =
        (a < 0 ? 1 - firmness[0] : firmness[0])
            * (b < 0 ? 1 - firmness[1] : firmness[1] * READINGS_OF_B1[b])
            * (c < 0 ? 1 - firmness[2] : firmness[2]);
    State state = new State();
    state.drawn = new int[] {a, b, c};
    state.reading = state.drawn.clone();
    state.spent = new boolean[process.rules.size()];
    if (isOpen(state)) {
      start += chance;
    } else if (chance > 0) {
      round(state, 0, chance, List.of());
    }
  }

  private boolean isOpen(State state) {
    BitSet binding = new BitSet();
    if (state.reading[0] >= 0) {
      binding.set(0);
    }
    if (state.reading[1] >= 0) {
      binding.set(1 + state.reading[1]);
    }
    if (state.reading[2] >= 0) {
      binding.set(3);
    }
    return process.ways.stream().anyMatch(way -> !way.intersects(binding));
  }

  private void round(State state, int round, double chance, List<Integer> given) {
    if (round == process.rounds) {
      return;
    }
    List<Integer> matching = new ArrayList<>();
    for (int rule = 0; rule < process.rules.size(); rule++) {
      if (!state.spent[rule] && process.rules.get(rule).matches(state, round, process.rounds)) {
        matching.add(rule);
      }
    }
    draw(state, matching, 0, round, chance, given);
  }

  private void draw(
      State state,
      List<Integer> matching,
      int next,
      int round,
      double chance,
      List<Integer> given) {
    if (next == matching.size()) {
      if (state.left) {
        return;
      }
      if (isOpen(state)) {
        at[round] += chance;
        orders.merge(given.toString(), chance, Double::sum);
      } else {
        round(state, round + 1, chance, given);
      }
      return;
    }
    int index = matching.get(next);
    Rule rule = process.rules.get(index);
    State happened = state.copy();
    rule.happen(happened, index, round);
    draw(
        happened,
        matching,
        next + 1,
        round,
        chance * rule.chance(),
        gave(state, happened, rule, given));
    if (rule.chance() < 1) {
      draw(state, matching, next + 1, round, chance * (1 - rule.chance()), given);
    }
  }

  private static List<Integer> gave(State before, State after, Rule rule, List<Integer> given) {
    List<Integer> longer = new ArrayList<>(given);
    for (int position = 0; position < 3; position++) {
      boolean isChanged =
          before.reading[position] >= 0 && after.reading[position] != before.reading[position];
      // What hardens goes back to what was drawn, which is no giving way.
      boolean isSoftened = rule.softens();
      if (isChanged && isSoftened && !longer.contains(position)) {
        longer.add(position);
      }
    }
    return longer;
  }
}

package org.parley.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solution;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.objective.ParetoMaximizer;
import org.chocosolver.solver.variables.IntVar;
import org.parley.preference.PartyUtility;
import org.parley.tabulation.CrossingFunction;

/**
 * The frontier of a game by the constraint solver Choco: a variable an issue, a compact table a
 * position of what does not cross it, utilities as sums of elements, and its own {@link
 * ParetoMaximizer} under its own search.
 */
final class ChocoFrontier {

  private final GeneratedGame game;
  private final Model model = new Model("frontier");
  private final IntVar[] issues;
  private final IntVar[] utilities;

  ChocoFrontier(GeneratedGame game) {
    this.game = game;
    int[] counts = game.scenario().outcomeSpace().optionCounts();
    issues =
        IntStream.range(0, counts.length)
            .mapToObj(i -> model.intVar("i" + i, 0, counts[i] - 1))
            .toArray(IntVar[]::new);
    List<CrossingFunction> excluded = new ArrayList<>(game.tables().coherence());
    game.enforced().stream().forEach(p -> excluded.add(game.tables().positions().get(p)));
    excluded.forEach(this::post);
    utilities =
        game.utilities().parties().stream().map(u -> utility(u, counts)).toArray(IntVar[]::new);
  }

  private void post(CrossingFunction excluded) {
    Tuples allowed = new Tuples(true);
    int[] tuple = new int[excluded.scopeSize()];
    int[] outcome = new int[issues.length];
    do {
      for (int k = 0; k < tuple.length; k++) {
        outcome[excluded.issue(k)] = tuple[k];
      }
      if (!excluded.crossesOutcome(outcome)) {
        allowed.add(tuple.clone());
      }
    } while (next(tuple, excluded));
    IntVar[] scope = IntStream.of(excluded.scope()).mapToObj(i -> issues[i]).toArray(IntVar[]::new);
    model.table(scope, allowed, "CT+").post();
  }

  private static boolean next(int[] tuple, CrossingFunction of) {
    for (int k = tuple.length - 1; k >= 0; k--) {
      if (++tuple[k] < of.optionCount(k)) {
        return true;
      }
      tuple[k] = 0;
    }
    return false;
  }

  private IntVar utility(PartyUtility party, int[] counts) {
    IntVar[] gains = new IntVar[issues.length];
    for (int issue = 0; issue < issues.length; issue++) {
      int of = issue;
      int[] worth =
          IntStream.range(0, counts[issue])
              .map(option -> Math.toIntExact(party.gain(of, option)))
              .toArray();
      int most = IntStream.of(worth).max().orElseThrow();
      gains[issue] = model.intVar(party.party() + "-" + issue, 0, most);
      model.element(gains[issue], worth, issues[issue], 0).post();
    }
    int greatest = IntStream.range(0, gains.length).map(i -> gains[i].getUB()).sum();
    IntVar sum = model.intVar(party.party(), 0, greatest);
    model.sum(gains, "=", sum).post();
    return sum;
  }

  /** The vectors; nothing where it has not ended in so many seconds. */
  Optional<Set<List<Long>>> vectors(int seconds) {
    ParetoMaximizer front = new ParetoMaximizer(utilities);
    model.post(new org.chocosolver.solver.constraints.Constraint("pareto", front));
    model.getSolver().plugMonitor(front);
    model.getSolver().limitTime(seconds + "s");
    while (model.getSolver().solve()) {
      // Each solution is kept by the maximizer.
    }
    if (model.getSolver().isStopCriterionMet()) {
      return Optional.empty();
    }
    Set<List<Long>> vectors = new HashSet<>();
    for (Solution solution : front.getParetoFront()) {
      List<Long> vector = new ArrayList<>();
      for (int party = 0; party < utilities.length; party++) {
        long constant = game.utilities().parties().get(party).constant();
        vector.add(solution.getIntVal(utilities[party]) + constant);
      }
      vectors.add(vector);
    }
    return Optional.of(vectors);
  }
}

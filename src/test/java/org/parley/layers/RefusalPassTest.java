package org.parley.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.elimination.Budget;
import org.parley.elimination.ExactEngine;
import org.parley.elimination.OutcomeSet;
import org.parley.layers.ConsentLadder.Rung;
import org.parley.layers.RefusalDraws.Voter;
import org.parley.scenario.Layer;
import org.parley.tabulation.CrossingFunction;

/** Counts by refusing voters, and all that follows from them, against every single outcome. */
final class RefusalPassTest {

  private static final int GAMES = 400;

  private static Attempt<RefusalPass.Found> found(GeneratedLayers game, long bytes) {
    return RefusalPass.of(
        game.diagram(), game.owners(), game.costs(), new Allowance(Cutoff.NEVER, bytes));
  }

  private static RefusalPass.Found found(GeneratedLayers game) {
    return ((Known<RefusalPass.Found>) found(game, 1L << 28)).value();
  }

  private static Set<String> ids(long set, GeneratedLayers game) {
    Set<String> ids = new TreeSet<>();
    for (int voter = 0; voter < game.voters().size(); voter++) {
      if ((set & 1L << voter) != 0) {
        ids.add(game.voters().get(voter));
      }
    }
    return ids;
  }

  /** Every coherent outcome with who refuses it. */
  private record Judged(int[] outcome, Set<String> refusing) {}

  private static List<Judged> judged(GeneratedLayers game) {
    List<Judged> judged = new ArrayList<>();
    game.forEach(outcome -> judged.add(new Judged(outcome, game.refusing(outcome))));
    return judged;
  }

  @Test
  void refusingSetsAreThoseOfEveryOutcome() {
    int sets = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      GeneratedLayers game = new GeneratedLayers(seed);
      List<Judged> judged = judged(game);
      RefusalPass.Found found = found(game);
      assertThat(found.refusals().outcomes()).isEqualTo(judged.size());
      Set<Set<String>> expected = new HashSet<>();
      judged.forEach(one -> expected.add(one.refusing()));
      assertThat(found.refusals().bySet()).as("seed %s", seed).hasSameSizeAs(expected);
      sets += expected.size();
      found
          .refusals()
          .bySet()
          .forEach(
              (set, count) -> {
                List<Judged> alike =
                    judged.stream().filter(one -> one.refusing().equals(ids(set, game))).toList();
                assertThat(count).isEqualTo(alike.size());
                long least =
                    alike.stream().mapToLong(one -> game.cost(one.outcome())).min().orElse(-1);
                int[] first =
                    alike.stream()
                        .map(Judged::outcome)
                        .filter(outcome -> game.cost(outcome) == least)
                        .findFirst()
                        .orElseThrow();
                Cheapest cheapest = found.cheapest().get(set);
                assertThat(cheapest).isEqualTo(new Cheapest(first, least));
              });
    }
    assertThat(sets).isGreaterThan(2 * GAMES);
  }

  @Test
  void ladderStoppersAndActualVetoesAreThoseOfEveryOutcome() {
    int stopped = 0;
    for (int seed = 0; seed < GAMES; seed++) {
      GeneratedLayers game = new GeneratedLayers(seed);
      Refusals refusals = found(game).refusals();
      List<Judged> left = judged(game);
      List<Rung> rungs = ConsentLadder.of(game.chambers(), refusals);
      for (int k = 0; k < rungs.size(); k++) {
        Layer layer = game.layers().get(k);
        Rung rung = rungs.get(k);
        assertThat(rung.enters()).as("seed %s", seed).isEqualTo(left.size());
        for (ConsentLadder.Stopper stopper : rung.stoppers()) {
          String voter = game.voters().get(stopper.voter());
          long alone =
              left.stream().filter(one -> isStoppedAlone(List.of(layer), one, voter)).count();
          assertThat(stopper.alone()).as("seed %s", seed).isEqualTo(alone);
          stopped += alone > 0 ? 1 : 0;
        }
        left = left.stream().filter(one -> GeneratedLayers.passes(layer, one.refusing())).toList();
        assertThat(rung.passes()).as("seed %s", seed).isEqualTo(left.size());
      }
      for (int v = 0; v < game.voters().size(); v++) {
        String voter = game.voters().get(v);
        long alone =
            judged(game).stream().filter(one -> isStoppedAlone(game.layers(), one, voter)).count();
        assertThat(ConsentLadder.stoppedAlone(game.chambers(), v, refusals))
            .as("seed %s", seed)
            .isEqualTo(alone);
      }
    }
    assertThat(stopped).isGreaterThan(GAMES / 2);
  }

  private static boolean isStoppedAlone(List<Layer> layers, Judged one, String voter) {
    Set<String> without = new TreeSet<>(one.refusing());
    without.remove(voter);
    return !layers.stream().allMatch(layer -> GeneratedLayers.passes(layer, one.refusing()))
        && layers.stream().allMatch(layer -> GeneratedLayers.passes(layer, without));
  }

  @Test
  void tooManySetsForTheMemoryAreNotCounted() {
    assertThat(found(new GeneratedLayers(3), 100)).isInstanceOf(Spent.class);
  }

  /** The share of each set lies within five standard deviations, one of 3.5 million by chance. */
  @Test
  void drawsComeNearTheCounts() {
    GeneratedLayers game = new GeneratedLayers(11);
    Refusals exact = found(game).refusals();
    List<Voter> voters = new ArrayList<>();
    for (int voter = 0; voter < game.voters().size(); voter++) {
      List<CrossingFunction> lines = new ArrayList<>();
      for (int line = 0; line < game.owners().length; line++) {
        if (game.owners()[line] == 1L << voter) {
          lines.add(game.tables().positions().get(line));
        }
      }
      voters.add(new Voter(lines, Optional.empty()));
    }
    OutcomeSet coherent =
        ((Known<OutcomeSet>) new ExactEngine(game.tables(), Budget.ofEdges(1 << 16)).coherent())
            .value();
    int draws = 50_000;
    int issues = game.tables().space().issueCount();
    Refusals drawn =
        RefusalDraws.of(voters, coherent.draws().orElseThrow(), 5, draws, issues, Cutoff.NEVER);
    assertThat(drawn.outcomes()).isEqualTo(draws);
    assertThat(exact.bySet()).hasSizeGreaterThan(2);
    exact
        .bySet()
        .forEach(
            (set, count) -> {
              double share = count.doubleValue() / exact.outcomes().doubleValue();
              double sigma = Math.sqrt(share * (1 - share) / draws);
              double estimate =
                  drawn.bySet().getOrDefault(set, BigInteger.ZERO).doubleValue() / draws;
              assertThat(Math.abs(estimate - share)).isLessThanOrEqualTo(5 * sigma);
            });
  }
}

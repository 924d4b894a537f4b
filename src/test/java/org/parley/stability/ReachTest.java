package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.stability.Reach.Step;
import org.parley.stability.Reach.Way;

/** What is in reach, and that paths are legal and shortest, on random models. */
final class ReachTest {

  private static final int MODELS = 300;

  private static Reach reach(GraphModel model, int from, Way way) {
    Allowance unlimited = new Allowance(Cutoff.NEVER, Long.MAX_VALUE);
    return Reach.from(model, from, way, unlimited).known().orElseThrow();
  }

  @Test
  void statesInReachAreThoseOfTheDefinitions() {
    for (int seed = 1; seed <= MODELS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      DrawnModel drawn = DrawnModel.of(random);
      Textbook textbook = drawn.textbook();
      int from = random.nextInt(textbook.states());
      Set<Integer> everybody = everybody(textbook);
      for (Way way : Way.values()) {
        Set<Integer> expected =
            new TreeSet<>(
                way == Way.COALITION
                    ? textbook.improvedByCoalitions(textbook.allRanked(), from)
                    : textbook.reached(everybody, from, way == Way.IMPROVING));
        expected.add(from);
        assertThat(reach(drawn.engine(), from, way).states().stream().boxed())
            .as("%s in model %d", way, seed)
            .containsExactlyElementsOf(expected);
      }
    }
  }

  private static Set<Integer> everybody(Textbook textbook) {
    Set<Integer> everybody = new TreeSet<>();
    for (int party = 0; party < textbook.ranks().size(); party++) {
      everybody.add(party);
    }
    return everybody;
  }

  @Test
  void pathsAreLegalAndShortest() {
    for (int seed = 1; seed <= MODELS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      DrawnModel drawn = DrawnModel.of(random);
      int from = random.nextInt(drawn.textbook().states());
      for (Way way : List.of(Way.IMPROVING, Way.ANY)) {
        Reach reach = reach(drawn.engine(), from, way);
        Map<Integer, Integer> lengths = lengths(drawn.textbook(), from, way == Way.IMPROVING);
        for (int to : reach.states().stream().toArray()) {
          List<Step> path = reach.path(to);
          assertThat(path).as("model %d, to %d", seed, to).hasSize(lengths.getOrDefault(to, -1));
          assertIsLegal(drawn, from, to, path, way == Way.IMPROVING);
        }
      }
    }
  }

  private static void assertIsLegal(
      DrawnModel drawn, int from, int to, List<Step> path, boolean isImproving) {
    int at = from;
    int last = 0;
    for (Step step : path) {
      assertThat(step.from()).isEqualTo(at);
      assertThat(step.movers()).isNotEqualTo(last);
      Set<Integer> members = new TreeSet<>();
      BitSet.valueOf(new long[] {step.movers()}).stream().forEach(members::add);
      assertThat(drawn.textbook().movers())
          .anyMatch(
              mover -> mover.members().equals(members) && mover.leads()[step.from()][step.to()]);
      if (isImproving) {
        for (int party : members) {
          int[] ranks = drawn.textbook().ranks().get(party);
          assertThat(ranks[step.to()]).isGreaterThan(ranks[step.from()]);
        }
      }
      at = step.to();
      last = step.movers();
    }
    assertThat(at).isEqualTo(to);
  }

  /** Fewest moves to each state, over states with their last movers. */
  private static Map<Integer, Integer> lengths(Textbook book, int from, boolean isImproving) {
    Map<Integer, Integer> lengths = new HashMap<>(Map.of(from, 0));
    Set<List<Integer>> seen = new HashSet<>();
    Set<List<Integer>> layer = Set.of(List.of(from, -1));
    for (int length = 1; !layer.isEmpty(); length++) {
      Set<List<Integer>> next = new HashSet<>();
      for (List<Integer> at : layer) {
        for (int mover = 0; mover < book.movers().size(); mover++) {
          for (int to = 0; mover != at.get(1) && to < book.states(); to++) {
            if (leads(book, mover, at.get(0), to, isImproving) && seen.add(List.of(to, mover))) {
              next.add(List.of(to, mover));
              lengths.putIfAbsent(to, length);
            }
          }
        }
      }
      layer = next;
    }
    return lengths;
  }

  private static boolean leads(Textbook book, int mover, int from, int to, boolean isImproving) {
    Textbook.Party party = book.movers().get(mover);
    return party.leads()[from][to]
        && (!isImproving
            || party.members().stream()
                .allMatch(
                    member -> {
                      int[] ranks = book.ranks().get(member);
                      return ranks != null && ranks[to] > ranks[from];
                    }));
  }
}

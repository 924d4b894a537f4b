package org.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Cutoff;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.preference.PartyUtility.Bonus;
import org.parley.scenario.OutcomeSpace;
import org.parley.stability.Concept.Kind;
import org.parley.stability.Sanctioned.Held;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/**
 * What is told of outcomes that are too many to be held is what is found where they are held: on
 * random models with rules, bonuses, shared and joint control and moves that do not go back.
 */
@Tag("thorough")
final class BeyondMemoryTest {

  private static final int MODELS = Math.min(2_000, Integer.getInteger("parley.models", 60));

  private static final Allowance UNLIMITED = new Allowance(Cutoff.NEVER, Long.MAX_VALUE);

  private static final Budget BUDGET = Budget.ofEdges(1 << 16);

  /** A random model, with what it is made of. */
  private record Drawn(
      OutcomeSpace space,
      List<CrossingTable> coherence,
      List<Controlled> control,
      List<Score> scores,
      States states,
      GraphModel model) {

    static Drawn of(RandomGenerator random, int parties) {
      int issues = 3 + random.nextInt(3);
      int[] counts = IntStream.range(0, issues).map(k -> 2 + random.nextInt(2)).toArray();
      OutcomeSpace space = OutcomeSpace.of(counts);
      List<CrossingTable> coherence = new ArrayList<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        coherence.add(table(random, space, 4));
      }
      List<Controlled> control = new ArrayList<>();
      for (int issue = 0; issue < issues; issue++) {
        if (random.nextInt(8) > 0) {
          control.add(control(random, issue, counts[issue], parties));
        }
      }
      List<Score> scores = new ArrayList<>();
      for (int party = 0; party < parties; party++) {
        scores.add(score(random, space));
      }
      CrossingTables tables = new CrossingTables(space, coherence, List.of());
      ExactEngine engine = new ExactEngine(tables, BUDGET);
      int count = engine.countAvoiding(new BitSet()).known().orElseThrow().intValueExact();
      Diagram diagram = engine.recording(new BitSet(), List.of()).known().orElseThrow();
      States states = States.of(diagram, count, UNLIMITED).known().orElseThrow();
      List<Optional<int[]>> ranks = new ArrayList<>();
      for (Score score : scores) {
        long[] values =
            IntStream.range(0, count).mapToLong(state -> score.of(states.outcome(state))).toArray();
        ranks.add(Optional.of(Ranks.of(values)));
      }
      GraphModel model = OutcomeMoves.model(states, ranks, control);
      return new Drawn(space, coherence, control, scores, states, model);
    }

    /** One of two issues, in which one combination in {@code rarity} crosses. */
    private static CrossingTable table(RandomGenerator random, OutcomeSpace space, int rarity) {
      int first = random.nextInt(space.issueCount() - 1);
      int second = first + 1 + random.nextInt(space.issueCount() - first - 1);
      int size = space.optionCount(first) * space.optionCount(second);
      long word = 0;
      for (int bit = 0; bit < size; bit++) {
        word |= random.nextInt(rarity) == 0 ? 1L << bit : 0;
      }
      return CrossingTable.of(
          new int[] {first, second},
          new int[] {space.optionCount(first), space.optionCount(second)},
          new long[] {word});
    }

    private static Controlled control(RandomGenerator random, int issue, int count, int parties) {
      List<BitSet> targets = new ArrayList<>();
      boolean isLimited = random.nextInt(4) == 0;
      for (int option = 0; isLimited && option < count; option++) {
        targets.add(BitSet.valueOf(new long[] {random.nextInt(1 << count) | 1 << option}));
      }
      int by = 1 << random.nextInt(parties) | (random.nextInt(4) == 0 ? 1 : 0);
      return new Controlled(issue, by, random.nextBoolean(), targets);
    }

    private static Score score(RandomGenerator random, OutcomeSpace space) {
      List<long[]> gains = new ArrayList<>();
      for (int issue = 0; issue < space.issueCount(); issue++) {
        gains.add(random.longs(space.optionCount(issue), 0, 4).toArray());
      }
      List<Bonus> bonuses = new ArrayList<>();
      for (int k = random.nextInt(3); k > 0; k--) {
        bonuses.add(new Bonus(table(random, space, 2), random.nextLong(7) - 3));
      }
      return new Score(gains, bonuses);
    }

    BitSet stable(Kind kind, int party) {
      Verdict verdict = Verdicts.of(model, Concept.of(kind), UNLIMITED).known().orElseThrow();
      return verdict.byParty().get(party).orElseThrow();
    }

    CrossingTable leavings(int party) {
      return Leavings.of(
              space, List.copyOf(coherence), control, party, scores.get(party), UNLIMITED)
          .known()
          .orElseThrow();
    }
  }

  @Test
  void whatPartiesWouldLeaveIsWhatIsNotStableByNash() {
    for (int seed = 1; seed <= MODELS; seed++) {
      RandomGenerator random = new SplittableRandom(seed);
      Drawn drawn = Drawn.of(random, 2 + random.nextInt(2));
      List<CrossingTable> left = new ArrayList<>();
      BitSet all = new BitSet();
      all.set(0, drawn.states().count());
      for (int party = 0; party < drawn.scores().size(); party++) {
        CrossingTable table = drawn.leavings(party);
        left.add(table);
        BitSet stays = drawn.stable(Kind.NASH, party);
        all.and(stays);
        for (int state = 0; state < drawn.states().count(); state++) {
          assertThat(table.crossesOutcome(drawn.states().outcome(state)))
              .as("state %d of model %d for party %d", state, seed, party)
              .isNotEqualTo(stays.get(state));
        }
      }
      CrossingTables tables = new CrossingTables(drawn.space(), drawn.coherence(), List.of());
      assertThat(new ExactEngine(tables, BUDGET).without(left).countAvoiding(new BitSet()).known())
          .hasValueSatisfying(count -> assertThat(count).isEqualTo(all.cardinality()));
    }
  }

  @Test
  void whatIsToldOfSanctionsIsSo() {
    Map<Held, Integer> told = new EnumMap<>(Held.class);
    for (int seed = 1; seed <= MODELS; seed++) {
      Drawn drawn = Drawn.of(new SplittableRandom(seed), 3);
      for (int party = 0; party < 3; party++) {
        BitSet gmr = drawn.stable(Kind.GMR, party);
        BitSet smr = drawn.stable(Kind.SMR, party);
        for (int state = 0; state < drawn.states().count(); state++) {
          Map<Kind, Held> held = held(drawn, party, state);
          told.merge(held.get(Kind.GMR), 1, Integer::sum);
          assertThat(held.get(Kind.GMR))
              .as("GMR of state %d of model %d for party %d", state, seed, party)
              .isIn(Held.POSSIBLY, gmr.get(state) ? Held.YES : Held.NO);
          assertThat(held.get(Kind.SMR))
              .as("SMR of state %d of model %d for party %d", state, seed, party)
              .isIn(Held.POSSIBLY, smr.get(state) ? Held.YES : Held.NO);
        }
      }
    }
    assertThat(told).containsKeys(Held.YES, Held.NO, Held.POSSIBLY);
    assertThat(told.getOrDefault(Held.POSSIBLY, 0) * 10).isLessThan(told.getOrDefault(Held.YES, 0));
  }

  /** One opponent gets by one move to all that it can bring about, where its moves go back. */
  @Test
  void nothingIsLeftOpenOfGmrWhereOneOtherMovesFreely() {
    for (int seed = 1; seed <= MODELS; seed++) {
      Drawn drawn = Drawn.of(new SplittableRandom(seed), 2);
      boolean isFree = drawn.control().stream().allMatch(one -> one.targets().isEmpty());
      for (int state = 0; isFree && state < drawn.states().count(); state++) {
        assertThat(held(drawn, 0, state).get(Kind.GMR)).isIn(Held.YES, Held.NO);
      }
    }
  }

  /** The least of what is told after each improvement. */
  private static Map<Kind, Held> held(Drawn drawn, int party, int state) {
    Score score = drawn.scores().get(party);
    CrossingTables tables = new CrossingTables(drawn.space(), drawn.coherence(), List.of());
    Diagram diagram =
        new ExactEngine(tables, BUDGET)
            .recording(new BitSet(), score.tables())
            .known()
            .orElseThrow();
    Sanctioned sanctioned =
        new Sanctioned(
            diagram,
            score,
            List.copyOf(drawn.coherence()),
            drawn.control(),
            drawn.scores().size(),
            party);
    Map<Kind, Held> least = new EnumMap<>(Map.of(Kind.GMR, Held.YES, Kind.SMR, Held.YES));
    Moves moves = drawn.model().moves(party);
    int[] ranks = drawn.model().ranks(party);
    for (int place = moves.first(state); place < moves.end(state); place++) {
      int to = moves.candidate(place);
      if (ranks[to] > ranks[state] && moves.leads(state, to)) {
        sanctioned
            .after(drawn.states().outcome(state), drawn.states().outcome(to))
            .forEach((kind, held) -> least.merge(kind, held, (a, b) -> a.compareTo(b) > 0 ? a : b));
      }
    }
    return least;
  }
}

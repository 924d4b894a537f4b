package org.parley.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.discovery.BoxMeasure;
import org.parley.discovery.BoxSearch;
import org.parley.discovery.BoxSearch.Settings;
import org.parley.discovery.WorldMeasure;
import org.parley.effort.Attempt;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.sensitivity.OneAtATime;
import org.parley.sensitivity.SobolIndices;
import org.parley.sensitivity.SobolIndices.Effort;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.OutcomeRanking.Ranking;

/** Work that takes long looks at its cutoff now and then, and gives nothing once it is over. */
final class CutoffTest {

  /** Draws of which the end is looked at before each so many. */
  private static final long CHUNK = 4096;

  private static final int POINTS = 9;
  private static final Cutoff OVER = () -> true;

  /** A cutoff that is over after some looks, however fast the machine is. */
  private static Cutoff after(long looks) {
    AtomicLong asked = new AtomicLong();
    return () -> asked.incrementAndGet() > looks;
  }

  /** Independent positions, one an issue of two options, which cross the second. */
  static WorldModel model(int issues) {
    int[] counts = new int[issues];
    Arrays.fill(counts, 2);
    List<CrossingTable> lines = new ArrayList<>();
    List<PositionAssumption> positions = new ArrayList<>();
    for (int issue = 0; issue < issues; issue++) {
      lines.add(CrossingTable.of(new int[] {issue}, new int[] {2}, new long[] {0b10}));
      positions.add(new PositionAssumption(0, new Range(0.5, 0.1, 0.9), List.of(1.0)));
    }
    CrossingTables tables = new CrossingTables(OutcomeSpace.of(counts), List.of(), lines);
    return new WorldModel(tables, positions, List.of(0.0));
  }

  /** Random threes of lines, whose diagram is large. */
  static WaysOut threes(int lines, int count) {
    Random random = new Random(1);
    List<BitSet> sets = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      BitSet set = new BitSet();
      while (set.cardinality() < 3) {
        set.set(random.nextInt(lines));
      }
      sets.add(set);
    }
    return WaysOut.all(sets);
  }

  private static ExactWorlds worlds(WorldModel model) {
    Attempt<DealDiagram> compiled =
        DealCompiler.compile(model, threes(model.lineCount(), 5), 10_000, Cutoff.NEVER);
    return ExactWorlds.of(model, ((Known<DealDiagram>) compiled).value());
  }

  @Test
  void diagramsAreCutWhileTheyGrow() {
    WorldModel model = model(40);
    WaysOut relaxations = threes(40, 300);
    for (long looks : new long[] {0, 1, 5, 20}) {
      assertThat(DealCompiler.compile(model, relaxations, 10_000_000, after(looks)))
          .isInstanceOf(Spent.class);
    }
    List<OptionQuestions.Question> questions =
        IntStream.range(1, 5)
            .mapToObj(count -> new OptionQuestions.Question(0, count, threes(8, count)))
            .toList();
    assertThat(OptionQuestions.exact(worlds(model(8)), questions, 1000, after(3)))
        .isInstanceOf(Spent.class);
  }

  @Test
  void effectsAndSwingsAreCutBetweenPositions() {
    ExactWorlds worlds = worlds(model(8));
    assertThat(OneAtATime.effects(worlds, DecisionFrame.EVEN, after(7))).isInstanceOf(Spent.class);
    assertThat(OneAtATime.effects(worlds, DecisionFrame.EVEN, after(8))).isInstanceOf(Known.class);
    assertThat(OneAtATime.swings(worlds, 0.5, after(15))).isInstanceOf(Spent.class);
    assertThat(OneAtATime.swings(worlds, 0.5, Cutoff.NEVER)).isInstanceOf(Known.class);
  }

  /** Five designs of 16 rows, each evaluated four times. */
  @Test
  void indicesAreCutBetweenEvaluations() {
    List<Range> ranges = List.of(new Range(0.5, 0, 1), new Range(0.5, 0, 1));
    for (long looks : new long[] {319, 320}) {
      Cutoff cutoff = after(looks);
      assertThat(
              Attempt.of(
                  () ->
                      SobolIndices.estimate(
                          cutoff.watching((double[] x) -> x[0]),
                          ranges,
                          new Effort(16, 5, 0.9, 1))))
          .isEqualTo(
              looks == 320
                  ? Attempt.of(
                      () -> SobolIndices.estimate(x -> x[0], ranges, new Effort(16, 5, 0.9, 1)))
                  : Spent.ofTime());
    }
  }

  @Test
  void eliminationsAreCut() {
    WorldModel model = model(12);
    for (long looks : new long[] {0, 1, 12, 30}) {
      Attempt<ZoneElimination> compiled = ZoneElimination.compile(model, POINTS, 1e7, after(looks));
      assertThat(((Known<ZoneElimination>) compiled).value().zone()).isInstanceOf(Spent.class);
    }
    assertThat(OutcomeRanking.compile(model, POINTS, 1e7, 1000, after(11)))
        .isInstanceOf(Spent.class);
  }

  /** The elimination looks once an issue, and the search once a node. */
  @Test
  void searchesEndWithWhatTheyHaveFound() {
    WorldModel model = model(12);
    Attempt<OutcomeRanking> compiled =
        OutcomeRanking.compile(model, POINTS, 1e7, 100_000, after(12 + 30));
    Ranking ranking = ((Known<OutcomeRanking>) compiled).value().best(1000);
    assertThat(ranking.complete()).isFalse();
    assertThat(ranking.outcomes()).isNotEmpty();
  }

  @Test
  void drawsAreCutBetweenChunks() {
    WorldModel model = model(6);
    assertThat(ZoneDraws.compile(model, POINTS, 1e6, OVER)).isInstanceOf(Spent.class);
    // Of the sums over coherent outcomes, of the guide and of its bound.
    long eliminations = 3L * 6;
    for (int threads : new int[] {1, 3}) {
      ZoneDraws.Plan plan = new ZoneDraws.Plan(50_000, 1, 0.95, threads, 0);
      Attempt<ZoneDraws> compiled = ZoneDraws.compile(model, POINTS, 1e6, after(eliminations + 5));
      Optional<SampledZone> drawn = ((Known<ZoneDraws>) compiled).value().sample(plan);
      long chunks = drawn.map(SampledZone::draws).orElse(0L) / CHUNK;
      // Of several threads, the one that has the first chunk may come too late to look.
      assertThat(chunks).isBetween(threads == 1 ? 5L : 0L, 5L);
    }
  }

  @Test
  void boxesAreCutBetweenTallies() {
    BoxMeasure measure = new WorldMeasure(worlds(model(8)));
    assertThat(Attempt.of(() -> BoxSearch.search(measure.watching(after(5)), Settings.DEFAULT)))
        .isInstanceOf(Spent.class);
    assertThat(Attempt.of(() -> BoxSearch.search(measure.watching(Cutoff.NEVER), Settings.DEFAULT)))
        .isEqualTo(new Known<>(BoxSearch.search(measure, Settings.DEFAULT)));
  }
}

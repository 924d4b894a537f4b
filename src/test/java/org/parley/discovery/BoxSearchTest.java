package org.parley.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.discovery.BoxMeasure.Tally;
import org.parley.discovery.BoxSearch.Settings;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.scenario.OutcomeSpace;
import org.parley.scenario.Range;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.Box;
import org.parley.worlds.BruteForce;
import org.parley.worlds.DealCompiler;
import org.parley.worlds.DealDiagram;
import org.parley.worlds.ExactWorlds;
import org.parley.worlds.ExactWorldsTest;
import org.parley.worlds.GeneratedModels;
import org.parley.worlds.OutcomeAcceptance;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;
import org.parley.worlds.ZoneEliminationTest;

final class BoxSearchTest {

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  /** Eight positions, the first with two readings; what has to give is up to the test. */
  private static WorldModel eightPositions() {
    List<PositionAssumption> positions = new ArrayList<>();
    positions.add(new PositionAssumption(0, Range.exactly(0.8), List.of(0.5, 0.5)));
    for (int position = 1; position < 8; position++) {
      positions.add(PositionAssumption.of(position % 2, 0.6));
    }
    CrossingTable never = CrossingTable.of(new int[0], new int[0], new long[] {0});
    List<CrossingTable> tables = IntStream.range(0, 9).mapToObj(line -> never).toList();
    CrossingTables lines = new CrossingTables(OutcomeSpace.of(2), List.of(), tables);
    return new WorldModel(lines, positions, List.of(0.0, 0.0));
  }

  private static WaysOut relaxations(int[]... sets) {
    List<BitSet> lines = new ArrayList<>();
    for (int[] set : sets) {
      BitSet bits = new BitSet();
      IntStream.of(set).forEach(bits::set);
      lines.add(bits);
    }
    return WaysOut.all(lines);
  }

  private static BoxMeasure exact(WorldModel model, WaysOut relaxations) {
    DealDiagram diagram =
        ((Known<DealDiagram>) DealCompiler.compile(model, relaxations, 10_000, Cutoff.NEVER))
            .value();
    return new WorldMeasure(ExactWorlds.of(model, diagram));
  }

  /** A deal needs that position 0 does not bind in reading 0, and that position 3 does not bind. */
  @Test
  void findsThePlantedCondition() {
    WorldModel model = eightPositions();
    WaysOut planted = relaxations(new int[] {0, 4});
    Box box = Box.everything(3, 2, 2, 2, 2, 2, 2, 2).without(0, 1).without(3, 1);
    for (BoxMeasure measure :
        List.of(exact(model, planted), WorldRows.draw(model, planted, 7, 8192))) {
      List<FoundBox> found = BoxSearch.search(measure, Settings.DEFAULT);
      assertThat(found).hasSize(1);
      assertThat(found.get(0).box()).isEqualTo(box);
      assertThat(found.get(0).coverage()).isCloseTo(1, within(1e-12));
      assertThat(found.get(0).density()).isCloseTo(1, within(1e-12));
      assertThat(found.get(0).support()).isCloseTo(0.6 * 0.4, within(0.02));
      assertThat(found.get(0).box().restricted()).hasSize(2);
    }
  }

  /** Two ways to a deal: positions 1 and 2 give, or 3 and 4 do. */
  @Test
  void findsBothOfTwoConditions() {
    WorldModel model = eightPositions();
    List<FoundBox> found =
        BoxSearch.search(
            exact(model, relaxations(new int[] {2, 3}, new int[] {4, 5})), Settings.DEFAULT);
    Box everything = Box.everything(3, 2, 2, 2, 2, 2, 2, 2);
    assertThat(found.stream().map(FoundBox::box))
        .containsExactlyInAnyOrder(
            everything.without(1, 1).without(2, 1), everything.without(3, 1).without(4, 1));
    assertThat(found.stream().mapToDouble(FoundBox::coverage).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void conditionsKeepToTheirLengthAndCoverage() {
    WorldModel model = eightPositions();
    WaysOut hard = relaxations(new int[] {0, 2, 3, 4, 5, 6});
    List<FoundBox> boxes = BoxSearch.search(exact(model, hard), new Settings(0.3, 2, 2));
    assertThat(boxes).isNotEmpty();
    for (FoundBox found : boxes) {
      assertThat(found.box().restricted()).hasSizeLessThanOrEqualTo(2);
      assertThat(found.coverage()).isGreaterThanOrEqualTo(0.3);
    }
  }

  @Test
  void nothingIsFoundWhereThereIsNoDealOrAlwaysOne() {
    WorldModel model = eightPositions();
    assertThat(BoxSearch.search(exact(model, relaxations()), Settings.DEFAULT)).isEmpty();
    assertThat(BoxSearch.search(exact(model, relaxations(new int[0])), Settings.DEFAULT)).isEmpty();
  }

  @Test
  void aConditionIsMeasuredOnFreshDraws() {
    WorldModel model = eightPositions();
    WaysOut planted = relaxations(new int[] {0, 4});
    Box half = Box.everything(3, 2, 2, 2, 2, 2, 2, 2).without(3, 1);
    FoundBox fresh =
        BoxSearch.evaluate(WorldRows.draw(model, planted, 8, 100_000), half, List.of());
    // A deal has probability 0.6 once position 3 does not bind.
    assertThat(fresh.density()).isCloseTo(0.6, within(0.01));
    assertThat(fresh.coverage()).isEqualTo(1);
  }

  /** A second column is left out where it betters coverage times density by less than a tenth. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noConditionOfTwoColumnsIsMuchBetterThanTheFirst(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    BoxMeasure measure = new WorldMeasure(ExactWorldsTest.exact(model));
    List<FoundBox> found = BoxSearch.search(measure, new Settings(0.05, 2, 1));
    Box everything = Box.everything(measure.categoryCounts());
    Tally all = measure.tally(everything, List.of());
    double first =
        found.isEmpty()
            ? all.response() * all.density()
            : found.get(0).coverage() * all.response() * found.get(0).density();
    List<Box> boxes = new ArrayList<>();
    for (int one = 0; one < everything.columnCount(); one++) {
      for (int two = one + 1; two < everything.columnCount(); two++) {
        int second = two;
        parts(everything, one).forEach(part -> boxes.addAll(parts(part, second)));
      }
    }
    assertThat(boxes).isNotEmpty();
    for (Box box : boxes) {
      Tally tally = measure.tally(box, List.of());
      if (tally.mass() > 0 && tally.response() >= 0.05 * all.response()) {
        assertThat(tally.response() * tally.density()).isLessThanOrEqualTo(1.1 * first + 1e-12);
      }
    }
  }

  /** The box with every choice of categories in a column, but none at all. */
  private static List<Box> parts(Box box, int column) {
    int categoryCount = box.allowed(column).length;
    List<Box> parts = new ArrayList<>();
    for (int choice = 1; choice < 1 << categoryCount; choice++) {
      Box part = box;
      for (int category = 0; category < categoryCount; category++) {
        part = (choice >> category & 1) == 0 ? part.without(column, category) : part;
      }
      parts.add(part);
    }
    return parts;
  }

  /** Where a deal is rarer than 1 in 200 worlds, what it takes is still found. */
  @Test
  void findsTheConditionOfARareDeal() {
    WorldModel model = eightPositions();
    WorldModel firm =
        new WorldModel(
            model.lines(), Collections.nCopies(9, PositionAssumption.of(0, 0.95)), List.of(0.0));
    List<FoundBox> found =
        BoxSearch.search(exact(firm, relaxations(new int[] {1, 2})), Settings.DEFAULT);
    Box box = Box.everything(2, 2, 2, 2, 2, 2, 2, 2, 2).without(1, 1).without(2, 1);
    assertThat(found).extracting(FoundBox::box).containsExactly(box);
    assertThat(found.get(0).support()).isCloseTo(0.05 * 0.05, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void measuresEqualBruteForce(long seed) {
    WorldModel model = GeneratedModels.correlated(seed);
    BruteForce brute = new BruteForce(model);
    WorldMeasure measure = new WorldMeasure(ExactWorldsTest.exact(model));
    Random random = new Random(seed);
    Box box = randomBox(random, measure.categoryCounts());
    List<Box> leftOut = List.of(randomBox(random, measure.categoryCounts()));
    Tally tally = measure.tally(box, leftOut);
    for (int c = 0; c < box.columnCount(); c++) {
      for (int k = 0; k < measure.categoryCounts()[c]; k++) {
        int column = c;
        int category = k;
        assertThat(tally.massBy()[column][category])
            .isCloseTo(
                brute.probability(w -> counts(w, box, leftOut) && w[column] == category),
                within(1e-6));
        assertThat(tally.responseBy()[column][category])
            .isCloseTo(
                brute.probability(
                    w -> counts(w, box, leftOut) && w[column] == category && brute.hasDeal(w)),
                within(1e-6));
      }
    }
    assertThat(tally.mass())
        .isCloseTo(brute.probability(w -> counts(w, box, leftOut)), within(1e-6));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void outcomesAreMeasuredAsTheyAreListed(long seed) {
    WorldModel model = GeneratedModels.independent(seed);
    OutcomeMeasure measure = new OutcomeMeasure(model, ZoneEliminationTest.elimination(model));
    OutcomeAcceptance acceptance = new OutcomeAcceptance(model);
    Random random = new Random(seed);
    Box box = randomBox(random, measure.categoryCounts());
    List<Box> leftOut =
        List.of(
            randomBox(random, measure.categoryCounts()),
            randomBox(random, measure.categoryCounts()));
    List<int[]> inside =
        BruteForce.coherentOutcomes(model.lines()).stream()
            .filter(outcome -> counts(outcome, box, leftOut))
            .toList();
    Tally tally = measure.tally(box, leftOut);
    assertThat(tally.mass()).isCloseTo(inside.size(), within(1e-9));
    assertThat(tally.response())
        .isCloseTo(
            inside.stream().mapToDouble(o -> acceptance.probability(o).value()).sum(),
            within(1e-9));
    assertThat(tally.massBy()[0][0])
        .isCloseTo(inside.stream().filter(o -> o[0] == 0).count(), within(1e-9));
  }

  private static boolean counts(int[] row, Box box, List<Box> leftOut) {
    return box.contains(row) && leftOut.stream().noneMatch(other -> other.contains(row));
  }

  private static Box randomBox(Random random, int[] categoryCounts) {
    Box box = Box.everything(categoryCounts);
    for (int column = 0; column < categoryCounts.length; column++) {
      if (random.nextBoolean()) {
        box = box.without(column, random.nextInt(categoryCounts[column]));
      }
    }
    return box;
  }
}

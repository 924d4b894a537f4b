package org.parley.elimination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.effort.Cutoff;
import org.parley.effort.Known;
import org.parley.tabulation.CrossingTables;

final class DiagramBuilderTest {

  static LongStream seeds() {
    return LongStream.range(2000, 2100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void predictionBoundsTheEdgesFromAbove(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossingTables tables = Tables.randomPositions(8, 4, 12, seed % 2 == 0, random);
    Factors factors = Factors.recording(tables);
    OptionClasses classes = OptionClasses.of(factors.space(), factors.list());
    double predicted = DiagramPlan.of(classes, factors, Cutoff.NEVER).order().predictedEdges();
    int atMost = (int) Math.ceil(predicted + 1e-6 * predicted);

    assertThat(DiagramBuilder.build(factors, Budget.ofEdges(atMost))).isInstanceOf(Known.class);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void reducedDiagramsHaveNoEqualAndNoDeadNodes(long seed) {
    CrossingTables tables = Tables.randomSmall(new SplittableRandom(seed));
    Diagram diagram =
        ExactEngineTest.value(
            DiagramBuilder.build(Factors.recording(tables), Budget.ofEdges(1 << 20))
                .map(Diagram::reduced));
    Counts above = CountingPass.of(diagram).above();
    Counts below = CountingPass.of(diagram).below();
    for (int node = 0; node < diagram.nodeCount(); node++) {
      assertThat(above.isZero(node)).isFalse();
      assertThat(below.isZero(node)).isFalse();
    }
    for (int level = 0; level < diagram.levelCount(); level++) {
      assertThat(edgesByNode(diagram, level)).doesNotHaveDuplicates();
    }
  }

  private static List<List<Integer>> edgesByNode(Diagram diagram, int level) {
    List<List<Integer>> byNode = new ArrayList<>();
    for (int node = diagram.firstNode(level); node < diagram.firstNode(level + 1); node++) {
      List<Integer> edges = new ArrayList<>();
      for (int c = 0; c < diagram.classCount(level); c++) {
        int edge = diagram.edge(level, node) + c;
        boolean isOpen = diagram.target(edge) != Diagram.NONE;
        edges.add(diagram.target(edge));
        edges.add(isOpen ? diagram.crossing(edge) : 0);
      }
      byNode.add(edges);
    }
    return byNode;
  }
}

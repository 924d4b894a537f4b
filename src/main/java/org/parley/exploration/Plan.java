package org.parley.exploration;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.tabulation.CrossingTables;

/**
 * Everything that the workers of a sampler share: how clusters are drawn, the program that judges a
 * block, and what is counted.
 *
 * @param counted counts, options included but for the last one of each issue
 * @param options node by issue and option
 */
record Plan(
    TallyShape shape,
    List<ClusterDraw> draws,
    Inputs inputs,
    Program program,
    List<TallyCircuit.Counted> counted,
    int accepted,
    int[] crossings,
    int[][] options) {

  static Plan of(CrossingTables tables, TallyShape shape, List<Cluster> clusters) {
    Circuit circuit = new Circuit();
    Inputs inputs = new Inputs(circuit);
    List<ClusterDraw> draws =
        clusters.stream().map(cluster -> ClusterDraw.of(cluster, inputs)).toList();
    PositionCircuit writer = new PositionCircuit(circuit, draws);
    int[] positions = tables.positions().stream().mapToInt(writer::node).toArray();
    TallyCircuit tally = new TallyCircuit(circuit, shape, positions);
    int[][] options = options(shape, draws);
    List<TallyCircuit.Counted> counted = new ArrayList<>(tally.counted());
    counted.addAll(countedOptions(shape, options, tally.accepted()));
    Program program = Program.of(circuit, roots(counted, options));
    draws.forEach(draw -> draw.seal(read(draw, program, inputs)));
    return new Plan(
        shape,
        draws,
        inputs,
        program,
        List.copyOf(counted),
        tally.accepted(),
        tally.crossingClasses(),
        options);
  }

  private static int[][] options(TallyShape shape, List<ClusterDraw> draws) {
    int[][] options = new int[shape.space().issueCount()][];
    for (ClusterDraw draw : draws) {
      for (int k = 0; k < draw.cluster().issueCount(); k++) {
        int issue = draw.cluster().issue(k);
        options[issue] = new int[shape.space().optionCount(issue)];
        for (int option = 0; option < options[issue].length; option++) {
          options[issue][option] = draw.node(draw.cluster().having(k, option));
        }
      }
    }
    return options;
  }

  private static List<TallyCircuit.Counted> countedOptions(
      TallyShape shape, int[][] options, int accepted) {
    List<TallyCircuit.Counted> counted = new ArrayList<>();
    for (int issue = 0; issue < options.length; issue++) {
      for (int option = 0; option < options[issue].length - 1; option++) {
        int node = options[issue][option];
        counted.add(new TallyCircuit.Counted(shape.optionDrawn(issue, option), node, Circuit.ONE));
        counted.add(new TallyCircuit.Counted(shape.optionAccepted(issue, option), node, accepted));
      }
    }
    return counted;
  }

  private static Set<Integer> roots(List<TallyCircuit.Counted> counted, int[][] options) {
    Set<Integer> roots = new LinkedHashSet<>();
    counted.forEach(count -> roots.addAll(List.of(count.node(), count.filter())));
    for (int[] row : options) {
      for (int node : row) {
        roots.add(node);
      }
    }
    return roots;
  }

  private static BitSet read(ClusterDraw draw, Program program, Inputs inputs) {
    BitSet read = new BitSet();
    program.inputs().stream()
        .mapToObj(inputs::get)
        .filter(input -> input.cluster() == draw.cluster())
        .forEach(input -> read.set(input.local()));
    return read;
  }
}

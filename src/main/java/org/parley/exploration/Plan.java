package org.parley.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.exploration.TallyCircuit.Counted;
import org.parley.tabulation.CrossingFormula;
import org.parley.tabulation.CrossingFunction;
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
    CircuitInputs inputs,
    Program program,
    List<Counted> counted,
    int accepted,
    List<Integer> crossings,
    List<List<Integer>> options) {

  static Plan of(CrossingTables tables, TallyShape shape, List<Cluster> clusters) {
    Circuit circuit = new Circuit();
    CircuitInputs inputs = new CircuitInputs(circuit);
    List<ClusterDraw> draws =
        clusters.stream().map(cluster -> ClusterDraw.of(cluster, inputs)).toList();
    PositionCircuit writer = new PositionCircuit(circuit, draws);
    int[] positions = tables.positions().stream().mapToInt(writer::node).toArray();
    TallyCircuit tally = new TallyCircuit(circuit, shape, positions);
    int coherent = coherent(circuit, writer, tables);
    int accepted = circuit.and(tally.accepted(), coherent);
    List<List<Integer>> options = options(shape, draws);
    List<Counted> counted = new ArrayList<>();
    for (Counted count : tally.counted()) {
      counted.add(new Counted(count.slot(), circuit.and(count.node(), coherent), count.filter()));
    }
    counted.addAll(countedOptions(shape, options, coherent, accepted));
    if (coherent != Circuit.ONE) {
      counted.add(new Counted(TallyShape.INCOHERENT, circuit.not(coherent), Circuit.ONE));
    }
    Program program = Program.of(circuit, roots(counted, options));
    draws.forEach(draw -> draw.seal(read(draw, program, inputs)));
    return new Plan(
        shape,
        draws,
        inputs,
        program,
        List.copyOf(counted),
        accepted,
        tally.crossingClasses().stream().map(node -> circuit.and(node, coherent)).toList(),
        options);
  }

  /** The node of the draws that no formula of coherence excludes; tables are drawn within. */
  private static int coherent(Circuit circuit, PositionCircuit writer, CrossingTables tables) {
    int coherent = Circuit.ONE;
    for (CrossingFunction function : tables.coherence()) {
      if (function instanceof CrossingFormula) {
        coherent = circuit.andNot(coherent, writer.node(function));
      }
    }
    return coherent;
  }

  private static List<List<Integer>> options(TallyShape shape, List<ClusterDraw> draws) {
    List<List<Integer>> options = new ArrayList<>();
    for (int issue = 0; issue < shape.space().issueCount(); issue++) {
      options.add(List.of());
    }
    for (ClusterDraw draw : draws) {
      for (int k = 0; k < draw.cluster().issueCount(); k++) {
        int issue = draw.cluster().issue(k);
        options.set(issue, nodes(draw, k, shape.space().optionCount(issue)));
      }
    }
    return List.copyOf(options);
  }

  private static List<Integer> nodes(ClusterDraw draw, int k, int optionCount) {
    return Arrays.stream(draw.cluster().having(k, optionCount)).map(draw::node).toList();
  }

  private static List<Counted> countedOptions(
      TallyShape shape, List<List<Integer>> options, int coherent, int accepted) {
    List<Counted> counted = new ArrayList<>();
    for (int issue = 0; issue < options.size(); issue++) {
      for (int option = 0; option < options.get(issue).size() - 1; option++) {
        int node = options.get(issue).get(option);
        counted.add(new Counted(shape.optionDrawn(issue, option), node, coherent));
        counted.add(new Counted(shape.optionAccepted(issue, option), node, accepted));
      }
    }
    return counted;
  }

  private static Set<Integer> roots(List<Counted> counted, List<List<Integer>> options) {
    Set<Integer> roots = new LinkedHashSet<>();
    counted.forEach(count -> roots.addAll(List.of(count.node(), count.filter())));
    options.forEach(roots::addAll);
    return roots;
  }

  private static BitSet read(ClusterDraw draw, Program program, CircuitInputs inputs) {
    BitSet read = new BitSet();
    program.inputs().stream()
        .mapToObj(inputs::get)
        .filter(input -> input.cluster() == draw.cluster())
        .forEach(input -> read.set(input.local()));
    return read;
  }
}

package org.parley.layers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.parley.effort.Known;
import org.parley.elimination.Budget;
import org.parley.elimination.Diagram;
import org.parley.elimination.ExactEngine;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.Outcomes;

/** A random space of outcomes with coherence, lines of two to five voters, and layers of these. */
final class GeneratedLayers {

  private final Random random;
  private final int[] counts;
  private final List<CrossingFunction> coherence = new ArrayList<>();
  private final List<CrossingFunction> lines = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final List<String> voters;
  private final List<Layer> layers = new ArrayList<>();
  private final long[][] costs;

  GeneratedLayers(long seed) {
    random = new Random(seed);
    counts = IntStream.generate(() -> 2 + random.nextInt(3)).limit(2 + random.nextInt(4)).toArray();
    List<String> all =
        IntStream.range(0, 2 + random.nextInt(4)).mapToObj(voter -> "p" + voter).toList();
    for (int table = random.nextInt(3); table > 0; table--) {
      coherence.add(table(25));
    }
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      layers.add(layer("l" + k, all));
    }
    voters =
        all.stream()
            .filter(voter -> layers.stream().anyMatch(l -> l.weights().containsKey(voter)))
            .toList();
    for (int line = 1 + random.nextInt(8); line > 0; line--) {
      lines.add(table(40));
      owners.add(random.nextInt(voters.size()));
    }
    costs =
        IntStream.range(0, counts.length)
            .mapToObj(issue -> random.longs(counts[issue], 0, 4).toArray())
            .toArray(long[][]::new);
  }

  private CrossingTable table(int percent) {
    BitSet scope = new BitSet();
    for (int issue = random.nextInt(3) + 1; issue > 0; issue--) {
      scope.set(random.nextInt(counts.length));
    }
    int[] issues = scope.stream().toArray();
    int[] sizes = IntStream.of(issues).map(issue -> counts[issue]).toArray();
    int size = IntStream.of(sizes).reduce(1, (a, b) -> a * b);
    long[] words = new long[(size + 63) / 64];
    for (int n = 0; n < size; n++) {
      words[n >>> 6] |= random.nextInt(100) < percent ? 1L << n : 0;
    }
    return CrossingTable.of(issues, sizes, words);
  }

  private Layer layer(String id, List<String> all) {
    List<String> members = new ArrayList<>(all);
    Collections.shuffle(members, random);
    members = members.subList(0, 1 + random.nextInt(all.size()));
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    members.forEach(member -> weights.put(member, BigDecimal.valueOf(1 + random.nextInt(4))));
    int sum = weights.values().stream().mapToInt(BigDecimal::intValue).sum();
    Rule rule =
        switch (random.nextInt(3)) {
          case 0 -> new Rule.All();
          case 1 -> new Rule.AllBut(random.nextInt(members.size()));
          default -> new Rule.Quota(BigDecimal.valueOf(1L + random.nextInt(sum)));
        };
    Set<String> veto = random.nextInt(4) == 0 ? Set.of(members.get(0)) : Set.of();
    return new Layer(id, "", weights, rule, veto, List.of());
  }

  List<Chamber> chambers() {
    return layers.stream().map(layer -> Chamber.of(layer, voters)).toList();
  }

  List<Layer> layers() {
    return layers;
  }

  List<String> voters() {
    return voters;
  }

  Costs costs() {
    List<List<Long>> byOption =
        Arrays.stream(costs).map(options -> Arrays.stream(options).boxed().toList()).toList();
    return new Costs(byOption, List.of(), List.of());
  }

  CrossingTables tables() {
    return new CrossingTables(OutcomeSpace.of(counts), coherence, lines);
  }

  Diagram diagram() {
    return ((Known<Diagram>)
            new ExactEngine(tables(), Budget.ofEdges(1 << 16)).recording(new BitSet(), lines))
        .value();
  }

  /** Set of one voter by line. */
  long[] owners() {
    return owners.stream().mapToLong(voter -> 1L << voter).toArray();
  }

  /** Visits every coherent outcome, in the order of the file. */
  void forEach(Consumer<int[]> visitor) {
    Outcomes.forEach(
        counts,
        outcome -> {
          if (coherence.stream().noneMatch(table -> table.crossesOutcome(outcome))) {
            visitor.accept(outcome.clone());
          }
        });
  }

  /** Ids of the voters one of whose lines an outcome crosses. */
  Set<String> refusing(int[] outcome) {
    Set<String> refusing = new TreeSet<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).crossesOutcome(outcome)) {
        refusing.add(voters.get(owners.get(line)));
      }
    }
    return refusing;
  }

  /** Whether a layer passes what these refuse, from the words of the definition. */
  static boolean passes(Layer layer, Set<String> refusing) {
    List<String> against = layer.members().stream().filter(refusing::contains).toList();
    if (against.stream().anyMatch(layer.veto()::contains)) {
      return false;
    }
    if (layer.rule() instanceof Rule.AllBut allBut) {
      return against.size() <= allBut.refusals();
    }
    if (layer.rule() instanceof Rule.Quota quota) {
      BigDecimal accepting = BigDecimal.ZERO;
      for (Map.Entry<String, BigDecimal> member : layer.weights().entrySet()) {
        accepting =
            against.contains(member.getKey()) ? accepting : accepting.add(member.getValue());
      }
      return accepting.compareTo(quota.votes()) >= 0;
    }
    return against.isEmpty();
  }

  long cost(int[] outcome) {
    long cost = 0;
    for (int issue = 0; issue < outcome.length; issue++) {
      cost += costs[issue][outcome[issue]];
    }
    return cost;
  }
}

package org.parley.conflict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Random tables, each a few boxes of options, and tables made from predicates. */
final class GeneratedTables {

  private final Random random;
  private final OutcomeSpace space;

  private GeneratedTables(long seed, OutcomeSpace space) {
    this.random = new Random(seed);
    this.space = space;
  }

  /** Two to five issues of one to four options, up to three coherence tables and nine positions. */
  static CrossingTables small(long seed) {
    Random shape = new Random(seed);
    int[] counts = shape.ints(2 + shape.nextInt(4), 1, 5).toArray();
    GeneratedTables generated = new GeneratedTables(seed + 1, OutcomeSpace.of(counts));
    return new CrossingTables(
        generated.space,
        generated.tables(shape.nextInt(4), 0.4),
        generated.tables(1 + shape.nextInt(9), 0.6));
  }

  /** Four issues of three options and eight coherence tables dense enough to clash at times. */
  static CrossingTables clashing(long seed) {
    GeneratedTables generated = new GeneratedTables(seed, OutcomeSpace.of(3, 3, 3, 3));
    return new CrossingTables(generated.space, generated.tables(8, 0.72), List.of());
  }

  private List<CrossingTable> tables(int count, double density) {
    List<CrossingTable> tables = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      tables.add(boxes(density));
    }
    return tables;
  }

  private CrossingTable boxes(double density) {
    int[] scope =
        random
            .ints(0, space.issueCount())
            .distinct()
            .limit(1 + random.nextInt(2))
            .sorted()
            .toArray();
    List<BitSet[]> boxes = List.of(box(scope, density), box(scope, density));
    return table(
        space,
        scope,
        options ->
            boxes.stream()
                .anyMatch(
                    box -> IntStream.range(0, scope.length).allMatch(k -> box[k].get(options[k]))));
  }

  private BitSet[] box(int[] scope, double density) {
    BitSet[] box = new BitSet[scope.length];
    for (int k = 0; k < scope.length; k++) {
      box[k] = new BitSet();
      for (int option = 0; option < space.optionCount(scope[k]); option++) {
        box[k].set(option, random.nextDouble() < density);
      }
    }
    return box;
  }

  /** The table of the options in scope that satisfy a predicate. */
  static CrossingTable table(OutcomeSpace space, int[] scope, Predicate<int[]> crosses) {
    int[] counts = IntStream.of(scope).map(space::optionCount).toArray();
    int size = IntStream.of(counts).reduce(1, (one, other) -> one * other);
    BitSet crossed = new BitSet();
    for (int cell = 0; cell < size; cell++) {
      crossed.set(cell, crosses.test(options(counts, cell)));
    }
    return CrossingTable.of(scope, counts, Arrays.copyOf(crossed.toLongArray(), (size + 63) / 64));
  }

  private static int[] options(int[] counts, int cell) {
    int[] options = new int[counts.length];
    int rest = cell;
    for (int k = counts.length - 1; k >= 0; k--) {
      options[k] = rest % counts[k];
      rest /= counts[k];
    }
    return options;
  }

  /** Pigeons as issues, holes as options, one position a pair of pigeons: not in the same hole. */
  static CrossingTables pigeonhole(int pigeons, int holes) {
    int[] counts = new int[pigeons];
    Arrays.fill(counts, holes);
    OutcomeSpace space = OutcomeSpace.of(counts);
    List<CrossingTable> positions = new ArrayList<>();
    for (int one = 0; one < pigeons; one++) {
      for (int other = one + 1; other < pigeons; other++) {
        positions.add(table(space, new int[] {one, other}, pair -> pair[0] == pair[1]));
      }
    }
    return new CrossingTables(space, List.of(), positions);
  }
}

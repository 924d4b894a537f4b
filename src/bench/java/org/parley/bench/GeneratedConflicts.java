package org.parley.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;

/** Random scenarios in which no outcome is acceptable; every issue has the same option count. */
final class GeneratedConflicts {

  private final Random random;
  private final int issueCount;
  private final int optionCount;

  private GeneratedConflicts(long seed, int issueCount, int optionCount) {
    this.random = new Random(seed);
    this.issueCount = issueCount;
    this.optionCount = optionCount;
  }

  /**
   * Independent conflicts of these numbers of positions, each over three issues of its own, among
   * other positions that one hidden outcome crosses none of.
   */
  static CrossingTables planted(
      long seed, int issueCount, int optionCount, int positionCount, int... conflictSizes) {
    GeneratedConflicts generated = new GeneratedConflicts(seed, issueCount, optionCount);
    int[] hidden = generated.random.ints(issueCount, 0, optionCount).toArray();
    List<CrossingTable> positions = generated.conflicts(conflictSizes);
    while (positions.size() < positionCount) {
      generated.addSparing(hidden, positions);
    }
    Collections.shuffle(positions, generated.random);
    List<CrossingTable> coherence = new ArrayList<>();
    while (coherence.size() < 12) {
      generated.addSparing(hidden, coherence);
    }
    return generated.tables(coherence, positions);
  }

  /** Positions of one to three issues, each two boxes of three options an issue. */
  static CrossingTables crowded(long seed, int issueCount, int optionCount, int positionCount) {
    GeneratedConflicts generated = new GeneratedConflicts(seed, issueCount, optionCount);
    List<CrossingTable> positions = new ArrayList<>();
    for (int k = 0; k < positionCount; k++) {
      int[] scope = generated.scope(1 + generated.random.nextInt(3));
      List<BitSet[]> boxes = List.of(generated.box(scope, 3), generated.box(scope, 3));
      positions.add(
          generated.table(scope, c -> boxes.stream().anyMatch(box -> generated.isIn(box, c))));
    }
    return generated.tables(List.of(), positions);
  }

  private List<CrossingTable> conflicts(int[] sizes) {
    List<Integer> issues = new ArrayList<>(IntStream.range(0, issueCount).boxed().toList());
    Collections.shuffle(issues, random);
    List<CrossingTable> positions = new ArrayList<>();
    for (int k = 0; k < sizes.length; k++) {
      int[] scope =
          issues.subList(3 * k, 3 * k + 3).stream().mapToInt(Integer::intValue).sorted().toArray();
      int[] owners = owners(sizes[k]);
      for (int owner = 0; owner < sizes[k]; owner++) {
        int crossed = owner;
        positions.add(table(scope, combination -> owners[combination] == crossed));
      }
    }
    return positions;
  }

  /** Which of some positions each combination of three issues crosses, by splitting boxes. */
  private int[] owners(int count) {
    int[] owners = new int[optionCount * optionCount * optionCount];
    for (int owner = 1; owner < count; owner++) {
      int[] next = owners;
      while (IntStream.range(0, owner + 1).anyMatch(lacking(next))) {
        next = split(owners, owner);
      }
      owners = next;
    }
    return owners;
  }

  private static IntPredicate lacking(int[] owners) {
    return owner -> Arrays.stream(owners).noneMatch(other -> other == owner);
  }

  private int[] split(int[] owners, int newOwner) {
    int oldOwner = random.nextInt(newOwner);
    int place = random.nextInt(3);
    BitSet side = options(1 + random.nextInt(optionCount - 1));
    int[] split = owners.clone();
    for (int c = 0; c < split.length; c++) {
      split[c] = split[c] == oldOwner && side.get(option(c, place, 3)) ? newOwner : split[c];
    }
    return split;
  }

  private void addSparing(int[] hidden, List<CrossingTable> tables) {
    int[] scope = scope(2 + random.nextInt(2));
    BitSet[] box = box(scope, 1 + random.nextInt(2));
    CrossingTable table = table(scope, combination -> isIn(box, combination));
    if (!table.crossesOutcome(hidden)) {
      tables.add(table);
    }
  }

  private int[] scope(int size) {
    return random.ints(0, issueCount).distinct().limit(size).sorted().toArray();
  }

  private BitSet[] box(int[] scope, int optionsByIssue) {
    return Arrays.stream(scope).mapToObj(issue -> options(optionsByIssue)).toArray(BitSet[]::new);
  }

  private BitSet options(int count) {
    BitSet options = new BitSet();
    random.ints(0, optionCount).distinct().limit(count).forEach(options::set);
    return options;
  }

  private boolean isIn(BitSet[] box, int combination) {
    return IntStream.range(0, box.length)
        .allMatch(place -> box[place].get(option(combination, place, box.length)));
  }

  private int option(int combination, int place, int scopeSize) {
    int rest = combination;
    for (int k = scopeSize - 1; k > place; k--) {
      rest /= optionCount;
    }
    return rest % optionCount;
  }

  private CrossingTable table(int[] scope, IntPredicate crosses) {
    int[] counts = new int[scope.length];
    Arrays.fill(counts, optionCount);
    int size = Arrays.stream(counts).reduce(1, (one, other) -> one * other);
    BitSet crossed = new BitSet();
    IntStream.range(0, size).filter(crosses).forEach(crossed::set);
    return CrossingTable.of(scope, counts, Arrays.copyOf(crossed.toLongArray(), (size + 63) / 64));
  }

  private CrossingTables tables(List<CrossingTable> coherence, List<CrossingTable> positions) {
    int[] counts = new int[issueCount];
    Arrays.fill(counts, optionCount);
    return new CrossingTables(OutcomeSpace.of(counts), coherence, positions);
  }
}

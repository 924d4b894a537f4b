package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Allowance;
import org.parley.effort.Timer;

final class SolverTest {

  private static final int SELECTORS = 6;
  private static final int VARIABLES = 10;

  @Test
  void minimalModelsOfRandomClausesAgreeWithBruteForce() {
    for (long seed = 0; seed < 300; seed++) {
      List<int[]> clauses = randomClauses(seed);
      List<BitSet> found = enumerate(solver(clauses));
      assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
      assertThat(Set.copyOf(found))
          .as("seed %d", seed)
          .isEqualTo(BruteForce.minimal(projectedModels(clauses)));
    }
  }

  @Test
  void minimalSetsComeSmallestFirst() {
    for (long seed = 0; seed < 100; seed++) {
      List<int[]> clauses = randomClauses(seed);
      List<BitSet> found = new ArrayList<>();
      Solver solver = solver(clauses);
      SmallestSets sets = new SmallestSets(solver, SELECTORS, unlimited());
      while (sets.next() == Solver.Answer.MODEL) {
        found.add(selectors(solver));
        solver.excludeSupersets();
      }
      assertThat(found).extracting(BitSet::cardinality).isSorted();
      assertThat(Set.copyOf(found)).isEqualTo(BruteForce.minimal(projectedModels(clauses)));
    }
  }

  @Test
  void sizeOfTheSmallestSetsIsABoundForAllThatAreLeft() {
    for (long seed = 0; seed < 100; seed++) {
      List<int[]> clauses = randomClauses(seed);
      Solver solver = solver(clauses);
      SmallestSets sets = new SmallestSets(solver, SELECTORS, unlimited());
      Set<BitSet> left = new HashSet<>(BruteForce.minimal(projectedModels(clauses)));
      while (sets.next() == Solver.Answer.MODEL) {
        int least = left.stream().mapToInt(BitSet::cardinality).min().orElseThrow();
        assertThat(sets.size()).as("seed %d", seed).isEqualTo(least);
        assertThat(left.remove(selectors(solver))).isTrue();
        solver.excludeSupersets();
      }
      assertThat(left).isEmpty();
    }
  }

  @Test
  void smallestOfManySetsThatShareCoresComeFirst() {
    int members = 12;
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      Solver solver = new Solver(members, members);
      Set<BitSet> hitting = new HashSet<>();
      int[][] met = new int[40][];
      for (int k = 0; k < met.length; k++) {
        met[k] = random.ints(0, members).distinct().limit(2 + k % 2).toArray();
        solver.add(IntStream.of(met[k]).map(member -> 2 * member).toArray());
      }
      for (int set = 0; set < 1 << members; set++) {
        BitSet some = BitSet.valueOf(new long[] {set});
        if (Arrays.stream(met).allMatch(one -> IntStream.of(one).anyMatch(some::get))) {
          hitting.add(some);
        }
      }
      SmallestSets sets = new SmallestSets(solver, members, unlimited());
      List<BitSet> found = new ArrayList<>();
      while (sets.next() == Solver.Answer.MODEL) {
        BitSet set = new BitSet();
        Arrays.stream(solver.trueSelectors()).forEach(set::set);
        found.add(set);
        assertThat(sets.size()).as("seed %d", seed).isEqualTo(set.cardinality());
        solver.excludeSupersets();
      }
      assertThat(found).extracting(BitSet::cardinality).isSorted();
      assertThat(Set.copyOf(found)).as("seed %d", seed).isEqualTo(BruteForce.minimal(hitting));
    }
  }

  @Test
  void coresOfAssumptionsAdmitNoModel() {
    for (long seed = 0; seed < 300; seed++) {
      List<int[]> clauses = randomClauses(seed);
      Set<BitSet> models = projectedModels(clauses);
      Solver solver = solver(clauses);
      int[] all = IntStream.range(0, SELECTORS).map(selector -> 2 * selector + 1).toArray();
      if (solver.search(unlimited(), all) == Solver.Answer.NONE) {
        BitSet core = BruteForce.bits(Arrays.stream(solver.core()).map(l -> l >> 1).toArray());
        assertThat(models).as("seed %d", seed).allMatch(model -> model.intersects(core));
      }
    }
  }

  @Test
  void assumptionsHoldInModelsAndLeaveNoTrace() {
    for (long seed = 0; seed < 300; seed++) {
      List<int[]> clauses = randomClauses(seed);
      Set<BitSet> models = projectedModels(clauses);
      Solver solver = solver(clauses);
      Random random = new Random(seed);
      for (int k = 0; k < 10; k++) {
        int[] kept = IntStream.range(0, SELECTORS).filter(s -> random.nextBoolean()).toArray();
        boolean expected = models.stream().anyMatch(m -> Arrays.stream(kept).noneMatch(m::get));
        int[] assumptions = Arrays.stream(kept).map(selector -> 2 * selector + 1).toArray();
        assertThat(solver.search(unlimited(), assumptions) == Solver.Answer.MODEL)
            .isEqualTo(expected);
        assertThat(!expected || Arrays.stream(assumptions).allMatch(solver::isTrue)).isTrue();
      }
    }
  }

  /** Eight pigeons in seven holes take thousands of conflicts: restarts and forgetting included. */
  @Test
  void hardClausesWithoutModelAreRefuted() {
    int pigeons = 8;
    int holes = 7;
    Solver solver = new Solver(0, pigeons * holes);
    for (int pigeon = 0; pigeon < pigeons; pigeon++) {
      int first = pigeon * holes;
      solver.add(IntStream.range(0, holes).map(hole -> 2 * (first + hole)).toArray());
      for (int other = 0; other < pigeon; other++) {
        for (int hole = 0; hole < holes; hole++) {
          solver.add(2 * (first + hole) + 1, 2 * (other * holes + hole) + 1);
        }
      }
    }
    assertThat(solver.search(unlimited())).isEqualTo(Solver.Answer.NONE);
    assertThat(solver.isContradictory()).isTrue();
  }

  /** The first fifteen terms as printed by Luby, Sinclair and Zuckerman (1993). */
  @Test
  void restartsFollowTheSequenceOfLuby() {
    assertThat(LongStream.rangeClosed(1, 15).map(Restarts::luby))
        .containsExactly(1L, 1L, 2L, 1L, 1L, 2L, 4L, 1L, 1L, 2L, 1L, 1L, 2L, 4L, 8L);
  }

  private static List<int[]> randomClauses(long seed) {
    Random random = new Random(seed);
    int count = 8 + random.nextInt(30);
    return IntStream.range(0, count)
        .mapToObj(
            c ->
                random
                    .ints(0, VARIABLES)
                    .distinct()
                    .limit(2 + random.nextInt(3))
                    .map(variable -> 2 * variable + random.nextInt(2))
                    .toArray())
        .toList();
  }

  private static Solver solver(List<int[]> clauses) {
    Solver solver = new Solver(SELECTORS, VARIABLES);
    clauses.forEach(solver::add);
    return solver;
  }

  private static List<BitSet> enumerate(Solver solver) {
    List<BitSet> found = new ArrayList<>();
    while (solver.search(unlimited()) == Solver.Answer.MODEL) {
      found.add(selectors(solver));
      solver.excludeSupersets();
    }
    return found;
  }

  private static BitSet selectors(Solver solver) {
    return BruteForce.bits(solver.trueSelectors());
  }

  private static Set<BitSet> projectedModels(List<int[]> clauses) {
    return IntStream.range(0, 1 << VARIABLES)
        .filter(model -> clauses.stream().allMatch(clause -> satisfies(model, clause)))
        .map(model -> model & ((1 << SELECTORS) - 1))
        .mapToObj(projection -> BitSet.valueOf(new long[] {projection}))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean satisfies(int model, int[] clause) {
    return Arrays.stream(clause)
        .anyMatch(literal -> ((model >> (literal >> 1)) & 1) != (literal & 1));
  }

  private static Allowance unlimited() {
    return Limits.withDefaults().allowance(Timer.STOPPED);
  }
}

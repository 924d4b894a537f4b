package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;

final class DiagnosticianTest {

  private static final Timer STOPPED = Timer.STOPPED;
  private static final Diagnostician UNHURRIED = new Diagnostician(Limits.withDefaults(), STOPPED);

  @Test
  void diagnosisAgreesWithBruteForceOnGeneratedScenarios() {
    int conflicts = 0;
    for (long seed = 0; seed < 600; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = randomPart(tables, seed);
      Set<BitSet> minimal = BruteForce.minimal(BruteForce.crossedSets(tables, enforced));
      Diagnosis diagnosis = BruteForce.known(UNHURRIED.diagnose(tables, enforced));
      if (minimal.isEmpty()) {
        assertThat(diagnosis).as("seed %d", seed).isInstanceOf(Diagnosis.Incoherent.class);
      } else if (minimal.contains(new BitSet())) {
        assertThat(diagnosis).as("seed %d", seed).isInstanceOf(Diagnosis.NoConflict.class);
      } else {
        conflicts++;
        assertThat(relaxations(diagnosis)).as("seed %d", seed).isEqualTo(minimal);
        assertThat(cores(diagnosis))
            .as("seed %d", seed)
            .isEqualTo(BruteForce.minimalHittingSets(minimal, enforced));
      }
    }
    assertThat(conflicts).isGreaterThan(200);
  }

  @Test
  void relaxationsAreTheMinimalHittingSetsOfTheCores() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = all(tables);
      if (BruteForce.known(UNHURRIED.diagnose(tables, enforced))
          instanceof Diagnosis.Conflict conflict) {
        assertThat(relaxations(conflict))
            .isEqualTo(BruteForce.minimalHittingSets(cores(conflict), enforced));
      }
    }
  }

  @Test
  void withoutCoresTheRelaxationsAreTheSame() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      Diagnosis whole = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
      Diagnosis part = BruteForce.known(UNHURRIED.withoutCores().diagnose(tables, all(tables)));
      assertThat(part).hasSameClassAs(whole);
      if (part instanceof Diagnosis.Conflict conflict) {
        assertThat(relaxations(conflict)).isEqualTo(relaxations(whole));
        assertThat(conflict.cores().found()).isEmpty();
      }
    }
  }

  @Test
  void waivingARelaxationLeavesAnAcceptableOutcome() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = all(tables);
      if (BruteForce.known(UNHURRIED.diagnose(tables, enforced))
          instanceof Diagnosis.Conflict conflict) {
        for (Relaxation relaxation : conflict.relaxations().found()) {
          BitSet kept = (BitSet) enforced.clone();
          kept.andNot(relaxation.positions());
          assertThat(BruteForce.known(UNHURRIED.diagnose(tables, kept)))
              .isInstanceOf(Diagnosis.NoConflict.class);
        }
      }
    }
  }

  @Test
  void witnessesAreCoherentAndCrossWhatTheySay() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      Diagnosis diagnosis = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
      for (Witness witness : witnesses(diagnosis)) {
        assertThat(BruteForce.judge(tables).crossed(witness.outcome()))
            .as("seed %d", seed)
            .hasValue(witness.crossed());
      }
    }
  }

  @Test
  void permutingPositionsPermutesResults() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, tables.positions().size()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      List<CrossingFunction> permuted =
          order.stream().<CrossingFunction>map(tables.positions()::get).toList();
      Diagnosis one = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
      Diagnosis other =
          BruteForce.known(
              UNHURRIED.diagnose(
                  new CrossingTables(tables.space(), tables.coherence(), permuted), all(tables)));
      assertThat(renamed(relaxations(other), order)).isEqualTo(relaxations(one));
      assertThat(renamed(cores(other), order)).isEqualTo(cores(one));
    }
  }

  @Test
  void positionNotEnforcedChangesNothing() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      List<CrossingFunction> more = new ArrayList<>(tables.positions());
      more.addAll(GeneratedTables.small(seed).positions());
      CrossingTables longer = new CrossingTables(tables.space(), tables.coherence(), more);
      assertThat(BruteForce.known(UNHURRIED.diagnose(longer, all(tables))))
          .isEqualTo(BruteForce.known(UNHURRIED.diagnose(tables, all(tables))));
    }
  }

  /** Any two of four pigeons may share a hole, and then all fit; all six pairs clash together. */
  @Test
  void fourPigeonsInThreeHolesHaveOneCoreOfSixAndSixRelaxationsOfOne() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    Diagnosis diagnosis = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
    assertThat(cores(diagnosis)).containsExactly(BruteForce.firstPositions(6));
    assertThat(relaxations(diagnosis))
        .containsExactlyInAnyOrder(
            IntStream.range(0, 6).mapToObj(BruteForce::bits).toArray(BitSet[]::new));
  }

  /**
   * A relaxation is the set of pairs that share a hole; with six pigeons in three holes it is
   * minimal when no hole is empty (else moving a pigeon there parts pairs): by Stirling numbers of
   * the second kind S(6, 3) = 90 ways. A core is a minimal graph that three colours do not suffice
   * for.
   */
  @Test
  void sixPigeonsInThreeHolesHaveAsManyRelaxationsAsPartitions() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    assertThat(relaxations(BruteForce.known(UNHURRIED.diagnose(tables, all(tables))))).hasSize(90);
  }

  @Test
  void relaxationsBeyondTheLimitAreNoSmallerThanThoseListed() {
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      List<Integer> sizes =
          sizes(relaxations(BruteForce.known(UNHURRIED.diagnose(tables, all(tables)))));
      for (int limit = 1; limit < Math.min(6, sizes.size()); limit++) {
        Limits limits = new Limits(limit, 10_000, Duration.ofMinutes(1), 1 << 30);
        Diagnosis diagnosis =
            BruteForce.known(new Diagnostician(limits, STOPPED).diagnose(tables, all(tables)));
        assertThat(sizes(relaxations(diagnosis)))
            .as("seed %d, limit %d", seed, limit)
            .isEqualTo(sizes.subList(0, limit));
        assertThat(((Diagnosis.Conflict) diagnosis).relaxations())
            .isInstanceOfSatisfying(
                Listing.Partial.class,
                part ->
                    assertThat(part.least()).isLessThanOrEqualTo(sizes.get(part.found().size())));
      }
    }
  }

  @Test
  void relaxationsCutShortAreRelaxationsAndTheirBoundHolds() {
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      Set<BitSet> all = relaxations(BruteForce.known(UNHURRIED.diagnose(tables, all(tables))));
      for (int polls = 1; polls < 40; polls += 3) {
        Limits limits = new Limits(10_000, 1, Duration.ofMillis(polls), 1 << 30);
        Attempt<Diagnosis> diagnosis =
            new Diagnostician(limits, CountingClock.timer()).diagnose(tables, all(tables));
        if (diagnosis instanceof Known<Diagnosis> known
            && known.value() instanceof Diagnosis.Conflict conflict) {
          Set<BitSet> found = relaxations(conflict);
          assertThat(all).as("seed %d, polls %d", seed, polls).containsAll(found);
          if (conflict.relaxations() instanceof Listing.Partial<Relaxation> part) {
            assertThat(all)
                .filteredOn(set -> !found.contains(set))
                .allMatch(set -> set.cardinality() >= part.least());
          } else {
            assertThat(found).isEqualTo(all);
          }
        }
      }
    }
  }

  private static List<Integer> sizes(Set<BitSet> sets) {
    return sets.stream().map(BitSet::cardinality).sorted().toList();
  }

  @Test
  void contentWithAnyListsAllOrSomeRelaxationsAndNoCoresOfSome() {
    CrossingTables tables = GeneratedTables.pigeonhole(6, 3);
    Diagnosis whole = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
    assertThat(BruteForce.known(UNHURRIED.contentWithAny().diagnose(tables, all(tables))))
        .isEqualTo(whole);

    Limits three = new Limits(3, 10_000, Duration.ofMinutes(1), 1 << 30);
    Diagnostician content = new Diagnostician(three, STOPPED).contentWithAny();
    Diagnosis some = BruteForce.known(content.diagnose(tables, all(tables)));
    assertThat(relaxations(some)).hasSize(3).isSubsetOf(relaxations(whole));
    assertThat(((Diagnosis.Conflict) some).relaxations()).isInstanceOf(Listing.Partial.class);
    assertThat(cores(some)).isEmpty();
  }

  @Test
  void coresFoundFromFewRelaxationsAreAllTheSame() {
    Limits few = new Limits(1, 10_000, Duration.ofMinutes(1), 1 << 30);
    for (long seed = 0; seed < 300; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      Diagnosis all = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
      Diagnosis part =
          BruteForce.known(new Diagnostician(few, STOPPED).diagnose(tables, all(tables)));
      assertThat(cores(part)).as("seed %d", seed).isEqualTo(cores(all));
    }
  }

  @Test
  void positionCrossedByEveryOutcomeIsACoreAndInEveryRelaxation() {
    OutcomeSpace space = OutcomeSpace.of(3);
    CrossingTables tables =
        new CrossingTables(
            space,
            List.of(),
            List.of(
                GeneratedTables.table(space, new int[] {}, o -> true),
                GeneratedTables.table(space, new int[] {0}, o -> o[0] == 0)));
    Diagnosis diagnosis = BruteForce.known(UNHURRIED.diagnose(tables, all(tables)));
    assertThat(cores(diagnosis)).containsExactly(BruteForce.bits(0));
    assertThat(relaxations(diagnosis)).containsExactly(BruteForce.bits(0));
  }

  @Test
  void nothingEnforcedIsNoConflict() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    assertThat(BruteForce.known(UNHURRIED.diagnose(tables, new BitSet())))
        .isInstanceOfSatisfying(
            Diagnosis.NoConflict.class,
            none -> assertThat(none.witness().crossed().isEmpty()).isTrue());
  }

  @Test
  void unknownPositionIsRefused() {
    CrossingTables tables = GeneratedTables.pigeonhole(4, 3);
    assertThatThrownBy(() -> BruteForce.known(UNHURRIED.diagnose(tables, BruteForce.bits(6))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[6]");
  }

  private static BitSet all(CrossingTables tables) {
    return BruteForce.firstPositions(tables.positions().size());
  }

  private static BitSet randomPart(CrossingTables tables, long seed) {
    Random random = new Random(seed);
    BitSet part = all(tables);
    part.stream().filter(position -> random.nextInt(6) == 0).forEach(part::clear);
    return part;
  }

  private static Set<BitSet> relaxations(Diagnosis diagnosis) {
    return diagnosis instanceof Diagnosis.Conflict conflict
        ? conflict.relaxations().found().stream()
            .map(Relaxation::positions)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private static Set<BitSet> cores(Diagnosis diagnosis) {
    return diagnosis instanceof Diagnosis.Conflict conflict
        ? conflict.cores().found().stream().map(Core::positions).collect(Collectors.toSet())
        : Set.of();
  }

  private static List<Witness> witnesses(Diagnosis diagnosis) {
    if (diagnosis instanceof Diagnosis.Conflict conflict) {
      return conflict.relaxations().found().stream().map(Relaxation::witness).toList();
    }
    return diagnosis instanceof Diagnosis.NoConflict none ? List.of(none.witness()) : List.of();
  }

  private static Set<BitSet> renamed(Set<BitSet> sets, List<Integer> names) {
    Set<BitSet> renamed = new HashSet<>();
    for (BitSet set : sets) {
      renamed.add(BruteForce.bits(set.stream().map(names::get).toArray()));
    }
    return renamed;
  }
}

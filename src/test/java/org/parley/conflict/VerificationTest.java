package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Spent;
import org.parley.effort.Timer;
import org.parley.tabulation.CrossingTables;

final class VerificationTest {

  private static final Timer STOPPED = Timer.STOPPED;
  private static final CrossingTables PIGEONS = GeneratedTables.pigeonhole(4, 3);
  private static final BitSet ALL_PAIRS = BruteForce.firstPositions(6);

  @Test
  void everythingDiagnosedIsConfirmed() {
    for (long seed = 0; seed < 200; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = BruteForce.firstPositions(tables.positions().size());
      Verification verification = verification(tables, enforced, BruteForce.judge(tables));
      if (diagnose(tables, enforced) instanceof Diagnosis.Conflict conflict) {
        assertThat(conflict.relaxations().found())
            .allSatisfy(found -> confirmed(verification.check(found)));
        assertThat(conflict.cores().found())
            .allSatisfy(found -> confirmed(verification.check(found)));
      }
    }
  }

  /** Each witness once, and none again for the cores that they show to be minimal. */
  @Test
  void judgeIsAskedOnceARelaxation() {
    for (long seed = 0; seed < 50; seed++) {
      CrossingTables tables = GeneratedTables.small(seed);
      BitSet enforced = BruteForce.firstPositions(tables.positions().size());
      OutcomeJudge judge = BruteForce.judge(tables);
      List<int[]> judged = new ArrayList<>();
      Verification verification =
          verification(
              tables,
              enforced,
              outcome -> {
                judged.add(outcome);
                return judge.crossed(outcome);
              });
      if (diagnose(tables, enforced) instanceof Diagnosis.Conflict conflict) {
        assertThat(conflict.relaxations()).isInstanceOf(Listing.Complete.class);
        conflict.relaxations().found().forEach(verification::check);
        conflict.cores().found().forEach(verification::check);
        assertThat(judged).hasSameSizeAs(conflict.relaxations().found());
      }
    }
  }

  @Test
  void partOfACoreIsNoConflict() {
    refuted(pigeons().check(new Core(BruteForce.bits(0))), Confirmation.Ground.NOT_A_CONFLICT);
  }

  @Test
  void coreWithAMemberTooManyIsNotMinimal() {
    CrossingTables tables = GeneratedTables.pigeonhole(5, 3);
    BitSet all = BruteForce.firstPositions(10);
    Verification verification = verification(tables, all, BruteForce.judge(tables));
    refuted(verification.check(new Core(all)), Confirmation.Ground.NOT_MINIMAL);
  }

  @Test
  void judgeWhoFindsWitnessesIncoherentIsHeard() {
    Relaxation relaxation = anyRelaxation();
    Verification verification = verification(PIGEONS, ALL_PAIRS, outcome -> Optional.empty());
    refuted(verification.check(relaxation), Confirmation.Ground.INCOHERENT);
    refuted(verification.check(new Core(ALL_PAIRS)), Confirmation.Ground.INCOHERENT);
  }

  @Test
  void judgeWhoFindsMoreCrossedIsHeard() {
    Relaxation relaxation = anyRelaxation();
    Verification verification = verification(PIGEONS, ALL_PAIRS, o -> Optional.of(ALL_PAIRS));
    refuted(verification.check(relaxation), Confirmation.Ground.CROSSES_OTHERWISE);
    refuted(verification.check(new Core(ALL_PAIRS)), Confirmation.Ground.CROSSES_OTHERWISE);
  }

  @Test
  void positionsNotEnforcedMayBeCrossed() {
    BitSet enforced = BruteForce.bits(0, 1);
    CrossingTables tables =
        new CrossingTables(
            PIGEONS.space(),
            PIGEONS.coherence(),
            List.of(
                GeneratedTables.table(PIGEONS.space(), new int[] {0}, options -> true),
                PIGEONS.positions().get(0),
                GeneratedTables.table(PIGEONS.space(), new int[] {1}, options -> true)));
    Diagnosis.Conflict conflict = (Diagnosis.Conflict) diagnose(tables, enforced);
    Verification verification = verification(tables, enforced, BruteForce.judge(tables));
    confirmed(verification.check(conflict.relaxations().found().get(0)));
  }

  /** Eight pigeons in seven holes: more options tried than the plain search is allowed. */
  @Test
  void coreBeyondPlainSearchIsConfirmedByAFreshSolver() {
    CrossingTables tables = GeneratedTables.pigeonhole(8, 7);
    BitSet all = BruteForce.firstPositions(28);
    confirmed(verification(tables, all, BruteForce.judge(tables)).check(new Core(all)));
  }

  @Test
  void spentTimeLeavesACoreUndecided() {
    Limits none = new Limits(1, 1, Duration.ZERO, 1 << 20);
    Verification verification =
        new Verification(
            PIGEONS, ALL_PAIRS, BruteForce.judge(PIGEONS), none, CountingClock.timer());
    assertThat(verification.check(new Core(ALL_PAIRS))).isEqualTo(Spent.ofTime());
  }

  private static Relaxation anyRelaxation() {
    return ((Diagnosis.Conflict) diagnose(PIGEONS, ALL_PAIRS)).relaxations().found().get(0);
  }

  private static Diagnosis diagnose(CrossingTables tables, BitSet enforced) {
    return BruteForce.known(
        new Diagnostician(Limits.withDefaults(), STOPPED).diagnose(tables, enforced));
  }

  private static Verification pigeons() {
    return verification(PIGEONS, ALL_PAIRS, BruteForce.judge(PIGEONS));
  }

  private static Verification verification(
      CrossingTables tables, BitSet enforced, OutcomeJudge judge) {
    return new Verification(tables, enforced, judge, Limits.withDefaults(), STOPPED);
  }

  private static void confirmed(Attempt<Confirmation> verdict) {
    assertThat(verdict).isEqualTo(new Known<>(new Confirmation.Confirmed()));
  }

  private static void refuted(Attempt<Confirmation> verdict, Confirmation.Ground ground) {
    assertThat(verdict).isEqualTo(new Known<>(new Confirmation.Refuted(ground)));
  }
}

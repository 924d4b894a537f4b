package org.parley.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.effort.Attempt;
import org.parley.effort.Known;
import org.parley.effort.Timer;
import org.parley.parts.Addend;
import org.parley.parts.Grid;
import org.parley.parts.Part;
import org.parley.scenario.OutcomeSpace;
import org.parley.tabulation.CrossingFunction;
import org.parley.tabulation.CrossingTables;
import org.parley.testkit.GeneratedParts;
import org.parley.testkit.GeneratedParts.Twins;

/** Conflicts among what is told by formulas are those among tables that say the same. */
final class FormulasTest {

  private static final Diagnostician UNHURRIED =
      new Diagnostician(Limits.withDefaults(), Timer.STOPPED);

  @Test
  void diagnosesOfFormulasAreThoseOfTables() {
    int conflicts = 0;
    for (int seed = 0; seed < 500; seed++) {
      Twins twins = new GeneratedParts(seed).twins();
      BitSet all = new BitSet();
      all.set(0, twins.wide().positions().size());
      Diagnosis wide = BruteForce.known(UNHURRIED.diagnose(twins.wide(), all));
      Diagnosis narrow = BruteForce.known(UNHURRIED.diagnose(twins.narrow(), all));
      assertThat(wide).hasSameClassAs(narrow);
      if (wide instanceof Diagnosis.Conflict one && narrow instanceof Diagnosis.Conflict other) {
        conflicts++;
        assertThat(relaxations(one)).isEqualTo(relaxations(other));
        assertThat(cores(one)).isEqualTo(cores(other));
        checkEverything(twins, all, one);
      }
    }
    assertThat(conflicts).isGreaterThan(100);
  }

  /** One party wants a sum of twenty numbers to be high, the other wants it to be low. */
  @Test
  void boundsThatNoSumKeepsToAreACore() {
    Random random = new Random(1);
    List<Addend> addends = new ArrayList<>();
    for (int issue = 0; issue < 20; issue++) {
      Grid grid = Grid.of(new int[] {issue}, new int[] {5});
      addends.add(Addend.of(grid, random.longs(5, 0, 400).toArray()));
    }
    CrossingFunction low = GeneratedParts.formula(new Part.Not(new Part.AtLeast(addends, 4805)));
    CrossingFunction high = GeneratedParts.formula(new Part.AtLeast(addends, 4501));
    int[] counts = new int[20];
    Arrays.fill(counts, 5);
    CrossingTables tables =
        new CrossingTables(OutcomeSpace.of(counts), List.of(), List.of(low, high));
    Diagnosis found = BruteForce.known(UNHURRIED.diagnose(tables, BruteForce.bits(0, 1)));
    assertThat(found).isInstanceOf(Diagnosis.Conflict.class);
    assertThat(cores((Diagnosis.Conflict) found)).containsExactly(BruteForce.bits(0, 1));
  }

  private static void checkEverything(Twins twins, BitSet all, Diagnosis.Conflict found) {
    Verification verification =
        new Verification(
            twins.wide(),
            all,
            BruteForce.judge(twins.narrow()),
            Limits.withDefaults(),
            Timer.STOPPED);
    found.relaxations().found().forEach(r -> assertConfirmed(verification.check(r)));
    found.cores().found().forEach(core -> assertConfirmed(verification.check(core)));
  }

  private static void assertConfirmed(Attempt<Confirmation> verdict) {
    assertThat(verdict).isEqualTo(new Known<>(new Confirmation.Confirmed()));
  }

  private static Set<BitSet> relaxations(Diagnosis.Conflict conflict) {
    return conflict.relaxations().found().stream()
        .map(Relaxation::positions)
        .collect(Collectors.toSet());
  }

  private static Set<BitSet> cores(Diagnosis.Conflict conflict) {
    return conflict.cores().found().stream().map(Core::positions).collect(Collectors.toSet());
  }
}

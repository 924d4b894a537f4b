package org.parley.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.OutcomeSpace;

final class KnownScenariosTest {

  static Stream<Arguments> answers() {
    return Stream.of(
        // OEIS A000170.
        Arguments.of(KnownScenarios.queens(4), 2),
        Arguments.of(KnownScenarios.queens(5), 10),
        Arguments.of(KnownScenarios.queens(6), 4),
        // 3! colourings of the mainland's triangles, 3 colours of Tasmania.
        Arguments.of(KnownScenarios.australia(3), 18),
        // 3 * 2^5.
        Arguments.of(KnownScenarios.chain(6, 3), 96),
        Arguments.of(KnownScenarios.pigeonhole(4), 0),
        Arguments.of(PlantedConflicts.plant(2).generated(), 0));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void acceptableOutcomesAreAsManyAsKnown(GeneratedScenario generated, int acceptable) {
    assertThat(acceptable(generated, id -> true)).isEqualTo(acceptable);
  }

  @Test
  void anyPairOfPigeonsMaySolveTheirConflictBySharing() {
    GeneratedScenario generated = KnownScenarios.pigeonhole(4);
    for (ForbiddenSet waived : generated.crossings()) {
      // 4! ways to spread the other pigeons over the holes, the pair as one.
      assertThat(acceptable(generated, id -> !id.equals(waived.id()))).isEqualTo(24);
    }
  }

  @Test
  void plantedCoresAreMinimal() {
    PlantedConflicts planted = PlantedConflicts.plant(3);
    GeneratedScenario generated = planted.generated();
    assertThat(planted.cores()).extracting(Set::size).containsExactly(3, 4, 3);
    for (Set<String> core : planted.cores()) {
      assertThat(acceptable(generated, core::contains)).isZero();
      for (String waived : core) {
        Set<String> rest = new HashSet<>(core);
        rest.remove(waived);
        assertThat(acceptable(generated, rest::contains)).isPositive();
      }
    }
  }

  /** Number of outcomes that no set of the enforced ids excludes, by walking them all. */
  private static int acceptable(GeneratedScenario generated, Predicate<String> enforced) {
    OutcomeSpace space = generated.scenario().outcomeSpace();
    List<ForbiddenSet> sets =
        generated.crossings().stream().filter(set -> enforced.test(set.id())).toList();
    int[] outcome = new int[space.issueCount()];
    int acceptable = 0;
    do {
      acceptable += sets.stream().noneMatch(set -> set.excludes(outcome)) ? 1 : 0;
    } while (step(outcome, space));
    return acceptable;
  }

  private static boolean step(int[] outcome, OutcomeSpace space) {
    for (int issue = 0; issue < outcome.length; issue++) {
      if (++outcome[issue] < space.optionCount(issue)) {
        return true;
      }
      outcome[issue] = 0;
    }
    return false;
  }
}

package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.Parley;
import org.parley.answer.ConflictReport;
import org.parley.conflict.Diagnosis;
import org.parley.conflict.Listing;
import org.parley.conflict.Relaxation;
import org.parley.effort.Known;
import org.parley.effort.Spent.Want;
import org.parley.scenario.LadderStep;
import org.parley.testkit.Plans;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;

final class ConflictBlocksTest {

  private static final ConflictReport ALL =
      Parley.conflicts(ShippedScenario.DECEMBER.at(LadderStep.values()[0]), Plans.ample())
          .orElseThrow();

  private static final int SMALLEST =
      ALL.relaxations().stream().mapToInt(row -> row.positions().cardinality()).min().orElseThrow();

  /** Bounds as differences from the smallest size listed. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "-1, false", "-100, false"})
  void leastIsSaidOnlyWhereItIsProved(int above, boolean isProved) {
    String text = Shown.text(boundedBy(Math.max(0, SMALLEST + above)), ConflictBlocks::of);

    assertThat(text.contains("the least that would have to give")).isEqualTo(isProved);
    assertThat(text.contains("the best found")).isEqualTo(!isProved);
    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
  }

  private static ConflictReport boundedBy(int least) {
    Diagnosis.Conflict conflict = ALL.found(Diagnosis.Conflict.class).orElseThrow();
    Listing<Relaxation> some =
        new Listing.Partial<>(conflict.relaxations().found(), Want.TIME, least);
    return new ConflictReport(
        ALL.asked(),
        new Known<>(new Diagnosis.Conflict(some, conflict.cores())),
        ALL.exclusions(),
        ALL.relaxations(),
        ALL.cores(),
        ALL.givens(),
        ALL.ruleRelaxations(),
        false,
        false,
        ALL.pivotality(),
        ALL.pairs(),
        List.of());
  }
}

package org.parley.process.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.effort.Cutoff;
import org.parley.process.Talks;
import org.parley.process.course.CourseRules;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.CrossingTable;
import org.parley.tabulation.CrossingTables;
import org.parley.worlds.PositionAssumption;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** The same talks by two courses. */
final class PairedOpeningTest {

  private static OpeningModel model(CourseRules rules, WorldModel worlds) {
    BitSet x = new BitSet();
    x.set(0);
    BitSet y = new BitSet();
    y.set(1);
    return new OpeningModel(rules, worlds, WaysOut.all(List.of(x, y)));
  }

  /**
   * With the same random words an event that is less likely happens in no talk in which it did not
   * before, so that a zone opens in fewer talks and in none besides.
   */
  @Test
  void whatIsLessLikelyOpensNothingMore() {
    Scenario scenario = ScenarioReader.read(Talks.THAW);
    CrossingTable never = CrossingTable.of(new int[0], new int[0], new long[] {0});
    WorldModel worlds =
        new WorldModel(
            new CrossingTables(scenario.outcomeSpace(), List.of(), List.of(never, never)),
            List.of(PositionAssumption.of(0, 1), PositionAssumption.of(1, 1)),
            List.of(0.0, 0.0));
    CourseRules rules = CourseRules.of(scenario);
    CourseRules half = rules.assuming(Map.of(rules.names().get(0), new BigDecimal("0.15")));
    SampledOpening.Plan plan = new SampledOpening.Plan(1, 20_000, 2);
    OpeningTally tally =
        SampledOpening.sample(
            model(half, worlds), Optional.of(model(rules, worlds)), plan, Cutoff.NEVER);

    assertThat(tally.gained()).isZero();
    // 0.85^5 - 0.7^5, four standard errors of a share of 20,000.
    assertThat((double) tally.lost() / tally.talks()).isCloseTo(0.27564, within(0.0127));
  }
}

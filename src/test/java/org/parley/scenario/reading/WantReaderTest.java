package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Scale;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants;
import org.parley.scenario.Wants.Basis;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

/** What parties want, as it is read, and what is said of what cannot be. */
final class WantReaderTest {

  @TempDir private Path folder;

  private static Sketch sketch() {
    return Sketch.scenario()
        .number("release", "20", "60")
        .issue("payment", "none", "yearly")
        .party("upstream")
        .rules(Sketch.REJECTIONS);
  }

  @Test
  void everythingThatCanBeSaid() {
    Scenario scenario =
        sketch()
            .more(
                """
                today: {release: 20.0, payment: none}
                wants:
                  upstream:
                    more-important: [{order: [payment, release], basis: inferred}]
                    prefers: [{rule: UP-W1, basis: assumption}, {option: release=20}]
                """)
            .assumptions(
                """
                {utility: {upstream: {
                  weights: {release: {value: 0.6, low: 0.4, high: 0.8}, payment: 4},
                  values: {release: {shape: linear, best: 20, worst: 60, scale: value},
                           payment: {none: 0, yearly: 1}},
                  together: [{issues: [payment, release], weight: 0.1,
                              values: [{of: [yearly, 60], value: 0.5}]}],
                  as-given: true, positions-share: 0.25, reservation: {outcome: today}}}}\
                """)
            .located(folder)
            .scenario();

    assertThat(scenario.wants().today()).isEqualTo(Map.of("release", "20", "payment", "none"));
    assertThat(scenario.wants().of("upstream"))
        .isEqualTo(
            new Wants.OfParty(
                List.of(
                    new Wants.Importance(
                        List.of("payment", "release"), List.of(), Optional.of(Basis.INFERRED))),
                List.of(
                    new Wants.Want(
                        new Wants.Statement.ByRule("UP-W1"),
                        List.of(),
                        Optional.of(Basis.ASSUMPTION)),
                    new Wants.Want(
                        new Wants.Statement.ByOption("release", "20"),
                        List.of(),
                        Optional.empty()))));
    assertThat(scenario.assumptions().utility("upstream"))
        .isEqualTo(
            new AssumedUtility(
                Map.of("release", new Range(0.6, 0.4, 0.8), "payment", Range.exactly(4)),
                Map.of(
                    "release", new Valuation.Linear("20", "60", Scale.VALUE),
                    "payment", new Valuation.Listed(Map.of("none", 0.0, "yearly", 1.0))),
                List.of(
                    new Together(
                        "payment",
                        "release",
                        Range.exactly(0.1),
                        List.of(new Together.Pair("yearly", "60", 0.5)))),
                Optional.of(new Reservation.Today()),
                true,
                Optional.of(0.25)));
  }

  /** The first problem, with the words that it is about from its place on. */
  private static String problem(Sketch sketch, Path folder) {
    ScenarioException fault =
        catchThrowableOfType(ScenarioException.class, () -> sketch.located(folder));
    Problem problem = fault.problems().get(0);
    String text = problem.location().text();
    return problem.code().id()
        + " "
        + problem.message()
        + " AT "
        + text.substring(Math.max(0, problem.location().column() - 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today: {release: 20} | S03 [today] has no [payment], an option of every issue was expected AT {release
          today: {release: 20, payment: noone} | S04 [payment] of [today] is [noone], an option of issue [payment] was expected: [none, yearly] AT noone
          wants: {downstream: {}} | S04 [wants] names [downstream], a party of this file was expected: [upstream] AT downstream
          wants: {upstream: {more-important: [{order: [release, release]}]}} | S29 [more-important] of [wants] of party [upstream] has issue [release] twice AT release]
          wants: {upstream: {more-important: [{sources: [S1 p1]}]}} | S03 an entry in [more-important] of [wants] of party [upstream] has no [order] AT {sources
          wants: {upstream: {prefers: [{basis: inferred}]}} | S03 an entry in [prefers] of [wants] of party [upstream] has no [rule], it or [option] was expected AT {basis
          wants: {upstream: {prefers: [{option: release}]}} | S06 [option] of an entry in [prefers] of [wants] of party [upstream] is [release], an issue and an option were expected, such as [border=open] AT release}
          wants: {upstream: {prefers: [{option: release=30}]}} | S04 [option] of an entry in [prefers] of [wants] of party [upstream] names [30], an option of issue [release] was expected: [20, 60] AT release=30
          """)
  void whatIsWrongWithWantsIsSaidWithItsPlace(String yaml, String expected) {
    String problem = problem(sketch().more(yaml + "\n"), folder);
    assertThat(problem).startsWith(expected);
  }

  @Test
  void worthIsNotLinearInOptionsWithoutOrder() {
    Sketch sketch =
        Sketch.scenario()
            .unordered("flag", "red", "blue", "green")
            .rules(Sketch.REJECTIONS)
            .more(
                "assumptions: {utility: {north: {values: {flag: {shape: linear, best: red, worst:"
                    + " blue}}}}}\n");
    assertThat(problem(sketch, folder))
        .startsWith(
            "S31 worth of issue [flag] in [utility] of party [north] is [linear], but the options"
                + " of the issue have no order AT flag");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weights: {releese: 1} | S04 [weights] of [utility] of party [upstream] names [releese], an issue of this file was expected: [release, payment] AT releese
          weights: {release: 1} | S30 weight of issue [release] in [utility] of party [upstream] is given, and nothing says which of its options is wanted AT release: 1
          weights: {release: -1}, values: {release: {20: 1, 60: 0}} | S12 weight of issue [release] in [utility] of party [upstream] is [-1], a number in [0, 1000] was expected AT -1
          weights: {release: 0}, values: {release: {20: 1, 60: 0}} | S23 [weights] of [utility] of party [upstream] are all [0], one above 0 was expected AT {release: 0}
          values: {release: {20: 1}} | S31 worth of issue [release] in [utility] of party [upstream] says nothing of option [60] AT {20: 1}
          values: {release: {20: 1, 60: 2}} | S12 worth of option [60] in worth of issue [release] in [utility] of party [upstream] is [2], a number in [0, 1] was expected AT 2}
          values: {release: {shape: linear, best: 20, worst: 20.0}} | S31 worth of issue [release] in [utility] of party [upstream] has [20] both as [best] and as [worst] AT release
          values: {payment: {shape: peak, at: none, scale: value}} | S31 worth of issue [payment] in [utility] of party [upstream] goes by [value], but the issue has no unit, so its options are no numbers AT payment
          values: {payment: {shape: round, at: none}} | S05 [shape] of worth of issue [payment] in [utility] of party [upstream] is [round], one of these words was expected: [linear, peak, points] AT round
          together: [{issues: [release], weight: 1, values: [{of: [20, none], value: 1}]}] | S31 [issues] of an entry in [together] of [utility] of party [upstream] has [1] entries, two issues were expected AT [release]
          together: [{issues: [release, payment], weight: 1, values: [{of: [20, none], value: 1}]}, {issues: [payment, release], weight: 1, values: [{of: [none, 20], value: 1}]}] | S31 an entry in [together] of [utility] of party [upstream] says what issues [payment, release] are worth together a second time AT {issues: [payment
          together: [{issues: [release, release], weight: 1, values: [{of: [20, 60], value: 1}]}] | S31 an entry in [together] of [utility] of party [upstream] has issue [release] twice, two issues were expected AT {issues
          reservation: {outcome: today} | S32 [reservation] of [utility] of party [upstream] is what [today] is worth, and the scenario has no [today] AT {outcome
          reservation: {outcome: now} | S05 [outcome] of [reservation] of [utility] of party [upstream] is [now], this word was expected: [today] AT now
          as-given: perhaps | S05 [as-given] of [utility] of party [upstream] is [perhaps], [true] or [false] was expected AT perhaps
          """)
  void whatIsWrongWithUtilitiesIsSaidWithItsPlace(String yaml, String expected) {
    String problem = problem(sketch().assumptions("{utility: {upstream: {" + yaml + "}}}"), folder);
    assertThat(problem).startsWith(expected);
  }
}

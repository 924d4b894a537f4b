package org.parley.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.scenario.Consent;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

/** Who must consent, as it is read, and what is said of what cannot be. */
final class ConsentReaderTest {

  @TempDir private Path folder;

  private static Sketch sketch() {
    return Sketch.scenario()
        .issue("road", "shut", "open")
        .issue("water", "none", "some")
        .issue("school", "none", "one")
        .position("A-1", "A", "rejects: {road: [shut]}")
        .party("B")
        .party("C")
        .rules(Sketch.REJECTIONS);
  }

  @Test
  void everythingThatCanBeSaid() {
    Consent consent =
        sketch()
            .more(
                """
                layers:
                  - {id: table, title: The table, parties: [A, B], rule: all}
                  - {id: house, parties: {C: 2.5, A: 1}, quota: 3, veto: [A]}
                  - {id: all, parties: [A, B, C], rule: {all-but: 1}}
                sequence: {after: {water: [road, school]}, at-every-stage: [A-1]}
                """)
            .located(folder)
            .scenario()
            .consent();
    assertThat(consent.layers().get(0))
        .isEqualTo(
            new Layer(
                "table",
                "The table",
                Map.of("A", BigDecimal.ONE, "B", BigDecimal.ONE),
                new Rule.All(),
                Set.of(),
                List.of()));
    Layer house = consent.layers().get(1);
    assertThat(house.members()).containsExactly("C", "A");
    assertThat(house.weights()).containsEntry("C", new BigDecimal("2.5"));
    assertThat(house.rule()).isEqualTo(new Rule.Quota(new BigDecimal("3")));
    assertThat(house.veto()).containsExactly("A");
    assertThat(consent.layers().get(2).rule()).isEqualTo(new Rule.AllBut(1));
    assertThat(consent.after()).isEqualTo(Map.of("water", List.of("road", "school")));
    assertThat(consent.atEveryStage()).containsExactly("A-1");
  }

  @Test
  void scenarioThatSaysNothingHasNoLayers() {
    assertThat(sketch().located(folder).scenario().consent()).isEqualTo(Consent.NONE);
  }

  /** The first problem, with its advice and the words that it is about from its place on. */
  private static String problem(Sketch sketch, Path folder) {
    ScenarioException fault =
        catchThrowableOfType(ScenarioException.class, () -> sketch.located(folder));
    Problem problem = fault.problems().get(0);
    String text = problem.location().text();
    return problem.code().id()
        + " "
        + problem.message()
        + problem.advice().map(advice -> " " + advice).orElse("")
        + " AT "
        + text.substring(Math.max(0, problem.location().column() - 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          layers: [] | S09 [layers] is an empty list, at least one entry was expected AT []
          layers: [{parties: [A], rule: all}] | S03 an entry in [layers] has no [id] AT {parties
          layers: [{id: t, rule: all}] | S03 layer [t] has no [parties] AT {id: t
          layers: [{id: t, parties: [], rule: all}] | S09 [parties] of layer [t] is an empty list, at least one entry was expected AT []
          layers: [{id: t, parties: {}, quota: 1}] | S09 [parties] of layer [t] is an empty mapping, at least one entry was expected AT {}
          layers: [{id: t, parties: [A, D], rule: all}] | S04 [parties] of layer [t] names [D], a party of this file was expected: [A, B, C] Maybe [A] or [B] or [C] AT D]
          layers: [{id: t, parties: [A, A], rule: all}] | S78 [parties] of layer [t] names party [A] twice Maybe votes by party, such as {A: 2} AT A]
          layers: [{id: t, parties: [A]}] | S71 layer [t] has no [rule], it or [quota] was expected Maybe [rule: all] AT {id: t
          layers: [{id: t, parties: [A], rule: all, quota: 1}] | S71 layer [t] has both [rule] and [quota], one of them was expected Maybe [rule: all] AT {id: t
          layers: [{id: t, parties: [A], rule: most}] | S71 [rule] of layer [t] is [most], [all] or {all-but: N} was expected Maybe [quota] with the votes that are enough AT most}
          layers: [{id: t, parties: [A, B], quota: 3}] | S72 [quota] of layer [t] is [3], a number at most [2] was expected Maybe more than half of all votes, which are 2 AT 3}
          layers: [{id: t, parties: {A: 1, B: 0.5}, quota: 0}] | S72 [quota] of layer [t] is [0], a number above 0 was expected Maybe more than half of all votes, which are 1.5 AT 0}
          layers: [{id: t, parties: [A, B], rule: {all-but: 0.5}}] | S75 [all-but] of [rule] of layer [t] is [0.5], a whole number was expected AT 0.5}
          layers: [{id: t, parties: {A: 0.1234567}, quota: 0.1}] | S75 votes of party [A] in layer [t] is [0.1234567], at most [6] decimals were expected AT 0.1234567
          layers: [{id: t, parties: {A: -1}, quota: 1}] | S12 votes of party [A] in layer [t] is [-1], a number in [0, 1000000] was expected AT -1}
          layers: [{id: t, parties: [A, B], rule: {all-but: 1}, veto: [C]}] | S73 [veto] of layer [t] names [C], a party of the layer was expected: [A, B] Maybe [A] or [B] AT C]
          layers: [{id: t, parties: [A], rule: all}, {id: t, parties: [B], rule: all}] | S70 [layers] has layer [t] twice AT t, parties: [B]
          layers: [{id: t, parties: [A], rule: all, vote: 1}] | S02 unknown key [vote] in layer [t], one of these keys was expected: [id, title, parties, rule, quota, veto, sources] AT vote
          sequence: {after: {rode: [road]}} | S04 [after] of [sequence] names [rode], an issue of this file was expected: [road, water, school] AT rode
          sequence: {after: {road: [road]}} | S77 [after] of [sequence] goes round in a circle: [road] after [road] AT road: [road]
          sequence: {after: {road: [water], water: [school], school: [road]}} | S77 [after] of [sequence] goes round in a circle: [road] after [water] after [school] after [road] AT road: [water]
          sequence: {at-every-stage: [A-2]} | S04 [at-every-stage] of [sequence] names [A-2], a position of this file was expected: [A-1] Maybe [A-1] AT A-2
          """)
  void whatIsWrongIsSaidWithItsPlace(String yaml, String expected) {
    assertThat(problem(sketch().more(yaml + "\n"), folder)).startsWith(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: t, parties: [A, B], rule: {all-but: 2}} | W35 layer [t] stops nothing: all of its parties may refuse
          {id: t, parties: {A: 2, B: 1}, rule: all} | W36 layer [t] has votes, which its [rule] does not count
          """)
  void whatIsHardlyMeantIsWarnedOf(String layer, String expected) {
    List<Problem> warnings = sketch().more("layers: [" + layer + "]\n").located(folder).warnings();
    assertThat(warnings)
        .extracting(warning -> warning.code().id() + " " + warning.message())
        .containsExactly(expected);
  }
}

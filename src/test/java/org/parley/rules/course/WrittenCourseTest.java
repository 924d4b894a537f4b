package org.parley.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.process.Talks.rule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Talks;
import org.parley.process.course.CourseRules;
import org.parley.rules.check.RuleComment;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.ScenarioReader;

/** Process rules as they are written: what they say, what was said of it and what is assumed. */
final class WrittenCourseTest {

  private static final Path FEBRUARY = Path.of("scenarios/february-2026.yaml");

  @TempDir private Path folder;

  private static ProcessRule named(List<ProcessRule> rules, String event) {
    return rules.stream().filter(rule -> rule.event().equals(event)).findFirst().orElseThrow();
  }

  /** Read in the file by eye. */
  @Test
  void ruleOfFebruaryIsToldAsItsFileHasIt() {
    List<ProcessRule> rules = WrittenCourse.read(ScenarioReader.read(FEBRUARY));
    assertThat(rules).hasSize(12);
    ProcessRule territory = named(rules, "kyiv-on-territory");
    assertThat(territory.words()).isEqualTo("leaders-meet has happened and UA-R1 is read strict");
    assertThat(territory.effects()).containsExactly("UA-R1 is read leader-level");
    assertThat(territory.softened()).containsExactly("UA-R1");
    assertThat(territory.chance()).isEqualTo(new Range(0.2, 0.05, 0.4));
    assertThat(territory.sources()).containsExactly(new Source("S003", 10), new Source("S003", 14));
    assertThat(territory.said())
        .isEqualTo("S003 p10, p14: an agreement on territory needs that contact.");
    // What speaks against an assumption is no source of it.
    assertThat(territory.assumed()).contains("S001 p20 speaks against it");
    ProcessRule leaves = named(rules, "moscow-leaves");
    assertThat(leaves.isAssumed()).isTrue();
    assertThat(leaves.effects()).containsExactly("russia leaves, which ends the talks");
    assertThat(named(rules, "leaders-meet").isOnce()).isTrue();
    assertThat(rules.stream().filter(ProcessRule::isAssumed)).hasSize(2);
  }

  /** What Drools is given has the same chances, and as many rules. */
  @Test
  void writtenRulesAreThoseThatAreCompiled() {
    Scenario scenario = ScenarioReader.read(FEBRUARY);
    CourseRules compiled = CourseRules.of(scenario);
    List<ProcessRule> written = WrittenCourse.read(scenario);
    assertThat(written.stream().map(ProcessRule::name)).isEqualTo(compiled.names());
    assertThat(written.stream().map(rule -> rule.chance().value()))
        .isEqualTo(compiled.rules().stream().map(rule -> rule.chance().doubleValue()).toList());
    assertThat(compiled.written()).isEqualTo(written);
  }

  @Test
  void everyEffectAndFactHasItsWords() throws IOException {
    String process = "rounds: 5\nlevels: {trust: {from: 0, to: 4, start: 2}}\n";
    String rules =
        rule(
                "A",
                "@event(\"a\") @raises(\"trust\") @by(\"2\") @starts(\"truce\") @pauses(\"2\")",
                "Level(name == \"trust\", value < 3) not Measure(name == \"truce\")")
            + rule(
                "B",
                "@event(\"b\") @lowers(\"trust\") @breaks(\"truce\") @leaks(\"x\")",
                "Measure(name == \"truce\", rounds >= 2) or Happened(event == \"a\", rounds > 1)")
            + rule(
                "C",
                "@event(\"c\") @hardens(\"Y-1\") @eases(\"x\") @by(\"0.05\")",
                "Stance(party == \"x\", yielded >= 50) Line(position == \"Y-1\", binds == false)")
            + rule("D", "@event(\"d\") @ends(\"no money\")", "Round()");
    Scenario scenario = Talks.thaw(folder, process + "measures: {truce: {start: false}}\n", rules);
    List<ProcessRule> read = WrittenCourse.read(scenario);
    assertThat(read.stream().map(ProcessRule::words))
        .containsExactly(
            "trust below 3 unless truce in force",
            "truce in force, rounds at least 2 or a has happened, rounds above 1",
            "x has yielded at least 50 and Y-1 does not bind",
            "any round");
    assertThat(read.get(0).effects())
        .containsExactly("trust rises by 2", "truce comes into force", "no offers for 2 rounds");
    assertThat(read.get(1).effects())
        .containsExactly(
            "trust falls by 1", "truce is no longer in force", "what x wants most is known");
    assertThat(read.get(2).effects())
        .containsExactly(
            "Y-1 is as it was when the talks began", "x asks for 0.05 less of its utility");
    assertThat(read.get(3).effects()).containsExactly("the talks end: no money");
    assertThat(read.get(3).chance()).isEqualTo(Range.exactly(1));
    assertThat(read.get(3).hasRange()).isFalse();
  }

  @Test
  void whatIsWrongWithARuleIsSaidWithoutDrools() throws IOException {
    String wrong = rule("A", "@event(\"a\") @chance(\"2\")", "Round()");
    Scenario scenario = Talks.thaw(folder, "rounds: 5\n", wrong);
    assertThatThrownBy(() -> WrittenCourse.read(scenario))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("@chance");
  }

  @Test
  void onlyParagraphsBehindTheWordSourceAreSources() {
    Scenario scenario = ScenarioReader.read(FEBRUARY);
    RuleComment comment =
        RuleComment.of(
            scenario,
            "As S000 p1 has it. Source: S001 p2, p3 and p4; S9 p1, S001 p2. Assumption: S002 p5.");
    assertThat(comment.sources())
        .containsExactly(new Source("S001", 2), new Source("S001", 3), new Source("S001", 4));
    assertThat(comment.said()).isEqualTo("S001 p2, p3 and p4; S9 p1, S001 p2.");
    assertThat(comment.assumed()).isEqualTo("As S000 p1 has it. S002 p5.");
    assertThat(RuleComment.of(scenario, "").sources()).isEmpty();
    assertThat(RuleComment.of(scenario, "Source: S001 p0 and S001 p1234567.").sources()).isEmpty();
  }
}

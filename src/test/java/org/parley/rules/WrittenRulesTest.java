package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rules.Target.Crossing;
import org.parley.rules.Target.Incoherence;
import org.parley.scenario.Scenario;
import org.parley.testkit.Sketch;

final class WrittenRulesTest {

  private static final String THEN = " then verdict.crosses(drools); end\n";

  @TempDir private Path folder;

  private List<String> concluding(Scenario scenario, Target target) {
    return WrittenRules.read(scenario).concluding(target).stream()
        .map(rule -> rule.name() + " " + rule.location().file() + ":" + rule.location().line())
        .toList();
  }

  /** One rule a line after the header, the general rule for rejections first. */
  @Test
  void rulesAreFoundByWhatTheyConcludeWithTheirPlaces() {
    String general = Sketch.REJECTIONS.replace('\n', ' ') + "\n";
    String some = "when Term(issue == \"force\", option == \"few\")";
    Scenario scenario =
        Sketch.scenario()
            .issue("force", "none", "few")
            .position("A", "north", "readings: {hard: {rejects: {force: [none]}}, soft: {}}")
            .position("B", "north", "")
            .rules(
                "one",
                general
                    + ("rule \"soft A\" @crosses(\"A\") @reading(\"soft\") " + some + THEN)
                    + ("rule \"hard A\" @crosses(\"A\") " + some + THEN)
                    + ("rule \"F\" @coherence(\"F\") " + some)
                    + " then verdict.incoherent(drools); end\n")
            .rules("two", "rule \"B\" @crosses(\"B\") " + some + THEN)
            .compile(folder)
            .scenario();
    String one = folder.resolve("one.drl") + ":";
    int first = Sketch.HEADER_LINES + 1;
    assertThat(concluding(scenario, new Crossing("A", "hard")))
        .containsExactly(
            "The party rules this option out " + one + first, "hard A " + one + (first + 2));
    assertThat(concluding(scenario, new Crossing("A", "soft")))
        .containsExactly("soft A " + one + (first + 1));
    assertThat(concluding(scenario, new Incoherence("F")))
        .containsExactly("F " + one + (first + 3));
    assertThat(concluding(scenario, new Crossing("B", "plain")))
        .containsExactly("B " + folder.resolve("two.drl") + ":" + first);
  }
}

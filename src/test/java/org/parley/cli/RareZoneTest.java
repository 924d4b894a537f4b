package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rules.Judge;
import org.parley.rules.RuleBook;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;

/** Runs whose zone takes more memory to count than there is. */
final class RareZoneTest {

  @TempDir private Path folder;

  private Path generated(int issues, int options, int positions, int scope, double density) {
    Path generated = folder.resolve("generated");
    Cli.run(
            "generate",
            "--issues",
            issues,
            "--options",
            options,
            "--positions",
            positions,
            "--min-scope",
            scope,
            "--max-scope",
            scope,
            "--density",
            density,
            "-o",
            generated)
        .succeeded();
    return generated.resolve("random-" + issues + "x" + options + "-" + positions + "-seed-1.yaml");
  }

  private Cli.Result run(Path file, String name, int megabytes) {
    return Cli.run(
            "run",
            file,
            "--memory",
            megabytes,
            "--level",
            0.9999,
            "--draws",
            60_000,
            "--keep",
            50,
            "-o",
            folder.resolve(name))
        .succeeded();
  }

  /** Issues with so many options are not counted along a tree decomposition. */
  @Test
  void weightedDrawsEstimateWhatMoreMemoryCounts() {
    Path file = generated(5, 70, 8, 2, 0.25);
    run(file, "ample", 64);
    Cli.Result scarce = run(file, "scarce", 1);

    assertThat(scarce.out())
        .containsPattern(
            "About [0-9,]+ coherent outcomes \\([0-9.]+ %\\) satisfy all 8 enforced positions");
    JsonNode exact = Cli.summary(folder.resolve("ample")).at("/acceptable/exact");
    JsonNode acceptable = Cli.summary(folder.resolve("scarce")).at("/acceptable");
    assertThat(acceptable.has("exact")).isFalse();
    assertThat(exact.at("/share").asDouble())
        .isBetween(
            acceptable.at("/weighted/low").asDouble(), acceptable.at("/weighted/high").asDouble());
    assertThat(acceptable.at("/weighted/draws").asInt()).isEqualTo(60_000);
  }

  /** Some outcomes of 10^9 are acceptable; none of 60,000 plain draws is. */
  @Test
  void outcomesOfAZoneThatPlainDrawsMissAreFoundAndTheJudgeAgrees() {
    Path file = generated(30, 5, 90, 3, 0.25);
    Cli.Result run = run(file, "rare", 1);

    assertThat(run.out())
        .contains("Sampled: 0 of 60,000 coherent draws acceptable")
        .containsPattern("> standing +\\d+ lines +about [1-9][0-9,]+ ")
        .containsPattern("inferred +90 lines +sampled +under 0\\.0");
    JsonNode summary = Cli.summary(folder.resolve("rare"));
    assertThat(summary.at("/acceptable/weighted/share").asDouble()).isBetween(1e-12, 1e-7);
    assertThat(summary.at("/acceptable/weighted/low").asDouble()).isPositive();
    LocatedScenario located = ScenarioReader.readLocated(file);
    Set<String> enforced = texts(summary.at("/enforced"));
    JsonNode nearest = summary.at("/nearest");
    assertThat(nearest.size()).isGreaterThan(5);
    try (Judge judge = RuleBook.compile(located).openJudge()) {
      for (JsonNode entry : nearest) {
        assertThat(judge.judge(outcome(located.scenario(), entry.at("/outcome"))).crossings())
            .extracting(crossing -> crossing.target().position())
            .doesNotContainAnyElementsOf(enforced);
      }
    }
  }

  private static Set<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static int[] outcome(Scenario scenario, JsonNode options) {
    List<Issue> issues = scenario.issues();
    int[] outcome = new int[issues.size()];
    for (int issue = 0; issue < outcome.length; issue++) {
      outcome[issue] = issues.get(issue).indexOf(options.get(issues.get(issue).id()).asText());
    }
    return outcome;
  }
}

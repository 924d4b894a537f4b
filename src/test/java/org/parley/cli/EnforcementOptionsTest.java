package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Position;
import org.parley.testkit.ShippedScenario;

/** What {@code --enforce}, {@code --waive}, {@code --bind}, {@code --reading} and {@code --fix}. */
final class EnforcementOptionsTest {

  private static final int DRAWS = 10_000;

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private JsonNode summary(String name, Object... options) {
    Stream<Object> command = Stream.of("run", FEBRUARY, "--draws", DRAWS, "-o", out(name));
    Cli.run(Stream.concat(command, Stream.of(options)).toArray()).succeeded();
    return Cli.summary(out(name));
  }

  private static long count(JsonNode summary) {
    return summary.at("/acceptable/exact/count").asLong();
  }

  @Test
  void waivingEverythingEnforcedLeavesEveryCoherentOutcome() {
    String waived =
        String.join(
            ",",
            ShippedScenario.FEBRUARY.scenario().positions().stream().map(Position::id).toList());
    JsonNode summary = summary("x", "--waive", waived);
    assertThat(summary.at("/enforced")).isEmpty();
    assertThat(count(summary)).isEqualTo(summary.at("/outcome_space/coherent").asLong());
    assertThat(summary.at("/acceptable/sampled/accepted").asLong()).isEqualTo(DRAWS);
  }

  @Test
  void stepsOfTheLadderAreWhatIsEnforcedOneByOne() {
    JsonNode ladder = summary("all").at("/ladder");
    for (JsonNode step : ladder) {
      JsonNode run = summary(step.at("/name").asText(), "--enforce", step.at("/name").asText());
      assertThat(count(run)).isEqualTo(step.at("/count").asLong());
      assertThat(run.at("/enforced")).hasSize(step.at("/positions").asInt());
      assertThat(run.at("/ladder")).isEqualTo(ladder);
    }
  }

  @Test
  void fixedIssuesLeaveTheOtherOutcomesOut() {
    JsonNode free = summary("free", "--enforce", "stated");
    long total = 0;
    for (String option : List.of("russia-only", "mutual")) {
      JsonNode fixed =
          summary(option, "--enforce", "stated", "--fix", "truce-reciprocity=" + option);
      total += count(fixed);
      // Nothing depends on this issue, so each option has half of everything.
      assertThat(fixed.at("/acceptable/exact/share").asDouble())
          .isCloseTo(free.at("/acceptable/exact/share").asDouble(), within(1e-15));
    }
    assertThat(total).isEqualTo(count(free));
  }

  @Test
  void readingsAndBindingsChangeWhatIsCrossed() {
    // Under the softer reading a withdrawal against firm assurances no longer crosses UA-R2.
    JsonNode strict = summary("strict", "--enforce", "stated");
    JsonNode soft = summary("soft", "--enforce", "stated", "--reading", "UA-R2=for-assurances");
    assertThat(count(soft)).isGreaterThan(count(strict));
    assertThat(soft.at("/enforcement/readings/UA-R2").asText()).isEqualTo("for-assurances");
    // A preference binds nobody unless asked for.
    JsonNode bound = summary("bound", "--enforce", "stated", "--bind", "US-P1,L-11");
    assertThat(count(bound)).isLessThan(count(strict));
    assertThat(bound.at("/enforced")).hasSize(strict.at("/enforced").size() + 2);
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.tabulation.FileDigest;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class RunCommandTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  /**
   * Coherent outcomes without the issues local to a snapshot, counted by a program of a few lines
   * from the table of forbidden combinations: territory, force and ceasefire together 2,938 of
   * 102,400, assets 12 of 16, energy 13 of 20, talks 14 of 16, and 144 combinations of the rest.
   */
  private static final long COHERENT = 2_938L * 12 * 13 * 14 * 144;

  /**
   * Of these the outcomes that pause nothing, so that the line is frozen, nothing recognised by
   * law, no force there and no zone: 2 of recognition, 12 of assets, 14 of talks, 144 of the rest.
   */
  private static final long NO_AGREEMENT = 2L * 12 * 14 * 144;

  /** More than three chunks of 65,536, the last of them cut short. */
  private static final int DRAWS = 200_001;

  @TempDir private Path folder;

  private Path out(String name) {
    return folder.resolve(name);
  }

  private Map<String, String> files(String name, Object... options) {
    return drawn(name, DRAWS, options);
  }

  private Map<String, String> drawn(String name, int draws, Object... options) {
    Stream<Object> command = Stream.of("run", FEBRUARY, "--draws", draws, "-o", out(name));
    Cli.run(Stream.concat(command, Stream.of(options)).toArray()).succeeded();
    return Cli.files(out(name));
  }

  private JsonNode summary(String name, Object... options) {
    files(name, options);
    return Cli.summary(out(name));
  }

  @ParameterizedTest
  @EnumSource
  void runWritesTheFilesThatAreDocumented(ShippedScenario shipped) {
    Path folder = out("x");
    Cli.Result result = Cli.run("run", shipped.file(), "--draws", DRAWS, "-o", folder).succeeded();
    assertThat(result.out()).contains(shipped.scenario().title(), "seed 1", "Written to " + folder);
    // What March would answer with hindsight is the only note of a shipped scenario.
    assertThat(result.out().contains("note:")).isEqualTo(shipped == ShippedScenario.MARCH);
    assertThat(result.out().lines().filter(line -> !line.startsWith("Written to ")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(Cli.files(folder))
        .containsKeys(
            "concessions.csv",
            "crossings.csv",
            "ladder.csv",
            "manifest.json",
            "option_pairs.csv",
            "options.csv",
            "outcomes.csv",
            "parties.csv",
            "red_lines.csv",
            "summary.json")
        .allSatisfy((name, text) -> assertThat(text).as(name).endsWith("\n"));
    assertSummary(shipped, Cli.summary(folder));
    assertTables(folder);
    assertDocumented(folder);
    JsonNode manifest = Cli.json(folder, "manifest.json");
    assertThat(manifest.at("/scenario/sha256").asText())
        .isEqualTo(FileDigest.sha256(shipped.file()));
    assertThat(manifest.at("/draws").asLong()).isEqualTo(DRAWS);
  }

  private static void assertSummary(ShippedScenario shipped, JsonNode summary) {
    assertThat(summary.at("/scenario").asText()).isEqualTo(shipped.toString());
    assertThat(summary.at("/seed").asLong()).isEqualTo(1);
    assertThat(summary.at("/complete").asBoolean()).isTrue();
    assertSpace(shipped, summary);
    assertKeys(summary.at("/acceptable/exact"), "count", "share");
    assertKeys(
        summary.at("/acceptable/sampled"),
        "draws",
        "accepted",
        "share",
        "low",
        "high",
        "level",
        "method");
    assertThat(summary.at("/acceptable/sampled/draws").asLong()).isEqualTo(DRAWS);
    assertKeys(summary.at("/ladder/0"), "name", "positions", "count", "share");
    assertThat(summary.at("/ladder")).hasSize(4);
    assertKeys(summary.at("/parties/0"), "party", "acceptable", "share");
    assertThat(summary.at("/parties")).hasSameSizeAs(shipped.scenario().parties());
    assertKeys(
        summary.at("/red_lines/0"),
        "position",
        "party",
        "kind",
        "status",
        "crossed",
        "crossed_share",
        "sole_blocker");
    assertThat(summary.at("/red_lines")).hasSameSizeAs(shipped.scenario().positions());
    assertKeys(summary.at("/options/0"), "issue", "option", "acceptable", "share");
    assertKeys(summary.at("/nearest/0"), "outcome", "crossed");
    assertThat(summary.at("/enforced")).isNotEmpty();
    assertThat(summary.toString()).doesNotContain("null", "NaN", "Infinity");
  }

  /**
   * The coherence rules and the issues they read are the same in all snapshots; the issues local to
   * one, which no coherence rule reads, multiply whatever is coherent by the number of their
   * options.
   */
  private static void assertSpace(ShippedScenario shipped, JsonNode summary) {
    long switches = shipped == ShippedScenario.DECEMBER ? 1 : 18;
    // Four options on 13 issues, five on 3, three on 2.
    long common = (1L << 26) * 125 * 9;
    assertThat(summary.at("/outcome_space/outcomes").asLong()).isEqualTo(switches * common);
    assertThat(summary.at("/outcome_space/sensible").asLong()).isEqualTo(switches * COHERENT);
    assertThat(summary.at("/outcome_space/coherent").asLong())
        .isEqualTo(switches * (COHERENT - NO_AGREEMENT));
    assertThat(summary.at("/nearest/0/outcome")).hasSameSizeAs(shipped.scenario().issues());
  }

  private static void assertKeys(JsonNode object, String... keys) {
    assertThat(keys).allSatisfy(key -> assertThat(object.has(key)).as(key).isTrue());
  }

  private static void assertDocumented(Path folder) {
    assertThat(Cli.files(folder).keySet())
        .allSatisfy(
            f -> assertThat(Path.of("src/site/files.md")).content().contains("`" + f + "`"));
  }

  private static void assertTables(Path folder) {
    Cli.files(folder)
        .forEach(
            (name, text) -> {
              if (name.endsWith(".csv")) {
                List<String> header = List.of(text.lines().toList().get(0).split(",", -1));
                assertThat(header).doesNotHaveDuplicates();
                assertThat(header).allSatisfy(h -> assertThat(h).matches("[a-z][a-z0-9_]*"));
                assertThat(Cli.csv(folder.resolve(name)))
                    .allSatisfy(row -> assertThat(row.getFields()).hasSameSizeAs(header));
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void sampledAndExactAgreeWithinTheirIntervals(ShippedScenario shipped) {
    Path folder = out("x");
    // At this level about one interval in a thousand million misses; the seed is fixed besides.
    Cli.run("run", shipped.file(), "--draws", 500_000, "--level", 0.999999999, "-o", folder)
        .succeeded();
    Map<String, String> exactColumns =
        Map.of(
            "ladder.csv", "share",
            "parties.csv", "share",
            "red_lines.csv", "crossed_share",
            "options.csv", "share",
            "crossings.csv", "share");
    exactColumns.forEach(
        (file, column) ->
            assertThat(Cli.csv(folder.resolve(file)))
                .isNotEmpty()
                .allSatisfy(
                    row ->
                        assertThat(Double.parseDouble(row.getField(column)))
                            .isBetween(
                                Double.parseDouble(row.getField("sampled_low")) - 1e-12,
                                Double.parseDouble(row.getField("sampled_high")) + 1e-12)));
    JsonNode acceptable = Cli.summary(folder).at("/acceptable");
    assertThat(acceptable.at("/exact/share").asDouble())
        .isBetween(
            acceptable.at("/sampled/low").asDouble(), acceptable.at("/sampled/high").asDouble());
  }

  /** Ways of making the same run. */
  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of((Object) new Object[] {"--threads", 1}),
        Arguments.of((Object) new Object[] {"--threads", 2}),
        Arguments.of((Object) new Object[] {"--threads", 7}),
        Arguments.of((Object) new Object[] {"--no-cache"}),
        Arguments.of((Object) new Object[] {"--quiet", "--seed", 1, "--enforce", "standing"}));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void sameSeedGivesTheSameBytesHoweverItIsRun(Object[] options) {
    assertThat(files("other", options)).isEqualTo(files("plain"));
  }

  @Test
  void withoutPositionsNoHeadingStandsAlone() {
    Sketch sketch = Sketch.scenario().issue("road", "open", "closed").rules(Sketch.REJECTIONS);
    Cli.Result run =
        Cli.run("run", sketch.write(folder), "-o", folder.resolve("bare"), "--draws", 0);
    assertThat(run.succeeded().out()).doesNotContain("each party could sign");
  }

  @Test
  void anotherSeedGivesOtherDrawsAndTheSameExactNumbers() {
    JsonNode one = summary("one");
    JsonNode two = summary("two", "--seed", 2);
    assertThat(two.at("/acceptable/exact")).isEqualTo(one.at("/acceptable/exact"));
    assertThat(two.at("/red_lines/0/sampled_crossed_share"))
        .isNotEqualTo(one.at("/red_lines/0/sampled_crossed_share"));
  }

  @Test
  void drawsJudgedByDroolsDoNotDependOnThreadsEither() {
    Map<String, String> one = drawn("1", 600, "--engine", "drools", "--threads", 1);
    assertThat(drawn("2", 600, "--engine", "drools", "--threads", 2)).isEqualTo(one);
    assertThat(drawn("7", 600, "--engine", "drools", "--threads", 7)).isEqualTo(one);
    JsonNode sampled = Cli.summary(out("1")).at("/acceptable/sampled");
    assertThat(sampled.at("/drawn").asInt()).isEqualTo(600);
    assertThat(sampled.at("/draws").asInt() + sampled.at("/incoherent").asInt()).isEqualTo(600);
  }

  @Test
  void folderThatIsNotEmptyIsRefusedUnlessForced() throws IOException {
    Path precious = Files.writeString(Files.createDirectory(out("x")).resolve("mine"), "precious");
    Cli.Result refused = Cli.run("run", FEBRUARY, "--draws", 10, "-o", out("x"));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.message()).contains("[" + out("x") + "]", "is not empty");
    assertThat(refused.out()).isEmpty();
    assertThat(Cli.files(out("x"))).containsOnlyKeys("mine");
    Cli.run("run", FEBRUARY, "--draws", 10, "-o", out("x"), "--force").succeeded();
    assertThat(Cli.files(out("x"))).containsKeys("mine", "summary.json");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void filesOfAnotherKindOfRunDoNotStay() throws IOException {
    Cli.run("run", FEBRUARY, "--draws", 10, "--shard", "1/2", "-o", out("x")).succeeded();
    Files.writeString(out("x").resolve("mine.csv"), "precious");
    assertThat(Cli.files(out("x")).keySet()).contains("tally.json");
    Cli.run("run", FEBRUARY, "--draws", 10, "-o", out("x"), "--force").succeeded();
    assertThat(Cli.files(out("x"))).doesNotContainKey("tally.json").containsKey("mine.csv");
    assertThat(Cli.files(out("x")).keySet())
        .containsExactlyInAnyOrderElementsOf(listed("mine.csv"));
    Cli.run("conflicts", FEBRUARY, "-o", out("x"), "--force").succeeded();
    assertThat(Cli.files(out("x"))).doesNotContainKey("summary.json").containsKey("mine.csv");
    assertThat(Cli.files(out("x")).keySet())
        .containsExactlyInAnyOrderElementsOf(listed("mine.csv"));
  }

  /** The files that the manifest lists, and one more. */
  private List<String> listed(String other) {
    List<String> names = new ArrayList<>(List.of(other));
    Cli.json(out("x"), "manifest.json").at("/files").forEach(name -> names.add(name.asText()));
    return names;
  }
}

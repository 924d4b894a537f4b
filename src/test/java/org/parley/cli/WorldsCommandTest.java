package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.scenario.Position;
import org.parley.testkit.ShippedScenario;

/** The command {@code worlds}. */
final class WorldsCommandTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  private static final Map<String, String> HEADERS =
      Map.of(
          "worlds.csv",
          "quantity,party,method,value,error,low,high,level,interval,events,worlds,draws,effective_draws\n",
          "world_outcomes.csv",
          "outcome,probability\n",
          "world_outcome_options.csv",
          "outcome,issue,option\n",
          "world_options.csv",
          "issue,option,method,deal,low,high,zone_share,zone_share_low,zone_share_high\n",
          "positions_sensitivity.csv",
          "position,party,binds,method,deal_if_binds,",
          "readings_sensitivity.csv",
          "position,reading,binds,method,deal_if_binds,deal_if_binds_low,deal_if_binds_high\n",
          "sobol.csv",
          "position,method,first,first_low,first_high,total,total_low,total_high,level\n",
          "convergence.csv",
          "draws,accepted,estimate,low,high\n",
          "discovery.csv",
          "over,box,condition,terms,density,density_low,density_high,coverage,support,base,method\n",
          "assumptions.csv",
          "assumption,party,position,reading,value,low,high,wording,replaced\n");

  @TempDir private Path folder;

  private Path worlds(String name, Object... options) {
    Path output = folder.resolve(name);
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "worlds";
    arguments[1] = FEBRUARY;
    arguments[2] = "-o";
    arguments[3] = output;
    System.arraycopy(options, 0, arguments, 4, options.length);
    ShippedScenario.FEBRUARY.tabulated();
    Cli.run(arguments).succeeded();
    return output;
  }

  /** With every line certain, a world is the strict run. */
  @ParameterizedTest
  @EnumSource(ShippedScenario.class)
  void certainLinesGiveTheAnswerOfTheStrictRun(ShippedScenario shipped) {
    shipped.tabulated();
    String certain =
        shipped.scenario().positions().stream()
            .map(Position::id)
            .map(id -> id + "=1")
            .collect(Collectors.joining(","));
    String first =
        shipped.scenario().positions().stream()
            .filter(position -> position.readings().size() > 1)
            .map(position -> position.id() + "=" + position.readings().get(0).name())
            .collect(Collectors.joining(","));
    Path worlds = folder.resolve("worlds");
    Path run = folder.resolve("run");
    String[] readings =
        first.isEmpty() ? new String[] {"--keep", "20"} : new String[] {"--reading", first};
    Cli.run(
            "worlds",
            shipped.file(),
            "-o",
            worlds,
            "--draws",
            9000,
            "--firmness",
            certain,
            readings[0],
            readings[1])
        .succeeded();
    Cli.run("run", shipped.file(), "-o", run, "--draws", 0).succeeded();

    boolean open =
        Cli.summary(run).at("/acceptable/exact/count").asText().length() > 1
            || Cli.summary(run).at("/acceptable/exact/count").asInt() > 0;
    JsonNode deal = Cli.json(worlds, "worlds.json").path("deal");
    assertThat(deal.at("/exact/probability").asDouble()).isEqualTo(open ? 1.0 : 0.0);
    assertThat(deal.at("/sampled/deals").asLong()).isEqualTo(open ? 9000 : 0);
  }

  @Test
  void exactLiesInTheSampledIntervalAndInTheShortFormOfRun() {
    Path worlds = worlds("worlds", "--draws", 100_000);
    Path run = folder.resolve("run");
    Cli.run("run", FEBRUARY, "-o", run, "--draws", 1000).succeeded();

    JsonNode deal = Cli.json(worlds, "worlds.json").path("deal");
    double exact = deal.at("/exact/probability").asDouble();
    assertThat(exact)
        .isBetween(deal.at("/sampled/low").asDouble(), deal.at("/sampled/high").asDouble());
    assertThat(Cli.summary(run).at("/worlds/deal/probability").asDouble()).isEqualTo(exact);
  }

  /** What was found by then is a lower bound at best, and must not be printed as a probability. */
  @Test
  void aListCutShortGivesNoProbability() {
    Path output = folder.resolve("short");
    ShippedScenario.FEBRUARY.tabulated();
    Cli.Result result =
        Cli.run("worlds", FEBRUARY, "--time", 0.00001, "--draws", 1000, "-o", output).succeeded();
    assertThat(result.out())
        .contains("more ways out than could be listed")
        .doesNotContain("A deal exists in");
    assertThat(Cli.json(output, "worlds.json").path("deal").has("exact")).isFalse();
    assertThat(Cli.json(output, "worlds.json").path("complete").asBoolean()).isFalse();
  }

  /** Too little memory for the exact zone: draws must say what more memory computes. */
  @Test
  void weightedDrawsStandInWhereTheExactZoneTakesTooMuchMemory() {
    Path generated = folder.resolve("generated");
    Cli.run(
            "generate",
            "--issues",
            14,
            "--options",
            5,
            "--positions",
            30,
            "--min-scope",
            2,
            "--density",
            0.1,
            "-o",
            generated)
        .succeeded();
    Path file = generated.resolve("random-14x5-30-seed-1.yaml");
    Path exact = folder.resolve("exact");
    Path sampled = folder.resolve("sampled");
    Object[] both = {"worlds", file, "--draws", 20_000, "--level", 0.999, "--no-cache", "-o"};
    run(both, exact, "--memory", 64);
    Cli.Result result = run(both, sampled, "--memory", 1);

    assertThat(result.out())
        .contains("20,000 weighted draws; 99.9 %")
        .contains("no exact expected zone");
    Map<String, String> zone = figure(exact, "expected_zone");
    Map<String, String> estimate = figure(sampled, "expected_zone");
    assertThat(zone.get("method")).isEqualTo("exact");
    assertThat(estimate.get("method")).isEqualTo("sampled");
    assertThat(Double.parseDouble(zone.get("value")))
        .isBetween(
            Double.parseDouble(estimate.get("low")), Double.parseDouble(estimate.get("high")));
    assertThat(Double.parseDouble(estimate.get("effective_draws"))).isBetween(1000.0, 20_000.0);
    String words = result.out().replaceAll("\\s+", " ").replace(",", "");
    Matcher shown = Pattern.compile("interval \\[([0-9]+) ([0-9]+)] \\(normal\\)").matcher(words);
    assertThat(shown.find()).as(words).isTrue();
    assertThat(Double.parseDouble(shown.group(1)))
        .isLessThanOrEqualTo(Double.parseDouble(estimate.get("low")));
    assertThat(Double.parseDouble(shown.group(2)))
        .isGreaterThanOrEqualTo(Double.parseDouble(estimate.get("high")));
  }

  private static Cli.Result run(Object[] first, Object... rest) {
    return Cli.run(Stream.of(first, rest).flatMap(Stream::of).toArray()).succeeded();
  }

  private static Map<String, String> figure(Path folder, String quantity) {
    return Cli.csv(folder.resolve("worlds.csv")).stream()
        .filter(row -> row.getField("quantity").equals(quantity))
        .findFirst()
        .orElseThrow()
        .getFieldsAsMap();
  }

  @Test
  void sameSeedGivesTheSameBytesForAnyNumberOfThreads() {
    Map<String, String> one = Cli.files(worlds("one", "--draws", 50_000, "--threads", 1));
    assertThat(Cli.files(worlds("two", "--draws", 50_000, "--threads", 2))).isEqualTo(one);
    assertThat(Cli.files(worlds("seven", "--draws", 50_000, "--threads", 7))).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--firmness UA-R11=0.5 | --firmness: unknown position [UA-R11] | Maybe [UA-R1]",
        "--correlation rusia=0.5 | --correlation: unknown party [rusia] | Maybe [russia]",
        "--firmness UA-R1=1.5 | --firmness: [UA-R1=1.5] must be from 0 to 1 | ''",
        "--firmness UA-R1=NaN | --firmness: [NaN] is not a number (from 0 to 1) | ''",
        "--correlation russia=1 | --correlation: [russia=1] must be from 0 to below 1 | ''",
        "--precision 0 | --precision: [0] | ''",
        "--precision wide | --precision: [wide] | ''",
        "--threshold 1 | --threshold: [1] must be above 0 and below 1 | ''",
        "--level 0 | --level: [0] must be above 0 and below 1 | ''",
        "--draws -1 | --draws: [-1] must be at least 0 | ''",
        "--threads 0 | --threads: [0] must be at least 1 | ''",
      })
  void wrongUsageIsExplained(String options, String message, String advice) {
    ShippedScenario.FEBRUARY.tabulated();
    String[] words = options.split(" ");
    Cli.Result result = Cli.run("worlds", FEBRUARY, words[0], words[1]);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message).contains(advice);
  }

  @ParameterizedTest
  @ValueSource(strings = "inferred")
  void textFitsEightyColumnsAndSaysWhatIsAssumed(String step) {
    ShippedScenario.FEBRUARY.tabulated();
    Cli.Result result =
        Cli.run("worlds", FEBRUARY, "--enforce", step, "--draws", 9000, "--all").succeeded();
    assertThat(result.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(result.out())
        .contains("Assumptions, not statements")
        .contains("A deal exists in ")
        .containsPattern("where [A-Z]+-\\S+ (does not bind|binds)")
        .contains(" is ");
  }

  /**
   * A deal has a tenth, and no single line that is known to bind or not makes it half; without
   * RU-R2 it has more than an eighth.
   */
  @Test
  void valueOfFindingOutIsShownWhereItIsNotNothing() {
    ShippedScenario.FEBRUARY.tabulated();
    String half = Cli.run("worlds", FEBRUARY, "--draws", 9000, "--all").succeeded().out();
    assertThat(half)
        .contains("95 % interval", "costs 50 % of its worth", "does not change whether to prepare")
        .containsPattern("binds +does not +change\n");
    String eighth =
        Cli.run("worlds", FEBRUARY, "--draws", 9000, "--threshold", 0.125, "--all")
            .succeeded()
            .out();
    assertThat(eighth)
        .contains("costs 12.5 % of its worth")
        .doesNotContain("does not change whether")
        .containsPattern("binds +does not +change +value\n");
  }

  @Test
  void conditionsOnOutcomesSayHowManyTimesTheAverageTheyGive() {
    Path out = folder.resolve("out");
    ShippedScenario.FEBRUARY.tabulated();
    // Firm lines, so that the few outcomes which are likely stand out.
    String firm = "UA-R1=0.95,UA-R2=0.95,UA-R3=0.95,UA-R4=0.95";
    String text =
        Cli.run("worlds", FEBRUARY, "--draws", 0, "--firmness", firm, "--all", "-o", out)
            .succeeded()
            .out();
    double average =
        Cli.csv(out.resolve("worlds.csv")).stream()
            .filter(row -> row.getField("quantity").equals("expected_zone_share"))
            .mapToDouble(row -> Double.parseDouble(row.getField("value")))
            .sum();
    List<Double> written =
        Cli.csv(out.resolve("discovery.csv")).stream()
            .filter(row -> row.getField("over").equals("outcomes"))
            .map(row -> Double.parseDouble(row.getField("density")) / average)
            .toList();
    List<Double> shown =
        Pattern.compile("\n  ([0-9.,]+) times the average, ")
            .matcher(text)
            .results()
            .map(match -> Double.parseDouble(match.group(1).replace(",", "")))
            .toList();
    assertThat(shown).hasSizeGreaterThan(1).hasSameSizeAs(written);
    for (int box = 0; box < shown.size(); box++) {
      assertThat(shown.get(box)).isCloseTo(written.get(box), withinPercentage(5));
    }
  }

  @Test
  void filesHaveTheirHeadersAndSayWhatWasAskedFor() {
    Path worlds = worlds("worlds", "--precision", "0.01", "--firmness", "UA-R1=0.25");
    Map<String, String> files = Cli.files(worlds);
    List<String> others =
        List.of(
            "issues.csv",
            "options.csv",
            "positions.csv",
            "coherence.csv",
            "parties.csv",
            "worlds.json",
            "datapackage.json",
            "manifest.json",
            "page.json",
            "report.html");
    assertThat(files)
        .hasSize(HEADERS.size() + others.size())
        .containsKeys(others.toArray(String[]::new));
    HEADERS.forEach((name, header) -> assertThat(files.get(name)).startsWith(header));
    JsonNode sampled = Cli.json(worlds, "worlds.json").at("/deal/sampled");
    assertThat(sampled.path("stopped").asText()).isEqualTo("precision-reached");
    assertThat(sampled.path("high").asDouble() - sampled.path("low").asDouble())
        .isLessThanOrEqualTo(0.02);
    assertThat(Cli.csv(worlds.resolve("assumptions.csv")))
        .filteredOn(row -> row.getField("replaced").equals("TRUE"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("position")).isEqualTo("UA-R1");
              assertThat(row.getField("value")).isEqualTo("0.25");
            });
  }
}

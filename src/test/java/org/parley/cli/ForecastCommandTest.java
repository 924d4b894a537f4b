package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;

/** Forecasts, and how they fared. */
final class ForecastCommandTest {

  private static final Path THAW = Path.of("src/test/resources/org/parley/process");
  private static final double EXACT = 1e-11;

  /** Student's 0.975 quantile with one degree of freedom, the tangent of 0.475 pi. */
  private static final double T1 = Math.tan(0.475 * Math.PI);

  @TempDir private Path folder;

  private Path scenario;

  @BeforeEach
  void copyScenario() throws IOException {
    Files.copy(THAW.resolve("thaw.drl"), folder.resolve("thaw.drl"));
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    String calendar = "  rounds: 8\n  calendar: {first: 2026-01-05, round: 7 days}\n";
    String text = Files.readString(THAW.resolve("thaw.yaml"));
    scenario =
        Files.writeString(folder.resolve("thaw.yaml"), text.replace("  rounds: 8\n", calendar));
  }

  private Path forecast(String name, Object... more) {
    Path out = folder.resolve(name);
    Object[] words = {"forecast", scenario, "--by", "2026-01-26", "-o", out, "--about", "Thaw?"};
    List<Object> all = new java.util.ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    Cli.run(all.toArray()).succeeded();
    return out.resolve("forecast.json");
  }

  /** Both lines hold with these chances, and nothing else is forecast. */
  private Path lines(String name, double x, double y) {
    String firmness = "X-1=" + x + ",Y-1=" + y;
    return forecast(name, "--thing", "holds:X-1,holds:Y-1", "--firmness", firmness);
  }

  private Path outcome(String x, String y) throws IOException {
    String text = "thing,happened,source\nholds:X-1," + x + ",said\nholds:Y-1," + y + ",\n";
    return Files.writeString(folder.resolve("outcome.csv"), text);
  }

  private static NamedCsvRecord row(Path scores, String score, String of) {
    return Cli.csv(scores.resolve("scores.csv")).stream()
        .filter(row -> row.getField("score").equals(score) && row.getField("of").equals(of))
        .findFirst()
        .orElseThrow();
  }

  private static void assertField(NamedCsvRecord row, String field, double expected) {
    assertThat(Double.parseDouble(row.getField(field)))
        .as(field)
        .isCloseTo(expected, within(EXACT));
  }

  /** There is a deal unless both lines bind; the process is that of OpeningCommandTest. */
  @Test
  void chancesAreThoseOfTheScenario() throws IOException {
    JsonNode said =
        Cli.json(
            forecast("out", "--firmness", "X-1=0.9,Y-1=0.5", "--talks", 40_000).getParent(),
            "forecast.json");
    JsonNode deal = said.at("/predictions/0");
    assertThat(deal.path("thing").asText()).isEqualTo("deal");
    assertThat(deal.path("chance").asDouble()).isCloseTo(1 - 0.9 * 0.5, within(EXACT));
    assertThat(deal.path("now").asBoolean()).isFalse();
    JsonNode open = said.at("/predictions/1");
    // In round 3, the first in which it may, Y lets go with the chance 0.3.
    assertThat(open.path("chance").asDouble()).isCloseTo(1 - 0.45 * 0.7, within(0.012));
    assertThat(open.path("low").asDouble()).isLessThan(open.path("chance").asDouble());
    assertThat(said.path("round").asInt()).isEqualTo(3);
    assertThat(said.at("/predictions/2/thing").asText()).isEqualTo("holds:X-1");
    assertThat(said.at("/predictions/2/chance").asDouble()).isEqualTo(0.9);
    assertThat(said.at("/assumptions/positions/Y-1/firmness").asDouble()).isEqualTo(0.5);
    assertThat(said.at("/made_from/rules/0/sha256").asText()).hasSize(64);
    assertThat(said.path("as_of").asText()).isEqualTo("2026");
  }

  @Test
  void sealIsThatOfAllLinesBefore() throws IOException, NoSuchAlgorithmException {
    Path file = lines("out", 0.8, 0.3);
    List<String> lines = Files.readAllLines(file);
    String before = String.join("\n", lines.subList(0, lines.size() - 2)) + "\n";
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
    assertThat(lines.get(lines.size() - 2))
        .isEqualTo("  \"sha256\" : \"" + HexFormat.of().formatHex(digest) + "\"");
    assertThat(Files.readString(lines("again", 0.8, 0.3))).isEqualTo(Files.readString(file));
  }

  /** By hand: 0.2² and 0.3², their mean and, with one degree of freedom, Student's interval. */
  @Test
  void scoresAreThoseWorkedOutByHand() throws IOException {
    Path out = folder.resolve("scores");
    Path file = lines("one", 0.8, 0.3);
    Cli.run("score", file, "--outcome", outcome("yes", "no"), "-o", out).succeeded();
    NamedCsvRecord brier = row(out, "brier", "forecast");
    assertField(brier, "mean", 0.065);
    assertField(brier, "low", 0);
    assertField(brier, "high", 0.065 + T1 * 0.025);
    NamedCsvRecord coin = row(out, "brier", "coin");
    assertField(coin, "mean", 0.25);
    assertField(coin, "ahead", 0.185);
    assertField(coin, "ahead_low", 0.185 - T1 * 0.025);
    assertField(row(out, "brier", "base-rate"), "mean", 0.25);
    assertField(row(out, "brier", "last-snapshot"), "mean", 0.5);
    assertField(row(out, "log", "forecast"), "mean", -(Math.log(0.8) + Math.log(0.7)) / 2);
    assertField(row(out, "log", "coin"), "mean", Math.log(2));
    assertThat(row(out, "log", "last-snapshot").getField("mean")).isEmpty();
    Path given = folder.resolve("given");
    Cli.run("score", file, "--outcome", outcome("yes", "no"), "--base-rate", 0.9, "-o", given)
        .succeeded();
    assertField(row(given, "brier", "base-rate"), "mean", (0.01 + 0.81) / 2);
  }

  @Test
  void whatCameWithoutAChanceIsInfinite() throws IOException {
    Path file = lines("one", 0, 0.3);
    Cli.Result result = Cli.run("score", file, "--outcome", outcome("yes", "no")).succeeded();
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("infinite: [holds:X-1] was given the chance 0 and came.");
    Path certain = lines("certain", 1, 0);
    assertThat(Cli.run("score", certain, "--outcome", outcome("yes", "no")).succeeded().out())
        .contains("forecast             0.000");
  }

  @Test
  void severalForecastsOfOneQuestionAreScored() throws IOException {
    Path one = lines("one", 0.8, 0.3);
    Path two = lines("two", 0.6, 0.3);
    Path out = folder.resolve("scores");
    Cli.run("score", one.getParent(), two, "--outcome", outcome("yes", "no"), "-o", out)
        .succeeded();
    assertThat(Cli.csv(out.resolve("scored_predictions.csv")))
        .extracting(row -> row.getField("forecast"))
        .containsExactly("thaw", "thaw", two.toString(), two.toString());
  }

  /** Every mean once more, by another language. */
  @Test
  void meansAreThoseOfAnotherProgram() throws IOException, InterruptedException {
    Path out = folder.resolve("scores");
    Cli.run("score", lines("one", 0.85, 0.35), "--outcome", outcome("yes", "yes"), "-o", out)
        .succeeded();
    String program =
        String.join(
            "\n",
            "import csv, math, sys",
            "rows = list(csv.DictReader(open(sys.argv[1] + '/scored_predictions.csv')))",
            "came = [(float(r['chance']), r['happened'] == 'TRUE') for r in rows]",
            "rate = sum(c for _, c in came) / len(came)",
            "own = {'forecast': [p for p, _ in came], 'coin': [0.5] * len(came),",
            "       'base-rate': [rate] * len(came), 'last-snapshot': [1.0] * len(came)}",
            "for row in csv.DictReader(open(sys.argv[1] + '/scores.csv')):",
            "    said = zip(own[row['of']], (c for _, c in came))",
            "    if row['score'] == 'brier':",
            "        scores = [(p - c) ** 2 for p, c in said]",
            "    else:",
            "        scores = [-math.log(p if c else 1 - p) for p, c in said]",
            "    assert abs(sum(scores) / len(scores) - float(row['mean'])) < 1e-10, row");
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-c", program, out.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no Python");
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  @Test
  void changedForecastIsRefused() throws IOException {
    Path file = lines("one", 0.8, 0.3);
    String text = Files.readString(file);
    for (String changed :
        List.of(text.replace("0.8", "0.9"), text.replace("Thaw?", "Thaw!"), text.stripTrailing())) {
      Files.writeString(file, changed);
      Cli.Result result = Cli.run("score", file, "--outcome", outcome("yes", "no"));
      assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
      assertThat(result.message()).contains("was changed since it was written");
    }
  }

  @Test
  void forecastsOfDifferentThingsAreRefused() throws IOException {
    Path one = lines("one", 0.8, 0.3);
    Path other = forecast("other", "--thing", "holds:X-1");
    assertThat(Cli.run("score", one, other, "--outcome", outcome("yes", "no")).message())
        .contains("are forecasts of different things", "Maybe score each by itself");
    Path later = folder.resolve("later");
    String things = "holds:X-1,holds:Y-1";
    Cli.run(
            "forecast",
            scenario,
            "--about",
            "Thaw?",
            "--by",
            "2026-03-01",
            "--thing",
            things,
            "-o",
            later)
        .succeeded();
    assertThat(Cli.run("score", one, later, "--outcome", outcome("yes", "no")).message())
        .contains("are forecasts of different questions");
  }

  @Test
  void outcomeThatIsNotCoveredIsRefused() throws IOException {
    Path one = lines("one", 0.8, 0.3);
    assertThat(Cli.run("score", one, "--outcome", outcome("yes", "")).message())
        .contains("does not say whether [holds:Y-1] came");
    assertThat(Cli.run("score", one, "--outcome", outcome("perhaps", "no")).message())
        .contains("line [2]: [perhaps] is neither [yes] nor [no]");
    Path twice = outcome("yes", "no");
    Files.writeString(twice, Files.readString(twice) + "holds:X-1,no,\n");
    assertThat(Cli.run("score", one, "--outcome", twice).message())
        .contains("line [4]: [holds:X-1] is there twice");
    assertThat(Cli.run("score", scenario, "--outcome", twice).message())
        .contains("is no forecast of Parley");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--about x --by 2026-02-31 | is no day, such as 2026-05-01",
        "--about x --by 2026-01-04 | is before the talks begin, on 2026-01-05",
        "--about x --by 2026-02-01 --thing holds:X-2 | Maybe [holds:X-1]",
        "--by 2026-02-01 | --about"
      })
  void misuseIsNamed(String options, String message) {
    List<Object> words = new java.util.ArrayList<>(List.of("forecast", scenario));
    words.addAll(List.of(options.split(" ")));
    Cli.Result result = Cli.run(words.toArray());
    assertThat(result.message()).contains(message);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
  }

  /** What the shipped outcomes say of lines is what the later snapshot has of them. */
  @ParameterizedTest
  @CsvSource({
    "march-2025, december-2025, march-by-december, 2025-12-03, 9",
    "december-2025, february-2026, december-by-february, 2026-02-01, 18"
  })
  void snapshotsAreABacktest(String first, String later, String outcome, String by, int things)
      throws IOException {
    Path said = folder.resolve(first);
    Path file = Path.of("scenarios", first + ".yaml");
    Cli.run("forecast", file, "--by", by, "--about", "x", "--enforce", "inferred", "-o", said)
        .succeeded();
    Path came = Path.of("scenarios/backtest", outcome + ".csv");
    assertThat(Cli.run("score", said, "--outcome", came).succeeded().out())
        .contains("of " + things + " things came", "These are few things, and of one dispute");
    String text = Files.readString(Path.of("scenarios", later + ".yaml"));
    for (NamedCsvRecord row : Cli.csv(came)) {
      String thing = row.getField("thing");
      if (thing.startsWith("holds:")) {
        String head = "\n  " + thing.substring("holds:".length()) + ":\n";
        int at = text.indexOf(head);
        String status =
            at < 0 ? "" : text.substring(at).replaceFirst("(?s).*?status: (\\S+).*", "$1");
        assertThat(row.getField("happened"))
            .as(thing)
            .isEqualTo(List.of("stated", "carried").contains(status) ? "yes" : "no");
      }
    }
  }
}

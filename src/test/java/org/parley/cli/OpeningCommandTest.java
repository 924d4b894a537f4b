package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.parley.process.Talks.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.process.Talks;

/** {@code parley opening}: what it says, writes and refuses. */
final class OpeningCommandTest {

  private static final String THAW =
      rule("Thaw", "@event(\"thaw\") @softens(\"Y-1\") @reading(\"none\")", "Round(number == 2)");

  @TempDir private Path folder;

  private static JsonNode json(Path folder, String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }

  @Test
  void chancesOfALineThatMayGiveAreThoseWorkedOutByHand() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run("opening", Talks.THAW, "-o", out).succeeded();
    // 1 - 0.7^5, and 0.3 in round 3.
    assertThat(result.out()).contains("round 7", "83.19 %", "30.00 %", "Y-1  100 %");
    assertThat(result.out().lines().count()).isLessThanOrEqualTo(40);
    JsonNode exact = json(out, "opening.json").get("exact");
    assertThat(exact.get("by_the_end").asDouble()).isEqualTo(0.83193, within(1e-9));
    assertThat(exact.get("mean_round").asDouble()).isEqualTo(4.323212, within(5e-7));
    assertThat(Files.readAllLines(out.resolve("opening.csv")))
        .contains("exact,3,,0.3,0.3,,", "exact,0,,0.0,0.0,,");
    assertThat(Files.readAllLines(out.resolve("first_to_give.csv")))
        .contains("exact,Y-1,1.0,1.0,,");
  }

  /** Y never lets go, so that both lines bind in every talk. */
  @Test
  void processThatNoDealCanEndIsSaidToBeOne() throws IOException {
    String ends = rule("Ends", "@event(\"end\") @ends(\"no money\") @chance(\"0.3\")", "Round()");
    Path file = Talks.written(folder, "rounds: 5\n", ends);
    assertThat(Cli.run("opening", file).succeeded().out())
        .contains("No zone can open, whatever happens: no deal is possible.");
    assertThat(Cli.run("negotiate", file, "--talks", 100).succeeded().out().replaceAll("\\s+", " "))
        .contains("No deal is possible, whatever happens: no zone can open (exact)");
    assertThat(Cli.run("opening", Talks.THAW).succeeded().out()).doesNotContain("No zone can open");
  }

  /** 1 - 0.85^5 and 1 - 0.4^5 in place of 1 - 0.7^5. */
  @Test
  void whatHalfAndTwiceAChanceChangeIsAsWorkedOutByHand() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run("opening", Talks.THAW, "--tornado", "-o", out).succeeded();
    assertThat(result.out())
        .containsPattern("at either end\\s+of its range \\(exact\\)")
        .containsPattern(" 0.3  half to twice +-27.56 +\\+15.78  After the winter Y");
    JsonNode chance = json(out, "opening.json").get("chances").get(0);
    assertThat(chance.get("less").asDouble()).isEqualTo(0.15);
    assertThat(chance.get("with_less").asDouble()).isEqualTo(-0.2756353125, within(1e-9));
    assertThat(chance.get("more").asDouble()).isEqualTo(0.6);
    assertThat(chance.get("with_more").asDouble()).isEqualTo(0.15783, within(1e-9));
    assertThat(chance.has("with_more_low")).isFalse();
  }

  /** 1 - 0.9^5 and 1 - 0.5^5 in place of 1 - 0.7^5. */
  @Test
  void endsOfTheRangeOfAChanceAreTriedWhereItHasOne() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run("opening", ranged("0.3, 0.1..0.5"), "--tornado", "-o", out).succeeded();
    assertThat(result.out()).containsPattern(" 0.3  0.1 to 0.5 +-42.24 +\\+13.68  May thaw\\n");
    assertThat(Files.readAllLines(out.resolve("chances.csv")))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("May thaw,0.3,TRUE,0.1,-0.42")
        .endsWith(",,,,,,");
  }

  /**
   * Two chances of one round each, p uniform on [0, 0.2] and q on [0, 0.6], either of which opens a
   * zone: 1 - (1 - p)(1 - q). Its variance is that of (1 - p)(1 - q), with means 0.9 and 0.7 and
   * variances 0.04 / 12 and 0.36 / 12.
   */
  @Test
  void sharesOfVarianceAreThoseOfTheClosedForm() throws IOException {
    double p = 0.04 / 12;
    double q = 0.36 / 12;
    double all = 0.81 * q + 0.49 * p + p * q;
    Path out = folder.resolve("out");
    String thaws = "Round(number == 1)\n    Line(position == \"Y-1\", binds == true)";
    String rules =
        rule("P", event("p", "0.1, 0..0.2"), thaws) + rule("Q", event("q", "0.3, 0..0.6"), thaws);
    Path file = Talks.written(folder, "rounds: 2\n", rules);
    Cli.Result result =
        Cli.run("opening", file, "--tornado", "--talks", "0", "-o", out).succeeded();
    assertThat(result.out()).contains("Which range matters (estimated, with 95 % intervals)");
    JsonNode chances = json(out, "opening.json").get("chances");
    assertThat(chances.get(0).get("rule").asText()).isEqualTo("Q");
    assertThat(chances.get(0).get("first").asDouble()).isEqualTo(0.81 * q / all, within(0.01));
    assertThat(chances.get(1).get("first").asDouble()).isEqualTo(0.49 * p / all, within(0.01));
    assertThat(chances.get(1).get("total").asDouble())
        .isEqualTo((0.49 * p + p * q) / all, within(0.01));
    Path talks = folder.resolve("talks");
    Cli.Result told = Cli.run("negotiate", file, "--tornado", "--talks", "20000", "-o", talks);
    assertThat(told.succeeded().out()).containsPattern("of\\s+its\\s+range \\(simulated\\)");
    JsonNode simulated = json(talks, "negotiate.json").get("talk_chances");
    assertThat(simulated.get(0).get("first_low").asDouble()).isLessThan(0.81 * q / all);
    assertThat(simulated.get(0).get("first_high").asDouble()).isGreaterThan(0.81 * q / all);
    assertThat(simulated.get(1).get("total_low").asDouble()).isLessThan(0.49 * p / all);
    assertThat(simulated.get(1).get("total_high").asDouble()).isGreaterThan(0.49 * p / all);
  }

  private static String event(String name, String chance) {
    return "@event(\"%s\") @softens(\"Y-1\") @reading(\"none\") @chance(\"%s\")"
        .formatted(name, chance);
  }

  private Path ranged(String chance) throws IOException {
    String thaws = "Round(number >= 3)\n    Line(position == \"Y-1\", binds == true)";
    return Talks.written(folder, "rounds: 8\n", rule("May thaw", event("thaw", chance), thaws));
  }

  @Test
  void thatThereIsNoChanceToWeighIsSaid() throws IOException {
    Path certain = Talks.written(folder, "rounds: 4\n", THAW);
    assertThat(Cli.run("opening", certain, "--tornado").succeeded().out())
        .contains("no assumed chance to be weighed: whatever the process rules say happens");
  }

  @Test
  void oneEventCanSoftenSeveralLines() throws IOException {
    Path file =
        Talks.written(
            folder,
            "rounds: 4\n",
            rule("Both", "@event(\"b\") @softens(\"X-1, Y-1\") @reading(\"none\")", "Round()"));
    Path out = folder.resolve("out");
    Cli.run("opening", file, "-o", out).succeeded();
    assertThat(Files.readAllLines(out.resolve("first_to_give.csv")))
        .anyMatch(line -> line.startsWith("exact,X-1,1.0"))
        .anyMatch(line -> line.startsWith("exact,Y-1,1.0"));
  }

  @Test
  void whichChanceMattersMostIsToldOnlyWhereItIsAsked() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run("opening", Talks.THAW, "-o", out).succeeded();
    assertThat(result.out()).doesNotContain("matters most");
    assertThat(json(out, "opening.json").get("chances")).isEmpty();
  }

  @Test
  void bytesDoNotDependOnThreads() throws IOException {
    Map<String, String> one = files("1");
    assertThat(files("2")).isEqualTo(one);
    assertThat(files("7")).isEqualTo(one);
  }

  private Map<String, String> files(String threads) throws IOException {
    Path out = folder.resolve("threads" + threads);
    Cli.run("opening", Talks.THAW, "--talks", 30_000, "--threads", threads, "-o", out).succeeded();
    return Map.of(
        "opening.json", Files.readString(out.resolve("opening.json")),
        "opening.csv", Files.readString(out.resolve("opening.csv")),
        "events.csv", Files.readString(out.resolve("events.csv")));
  }

  @Test
  void datesStandThereOnlyWithACalendar() throws IOException {
    Path with =
        Talks.written(folder, "rounds: 4\ncalendar: {first: 2026-02-27, round: 1 week}\n", THAW);
    assertThat(Cli.run("opening", with).succeeded().out()).contains("round 2", "2026-03-13");
    Path without = Talks.written(folder, "rounds: 4\n", THAW);
    assertThat(Cli.run("opening", without).succeeded().out()).doesNotContain("2026-");
  }

  @Test
  void chanceAsTheScenarioHasItStandsBesideAChange() {
    assertThat(Cli.run("opening", Talks.THAW, "--at", "1=thaw").succeeded().out())
        .contains("changed: thaw in round 1", "As the scenario has it: 83.19 % by the last round");
    assertThat(
            Cli.run(
                    "opening",
                    Talks.THAW,
                    "--without-rule",
                    "After the winter Y may let go of its line")
                .succeeded()
                .out())
        .containsPattern("round 7 +0 %")
        .contains("As the scenario has it: 83.19 %");
  }

  /** 1 - 0.7^6 with a round more, 1 - 0.7^3 with two fewer. */
  @Test
  void roundsMoreAndFewerAreAsWorkedOutByHand() throws IOException {
    Path more = folder.resolve("more");
    assertThat(Cli.run("opening", Talks.THAW, "--rounds", "+1", "-o", more).succeeded().out())
        .contains("changed: 9 rounds rather than 8", "88.24 %", "As the scenario has it: 83.19 %");
    JsonNode json = json(more, "opening.json");
    assertThat(json.get("rounds").asInt()).isEqualTo(9);
    assertThat(json.get("exact").get("by_the_end").asDouble()).isEqualTo(0.882351, within(1e-9));
    assertThat(json.get("sampled").get("opened_without_change_alone").asInt()).isZero();
    Path fewer = folder.resolve("fewer");
    Cli.run("opening", Talks.THAW, "--rounds", "-2", "-o", fewer).succeeded();
    assertThat(json(fewer, "opening.json").get("exact").get("by_the_end").asDouble())
        .isEqualTo(0.657, within(1e-9));
  }

  @Test
  void chanceAsTheTalksBeginIsThatOfWorlds() throws IOException {
    Path file = Talks.written(folder, "rounds: 4\n", THAW);
    // Both lines of Y are tied; X's may be open too.
    String second =
        """
          Y-2:
            party: y
            kind: red-line
            status: stated
            text: Y rejects an open border once more.
            firmness: 0.4
            rejects: {border: [open]}
        """;
    Files.writeString(
        file,
        Files.readString(file)
            .replace("firmness: 1", "firmness: 0.6")
            .replace("rules: [rejections.drl]", second + "rules: [rejections.drl]")
            .replace("assumptions: {}", "assumptions: {correlation: {y: 0.5}}"));
    Path worlds = folder.resolve("worlds");
    Path opening = folder.resolve("opening");
    Cli.run("worlds", file, "--draws", 0, "-o", worlds).succeeded();
    Cli.run("opening", file, "-o", opening).succeeded();
    double deal =
        json(worlds, "worlds.json").get("deal").get("exact").get("probability").asDouble();
    double start = json(opening, "opening.json").get("exact").get("at_start").asDouble();
    assertThat(deal).isBetween(0.01, 0.99);
    assertThat(start).isEqualTo(deal, within(1e-9));
  }

  @Test
  void rulesThatReadOffersAreRefusedByName() throws IOException {
    Path file =
        Talks.written(
            folder,
            "rounds: 4\n",
            THAW
                + rule(
                    "Yielding",
                    "@event(\"y\") @softens(\"X-1\") @reading(\"none\")",
                    "Stance(party == \"x\", yielded > 50)"));
    Cli.Result refused = Cli.run("opening", file);
    assertThat(refused.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(refused.err())
        .contains("rules [Yielding] read [Stance] or [Standing]", "--without-rule \"Yielding\"");
    Cli.run("opening", file, "--without-rule", "Yielding").succeeded();
  }

  @Test
  void rulesThatMoveOffersAloneAreNamed() throws IOException {
    Path file =
        Talks.written(
            folder,
            "rounds: 4\n",
            THAW + rule("Eased", "@event(\"e\") @eases(\"x\") @by(\"0.05\")", "Round()"));
    assertThat(Cli.run("opening", file).succeeded().out().replaceAll("\\s+", " "))
        .contains("the rules that move offers alone [Eased]");
  }

  @ParameterizedTest
  @CsvSource({
    "--at, 8=thaw, round [8] is none of 0 to 7",
    "--at, 1=thav, Maybe [thaw]",
    "--at, thaw, is not of the form ROUND=EVENT",
    "--rounds, more, no number of rounds",
    "--rounds, -8, makes [0] rounds",
    "--rounds, 1000001, is not from 1 to 1000000",
    "--without-rule, Thaw, unknown rule [Thaw]"
  })
  void whatThereIsNotIsSaid(String option, String value, String message) {
    Cli.Result result = Cli.run("opening", Talks.THAW, option, value);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains(message);
  }

  @Test
  void scenarioWithoutProcessRulesIsToldWhatIsMissing() {
    Cli.Result result = Cli.run("opening", "scenarios/march-2025.yaml");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("has no process rules", "[process]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Line(position == \"Y-2\")|error[R21]: unknown position [Y-2]",
        "Line(position == \"Y-1\", reading == \"soft\")|error[R21]: unknown reading [soft]",
        "Stance(party == \"z\")|error[R21]: unknown party [z]",
        "Level(name == \"trust\")|error[R21]: unknown level [trust]",
        "Measure(name == \"truce\")|error[R21]: unknown measure [truce]",
        "Happened(event == \"thow\")|error[R21]: unknown event [thow]",
        "Round(number == \"2\")|error[R16]",
        "Term(issue == \"border\")|error[R40]: [Term] is no word of process rules"
      })
  void idsThatThereAreNotAreErrors(String condition, String message) throws IOException {
    Path file =
        Talks.written(folder, "rounds: 4\n", THAW + rule("Wrong", "@event(\"w\")", condition));
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@event(\"w\") @chance(\"0\")|error[R43]: @chance is [0]",
        "@event(\"w\") @chance(\"1.5\")|error[R43]: @chance is [1.5]",
        "@event(\"w\") @chance(\"30%\")|Maybe [0.3]",
        "@event(\"w\") @chance(\"12.5 %, 5%..20%\")|Maybe [0.125, 0.05..0.2]",
        "@event(\"w\") @chance(\"0.3 0.1..0.5\")|error[R43]: @chance is [0.3 0.1..0.5]",
        "@event(\"w\") @chance(\"0.3, 0.4..0.5\")|error[R56]: @chance: the range [0.4..0.5] does",
        "@event(\"w\") @chance(\"0.3, 0.5..0.1\")|error[R56]: @chance: the range [0.5..0.1] ends",
        "@event(\"w\") @chance(\"0.3, 0.1..1.5\")|error[R56]: @chance: the range [0.1..1.5] is not",
        "@event(\"w\") @softens(\"Y-1\")|error[R42]: @softens without @reading",
        "@event(\"w\") @softens(\"Y-1, Z\") @reading(\"none\")|error[R21]: unknown position [Z]",
        "@event(\"w\") @softens(\"Y-1, Y-1\") @reading(\"none\")|line [Y-1] is named twice",
        "@event(\"w\") @softens(\"Y-1, \") @reading(\"none\")|no line is named beside a comma",
        "@event(\"w\") @softens(\"Y-1 and X-1\") @reading(\"none\")|no line is called [Y-1 and X-1]",
        "@event(\"w\") @softens(\"Y-1\") @reading(\"none, none\")|@reading has [2] readings, but",
        "@event(\"w\") @reading(\"none\")|error[R42]: @reading without @softens",
        "@event(\"w\") @hardens(\"Y-1\") @reading(\"none\")|error[R42]: @hardens has the reading",
        "@event(\"w\") @eases(\"x\")|error[R42]: @eases and @stiffens take @by",
        "@event(\"w\") @eases(\"x\") @by(\"2\")|error[R43]: @by is [2]",
        "@event(\"w\") @by(\"1\")|error[R42]: @by without @raises",
        "@event(\"w\") @pauses(\"0\")|error[R43]: @pauses is [0]",
        "@event(\"w\") @leaves(\"z\")|error[R21]: unknown party [z]",
        "@once|error[R41]: rule [Wrong] concludes that something happens but has no @event",
        "@crosses(\"Y-1\")|error[R40]: [crosses] is no word of process rules"
      })
  void metadataThatSayNothingAreErrors(String metadata, String message) throws IOException {
    Path file = Talks.written(folder, "rounds: 4\n", THAW + rule("Wrong", metadata, "Round()"));
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err()).contains(message);
  }

  /** A rest is told with what it does, so that a round without an offer is understood. */
  @Test
  void eventIsToldWithWhatItChanges() throws IOException {
    String rest = rule("Rest", "@event(\"rest\") @pauses(\"2\")", "Round(number == 1)");
    Path file = Talks.written(folder, "rounds: 4\n", THAW + rest);
    String told = Cli.run("negotiate", file, "--trace", 1).succeeded().out();
    assertThat(told.replaceAll("\\s+", " "))
        .contains("event rest, by the rule \"Rest\": no offers for 2 rounds")
        .contains("event thaw, by the rule \"Thaw\": Y-1 no longer binds");
  }

  @Test
  void documentThatThereIsNotIsToldWhereACommentNamesIt() throws IOException {
    String rule = rule("Met", "@event(\"w\")", "Round()").strip();
    String wrong = "\n// They met.\n// Source: XX9 p3, p4\n" + rule;
    Path file = Talks.written(folder, "rounds: 4\n", THAW + wrong + "\n");
    String said = Cli.run("check", file).err();
    int line = Files.readAllLines(folder.resolve("thaw.drl")).indexOf("// Source: XX9 p3, p4") + 1;
    assertThat(said)
        .contains("warning[W22]: rule [Met]: no document is called [XX9]")
        .contains("thaw.drl:" + line + ":12");
  }

  @Test
  void processRuleAmongRulesAboutOutcomesIsSentToItsSection() throws IOException {
    Path file = Talks.written(folder, "rounds: 4\n", THAW);
    Files.copy(folder.resolve("thaw.drl"), folder.resolve("other.drl"));
    Files.writeString(
        file,
        Files.readString(file)
            .replace("rules: [rejections.drl]", "rules: [rejections.drl, other.drl]"));
    assertThat(Cli.run("check", file).err())
        .contains("is a word of process rules, and this file is listed under [rules]")
        .contains("Maybe list the file under [rules] of [process]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rounds: 0|error[S40]: [rounds] of [process] is [0]",
        "rounds: 1000001|error[S40]",
        "levels: {trust: {from: 3, to: 1, start: 2}}|error[S41]: level [trust]",
        "measures: {truce: {start: maybe}}|error[S05]",
        "calendar: {first: 2026-02-30, round: 7 days}|error[S42]",
        "calendar: {first: 2026-02-01, round: weekly}|error[S42]",
        "round: 7|error[S02]: unknown key [round] in [process]"
      })
  void sectionThatMakesNoSenseIsAnError(String line, String message) throws IOException {
    Path file = Talks.written(folder, line + "\n", THAW);
    Cli.Result result = Cli.run("check", file);
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err()).contains(message);
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.process.Talks;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What {@code negotiate} puts on the screen and into files. */
final class NegotiateCommandTest {

  /** Ten to share, of which A wants much and B little. */
  private static final Sketch SHARING = sharing("", "");

  @TempDir private Path folder;

  private static Sketch sharing(String positions, String process) {
    Sketch sketch =
        Sketch.scenario()
            .title("Sharing")
            .number("share", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10")
            .stating("A", "{share: {option: 10}}")
            .stating("B", "{share: {option: 0}}")
            .more(
                process.isEmpty()
                    ? "process: {rounds: 11, parties: {A: {concede: {e: 1}}, B: {concede: {e:"
                        + " 0.5}}}}\n"
                    : process)
            .assumptions(
                """
                {utility: {
                  A: {values: {share: {shape: linear, best: 10, worst: 0}}},
                  B: {values: {share: {shape: linear, best: 0, worst: 10}}}}}\
                """)
            .rules(Sketch.REJECTIONS);
    return positions.isEmpty() ? sketch : sketch.position("B-1", "B", positions);
  }

  @Test
  void launchedProgramTellsOneTalkWhereNothingIsLeftToChance() {
    Launched.Ended ended = new Launched().run("negotiate", SHARING.write(folder));
    assertThat(ended.err()).isEmpty();
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("Offers in turn about 11 coherent outcomes, at most 11 rounds.\n")
        .contains("1 of 1 talk ends in agreement.\n")
        .contains("Agreement comes in round 7.00 on average")
        .contains("A     0.00             0.30        70.00 %")
        .contains("note: nothing is left to chance, so one talk tells all");
  }

  @Test
  void programTellsTurnsInWords() {
    Path file =
        sharing("firmness: 1\n    rejects: {share: ['> 5']}", "process: {rounds: 3}\n")
            .write(folder);
    Cli.Result ended = Cli.run("negotiate", file, "--trace", "1");
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains(
            """
            Talk 1, turn by turn; rounds are counted from 0
              The talk ends in round 1: agreement on share=5.
              No line of A binds.
              B is bound by B-1.

              Round 0
                A offers share=10, worth 1.00 to it
                B cannot sign that, since it crosses B-1, and offers share=0, worth 1.00 to
                it

              Round 1
                A refuses that, worth 0.00 where it asks for 0.50, and offers now share=5,
                worth 0.50 to it
                B accepts, worth 0.50 to it where it would ask for 0.50
            """);
  }

  /** Longer than a screen, and told whole without {@code --all}. */
  @Test
  void longTalkIsToldToItsLastTurn() {
    Path file =
        sharing("firmness: 1\n    rejects: {share: ['> 0']}", "process: {rounds: 30}\n")
            .write(folder);
    Cli.Result told = Cli.run("negotiate", file, "--trace", "1").succeeded();
    assertThat(told.out().lines().count()).isGreaterThan(40);
    assertThat(told.out()).contains("Round 0\n").doesNotContain("Shortened to one screen");
    String ended = told.out().replaceAll("(?s).*ends in round ([0-9]+):.*", "$1");
    assertThat(told.out()).contains("Round " + ended + "\n");
    assertThat(Cli.run("negotiate", file, "--trace", "1", "--all").succeeded().out())
        .startsWith(told.out().substring(0, told.out().lastIndexOf("Round " + ended)));
  }

  @Test
  void filesHoldAllOfIt() {
    Path out = folder.resolve("out");
    Path file =
        sharing("firmness: 0.4\n    rejects: {share: ['< 5']}", "process: {rounds: 11}\n")
            .write(folder);
    Cli.run("negotiate", file, "--talks", 2000, "--each", "-o", out).succeeded();
    Map<String, String> files = Cli.files(out);
    assertThat(files)
        .containsKeys("negotiate.json", "manifest.json", "datapackage.json", "positions.csv");
    assertThat(files.get("process.csv"))
        .startsWith("quantity,party,value,low,high,level,interval,talks\nagreement,,1.0,")
        .contains("rounds_median,,", "utility,A,", "yielded,B,", "pareto_distance,,0.0,");
    assertThat(files.get("endings.csv")).startsWith("ending,talks,share,low,high\nagreement,2000,");
    // B's line, as stated, is the line that binds: it never gives.
    assertThat(files.get("talk_first_to_give.csv")).contains("\nB-1,").contains(",0,0,0.0,0.0,");
    assertThat(files.get("deals.csv")).startsWith("outcome,talks,share\n1,");
    assertThat(files.get("talks.csv"))
        .startsWith("talk,ended,round,outcome,first_position\n1,agreement,")
        .hasLineCount(2001);
    assertThat(files.get("concession_order.csv")).contains("A,share,B,share,", "B,share,A,share,");
  }

  @Test
  void threadsAndOrderOfWritingMakeNoDifference() {
    Path file =
        sharing(
                "firmness: 0.4\n    rejects: {share: ['> 5']}",
                "process: {rounds: 9, parties: {A: {offer: random}}}\n")
            .write(folder);
    Path one = folder.resolve("one");
    Path seven = folder.resolve("seven");
    Cli.run("negotiate", file, "--talks", 9000, "--threads", 1, "-o", one).succeeded();
    Cli.run("negotiate", file, "--talks", 9000, "--threads", 7, "-o", seven).succeeded();
    assertThat(Cli.files(seven)).isEqualTo(Cli.files(one));
  }

  @Test
  void whatNoTalkCanEndInIsSaidBefore() {
    Sketch sketch =
        sharing("firmness: 1\n    rejects: {share: ['> 4']}", "process: {rounds: 3}\n")
            .position("A-1", "A", "firmness: 1\n    rejects: {share: ['< 6']}");
    assertThat(Cli.run("negotiate", sketch.write(folder)).succeeded().out())
        .contains("0 of 1 talk ends in agreement.")
        .contains("  deadline  1  100 %")
        .contains("note: no talk can end in agreement: no coherent outcome could be signed by all");
  }

  @Test
  void partiesOfWhoseWantsNothingIsKnownAreNamed() {
    Sketch sketch =
        Sketch.scenario()
            .issue("road", "shut", "open")
            .party("A")
            .position("B-1", "B", "rejects: {road: [open]}")
            .rules(Sketch.REJECTIONS);
    assertThat(Cli.run("negotiate", sketch.write(folder), "--talks", 10).succeeded().out())
        .contains("note: nothing is known of what [A, B] want, so all outcomes are alike to them")
        .contains("note: assumed, since [process] says nothing of how [A, B] negotiate");
  }

  /** Sixteen thousand million outcomes, and an event that the scenario leaves to chance. */
  @Test
  void programTellsOfFebruaryWithAnEventForCertain() {
    Cli.Result ended =
        Cli.run(
            "negotiate",
            ShippedScenario.FEBRUARY.file(),
            "--talks=256",
            "--time=600",
            "--at=0=leaders-meet");
    assertThat(ended.status()).isZero();
    assertThat(ended.out())
        .contains("Offers in turn about 16,630,935,552 coherent outcomes, at most 16 rounds.\n")
        .contains("Offers are from pools: ")
        .contains("With an eighth of them at a time, 256 talks each, ")
        .contains("A deal is possible, a zone open, in ")
        .contains("Changed: leaders-meet in round 0. Of the same 256 talks, ");
  }

  /**
   * E7: both accept whatever they can sign, so a deal is struck once Y's line gives, from round 3
   * on with chance 0.3 a round; a ninth round adds 0.3 of the 0.7^5 without a deal.
   */
  @Test
  void roundMoreIsWorthWhatIsWorkedOutByHand() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run("negotiate", Talks.THAW, "--rounds", "+1", "--talks", 20_000, "-o", out)
            .succeeded();
    assertThat(result.out()).contains("Changed: 9 rounds rather than 8. Of the same 20,000 talks,");
    JsonNode changed =
        new ObjectMapper().readTree(out.resolve("negotiate.json").toFile()).get("changed");
    assertThat(changed.get("lost").asInt()).isZero();
    double worth = 0.3 * Math.pow(0.7, 5);
    assertThat(changed.get("low").asDouble()).isLessThan(worth);
    assertThat(changed.get("high").asDouble()).isGreaterThan(worth);
    assertThat(changed.get("high").asDouble()).isLessThan(worth + 0.01);
  }

  /** 1 - 0.85^5 and 1 - 0.4^5 in place of 1 - 0.7^5, as for the zone: all that can be is struck. */
  @Test
  void whatHalfAndTwiceAChanceChangeIsAsWorkedOutByHand() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run("negotiate", Talks.THAW, "--tornado", "--talks", 30_000, "-o", out).succeeded();
    assertThat(result.out())
        .containsSubsequence(
            "Which assumed chance matters most: points more of agreement", "How talks end");
    JsonNode json = new ObjectMapper().readTree(out.resolve("negotiate.json").toFile());
    JsonNode chance = json.get("talk_chances").get(0);
    assertThat(chance.get("with_less_low").asDouble()).isBetween(-0.29, -0.2756);
    assertThat(chance.get("with_less_high").asDouble()).isBetween(-0.2756, -0.26);
    assertThat(chance.get("with_more_low").asDouble()).isBetween(0.145, 0.15783);
    assertThat(chance.get("with_more_high").asDouble()).isBetween(0.15783, 0.17);
    assertThat(out.resolve("talk_chances.csv")).content().hasLineCount(2);
  }

  @Test
  void unknownRulesAndEventsAreRefused() {
    Object february = ShippedScenario.FEBRUARY.file();
    assertThat(Cli.run("negotiate", february, "--without-rule", "none such").err())
        .contains("--without-rule: unknown rule [none such], expected one of");
    assertThat(Cli.run("negotiate", february, "--at", "16=leaders-meet").err())
        .contains("--at: round [16] is none of 0 to 15");
  }

  @Test
  void oneTextAmongTooManyOutcomesIsRefusedWithAdvice() {
    Sketch sketch = Sketch.scenario().party("A");
    for (int issue = 0; issue < 11; issue++) {
      sketch.issue("i" + issue, "a", "b", "c", "d");
    }
    sketch.more("process: {protocol: text}\n").rules(Sketch.REJECTIONS);
    Path file = sketch.write(folder);
    Cli.Result ended = Cli.run("negotiate", file);
    assertThat(ended.status()).isEqualTo(ExitCodes.UNANSWERED);
    Cli.Result asJson = Cli.run("negotiate", file, "--json");
    assertThat(asJson.status()).isEqualTo(ExitCodes.UNANSWERED);
    assertThat(asJson.out()).contains("\"not_simulated\" : \"too-many-outcomes\"");
    assertThat(ended.out())
        .contains("Not simulated: 4,194,304 coherent outcomes are more than the 1,048,576")
        .contains("or let the parties make offers.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {rounds: 0} | [rounds] of [process] is [0], a whole number in [1, 1000000] was expected
          {rounds: 1000001} | a whole number in [1, 1000000] was expected
          {rounds: many} | [rounds] of [process] is [many], a whole number in
          {protocol: barter} | [protocol] of [process] is [barter], one of these words was expected
          {first: C} | [first] of [process] is [C], a party of this file was expected: [A, B]
          {clock: fast} | [clock] of [process] is [fast]
          {parties: {C: {}}} | [parties] of [process] names [C]
          {parties: {A: {concede: {e: -1}}}} | is [-1], a number in [0, 1000] was expected
          {parties: {A: {concede: {k: 2}}}} | is [2], a number in [0, 1] was expected
          {parties: {A: {hurry: 1}}} | unknown key [hurry] in [process] of party [A]
          {parties: {A: {accept: {const: 2}}}} | is [2], a number in [0, 1] was expected
          {parties: {A: {accept: const}}} | is [const] without a number
          {parties: {A: {accept: {combi: {over: max}}}}} | has no [T]
          {parties: {A: {offer: {random: {width: 3}}}}} | is [3], a number in [0, 1] was expected
          {parties: {A: {concede: {e: 1}, tit-for-tat: {}}}} | has both [concede] and [tit-for-tat]
          {parties: {A: {mix: {time: 0, tit-for-tat: 0}}}} | has weights that are all [0]
          {parties: {A: {tit-for-tat: {window: 0}}}} | is [0], a whole number in [1, 1000000]
          {parties: {A: {discount: 1.5}}} | is [1.5], a number in [0, 1] was expected
          {parties: {A: {vote: {anneal: 2}}}, protocol: text} | is [2], a number in [0, 1]
          """)
  void whatIsWrongIsSaidWithItsPlace(String process, String message) {
    Cli.Result result =
        Cli.run("negotiate", sharing("", "process: " + process + "\n").write(folder));
    assertThat(result.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(result.err()).contains("sketch.yaml:").contains(message);
  }

  @Test
  void strategiesWithoutEffectAreWarnedOf() {
    Path file =
        sharing("", "process: {protocol: text, parties: {A: {offer: lowest}}}\n").write(folder);
    assertThat(Cli.run("check", file).err())
        .contains("warning[W25]")
        .contains("[offer] of [process] of party [A] has no effect where [protocol] is [text]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --talks | 0 | --talks
          --trace | 0 | --trace
          --talks | 0.5 | --talks
          """)
  void whatCannotBeAskedIsSaid(String option, String value, String message) {
    Cli.Result result = Cli.run("negotiate", SHARING.write(folder), option, value);
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.message()).contains(message);
  }

  @Test
  void februaryIsTalkedAboutOnceSideIssuesAreSettled() {
    String fixed =
        "frozen-assets=fund-reconstruction,us-economic-terms=profit-share-50-and-minerals,"
            + "energy-truce-days=7,energy-truce-scope=energy-infrastructure,"
            + "talks-format=trilateral-teams,europe-role=consulted,truce-reciprocity=mutual,"
            + "us-arms-aid=continues,humanitarian-cbm=none";
    Cli.Result result =
        Cli.run("negotiate", ShippedScenario.FEBRUARY.file(), "--fix", fixed, "--talks", 2000)
            .succeeded();
    assertThat(result.out()).contains("Offers in turn about 423,072 coherent outcomes, at most");
    assertThat(result.out().lines().count()).isLessThanOrEqualTo(60);
  }
}

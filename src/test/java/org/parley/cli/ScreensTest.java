package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.testkit.ShippedScenario;

/** Every answer is one screen unless all of it is asked for, or its JSON alone. */
final class ScreensTest {

  private static final String BOLD = "\u001b[1m";

  /** What is printed where nothing is asked besides: each is asked once, for all tests. */
  private static final Map<ShippedScenario, Map<String, String>> BRIEF =
      new EnumMap<>(ShippedScenario.class);

  @TempDir private static Path folder;

  /** What each command about one scenario is asked, by its name. */
  private static Map<String, List<Object>> questions(ShippedScenario shipped) {
    Map<String, List<Object>> questions = new TreeMap<>();
    for (String name :
        List.of(
            "show", "conflicts", "whatif", "outcomes", "bargain", "sources", "check", "rules")) {
      questions.put(name, List.of(name, shipped.file()));
    }
    questions.put("worlds", List.of("worlds", shipped.file(), "--draws", 10_000));
    questions.put(
        "run",
        List.of("run", shipped.file(), "--draws", 50_000, "-o", folder.resolve("run"), "--force"));
    questions.put(
        "explain",
        List.of("explain", shipped.file(), "--outcome", "armed-forces-limits=no-limits"));
    return questions;
  }

  private static Map<String, String> brief(ShippedScenario shipped) {
    return BRIEF.computeIfAbsent(
        shipped,
        asked -> {
          Map<String, String> answers = new TreeMap<>();
          questions(asked)
              .forEach(
                  (name, question) ->
                      answers.put(name, Cli.run(question.toArray()).succeeded().out()));
          return answers;
        });
  }

  @ParameterizedTest
  @EnumSource
  void everyAnswerIsOneScreen(ShippedScenario shipped) {
    brief(shipped)
        .forEach(
            (name, answer) ->
                assertThat(answer.lines())
                    .as(name)
                    .hasSizeBetween(2, 40)
                    .filteredOn(line -> !line.startsWith("Written to "))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80)));
  }

  @Test
  void everyAnswerIsWholeAndJsonWhereThatIsAskedFor() throws IOException {
    Map<String, List<Object>> questions = questions(ShippedScenario.FEBRUARY);
    questions.remove("check");
    for (Map.Entry<String, List<Object>> question : questions.entrySet()) {
      String name = question.getKey();
      String brief = brief(ShippedScenario.FEBRUARY).getOrDefault(name, "");
      String whole = Cli.run(with(question.getValue(), "--all")).succeeded().out();
      assertThat(whole).as(name).doesNotContain("Shortened to one screen", "--all");
      if (brief.contains("Shortened to one screen")) {
        assertThat(whole.lines().count()).as(name).isGreaterThan(40);
      }
      Cli.Result json = Cli.run(with(question.getValue(), "--json"));
      assertThat(json.status()).as(name).isZero();
      assertThat(json.err().replaceAll("Written to .*\\R", "")).as(name).isEmpty();
      assertThat(new ObjectMapper().readTree(json.out()).path("scenario").isMissingNode())
          .as(name)
          .isFalse();
    }
  }

  private static Object[] with(List<Object> question, String option) {
    List<Object> all = new ArrayList<>(question);
    all.add(option);
    return all.toArray();
  }

  @Test
  void comparisonsAreOneScreenToo() {
    Path march = ShippedScenario.MARCH.file();
    Path december = ShippedScenario.DECEMBER.file();
    Path february = ShippedScenario.FEBRUARY.file();
    Path second = Path.of("scenarios/february-2026-second.yaml");
    assertThat(
            Cli.run("compare", march, december, february, "--time", 600).succeeded().out().lines())
        .hasSizeBetween(10, 40);
    assertThat(Cli.run("coders", february, second, "--time", 600).succeeded().out().lines())
        .hasSizeBetween(10, 40);
  }

  @Test
  void launchedRunPrintsItsJsonAloneAndSaysWhereFilesAreElsewhere() throws IOException {
    Path out = folder.resolve("out");
    Launched.Ended run =
        new Launched().run("run", ShippedScenario.MARCH.file(), "-o", out, "--json");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(out.resolve("summary.json")));
    assertThat(run.err()).isEqualTo("Written to " + out + "\n");
  }

  @Test
  void launchedScreenFollowsTheTerminal() {
    Path march = ShippedScenario.MARCH.file();
    Launched.Ended wide = new Launched().on("-Dparley.screen=60x100").run("show", march);
    assertThat(wide.out()).contains(BOLD);
    assertThat(plain(wide.out()).lines())
        .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(80))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
        .hasSizeLessThanOrEqualTo(40);
    Launched.Ended plain =
        new Launched()
            .on("-Dparley.screen=60x999")
            .with("NO_COLOR", "1")
            .run("show", march, "--all");
    assertThat(plain.out()).doesNotContain("\u001b");
    assertThat(plain.out().lines())
        .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(100))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    assertThat(Cli.run("show", march, "--color", "always").out()).contains(BOLD);
    assertThat(Cli.run("show", march).out()).doesNotContain(BOLD);
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9]+m", "");
  }

  @Test
  void launchedAnswerLongerThanTheTerminalIsPaged() {
    Path march = ShippedScenario.MARCH.file();
    Launched small = new Launched().on("-Dparley.screen=20x80").with("PAGER", "sed 's/^/| /'");
    assertThat(small.run("show", march, "--color", "never").out().lines())
        .hasSizeGreaterThan(20)
        .allSatisfy(line -> assertThat(line).startsWith("| "));
    assertThat(small.run("show", march, "--no-pager").out()).doesNotContain("| ");
    assertThat(
            new Launched().on("-Dparley.screen=20x80").with("PAGER", "").run("show", march).out())
        .doesNotContain("| ");
  }

  @Test
  void exitStatusSaysWhatWasFoundWhereThatIsAskedFor() {
    Path february = ShippedScenario.FEBRUARY.file();
    Path march = ShippedScenario.MARCH.file();
    assertThat(new Launched().run("conflicts", february, "--fail-if", "no-deal").status())
        .isEqualTo(5);
    assertThat(Cli.run("conflicts", february, "--fail-if", "deal").status()).isZero();
    assertThat(Cli.run("outcomes", march, "--fail-if", "no-deal,deal").status()).isEqualTo(5);
    assertThat(Cli.run("outcomes", march, "--fail-if", "no-deal").status()).isZero();
    Path out = folder.resolve("found");
    assertThat(Cli.run("run", march, "--draws", 0, "--fail-if", "deal", "-o", out).status())
        .isEqualTo(5);
    assertThat(Cli.run("bargain", march, "--fail-if", "deal").status()).isEqualTo(4);
    assertThat(Cli.run("conflicts", march, "--fail-if", "no-del").message())
        .contains("unknown finding [no-del]", "Maybe [no-deal]");
  }

  @Test
  void standardOutputIsNoFolder() {
    Cli.Result result = Cli.run("conflicts", ShippedScenario.MARCH.file(), "-o", "-");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("[-] is no file and no folder", "Maybe --json is meant");
  }

  @Test
  void colourThatIsNoneIsRefused() {
    Cli.Result result = Cli.run("show", ShippedScenario.MARCH.file(), "--color", "alwys");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("unknown choice [alwys]", "Maybe [always]");
  }

  @Test
  void wordsAreExplainedWhereTheyAppearAndOnRequest() {
    String screen = Cli.run("sources", ShippedScenario.FEBRUARY.file()).succeeded().out();
    assertThat(screen.replaceAll("\\s+", " "))
        .contains("core = lines that cannot hold together", "parley help words");
    assertThat(Cli.run("help", "words").succeeded().out().lines())
        .hasSizeBetween(10, 40)
        .anySatisfy(line -> assertThat(line).startsWith("  relaxation  "));
    assertThat(Cli.run("help", "Coherent").succeeded().out()).contains("makes sense at all");
    assertThat(Cli.run("help", "coherant").message()).contains("Maybe [coherent]");
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Issue;
import org.parley.scenario.Option;
import org.parley.scenario.Scenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.testkit.Sketch;

/** What a deal is, for whom it is best, and whether a row of a file is one. */
final class DealTest {

  @TempDir private Path folder;

  /**
   * The north wants b at most at two, the south a not at x; of nine outcomes a=y|z with b=1|2 are
   * left, and c may be anything.
   */
  private Path sketch(String... replaced) throws IOException {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y", "z")
            .issue("b", "one", "two", "three")
            .issue("c", "p", "q")
            .position("N", "north", "rejects: {b: [three]}")
            .position("S", "south", "rejects: {a: [x, y]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    String text = Files.readString(file);
    text =
        text.replace(
            "  north: {title: T}\n  south: {title: T}\n",
            "  north: {title: The North, stated: {a: {option: x}, b: {option: one}}}\n"
                + "  south: {title: The South, stated: {b: {option: three}}}\n");
    for (int k = 0; k < replaced.length; k += 2) {
      assertThat(text).contains(replaced[k]);
      text = text.replace(replaced[k], replaced[k + 1]);
    }
    return Files.writeString(file, text);
  }

  @Test
  void runSaysWhatAllAcceptableOutcomesHave() throws IOException {
    Launched.Ended run =
        new Launched().run("run", sketch(), "--draws", "100", "--all", "-o", folder.resolve("out"));
    assertThat(run.out())
        .contains("What the 4 acceptable outcomes have in common\n")
        .contains("  all have\n    a  z\n", "  none has: b=three\n", "  open is: b, c\n")
        .containsPattern(
            "1\\. crosses no line\n +steps asked: north (2, south 2|3, south 1)\n +a +z\n +b +(one|two)");
    assertThat(Cli.summary(folder.resolve("out")).at("/common/options/a").toString())
        .isEqualTo("[\"z\"]");
  }

  /** On the screen and in the page to hand over, in the words of the scenario file. */
  @Test
  void whatOutcomesDifferInIsToldInTitles() throws IOException {
    Path february = Path.of("scenarios/february-2026.yaml");
    Path out = folder.resolve("out");
    String all = Cli.run("run", february, "--draws", 0, "--all", "-o", out).succeeded().out();
    Matcher told =
        Pattern.compile("the same as the first, but\n +(?<issue>[a-z-]+)  (?<title>.+)\n")
            .matcher(all);
    assertThat(told.find()).isTrue();
    Scenario scenario = ScenarioReader.read(february);
    Issue issue =
        scenario.issues().stream().filter(i -> i.id().equals(told.group("issue"))).findAny().get();
    assertThat(issue.options()).extracting(Option::title).contains(told.group("title"));
    assertThat(Cli.files(out).get("page.json"))
        .contains("the same as the first, but")
        .doesNotContain("\"differs: ");
  }

  @Test
  void outcomesHaveAMatrixAndTheBestForAParty() throws IOException {
    Path out = folder.resolve("out");
    Cli.Result outcomes = Cli.run("outcomes", sketch(), "--for", "north", "--all", "-o", out);
    assertThat(outcomes.out())
        .contains("Where these outcomes differ, issue by outcome\n")
        .contains("Best for The North: the acceptable outcome that asks fewest steps of it\n")
        .contains("  steps asked: north 2, south 2\n");
    assertThat(Cli.json(out, "outcomes.json").at("/best/outcome/b").asText()).isEqualTo("one");
    assertThat(out.resolve("manifest.json")).content().contains("\"for\" : \"north\"");
    assertThat(Cli.run("outcomes", sketch(), "--for", "nort").err()).contains("Maybe [north]");
  }

  /** Where the nearest outcomes cross something, the best of them is looked for among all. */
  @Test
  void bestOfTheNearestIsFromAnySetThatIsCrossed() throws IOException {
    Path file = sketch("a: [x, y]", "a: [y, z]", "rejects: {b: [three]}", "rejects: {a: [x]}");
    assertThat(Cli.run("outcomes", file, "--for", "north").out())
        .contains("of the outcomes that cross fewest lines the one that")
        .contains("  crosses N; steps asked: south 2\n");
    assertThat(Cli.run("outcomes", file, "--for", "south").out())
        .contains("  crosses N; steps asked: north 2\n");
  }

  @Test
  void anyChangeIsOneStepWhereOptionsHaveNoOrder() throws IOException {
    Path unordered = sketch("  a:\n    title: a\n", "  a:\n    title: a\n    order: none\n");
    assertThat(Cli.run("outcomes", unordered, "--for", "north").out())
        .contains("  steps asked: north 1, south 2\n");
    assertThat(Cli.run("show", unordered, "a").succeeded().out())
        .contains("none: any change is one step");
    Path wrong = sketch("  a:\n    title: a\n", "  a:\n    title: a\n    order: nome\n");
    assertThat(Cli.run("check", wrong).err()).contains("error[S05]", "Maybe [none]");
  }

  @Test
  void explainTakesARowOfAnyTableOfOutcomes() throws IOException {
    Path file = sketch();
    Path out = folder.resolve("out");
    Cli.run("outcomes", file, "-o", out);
    String outcome =
        Cli.csv(out.resolve("nearest_options.csv")).stream()
            .filter(row -> row.getField("outcome").equals("1"))
            .map(row -> row.getField("issue") + "=" + row.getField("option"))
            .collect(Collectors.joining(";"));
    String expected = Cli.run("explain", file, "--outcome", outcome).succeeded().out();
    assertThat(expected).contains("Who could sign", "  The North  yes\n", "  The South  yes\n");
    for (String row : new String[] {"nearest.csv:1", "nearest_options.csv:3"}) {
      Cli.Result explain = Cli.run("explain", file, "--row", out.resolve(row));
      assertThat(explain.out()).as(explain.err()).isEqualTo(expected);
    }
    assertThat(Cli.run("explain", file, "--row", out.resolve("nearest.csv:9")).err())
        .contains("has [4] rows, so none");
    assertThat(Cli.run("explain", file, "--row", out.resolve("parties.csv:1")).err())
        .contains("has no column");
    assertThat(Cli.run("explain", file, "--row", "nowhere.csv:1").err())
        .contains("cannot read [nowhere.csv]");
    assertThat(Cli.run("explain", file).err()).contains("explain needs an outcome");
  }

  @Test
  void explainTellsWhoCouldNotSign() throws IOException {
    assertThat(Cli.run("explain", sketch(), "--outcome", "a=x,b=two,c=p").out())
        .contains("  The North  yes\n", "  The South  no: crosses S\n");
    assertThat(Cli.run("explain", sketch(), "--outcome", "a=x").succeeded().out())
        .contains("  The North  depends on the open issues\n", "  The South  no: crosses S\n");
  }

  @Test
  void reasonThatARuleMatchesInTwoOrdersIsSaidOnce() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .issue("b", "x", "y")
            .position("N", "north", "")
            .rules(
                "rule \"twice\" @crosses(\"N\") when Term($i : issue, option == \"y\")"
                    + " Term(issue != $i, option == \"y\")"
                    + " then verdict.crosses(drools); end\n")
            .write(folder);
    assertThat(Cli.run("explain", file, "--outcome", "a=y,b=y").out())
        .containsOnlyOnce("by rule: twice");
  }

  @Test
  void partyNothingOfWhichBindsIsLeftOutInVain() throws IOException {
    Path file =
        sketch(
            "kind: red-line\n    status: stated\n    text: S",
            "kind: demand\n    status: stated\n    text: S");
    assertThat(Cli.run("conflicts", file, "--without", "south").out())
        .contains("--without south has no effect: none of its positions binds with --enforce");
    assertThat(Cli.run("conflicts", file, "--without", "north").succeeded().out())
        .doesNotContain("has no effect");
  }

  /** A rule file is never meant by the name of a scenario, nor the other way round. */
  @Test
  void adviceNamesFilesOfTheSameSort() throws IOException {
    Files.writeString(folder.resolve("gerd-2021.drl"), "");
    Files.writeString(folder.resolve("gerd-2021.yaml"), "");
    assertThat(Cli.run("run", folder.resolve("gerd-2021.yml")).err())
        .contains("Maybe [" + folder.resolve("gerd-2021.yaml") + "]");
    assertThat(Cli.run("run", folder.resolve("gerd")).err())
        .contains("Maybe [" + folder.resolve("gerd-2021.yaml") + "]");
  }

  @Test
  void ruleThatJudgesRejectionsIsNamedByAPathThatLeadsThere() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("N", "north", "rejects: {a: [x]}")
            .rules("")
            .write(folder);
    String err = Cli.run("check", file).err();
    String named = err.substring(err.indexOf("Maybe add [") + 11);
    String path = named.substring(0, named.indexOf(']'));
    assertThat(folder.resolve(path)).exists();
  }
}

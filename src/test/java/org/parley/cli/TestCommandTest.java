package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** {@code parley test}, on the tests that {@code parley new} writes. */
final class TestCommandTest {

  @TempDir private Path folder;
  private Path mine = Path.of("");
  private Path tests = Path.of("");

  @BeforeEach
  void write() {
    mine = folder.resolve("mine");
    tests = mine.resolve("boathouse.test.yaml");
    Cli.run("new", mine).succeeded();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = mine.resolve(file);
    assertThat(Files.readString(path)).contains(from);
    Files.writeString(path, Files.readString(path).replace(from, to));
  }

  @Test
  void testsOfTheExamplePass() {
    for (Path named :
        new Path[] {mine, tests, mine.resolve("boathouse.drl"), mine.resolve("boathouse.yaml")}) {
      assertThat(Cli.run("test", named).succeeded().out())
          .isEqualTo("11 tests in 1 file, and all pass.\n\n");
    }
  }

  @Test
  void thresholdOneStepOffFailsWithPlaceAndReason() throws IOException {
    change("boathouse.drl", "value > 2", "value > 3");
    Cli.Result result = Cli.run("test", mine);
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("1 of 11 tests in 1 file fail.")
        .contains("A third evening needs a share of the rent")
        .contains("boathouse.test.yaml:10")
        .contains("[ROW-1] is to be crossed, and no rule says so.");
  }

  /** One outcome is enough to break what is expected of all, and is named. */
  @Test
  void openIssuesAreNamedWithTheOptionThatBreaksATest() throws IOException {
    change("boathouse.test.yaml", "given: {evenings: 3, rent: rowers}", "given: {evenings: 3}");
    String out = Cli.run("test", mine).out().replaceAll("\\s+", " ");
    assertThat(out)
        .contains("[ROW-1] is to be crossed, and no rule says so, for one with rent=shared.");
  }

  @Test
  void whatIsToBeKeptIsToldWithTheRuleThatSaysOtherwise() throws IOException {
    change("boathouse.drl", "value > 2", "value > 1");
    assertThat(Cli.run("test", mine).out().replaceAll("\\s+", " "))
        .contains(
            "[ROW-1] is to be kept, and rule [More evenings only if the company shares the rent]"
                + " says it is crossed.");
  }

  /** With the second rule the outcome is crossed all the same, by another rule than is expected. */
  @Test
  void reasonIsTestedToo() throws IOException {
    change(
        "boathouse.drl",
        "rule \"A fixed stage",
        """
        rule "Three evenings are too many"
            @crosses("ROW-1")
        when
            Term(issue == "evenings", value == 3)
        then
            verdict.crosses(drools);
        end

        rule "A fixed stage""");
    change("boathouse.drl", "value > 2", "value > 3");
    assertThat(Cli.run("test", mine).out().replaceAll("\\s+", " "))
        .contains("[ROW-1] is crossed, but not by rule [More evenings only if the company");
  }

  @Test
  void jsonAndXmlSayTheSame() throws IOException, ParserConfigurationException, SAXException {
    change("boathouse.drl", "value > 2", "value > 3");
    change("boathouse.test.yaml", "A third evening needs", "A <third> & \\\"odd\\\" evening needs");
    change("boathouse.test.yaml", "name: A <third>", "name: \"A <third>");
    change(
        "boathouse.test.yaml",
        "share of the rent\n    given: {evenings: 3",
        "share\"\n    given: {evenings: 3");
    Path xml = folder.resolve("tests.xml");
    Cli.Result result = Cli.run("test", mine, "--json", "--junit", xml);
    JsonNode json = new ObjectMapper().readTree(result.out());
    assertThat(json.path("tests").asInt()).isEqualTo(11);
    assertThat(json.path("failed").asInt()).isEqualTo(1);
    JsonNode failure = json.at("/files/0/tests/1/failures/0");
    assertThat(failure.path("code").asText()).isEqualTo("not-crossed");
    assertThat(failure.path("line").asInt()).isEqualTo(12);

    Element suites =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(xml.toFile())
            .getDocumentElement();
    assertThat(suites.getTagName()).isEqualTo("testsuites");
    assertThat(suites.getAttribute("failures")).isEqualTo("1");
    NodeList cases = suites.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(11);
    Element failed = (Element) suites.getElementsByTagName("failure").item(0);
    assertThat(((Element) failed.getParentNode()).getAttribute("name"))
        .isEqualTo("A <third> & \"odd\" evening needs a share");
    assertThat(failed.getAttribute("message")).isEqualTo(failure.path("text").asText());
    // The same report may be written again, and nothing else is replaced.
    Cli.run("test", mine, "--junit", xml);
    Cli.Result refused = Cli.run("test", mine, "--junit", mine.resolve("boathouse.yaml"));
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.message()).contains("is there and no JUnit report");
  }

  @Test
  void slipsThatNoTestNoticesAreListed() throws IOException {
    assertThat(Cli.run("test", mine, "--mutate").succeeded().out().replaceAll("\\s+", " "))
        .contains(
            "15 changes to thresholds and options in the rules, one at a time, tests notice 15.");
    change(
        "boathouse.test.yaml",
        "  - name: Two evenings cost the company nothing\n    given: {evenings: 2, rent: rowers}\n"
            + "    keeps: [ROW-1]\n",
        "");
    assertThat(Cli.run("test", mine, "--mutate").succeeded().out().replaceAll("\\s+", " "))
        .contains("tests notice 13.")
        .contains("[>] as [>=]")
        .contains("[2] as [1]")
        .contains("boathouse.drl:13");
  }

  @Test
  void coverageNamesRulesThatNoTestSees() throws IOException {
    String all =
        Cli.run("rules", mine.resolve("boathouse.yaml"), "--coverage", tests).succeeded().out();
    assertThat(all).contains("The tests see every rule match.");
    change("boathouse.test.yaml", "crosses: [C-1]", "keeps: [PLA-2]");
    change("boathouse.test.yaml", "{stage: fixed, storage: hall}", "{rent: shared}");
    assertThat(
            Cli.run("rules", mine.resolve("boathouse.yaml"), "--coverage", tests).succeeded().out())
        .contains("never these 1\n  A fixed stage leaves no floor for boats");
    Cli.Result other = Cli.run("rules", "scenarios/february-2026.yaml", "--coverage", tests);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.message()).contains("is about other issues or options");
  }

  @Test
  void mistakesInTestsAreToldWithPlaceAndAdvice() throws IOException {
    change("boathouse.test.yaml", "{evenings: 2, rent: rowers}", "{evenigs: 2, rent: rower}");
    Cli.Result ids = Cli.run("test", mine);
    assertThat(ids.status()).isEqualTo(3);
    assertThat(ids.message())
        .contains("boathouse.test.yaml:8:13: error[S04]", "Maybe [evenings]", "Maybe [rowers]");
    change("boathouse.test.yaml", "{evenigs: 2, rent: rower}", "{evenings: 2}");
    change("boathouse.test.yaml", "keeps: [C-1]", "keeps: [C-2]");
    assertThat(Cli.run("test", mine).message()).contains("error[S04]", "[C-2]", "Maybe [C-1]");
  }

  @Test
  void whereThereAreNoTestsThatIsSaid() throws IOException {
    Files.delete(tests);
    Cli.Result result = Cli.run("test", mine);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains("has no tests", "Maybe write NAME.test.yaml");
  }

  @Test
  void scenarioOfTestsIsAScenarioFile() throws IOException {
    change("boathouse.test.yaml", "scenario: boathouse.yaml", "scenario: /etc/passwd");
    Cli.Result result = Cli.run("test", mine);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.message()).contains("is no scenario file").doesNotContain("root:");
  }

  @Test
  void updateShowsTheDifferenceAndWritesItOnRequestAlone() throws IOException {
    change("boathouse.drl", "value > 2", "value > 3");
    change("boathouse.test.yaml", "    crosses: {ROW-1:", "    # beyond two\n    crosses: {ROW-1:");
    String before = Files.readString(tests);
    Cli.Result shown = Cli.run("test", mine, "--update");
    assertThat(shown.status()).isEqualTo(5);
    assertThat(shown.out())
        .contains("- crosses: {ROW-1: More evenings only if the company shares the rent}")
        .contains("+ keeps: [ROW-1]");
    assertThat(Files.readString(tests)).isEqualTo(before);

    assertThat(Cli.run("test", mine, "--write").message()).contains("--write needs --update");
    Cli.Result written = Cli.run("test", mine, "--update", "--write");
    assertThat(written.out()).contains("Written to ");
    assertThat(Files.readString(tests))
        .isEqualTo(
            before.replace(
                "    # beyond two\n"
                    + "    crosses: {ROW-1: More evenings only if the company shares the rent}\n",
                "    keeps: [ROW-1]\n"));
    assertThat(Cli.run("test", mine).succeeded().out()).contains("11 tests in 1 file, and all pass");
  }

  /** What depends on an issue that a test leaves open is expected neither way. */
  @Test
  void updateLeavesOutWhatDepends() throws IOException {
    change(
        "boathouse.test.yaml",
        "    given: {evenings: 4, rent: shared}\n    keeps: [ROW-1, PLA-2]",
        "    given: {evenings: 4}\n    keeps: [PLA-1, PLA-2]");
    Cli.run("test", mine, "--update", "--write");
    assertThat(Files.readString(tests))
        .contains("    given: {evenings: 4}\n    keeps: [PLA-1]\n  - name: All of the rent buys");
  }

  /** Nothing would be left, so the test stays and goes on failing. */
  @Test
  void updateKeepsATestOfWhichNothingWouldBeLeft() throws IOException {
    change("boathouse.test.yaml", "given: {evenings: 3, rent: rowers}", "given: {evenings: 3}");
    String before = Files.readString(tests);
    Cli.Result result = Cli.run("test", mine, "--update", "--write");
    assertThat(result.status()).isEqualTo(5);
    assertThat(result.out()).contains("1 test cannot be written anew");
    assertThat(Files.readString(tests)).isEqualTo(before);
  }
}

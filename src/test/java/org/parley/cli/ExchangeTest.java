package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCodes;

/** Files of other tools, from the command to the files written. */
final class ExchangeTest {

  private static final String PROFILE =
      """
      <utility_space number_of_issues="2">
      <objective index="0" name="root">
      <issue index="1" name="Price" vtype="discrete">
      <item index="1" value="four thousand" evaluation="4"/>
      <item index="2" value="$8" evaluation="8"/>
      </issue>
      <issue index="2" name="Term" vtype="discrete">
      <item index="1" value="1" evaluation="1"/>
      <item index="2" value="5" evaluation="5"/>
      <item index="3" value="2" evaluation="2"/>
      </issue>
      <weight index="1" value="0.6"/>
      <weight index="2" value="0.4"/>
      </objective>
      <reservation value="0.5"/>
      </utility_space>
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeProfile() throws IOException {
    file = Files.writeString(folder.resolve("Buyer.xml"), PROFILE);
  }

  private Cli.Result refused(String text, Object... options) throws IOException {
    Files.writeString(file, text);
    Path out = folder.resolve("out");
    List<Object> arguments = new ArrayList<>(List.of("import", file, "-o", out));
    arguments.addAll(List.of(options));
    Cli.Result result = Cli.run(arguments.toArray());
    assertThat(result.status()).as(result.out()).isEqualTo(ExitCodes.INVALID);
    assertThat(out).doesNotExist();
    assertThat(result.out()).isEmpty();
    return result;
  }

  @Test
  void importedFilesAreAScenarioThatAnswersAtOnce() {
    Path out = folder.resolve("out");
    Cli.Result result = Cli.run("import", file, "-o", out).succeeded();
    assertThat(result.out()).contains("Written to ", "imported.yaml");
    Path scenario = out.resolve("imported.yaml");
    assertThat(Cli.run("check", scenario).succeeded().out()).contains("no warning");
    assertThat(run(scenario).get("outcome_space").get("coherent").asInt()).isEqualTo(6);
    JsonNode parties = json(Cli.run("bargain", scenario, "--json")).get("parties");
    assertThat(parties.get(0).get("party").asText()).isEqualTo("Buyer");
    assertThat(parties.get(0).get("reservation").asDouble()).isEqualTo(0.5);
    assertThat(parties.get(0).get("best").asDouble()).isEqualTo(1);
    JsonNode manifest = Cli.json(out, "manifest.json");
    assertThat(manifest.get("evaluations").asText()).isEqualTo("genius");
    assertThat(manifest.get("inputs").get(0).get("sha256").asText()).hasSize(64);
  }

  @Test
  void reservationsAsLinesAreJudgedByDrools() {
    Path out = folder.resolve("out");
    Cli.run("import", file, "-o", out, "--reservations-as-lines").succeeded();
    Path scenario = out.resolve("imported.yaml");
    // Of .38 .70 .46 .68 1 .76 four are at least .5.
    JsonNode summary = run(scenario);
    assertThat(summary.get("acceptable").get("exact").get("count").asInt()).isEqualTo(4);
    assertThat(
            json(Cli.run("bargain", scenario, "--over", "coherent", "--json"))
                .get("signable")
                .asInt())
        .isEqualTo(4);
  }

  @Test
  void namesThatAreNoIdsComeBackAsTheyWere() throws IOException {
    Path out = folder.resolve("out");
    Cli.run("import", file, "-o", out).succeeded();
    Path back = folder.resolve("back");
    Cli.run("export", out.resolve("imported.yaml"), "--to", "genius", "-o", back).succeeded();
    assertThat(Files.readString(back.resolve("Buyer.xml")))
        .contains(
            "<item index=\"1\" value=\"four thousand\" evaluation=\"1\"/>",
            "<item index=\"2\" value=\"$8\" evaluation=\"2\"/>",
            "<item index=\"2\" value=\"5\" evaluation=\"5\"/>",
            "<weight index=\"1\" value=\"0.6\"/>",
            "<reservation value=\"0.5\"/>");
  }

  @Test
  void documentTypeIsRefusedBeforeAnythingIsExpanded() throws IOException {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [\n");
    laughs.append("<!ENTITY lol0 \"lol\">\n");
    for (int k = 1; k < 10; k++) {
      laughs.append("<!ENTITY lol" + k + " \"").append(("&lol" + (k - 1) + ";").repeat(10));
      laughs.append("\">\n");
    }
    Cli.Result result =
        refused(laughs.append("]>\n<utility_space>&lol9;</utility_space>").toString());
    assertThat(result.err())
        .contains("Buyer.xml:", "error[S59]", "document type", "Maybe delete the document type");
    assertThat(result.err()).containsPattern("Buyer\\.xml:\\d+:\\d+: ");
  }

  @Test
  void nothingIsReadFromOutside() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
    String text =
        "<!DOCTYPE u SYSTEM \"" + secret.toUri() + "\">\n" + PROFILE.replace("\"root\"", "\"&x;\"");
    assertThat(refused(text).err()).doesNotContain("a secret").contains("document type");
    String entity = PROFILE.replace("name=\"root\"", "name=\"&x;\"");
    assertThat(refused(entity).err()).contains("error[S59]", "Buyer.xml:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<utility_space", "<a></b>", "{\"a\": ", "{\"a\": 1}", "- 1", "a: *b"})
  void whatIsNoneOfTheseFilesIsRefused(String text) throws IOException {
    assertThat(refused(text).err()).contains("error[S59]", "Buyer.xml");
  }

  @Test
  void cutOffFileIsRefusedWithLineAndColumn() throws IOException {
    assertThat(refused(PROFILE.substring(0, 300)).err())
        .containsPattern("Buyer\\.xml:8:\\d+: error\\[S59\\]: this is no XML")
        .contains("Maybe the file was cut off");
    assertThat(refused(PROFILE.replace(" evaluation=\"5\"", "")).err())
        .contains("Buyer.xml:9:", "element [item] has no [evaluation]");
    assertThat(refused(PROFILE.replace("evaluation=\"5\"", "evaluation=\"five\"")).err())
        .contains("Buyer.xml:9:", "[evaluation] of [item] is [five], a number was expected");
  }

  @Test
  void tooManyValuesAndNumbersThatAreNotCountedAreRefused() throws IOException {
    String many =
        IntStream.range(0, 50_000)
            .mapToObj(k -> "<item value=\"v" + k + "\" evaluation=\"1\"/>\n")
            .collect(Collectors.joining());
    assertThat(refused(PROFILE.replaceFirst("(?m)^<item.*\\n<item.*\\n", many)).err())
        .contains("Buyer.xml:1004:", "error[S79]", "[50000] values, at most [1000]");
    String huge =
        "<issue index=\"1\" name=\"n\" vtype=\"integer\" lowerbound=\"1\" upperbound=\"100000\">";
    String line = "<evaluator ftype=\"linear\" offset=\"0\" slope=\"0.00001\"/></issue>";
    String integer = PROFILE.replaceFirst("(?s)<issue index=\"1\".*?</issue>", huge + line);
    assertThat(refused(integer).err()).contains("error[S79]", "[100000] values", "Maybe 11 steps");
    String real = integer.replace("vtype=\"integer\"", "vtype=\"real\"");
    assertThat(refused(real.replace("offset", "parameter0").replace("slope", "parameter1")).err())
        .contains("error[S79]", "can be any number", "Maybe 11 steps");
    Cli.run("import", file, "-o", folder.resolve("cut"), "--steps", 5).succeeded();
    assertThat(Files.readString(folder.resolve("cut/imported.yaml"))).contains("\"25000.75\"");
    assertThat(Cli.json(folder.resolve("cut"), "manifest.json").get("not_held").get(0).asText())
        .contains("was cut into [5] numbers");
  }

  @Test
  void domainOfSixteenHundredOutcomesIsImportedRunBargainedAndExported() throws IOException {
    // 2 * 4 * 5 * 5 * 8 outcomes.
    int[] sizes = {2, 4, 5, 5, 8};
    Path first = Files.writeString(folder.resolve("first.xml"), space(sizes, 7));
    Path second = Files.writeString(folder.resolve("second.xml"), space(sizes, 11));
    Path out = folder.resolve("out");
    Cli.run("import", first, second, "-o", out).succeeded();
    Path scenario = out.resolve("imported.yaml");
    JsonNode summary = run(scenario);
    assertThat(summary.get("outcome_space").get("outcomes").asInt()).isEqualTo(1600);
    String found = json(Cli.run("bargain", scenario, "--json")).get("found").toString();
    for (String tool : List.of("genius", "geniusweb", "negmas")) {
      Path exported = folder.resolve(tool);
      Cli.run("export", scenario, "--to", tool, "-o", exported);
      Path again = folder.resolve("again-" + tool);
      Cli.run("import", exported, "-o", again);
      JsonNode bargained = json(Cli.run("bargain", again.resolve("imported.yaml"), "--json"));
      assertThat(bargained.get("found").toString()).as(tool).isEqualTo(found);
    }
  }

  /** A utility space whose numbers follow from a number. */
  private static String space(int[] sizes, int number) {
    StringBuilder xml = new StringBuilder("<utility_space><objective index=\"0\">\n");
    for (int issue = 0; issue < sizes.length; issue++) {
      xml.append("<issue index=\"" + issue + "\" name=\"issue " + issue + "\">\n");
      for (int value = 0; value < sizes[issue]; value++) {
        int evaluation = (number * (value + 1) * (issue + 3)) % 17 + 1;
        xml.append("<item value=\"v" + value + "\" evaluation=\"" + evaluation + "\"/>\n");
      }
      xml.append("</issue>\n<weight index=\"" + issue + "\" value=\"0.2\"/>\n");
    }
    return xml.append("</objective></utility_space>\n").toString();
  }

  @Test
  void exportListsWhatOtherToolsCannotHold() {
    Path out = folder.resolve("out");
    Cli.Result result =
        Cli.run("export", "scenarios/february-2026.yaml", "--to", "genius", "-o", out).succeeded();
    assertThat(result.out()).contains("Not held\n", " positions, with their lines", " documents");
    Map<String, String> files = Cli.files(out);
    assertThat(files).containsKeys("february-2026-domain.xml", "ukraine.xml", "russia.xml");
    assertThat(Cli.json(out, "manifest.json").get("not_held").size()).isGreaterThan(2);
    Cli.run("import", out, "-o", folder.resolve("back")).succeeded();
  }

  @Test
  void geniusWebAndNegmasFilesOfTheirOwnKindAreRead() throws IOException {
    String web =
        """
        {
        \t"LinearAdditiveUtilitySpace": {
        \t\t"issueUtilities": {
        \t\t\t"kind": {"discreteutils": {"valueUtilities": {"swim": 0.6, "run": 1.0}}},
        \t\t\t"hours": {"NumberValueSetUtilities":
        \t\t\t\t{"lowValue": 1, "lowUtility": 0, "highValue": 3, "highUtility": 1}}},
        \t\t"issueWeights": {"kind": 0.25, "hours": 0.75},
        \t\t"domain": {"name": "fit", "issuesValues": {
        \t\t\t"kind": {"values": ["swim", "run"]}, "hours": {"range": ["1", "3", "0.5"]}}},
        \t\t"name": "anna",
        \t\t"reservationBid": {"issuevalues": {"kind": "swim", "hours": "2.0"}}
        \t}
        }
        """;
    Path anna = Files.writeString(folder.resolve("anna.json"), web);
    Cli.run("import", anna, "-o", folder.resolve("web")).succeeded();
    JsonNode party =
        json(Cli.run("bargain", folder.resolve("web/imported.yaml"), "--json"))
            .get("parties")
            .get(0);
    // .25 * .6 + .75 * .5
    assertThat(party.get("reservation").asDouble()).isEqualTo(0.525);
    assertThat(party.get("best").asDouble()).isEqualTo(1);

    String odd =
        web.replace("\"run\": 1.0", "\"run\": 1.5, \"jump\": 1")
            .replace("\"hours\": 0.75}", "\"hours\": 0.75, \"hour\": 1}, \"mood\": 3");
    Path strange = Files.writeString(folder.resolve("strange.json"), odd);
    assertThat(Cli.run("import", strange, "-o", folder.resolve("odd")).out().replaceAll("\\s+", " "))
        .contains(
            "party [anna]: the profile has [mood], which nothing there is called",
            "party [anna]: [issueWeights] has [hour], which nothing there is called",
            "party [anna]: what values of issue [kind] are worth has [jump], which",
            "utility [run] of issue [kind] is [1.5], not from 0 to 1, and was taken as it is");

    Path domain =
        Files.writeString(
            folder.resolve("Trade.yml"),
            "name: Trade\ntype: DiscreteCartesianOutcomeSpace\nissues:\n"
                + "- {name: Quantity, type: ContiguousIssue, values: [1, 3]}\n"
                + "- {name: Price, type: DiscreteCardinalIssue, values: [100, 110, 120]}\n");
    Path buyer =
        Files.writeString(
            folder.resolve("buyer.yml"),
            "name: buyer\ntype: negmas.preferences.LinearAdditiveUtilityFunction\n"
                + "reserved_value: -.inf\nweights: [0.5, 2]\nvalues:\n"
                + "- {type: AffineFun, slope: 1.5, bias: -1}\n"
                + "- {type: TableFun, mapping: {100: 1.0, 110: 0.5, 120: -0.25}}\n");
    Path other =
        Files.writeString(
            folder.resolve("odd.yml"), "name: odd\ntype: HyperRectangleUtilityFunction\n");
    Cli.Result result =
        Cli.run("import", domain, buyer, other, "-o", folder.resolve("trade")).succeeded();
    assertThat(result.out())
        .contains("party [odd] was left out", "has no reservation", "weights sum to [2.5], not 1");
    JsonNode parties =
        json(Cli.run("bargain", folder.resolve("trade/Trade.yaml"), "--json")).get("parties");
    // .5 * (1.5 * 3 - 1) + 2 * 1
    assertThat(parties.get(0).get("best").asDouble()).isEqualTo(3.75);
  }

  private JsonNode run(Path scenario) {
    Path answer = folder.resolve("answer");
    Cli.run("run", scenario, "-o", answer, "--force").succeeded();
    return Cli.json(answer, "summary.json");
  }

  private static JsonNode json(Cli.Result result) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(result.succeeded().out());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

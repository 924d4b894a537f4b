package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Talks;

/** Process rules where rules are seen, with their chances, ranges and sources. */
final class ProcessRulesTest {

  private static final String FEBRUARY = "scenarios/february-2026.yaml";

  @TempDir private Path folder;

  @Test
  void showListsEventsWithTheirAssumedChances() throws IOException {
    String all = Cli.run("show", FEBRUARY, "--all").succeeded().out();
    assertThat(all)
        .contains("12 process rules", "rules/talks-february.drl")
        .contains("chance in each such round: 0.5 (0.25 to 0.75), assumed")
        .contains("moscow-leaves: Moscow walks out")
        .contains("said by no document");
    String line = Cli.run("show", FEBRUARY, "UA-R1", "--all").succeeded().out();
    assertThat(line)
        .containsPattern(
            "may give +kyiv-on-territory, assumed chance a round 0.2 \\(0.05 to\\s+0.4\\)");
    String event = Cli.run("show", FEBRUARY, "kyiv-on-territory").succeeded().out();
    assertThat(event).contains("changes: UA-R1 is read leader-level", "said: S003 p10, p14");
    String document = Cli.run("show", FEBRUARY, "S003", "--all").succeeded().out();
    assertThat(document).containsPattern("p12  process rule new-pause: S003 p12");
    String json = Cli.run("show", FEBRUARY, "--json").succeeded().out();
    JsonNode rules = new ObjectMapper().readTree(json).path("process_rules");
    assertThat(rules).hasSize(12);
    assertThat(rules.get(0).path("sources").toString())
        .isEqualTo("[\"S001 p13\",\"S003 p11\",\"S001 p14\",\"S003 p12\",\"S000 p6\"]");
    assertThat(rules.get(0).path("low").asDouble()).isEqualTo(0.25);
  }

  @Test
  void rulesHaveATableOfThem() {
    Path out = folder.resolve("out");
    String screen = Cli.run("rules", FEBRUARY, "--all", "-o", out).succeeded().out();
    assertThat(screen)
        .contains("Process rules: what may happen in talks")
        .containsPattern("pause-ends +round at least 1 and .* +0.5 +0.25 to 0.75 +said\n");
    List<NamedCsvRecord> rows = Cli.csv(out.resolve("process_rules.csv"));
    assertThat(rows).hasSize(12);
    assertThat(rows.get(11).getField("assumed")).isEqualTo("TRUE");
    assertThat(rows.get(11).getField("chance")).isEqualTo("0.03");
    String words = Cli.run("rules", "rules/talks-february.drl", "--as", "words").succeeded().out();
    assertThat(words).contains("exchange: may happen where any round\n");
    assertThat(Cli.run("rules", FEBRUARY, "--as", "words").succeeded().out())
        .contains("F-01: no outcome has", "leaders-meet: may happen where confidence at least 2\n");
  }

  /** A paragraph from which nothing but a process rule was coded is none that nobody has used. */
  @Test
  void sourcesHaveWhatProcessRulesNameAndWhatTheyAssume() throws IOException {
    Path file = Talks.written(folder, "rounds: 5\n", "");
    String yaml = Files.readString(file);
    Files.writeString(
        file,
        yaml.replace(
            "documents: {}",
            "documents:\n  D1: {file: d1.txt, title: A report, date: 2026, reliability: good}"));
    Path rules = folder.resolve("thaw.drl");
    String head = Files.readString(rules);
    String rule =
        Talks.rule("Thaw", "@event(\"thaw\") @chance(\"0.3\")", "Round()")
            + "// Assumption: none says so.\n"
            + Talks.rule("Storm", "@event(\"storm\") @chance(\"0.1, 0..0.2\")", "Round()");
    Files.writeString(rules, head + "// Source: D1 p2: it thawed once.\n" + rule);
    // With a document every position has to have a source.
    Files.writeString(
        file,
        Files.readString(file)
            .replace("text: X rejects", "sources: [D1 p1]\n    text: X rejects")
            .replace("text: Y rejects", "sources: [D1 p1]\n    text: Y rejects"));
    Path out = folder.resolve("out");
    Path texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("d1.txt"), "Nobody yields.\nIt thawed once.\nIt was cold.\n");
    String screen =
        Cli.run("sources", file, "--documents", texts, "--all", "-o", out).succeeded().out();
    assertThat(screen)
        .contains("2 of 3 paragraphs", "process-rule  1: Storm")
        .contains("chance  2: thaw 0.3, storm 0.1 (0 to 0.2)");
    assertThat(Files.readAllLines(out.resolve("source_codings.csv")))
        .contains("D1 p2,process-rule,Thaw,,D1 p2: it thawed once.");
    assertThat(Files.readAllLines(out.resolve("source_assumed.csv")))
        .contains("process-rule,Storm,", "chance,Thaw,", "chance,Storm,");
    Files.writeString(rules, head + "// Source: D1 p7: it thawed once.\n" + rule);
    Cli.Result astray = Cli.run("sources", file, "--documents", texts);
    assertThat(astray.err())
        .contains("thaw.drl:11:6: error[S28]: process-rule [Thaw] is traced to [D1 p7], but the");
  }

  @Test
  void explanationSaysByWhichRulesACrossedLineMayGive() throws IOException {
    String json =
        Cli.run("explain", Talks.THAW, "--outcome", "border=open", "--json").succeeded().out();
    JsonNode crossing = new ObjectMapper().readTree(json).path("crossings").get(0);
    assertThat(crossing.path("position").asText()).isEqualTo("Y-1");
    assertThat(crossing.path("softened_by").get(0).path("chance").asDouble()).isEqualTo(0.3);
    assertThat(Cli.run("explain", Talks.THAW, "--outcome", "border=open").succeeded().out())
        .contains(
            "May give in talks, by a process rule with its assumed chance a round\n"
                + "  Y-1  0.3: After the winter Y may let go of its line\n");
    assertThat(Cli.run("explain", Talks.THAW, "--outcome", "border=frozen").succeeded().out())
        .doesNotContain("May give");
  }

  /** As all that is assumed, chances stand in the chapter of assumptions of the page. */
  @Test
  void pagesOfTalksTellTheChancesAmongWhatIsAssumed() throws IOException {
    Path out = folder.resolve("out");
    Cli.run("opening", Talks.THAW, "-o", out).succeeded();
    String page = Files.readString(out.resolve("report.html"));
    int assumed = page.indexOf("Assumed, not stated");
    assertThat(assumed).isPositive();
    assertThat(page.substring(assumed))
        .contains("After the winter Y may let go of its line", "said by no document");
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.testkit.ShippedScenario;

final class SourcesCommandTest {

  private static final String SCENARIO =
      """
      parley: 1
      id: ferry
      title: A ferry
      date: 2026-03-01
      documents:
        D1: {title: A letter, date: 2026-02-11, file: letter.txt}
        D2: {title: A speech, date: 2026-02-12, file: speech.txt}
      parties:
        north: {title: North, stated: {boats: {option: two, sources: [D1 p2]}}}
        south: {title: South}
      issues:
        boats:
          title: How many boats there are
          options: {one: {sources: [D2 p1]}, two: {sources: [D1 p2]}}
      positions:
        N-1:
          party: north
          kind: red-line
          status: stated
          text: Two boats.
          sources: [D1 p2]
          rejects: {boats: [one]}
        S-1:
          party: south
          kind: red-line
          status: stated
          text: One boat.
          sources: [D2 p1, D1 p3]
          rejects: {boats: [two]}
      rules: [rejections.drl]
      """;

  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path texts = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("ferry.yaml"), SCENARIO);
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    texts = Files.createDirectories(folder.resolve("texts"));
    // Blank lines, also those with spaces, number nothing.
    Files.writeString(
        texts.resolve("letter.txt"),
        "\uFEFFDear neighbours,\r\n\r\n \t\r\ntwo boats it \u00fcber must be.\r\nYours\r\n");
  }

  private static Map<String, NamedCsvRecord> sources(Path out) {
    Map<String, NamedCsvRecord> rows = new TreeMap<>();
    Cli.csv(out.resolve("sources.csv")).forEach(row -> rows.put(row.getField("source"), row));
    return rows;
  }

  /**
   * By hand: N-1 rests on D1 p2 alone, without which one boat is acceptable; S-1 is in two
   * documents and stays. Each line binds with 0.85 or so, and there is a deal unless both do.
   */
  @Test
  void withoutTheTextsOnlyCodedParagraphsAreListed() {
    Path out = folder.resolve("out");
    String text = Cli.run("sources", file, "-o", out).succeeded().out();
    assertThat(text)
        .containsPattern("\\(nothing\\) +0 +0 % +1 ")
        .containsPattern("D1 p2 +1 +50.00 % +0 +100 %\\n +N-1\\n")
        .containsPattern("D1, all of it +1 +50.00 % +0 +100 %\\n +N-1\\n")
        .doesNotContainPattern("D2, all of it|D1 p3 +[01] ")
        .contains("D1  A letter, coded from 2 paragraphs")
        .contains("p2  position  N-1: Two boats.")
        .contains("p2  stated    boats=two of north")
        .contains("p3  position  S-1: One boat.");
    assertThat(sources(out).keySet())
        .containsExactlyInAnyOrder("(none)", "D1", "D1 p2", "D1 p3", "D2", "D2 p1");
    assertThat(field(out, "D1 p2", "positions")).isEqualTo("N-1");
    assertThat(field(out, "D1 p3", "changes")).isEqualTo("FALSE");
    assertThat(Cli.csv(out.resolve("source_cores.csv")))
        .extracting(row -> row.getField("source") + " " + row.getField("positions"))
        .containsExactly("D1 N-1;S-1", "D1 p2 N-1;S-1");
  }

  @Test
  void paragraphsStandBesideTheirCodingAndEnterNoFileUnasked() {
    Path out = folder.resolve("out");
    Path quoted = folder.resolve("quoted");
    Cli.Result shown = Cli.run("sources", file, "--documents", texts, "-o", out);
    assertThat(shown.err()).isEmpty();
    assertThat(shown.status()).isZero();
    assertThat(shown.out())
        .contains("D1  A letter, coded from 2 of 3 paragraphs")
        .contains("  p1  Dear neighbours,\n      - nothing was coded from it\n")
        .containsPattern("p2 {2}two boats it .*must be\\.\n {6}position {2}N-1: Two boats\\.")
        .contains("D2  A speech, coded from 1 paragraph; its text is not at hand");
    assertThat(Cli.files(out)).hasSizeGreaterThan(5).allSatisfy(SourcesCommandTest::quotesNothing);
    assertThat(sources(out)).containsKey("D1 p1");
    assertThat(Cli.json(out, "manifest.json").at("/documents/0/sha256").asText()).hasSize(64);

    Cli.run("sources", file, "--documents", texts, "--quote", "-o", quoted).succeeded();
    assertThat(field(quoted, "D1 p2", "quote")).isEqualTo("two boats it \u00fcber must be.");
  }

  private static String field(Path out, String source, String column) {
    return Optional.ofNullable(sources(out).get(source)).orElseThrow().getField(column);
  }

  private static void quotesNothing(String name, String text) {
    assertThat(text).as(name).doesNotContain("neighbours", "must be");
  }

  private static final String WANTS =
      """
      wants:
        north:
          more-important: [{order: [boats, fare], sources: [D2 p1]}]
          prefers: [{option: boats=two, sources: [D1 p2]}, {option: boats=one, sources: [D1 p9]}]
      """;

  private static final String FARE =
      """
        fare:
          title: What a crossing costs
          options: {much: {sources: [D2 p1]}, little: {sources: [D2 p1]}}
      positions:
      """;

  @Test
  void whatPartiesWantIsCodedFromParagraphsToo() throws IOException {
    Files.writeString(
        file, SCENARIO.replace("positions:\n", FARE) + WANTS.replace("D1 p9", "D1 p1"));
    Path out = folder.resolve("out");
    assertThat(Cli.run("sources", file, "-o", out).succeeded().out())
        .contains("p1  prefers   boats=one of north\n")
        .contains("more-important  boats>fare of north\n");
    assertThat(Files.readString(out.resolve("source_codings.csv")))
        .contains("D1 p2,prefers,boats=two,north,\n", "D2 p1,more-important,boats>fare,north,\n");
    assertThat(Cli.run("show", file, "D1").succeeded().out())
        .contains("p2  preferred by north: boats=two\n");
  }

  @Test
  void aWantWithoutItsParagraphIsAnErrorWithItsPlace() throws IOException {
    Files.writeString(file, SCENARIO.replace("positions:\n", FARE) + WANTS);
    Cli.Result result = Cli.run("sources", file, "--documents", texts);
    assertThat(result.status()).isEqualTo(3);
    // Where D1 p9 stands.
    assertThat(result.err())
        .contains(":37:84: error[S28]: prefers [boats=one] is traced to [D1 p9], but the text of");
  }

  @Test
  void sourceWithoutItsParagraphIsAnErrorWithItsPlace() throws IOException {
    Files.writeString(texts.resolve("letter.txt"), "Dear neighbours,\n\ntwo boats.\n");
    Path out = folder.resolve("out");
    Cli.Result ended = Cli.run("sources", file, "--documents", texts, "-o", out);
    assertThat(ended.status()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .isEqualTo(
            file
                + ":28:22: error[S28]: position [S-1] is traced to [D1 p3], but the text of [D1]"
                + " has [2] paragraphs\n"
                + "    sources: [D2 p1, D1 p3]\n"
                + "                     ^\n"
                + "Maybe [D1 p2]\n");
    assertThat(out).doesNotExist();
  }

  @Test
  void textsThatCannotBeUsedAreExplained() throws IOException {
    assertThat(refused("--quote")).contains("--quote needs the texts").contains("--documents DIR");
    assertThat(refused("--documents", file)).contains("is no folder");
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThat(refused("--documents", empty))
        .contains("has none of the files that the scenario names");
    // A scenario from a stranger reads nothing outside the folder.
    Files.writeString(
        file, SCENARIO.replace("letter.txt", "../secret.txt").replace("speech.txt", "/etc/hosts"));
    Files.writeString(folder.resolve("secret.txt"), "a\nb\nc\n");
    assertThat(refused("--documents", texts)).contains("has none of the files");
    Files.writeString(file, SCENARIO);
    Files.write(texts.resolve("letter.txt"), new byte[] {'a', (byte) 0xE9, '\n'});
    Cli.Result result = Cli.run("sources", file, "--documents", texts);
    assertThat(result.status()).isEqualTo(3);
    assertThat(result.err()).contains("letter.txt:1:2: error[Y04]", "is not UTF-8");
  }

  private String refused(Object... options) {
    Object[] arguments = new Object[2 + options.length];
    arguments[0] = "sources";
    arguments[1] = file;
    System.arraycopy(options, 0, arguments, 2, options.length);
    Cli.Result result = Cli.run(arguments);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    return result.message();
  }

  /**
   * The words of SECOND_CODING, run by hand: 4,717,440 without p3, 67,931,136 without p7, of which
   * 290,304 are no agreement.
   */
  @Test
  void runSaysWhatNoDealHangsOn() {
    Path file = ShippedScenario.FEBRUARY.file();
    ShippedScenario.FEBRUARY.tabulated();
    Path out = folder.resolve("run");
    assertThat(Cli.run("run", file, "--draws", 0, "-o", out).succeeded().out())
        .contains("No deal hangs on S002 p3 and p7, each by itself (parley sources says more).\n");
    assertThat(Cli.summary(out).path("no_deal_hangs_on"))
        .extracting(source -> source.asText())
        .containsExactly("S002 p3", "S002 p7");
    assertThat(Cli.run("run", file, "--draws", 0, "--waive", "RU-R4,RU-R2,RU-R3").out())
        .doesNotContain("hangs on");
    assertThat(Cli.run("sources", file).succeeded().out())
        .containsPattern("S002 p3 +4,717,440 ")
        .containsPattern("S002 p7 +67,640,832 ");
    assertThat(Cli.run("sources", file).out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(List.of(Cli.run("sources", "--help").out())).isNotEmpty();
  }
}

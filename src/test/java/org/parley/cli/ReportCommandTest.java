package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.option.ProgramVersion;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pages of saved results, and what is wrong with folders. */
final class ReportCommandTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  /** The folder of a run of February, of which each test has a copy. */
  @TempDir private static Path ofFebruary;

  @TempDir private Path folder;

  @BeforeAll
  static void make() {
    Cli.run("run", FEBRUARY, "--draws", 0, "--quiet", "-o", ofFebruary).succeeded();
  }

  private Path run() {
    Path copy = folder.resolve("run");
    try (Stream<Path> files = Files.list(ofFebruary)) {
      Files.createDirectory(copy);
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path worlds() {
    return command("worlds", "worlds", FEBRUARY, "--draws", 0);
  }

  private Path command(String name, Object... arguments) {
    Path out = folder.resolve(name);
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("-o");
    all.add(out);
    Cli.run(all.toArray()).succeeded();
    return out;
  }

  private Cli.Result report(Object... arguments) {
    Object[] all = new Object[arguments.length + 3];
    all[0] = "report";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "-o";
    all[all.length - 1] = folder.resolve("page.html");
    return Cli.run(all);
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("page.html"));
  }

  static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  @Test
  void pageOfARunIsMadeAgainToTheByteWithoutItsScenario() throws IOException {
    Path run = run();
    String written = Files.readString(run.resolve("report.html"));
    Files.delete(run.resolve("report.html"));
    report(run).succeeded();
    assertThat(page()).isEqualTo(written);
    assertThat(Cli.files(run)).containsKey("page.json");
  }

  @Test
  void runAndWorldsAreJoinedWhicheverComesFirst() throws IOException {
    Path run = run();
    Path worlds = worlds();
    report(worlds, run).succeeded();
    String joined = page();
    assertThat(joined)
        .contains(
            "leave no room for a deal",
            "id=\"why\"",
            "id=\"worlds\"",
            "under the assumed firmness; hatched",
            "Made by parley run",
            "Made by parley worlds");
    report(run, worlds, "--force").succeeded();
    assertThat(page()).isEqualTo(joined);
  }

  @Test
  void anExtractHasTheAnswerAndThePartsAskedFor() throws Exception {
    report(run(), "--only", "why,open").succeeded();
    assertThat(page())
        .contains("leave no room for a deal", "id=\"why\"", "id=\"open\"")
        .doesNotContain("id=\"sources\"", "href=\"#id-");
    Document page = parsed(page());
    assertThat(page.getElementsByTagName("section").getLength()).isEqualTo(3);
  }

  @Test
  void partsThatAreUnknownOrMissingAreNamed() {
    Path run = run();
    Cli.Result unknown = report(run, "--only", "opne");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.message()).contains("unknown part [opne]", "Maybe [open]");
    Cli.Result missing = report(run, "--only", "worlds");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.message()).contains("no part [worlds], only [why, ladder, open");
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  /** A limit on the size of files stands in for a full disk: the page of February is larger. */
  @Test
  void aPageThatCannotBeWrittenToItsEndCostsNothing() throws IOException {
    Path run = run();
    Path old = Files.writeString(folder.resolve("old.html"), "what was there");
    Path fresh = folder.resolve("fresh.html");
    for (Object[] asked :
        new Object[][] {{"report", run, "--force", "-o", old}, {"report", run, "-o", fresh}}) {
      List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
      command.addAll(new Launched().on("-XX:-UsePerfData").builder(asked).command());
      Process process = new ProcessBuilder(command).start();
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Launched.finished(process)).isEqualTo(1);
      assertThat(err).startsWith("parley: cannot write [" + asked[asked.length - 1] + "]: ");
    }
    assertThat(old).hasContent("what was there");
    assertThat(fresh).doesNotExist();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(run, old);
    }
  }

  @Test
  void whatCannotBeAFileIsAMistakeOfUsage() throws IOException {
    Path run = run();
    Cli.Result onto = Cli.run("report", run, "--force", "-o", run);
    assertThat(onto.status()).isEqualTo(2);
    assertThat(onto.message()).contains("is a folder, the name of a file was expected");
    Cli.Result nowhere = Cli.run("report", run, "-o", folder.resolve("none").resolve("page.html"));
    assertThat(nowhere.status()).isEqualTo(2);
    assertThat(nowhere.message()).contains("cannot be written: there is no folder [");
  }

  @Test
  void aFileThatIsThereIsNotReplacedUnasked() throws IOException {
    Path run = run();
    Files.writeString(folder.resolve("page.html"), "mine");
    Cli.Result refused = report(run);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.message()).contains("page.html] is there already; --force replaces it");
    assertThat(page()).isEqualTo("mine");
  }

  private void isRefused(String message, Object... folders) {
    Cli.Result refused = report(folders);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.message()).contains(message);
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void foldersWithoutAPageAreNamed() throws IOException {
    isRefused("[" + folder.resolve("none") + "] is not there", folder.resolve("none"));
    Path empty = Files.createDirectory(folder.resolve("empty"));
    isRefused("[" + empty + "] holds no results", empty);
    Path sources = command("sources", "sources", FEBRUARY);
    isRefused("[" + sources + "] holds results of [sources] without a page", sources);
    Files.writeString(empty.resolve("manifest.json"), "{\"program\": \"other\"}");
    isRefused("manifest.json] is no manifest of parley", empty);
    Files.writeString(empty.resolve("manifest.json"), "{");
    isRefused("manifest.json]: it is not JSON", empty);
  }

  @Test
  void whatHasChangedSinceItsManifestIsNamed() throws IOException {
    Path run = run();
    Path table = run.resolve("ladder.csv");
    String before = Files.readString(table);
    Files.writeString(table, before + "x");
    isRefused("[" + table + "] has changed since its manifest was written", run);
    Files.delete(table);
    isRefused("[" + table + "] is gone since its manifest was written", run);
    Files.writeString(table, before);
    Path page = run.resolve("page.json");
    Files.writeString(page, Files.readString(page).replace("no room", "much room"));
    isRefused("[" + page + "] has changed", run);
  }

  @Test
  void anotherVersionIsNamed() throws IOException {
    Path run = run();
    Path manifest = run.resolve("manifest.json");
    String version = "\"version\" : \"" + ProgramVersion.current() + "\"";
    assertThat(Files.readString(manifest)).contains(version);
    Files.writeString(
        manifest, Files.readString(manifest).replace(version, "\"version\" : \"0.0.9\""));
    isRefused("[" + run + "] was written by version [0.0.9], and this is", run);
  }

  @Test
  void whatDoesNotBelongTogetherIsNotJoined() throws IOException {
    Path run = run();
    isRefused("both hold results of [run]", run, run);
    Path demands = command("demands", "worlds", FEBRUARY, "--draws", 0, "--enforce", "demands");
    isRefused("differ in what was enforced", run, demands);
    Path other = command("other", "worlds", AnswerPages.scenario(folder), "--draws", 0);
    isRefused("are of different scenarios", run, other);
  }

  @Test
  void hostileTextsStayTexts() throws Exception {
    String hostile = "<script>alert('x')</script> \\\"&amp; \\u202e שלום " + "long ".repeat(2000);
    String yaml =
        Sketch.scenario()
            .title("\"" + hostile + "\"")
            .issue("land", "all", "none")
            .position("N1", "north", "rejects: {land: [none]}")
            .position("S1", "south", "rejects: {land: [all]}")
            .rules(Sketch.REJECTIONS)
            .yaml()
            .replace("text: N1", "text: \"" + hostile + "\"")
            .replace("{title: T}", "{title: \"" + hostile + "\"}")
            .replace("title: land", "title: \"" + hostile + "\"")
            .replace("all: {basis", "all: {title: \"" + hostile + "\", basis");
    Sketch.scenario().rules(Sketch.REJECTIONS).write(folder);
    Path file = Files.writeString(folder.resolve("sketch.yaml"), yaml, StandardCharsets.UTF_8);
    Cli.Result run = Cli.run("run", file, "--quiet", "--draws", 0, "-o", folder.resolve("out"));
    assertThat(run.err()).isEmpty();
    String html = Files.readString(folder.resolve("out/report.html"));
    Document page = parsed(html);
    // The page's own.
    assertThat(page.getElementsByTagName("script").getLength()).isEqualTo(2);
    assertThat(html).contains("&lt;script&gt;", "שלום").doesNotContain("\u202e");
    report(folder.resolve("out")).succeeded();
    assertThat(page()).isEqualTo(html);
  }

  @Test
  void aScenarioOfTwoHundredIssuesMakesAPageThatCanBeMailed() throws Exception {
    Path made = folder.resolve("made");
    Cli.run(
            "generate",
            "-o",
            made,
            "--issues",
            200,
            "--options",
            5,
            "--positions",
            120,
            "--parties",
            6,
            "--max-scope",
            2,
            "--seed",
            3)
        .succeeded();
    Path file;
    try (var files = Files.list(made)) {
      file = files.filter(f -> f.toString().endsWith(".yaml")).findFirst().orElseThrow();
    }
    Path out = folder.resolve("out");
    Cli.run("run", file, "--quiet", "--draws", 1000, "--time", 5, "-o", out);
    Map<String, String> files = Cli.files(out);
    String html = files.getOrDefault("report.html", "");
    assertThat(html.length()).isBetween(10_000, 2_000_000);
    assertThat(parsed(html).getElementsByTagName("details").getLength()).isPositive();
    assertThat(html.toLowerCase(Locale.ROOT)).contains("verdict");
  }

  @Test
  void withoutAChromiumOneIsToldHowToGetOne() throws Exception {
    Path run = run();
    Launched.Ended launched =
        new Launched()
            .with("PATH", folder.toString())
            .run("report", run, "-o", folder.resolve("page.html"), "--pdf");
    assertThat(launched.status()).isEqualTo(2);
    assertThat(launched.err()).contains("there is no Chromium", "apt-get install");
    assertThat(folder.resolve("page.html")).doesNotExist();
  }
}

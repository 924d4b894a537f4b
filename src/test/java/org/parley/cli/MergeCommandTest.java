package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.tabulation.FileDigest;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

final class MergeCommandTest {

  private static final String FEBRUARY = ShippedScenario.FEBRUARY.file().toString();

  /** What is replaced by what in a tally, and how that is refused. */
  private static final List<String> MISFITS =
      List.of(
          "complete.*?, | complete\": 1, | [complete] is not true or false",
          "complete.*?, | complete\": null, | [complete] is not true or false",
          "counts.*?\\] | counts\": [] | [0] counts do not fit a shape of",
          "counts.*?\\] | counts\": 7 | [counts] is no list",
          "counts.*?\\[ | counts\": [-1, | counts do not fit a shape of",
          "(counts.*?\\[ )\\d+ | $1-5 | a count is negative",
          "(counts.*?\\[ )\\d+ | $1\"many\" | [\"many\"] is no whole number",
          "(counts.*?\\[ )\\d+ | $11.5 | is no whole number",
          "(counts.*?\\[ )\\d+ | $199999999999999999999 | is no whole number",
          "(counts.*?\\[ )\\d+ | $1999 | its numbers of crossings do not add up",
          "(counts.*?\\[ )\\d+ | $10 | more outcomes are incoherent or accepted",
          "(counts[^\\]]*), \\d+ \\] | $1, 9 ] | the options of an issue do not add up",
          "course.*?\\],\\s*\"n | course\": [[5, 6]], \"n | its course is not one that leads to",
          "course.*?\\],\\s*\"n | course\": [[5]], \"n | an entry of [course] is no pair",
          "course.*?\\],\\s*\"n | course\": {}, \"n | [course] is no list",
          "outcome\" : \\[ \\d+ | outcome\" : [ 77 | its nearest outcomes are not among",
          "outcome\" : \\[ \\d+ | outcome\" : [ -1 | its nearest outcomes are not among",
          "outcome\" : \\[ \\d+ | outcome\" : [ 99999999999 | integer overflow",
          "outcome\" : \\[ \\d+ | outcome\" : [ 0, 0 | its nearest outcomes are not among",
          "crossings\" : \\d+ | crossings\" : 500 | its nearest outcomes are not among",
          "crossings\" : \\d+ | crossings\" : -1 | its nearest outcomes are not among",
          "crossings\" : \\d+ | crossings\" : \"x\" | is no whole number");

  /** What is replaced by what in every manifest, and how that is refused. */
  private static final List<String> DAMAGES =
      List.of(
          "\"seed\" : 1 | \"seed\" : \"one\" | [seed] is no whole number",
          "\"draws\" : 1000 | \"draws\" : -1 | [draws] is no whole number",
          "\"draws\" : 1000 | \"draws\" : 1e3 | [draws] is no whole number",
          "\"engine\" : \"tables\" | \"engine\" : \"table\" | [engine] is none that a run can have",
          "\"step\" : \"standing\" | \"step\" : \"stand\" | [step] is none that a run can have",
          "\"level\" : 0.95 | \"level\" : 1 | [level] is no number",
          "\"table_limit\" : \\d+ | \"limit\" : 7 | [table_limit] is no whole number",
          "\"shard\" : \"./2\" | \"shard\" : \"3/2\" | shard [3/2] is not I/N",
          "\"waived\" : \\[ *\\] | \"waived\" : [\"XX-1\"] | [enforcement] names what the scenario",
          "\"fixed\" : \\{ *\\} | \"fixed\" : {\"a\": [\"b\"]} | [enforcement] names what the scenario",
          "\"fixed\" : \\{ *\\} | \"fixed\" : {\"a\": []} | issue [a] has no option left",
          "\"without\" : \\[ *\\] | \"without\" : [\"x\"] | [enforcement] names what the scenario");

  @TempDir private Path folder;

  private List<Path> parts(int count, String... options) {
    List<Path> parts = new ArrayList<>();
    for (int part = 1; part <= count; part++) {
      parts.add(run("part" + part, "--shard " + part + "/" + count, options));
    }
    return parts;
  }

  private Path run(String name, String shard, String... options) {
    List<Object> command = new ArrayList<>(List.of("run", FEBRUARY, "-o", folder.resolve(name)));
    if (!shard.isEmpty()) {
      command.addAll(Arrays.asList(shard.split(" ", -1)));
    }
    command.addAll(Arrays.asList(options));
    Cli.run(command.toArray()).succeeded();
    return folder.resolve(name);
  }

  private Cli.Result merge(List<Path> parts) {
    List<Object> command = new ArrayList<>(List.of("merge"));
    command.addAll(parts);
    command.addAll(List.of("-o", folder.resolve("merged")));
    return Cli.run(command.toArray());
  }

  @ParameterizedTest
  @CsvSource({"tables, 300000, 2", "tables, 300000, 7", "tables, 0, 2", "drools, 1000, 3"})
  void partsAddUpToTheBytesOfTheWhole(String engine, String draws, int count) {
    String[] options = {
      "--engine",
      engine,
      "--draws",
      draws,
      "--seed",
      "5",
      "--enforce",
      "stated",
      "--waive",
      "RU-R1",
      "--bind",
      "L-11",
      "--reading",
      "UA-R2=for-assurances",
      "--fix",
      "truce-reciprocity=mutual",
      "--level",
      "0.9",
      "--keep",
      "3"
    };
    Path whole = run("whole", "", options);
    List<Path> parts = parts(count, options);
    Collections.reverse(parts);
    merge(parts).succeeded();
    assertThat(Cli.files(folder.resolve("merged"))).isEqualTo(Cli.files(whole));
  }

  @Test
  void partsThatDoNotMakeAWholeAreRefused() throws IOException {
    List<Path> parts = parts(3, "--draws", "1000");
    Path other = run("other", "--shard 2/3", "--draws", "1001");
    Path twoOfTwo = run("two", "--shard 2/2", "--draws", "1000");
    Path whole = run("whole", "", "--draws", "1000");
    assertRefused("[2] are different parts, but the run has [3]", parts.get(0), parts.get(1));
    assertRefused("[2] are different parts", parts.get(0), parts.get(1), parts.get(1));
    assertRefused("Maybe add part [2/3]", parts.get(0), parts.get(2));
    assertRefused("Maybe add part [2/3, 3/3]", parts.get(0));
    assertRefused("are parts of different runs", parts.get(0), other, parts.get(2));
    assertRefused("is one of another number of parts", parts.get(0), parts.get(1), twoOfTwo);
    assertRefused("is one of another number of parts", parts.get(0), whole, parts.get(2));
    assertRefused("no-such-folder", parts.get(0), parts.get(1), Path.of("no-such-folder"));
    Files.writeString(parts.get(1).resolve("tally.json"), "{\"counts\": [1, 2]}");
    assertRefused("part2", parts.toArray(Path[]::new));
    Files.writeString(parts.get(1).resolve("tally.json"), "{\"cou");
    assertRefused("part2", parts.toArray(Path[]::new));
    Files.writeString(parts.get(1).resolve("manifest.json"), "{}");
    assertRefused("is no manifest of a run", parts.toArray(Path[]::new));
  }

  /** One letter of many: what is left is a tally like any other. */
  @Test
  void talliesThatAreNotThoseWrittenAreRefused() throws IOException {
    List<Path> parts = parts(2, "--draws", "1000");
    Path tally = parts.get(1).resolve("tally.json");
    String written = Files.readString(tally);
    Files.writeString(tally, written.replace("\"complete\" : true", "\"complete\" : true "));
    assertRefused("[" + tally + "] is damaged: its SHA-256 is not the", parts.toArray(Path[]::new));
    Files.delete(tally);
    assertRefused("cannot read [" + tally + "]: does not exist", parts.toArray(Path[]::new));
  }

  /** Edits that come with the digest that fits them: what remains is whether the counts do. */
  @Test
  void talliesWhoseCountsDoNotFitAreRefused() throws IOException {
    List<Path> parts = parts(2, "--draws", "1000", "--engine", "drools");
    Path tally = parts.get(1).resolve("tally.json");
    Path manifest = parts.get(1).resolve("manifest.json");
    String written = Files.readString(tally);
    for (String misfit : MISFITS) {
      String[] edit = misfit.split(" \\| ");
      Pattern pattern = Pattern.compile(edit[0], Pattern.DOTALL);
      String edited = pattern.matcher(written).replaceFirst(edit[1]);
      assertThat(edited).as(misfit).isNotEqualTo(written);
      String digest = FileDigest.sha256(tally);
      Files.writeString(tally, edited);
      Files.writeString(
          manifest, Files.readString(manifest).replace(digest, FileDigest.sha256(tally)));
      assertRefused("[" + tally + "] is not what a part", parts.toArray(Path[]::new));
      assertRefused(edit[2], parts.toArray(Path[]::new));
    }
  }

  /** 1000 draws are four chunks of 256, of which the first part has the first and the third. */
  @Test
  void talliesOfAnotherPartAreRefused() throws IOException {
    List<Path> parts = parts(2, "--draws", "1000", "--engine", "drools");
    Path first = parts.get(0).resolve("manifest.json");
    Path second = parts.get(1).resolve("manifest.json");
    String one = Files.readString(first);
    String two = Files.readString(second);
    Files.writeString(first, one.replace("\"1/2\"", "\"2/2\""));
    Files.writeString(second, two.replace("\"2/2\"", "\"1/2\""));
    assertRefused("[512] draws are not those of part [2/2]", parts.toArray(Path[]::new));
  }

  @Test
  void damagedManifestsAreRefused() throws IOException {
    List<Path> parts = parts(2, "--draws", "1000");
    List<String> written = new ArrayList<>();
    for (Path part : parts) {
      written.add(Files.readString(part.resolve("manifest.json")));
    }
    for (String damage : DAMAGES) {
      String[] edit = damage.split(" \\| ");
      for (int part = 0; part < parts.size(); part++) {
        String edited = written.get(part).replaceFirst(edit[0], edit[1]);
        assertThat(edited).as(damage).isNotEqualTo(written.get(part));
        Files.writeString(parts.get(part).resolve("manifest.json"), edited);
      }
      assertRefused(edit[2], parts.toArray(Path[]::new));
    }
  }

  /** A device would be read for ever, and what stands behind the content was never written. */
  @Test
  void manifestsThatAreNoPlainFilesAreRefused() throws IOException {
    List<Path> parts = parts(2, "--draws", "1000");
    Path manifest = parts.get(0).resolve("manifest.json");
    String written = Files.readString(manifest);
    Files.writeString(manifest, written + "x");
    assertRefused("it is not JSON", parts.toArray(Path[]::new));
    Files.writeString(manifest, written.replaceFirst("\\{", "{\"seed\": 7, "));
    assertRefused("it is not JSON", parts.toArray(Path[]::new));
    Files.delete(manifest);
    Files.createSymbolicLink(manifest, Path.of("/dev/zero"));
    assertRefused("it is no regular file", parts.toArray(Path[]::new));
  }

  /** Below the limit a rule is tabulated, above it every draw is judged: other draws are made. */
  @Test
  void partsOfDifferentTableLimitsAreRefused() {
    Path first = run("first", "--shard 1/2", "--draws", "500");
    Path second = run("second", "--shard 2/2", "--draws", "500", "--table-limit", "2");
    assertRefused("was run with --table-limit 2 and [", first, second);
    Path wholeByJudge = run("whole", "", "--draws", "500", "--table-limit", "2");
    Path firstByJudge = run("judged", "--shard 1/2", "--draws", "500", "--table-limit", "2");
    merge(List.of(firstByJudge, second)).succeeded();
    assertThat(Cli.files(folder.resolve("merged"))).isEqualTo(Cli.files(wholeByJudge));
  }

  @Test
  void shardIsCheckedBeforeAnyWork() {
    Cli.Result result = Cli.run("run", "no-such-file.yaml", "--shard", "3/2");
    assertThat(result.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(result.err()).contains("--shard: shard [3/2] is not I/N with 1 <= I <= N");
  }

  private void assertRefused(String message, Path... parts) {
    Cli.Result result = merge(List.of(parts));
    assertThat(result.message()).contains(message);
    assertThat(result.status()).isEqualTo(2);
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  @Test
  void partsOfAScenarioThatHasChangedSinceAreRefused() throws IOException {
    Path file =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("A", "north", "rejects: {a: [x]}")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Path half = folder.resolve("half");
    Cli.run("run", file, "--draws", 100, "--shard", "1/2", "-o", half).succeeded();
    Path rest = folder.resolve("rest");
    Cli.run("run", file, "--draws", 100, "--shard", "2/2", "-o", rest).succeeded();
    Path rules = folder.resolve("rules.drl");
    Files.writeString(rules, Files.readString(rules) + "// edited\n");
    Cli.Result result = merge(List.of(half, rest));
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("rules.drl");
  }
}

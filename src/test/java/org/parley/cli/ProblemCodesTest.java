package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.page.ProblemSheet;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.SourceText;
import org.parley.testkit.ProductOfCounts;

/** Every code is provoked by the very example that explains it, or by one made for it here. */
final class ProblemCodesTest {

  private static final Path KIT = Path.of("src/test/resources/org/parley/codes");
  private static final Pattern CODE = Pattern.compile("(?m): (?:error|warning)\\[([A-Z]\\d\\d)]: ");

  @TempDir private Path folder;

  /** A way to spoil the scenario of the kit that no line shows. */
  private interface Spoiled {
    Cli.Result check(Path scenario, Path rules) throws IOException;
  }

  @BeforeEach
  void copyScenario() throws IOException {
    Files.copy(KIT.resolve("river.yaml"), folder.resolve("river.yaml"));
    Files.copy(KIT.resolve("river.drl"), folder.resolve("river.drl"));
    Files.copy(KIT.resolve("talks.drl"), folder.resolve("talks.drl"));
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
  }

  static Stream<ProblemCode> shown() {
    return Arrays.stream(ProblemCode.values())
        .filter(code -> !ProblemSheet.of(code).wrong().isEmpty());
  }

  static Stream<Arguments> made() {
    return Stream.of(
        made(ProblemCode.FILE_MISSING, (file, rules) -> check(file.resolveSibling("rivers.yaml"))),
        made(ProblemCode.FILE_UNREADABLE, (file, rules) -> check(file.resolveSibling("."))),
        made(
            ProblemCode.FILE_TOO_LARGE,
            (file, rules) -> written(file, "#".repeat(SourceText.MAXIMUM_BYTES + 1))),
        made(ProblemCode.NOT_TEXT, (file, rules) -> added(file, "# \u0000\n")),
        made(ProblemCode.CHARACTER_NOT_IN_YAML, (file, rules) -> added(file, "# \u0007\n")),
        made(ProblemCode.EMPTY_FILE, (file, rules) -> written(file, "# to be done\n")),
        made(
            ProblemCode.TOO_MANY_VALUES,
            (file, rules) -> added(file, "notes: " + "[".repeat(500) + "]".repeat(500) + "\n")),
        made(
            ProblemCode.TOO_MANY_PROBLEMS,
            (file, rules) -> added(file, repeated(1100, "unknown%d: 1\n"))),
        made(
            ProblemCode.TOO_MUCH,
            (file, rules) -> {
              added(rules, "declare Wide\n" + repeated(33, "f%d : int\n") + "end\n");
              return check(file);
            }),
        made(
            ProblemCode.TOO_MANY_MATCHES,
            (file, rules) -> {
              // Three issues in each of eight patterns are 3^8 ways, more than 4000.
              added(rules, rule(repeated(8, "Term()\n")));
              return check(file);
            }),
        made(
            ProblemCode.TOO_MANY_DIGITS,
            (file, rules) -> {
              // Forty numbers of thirty digits have about 1200 together.
              String product = repeated(40, " * " + "9".repeat(30)).substring(3);
              added(rules, rule("Term(issue == \"water\", value < " + product + ")\n"));
              return check(file);
            }),
        made(
            ProblemCode.NO_PARAGRAPH,
            (file, rules) -> {
              Path texts = file.resolveSibling("texts");
              Files.createDirectories(texts);
              // The kit traces something to the third paragraph of its only document, and further.
              Files.writeString(texts.resolve("river.txt"), "One.\n\nTwo.\n");
              String title = "    title: \"1960\"\n";
              String named = Files.readString(file).replace(title, title + "    file: river.txt\n");
              Files.writeString(file, named);
              return Cli.run("sources", file, "--documents", texts);
            }),
        made(
            ProblemCode.NO_CONTROL,
            (file, rules) -> {
              String said = Files.readString(file);
              Files.writeString(file, said.replaceAll("(?m)^control:\\R(  .*\\R){6}", ""));
              return Cli.run("stability", file);
            }),
        made(
            ProblemCode.STATE_RANKS,
            (file, rules) -> {
              String model =
                  "graph-model: 1\ntitle: Two\nparties: {A: A}\nstates: {s: s, t: t}\n"
                      + "moves: {A: {s: [t]}}\nranks: {A: [s, s]}\n";
              return Cli.run("stability", Files.writeString(file, model));
            }),
        made(
            ProblemCode.GRAPH_MODEL,
            (file, rules) -> {
              String model = "graph-model: 1\ntitle: Two\nparties: {A: A}\nstates: {s: s}\n";
              return check(Files.writeString(file, model));
            }),
        made(
            ProblemCode.OTHER_FILE,
            (file, rules) -> check(Files.writeString(file, "sweep: 1\nscenario: a.yaml\n"))),
        made(ProblemCode.TABLE, (file, rules) -> table(file, "id,seal\nN-3,none\n")),
        made(ProblemCode.CELL, (file, rules) -> table(file, "crosses,water\nN-3,\"9,5\"\n")),
        made(ProblemCode.ROW, (file, rules) -> table(file, "crosses,water\nN-3,9,5\n")),
        made(
            ProblemCode.SENTENCE,
            (file, rules) -> sentence(file, "N-1: north rejects water over 0")),
        made(
            ProblemCode.MIXED_WITHOUT_BRACKETS,
            (file, rules) ->
                sentence(file, "N-1: north rejects water above 0 or water is 0 and seal is none")),
        made(
            ProblemCode.PARTY_OF_SENTENCE,
            (file, rules) -> sentence(file, "N-1: south rejects water above 0")),
        made(
            ProblemCode.TEST_WITHOUT_EXPECTATION,
            (file, rules) -> tested(file, "{name: a, given: {}}")),
        made(
            ProblemCode.NO_RULE_OF_THIS,
            (file, rules) -> tested(file, "{name: a, crosses: {N-1: Nobody's}}")),
        made(
            ProblemCode.TEST_CONTRADICTION,
            (file, rules) -> tested(file, "{name: a, crosses: [N-1], keeps: [N-1]}")),
        made(
            ProblemCode.FOREIGN_FILE,
            (file, rules) -> {
              Files.writeString(file, "<utility_space>");
              return Cli.run("import", file, "-o", file.resolveSibling("imported"));
            }),
        made(
            ProblemCode.NOT_HELD,
            (file, rules) -> {
              Files.writeString(
                  file, "issues: [{name: price, type: ContinuousIssue, values: [0, 1]}]\n");
              return Cli.run("import", file, "-o", file.resolveSibling("imported"));
            }),
        made(
            ProblemCode.TOO_MANY_VOTERS,
            (file, rules) -> {
              String parties = "parties:\n" + repeated(61, "  p%d: {title: One of them}\n");
              String members = repeated(61, "p%d, ").replaceAll(", $", "");
              return written(
                  file,
                  Files.readString(file)
                      .replaceFirst("(?m)^parties:\n", parties)
                      .replace("parties: [north, south]", "parties: [" + members + "]"));
            }),
        made(
            ProblemCode.PLAN,
            (file, rules) ->
                Cli.run(
                    "sweep",
                    Files.writeString(
                        file.resolveSibling("river.sweep.yaml"),
                        "sweep: 1\nscenario: river.yaml\nvary: {firmness:N-9: 0:1:0.1}\n"))),
        made(
            ProblemCode.RULE_WITHOUT_TABLE,
            (file, rules) -> {
              // A product of counts has no parts.
              added(rules, rule(ProductOfCounts.CONDITION));
              return Cli.run("check", file, "--table-limit", 2);
            }),
        made(
            ProblemCode.READINGS_ALIKE,
            (file, rules) ->
                written(file, Files.readString(file).replaceAll("(?m)^ *accept: .W56.*\\R", ""))),
        made(
            ProblemCode.FACT_UNMATCHED,
            (file, rules) ->
                written(file, Files.readString(file).replaceAll("(?m)^accept: .W62.*\\R", ""))),
        made(
            ProblemCode.READING_FORGOTTEN,
            (file, rules) -> {
              String rule = rule("Term(issue == \"water\", value < 50)\n");
              added(rules, rule.replace("N-3", "S-1"));
              return check(file);
            }),
        made(
            ProblemCode.OWN_LINES_EXCLUDE,
            // The other red line of the north is the old line.
            (file, rules) -> written(file, withSecondLine(file, "border: [old-line]"))),
        made(
            ProblemCode.POSITION_WITHOUT_EFFECT,
            (file, rules) -> written(file, withSecondLine(file, "border: [bridge]"))),
        made(ProblemCode.ISSUE_WITHOUT_EFFECT, (file, rules) -> written(file, withHue(file))),
        made(
            ProblemCode.OPTIONS_ALIKE,
            (file, rules) ->
                written(
                    file,
                    withHue(file).replace("{water: ['> 40']}", "{water: ['> 40'], hue: [red]}"))),
        made(
            ProblemCode.WARNINGS_UNFINISHED,
            (file, rules) -> Cli.run("check", file, "--time", "0.000000001")),
        made(
            ProblemCode.COHERENCE_NOT_LISTED,
            (file, rules) ->
                written(
                    file,
                    Files.readString(file).replaceAll("(?m)^(coherence:|  F-[12]:.*)\\R", ""))));
  }

  /** The scenario of the kit with the second position of the north a red line as well. */
  private static String withSecondLine(Path file, String rejects) throws IOException {
    return Files.readString(file)
        .replaceFirst("(?m)kind: preference", "kind: red-line")
        .replace("water: ['> 40']", rejects);
  }

  /** The scenario of the kit with an issue of which nobody speaks. */
  private static String withHue(Path file) throws IOException {
    String option = ": {basis: complement}";
    String options = "{red" + option + ", green" + option + ", blue" + option + "}";
    return Files.readString(file)
        .replaceFirst("(?m)^issues:\n", "issues:\n  hue: {title: Hue, options: " + options + "}\n")
        .replace("today: {", "today: {hue: red, ");
  }

  private static Arguments made(ProblemCode code, Spoiled spoiled) {
    return Arguments.of(code, spoiled);
  }

  @Test
  void scenarioOfTheKitHasNoProblem() {
    assertThat(check(folder.resolve("river.yaml")).succeeded().out()).contains("no warning");
  }

  @ParameterizedTest
  @MethodSource("shown")
  void exampleOfTheWrongHasTheProblemAndThatOfTheRightHasNot(ProblemCode code) throws IOException {
    ProblemSheet sheet = ProblemSheet.of(code);
    Path file = folder.resolve("river.yaml");
    Path spoiled = file;
    for (String rules : List.of("river.drl", "talks.drl")) {
      Path other = folder.resolve(rules);
      boolean isThere = !places(Files.readAllLines(other), sheet.right()).isEmpty();
      spoiled = isThere && !sheet.right().isEmpty() ? other : spoiled;
    }
    Files.write(spoiled, spoiled(Files.readAllLines(spoiled), sheet));

    Cli.Result result = check(file);

    boolean isWarning = code.id().startsWith("W");
    assertThat(result.status()).isEqualTo(isWarning ? ExitCodes.DONE : ExitCodes.INVALID);
    if (isWarning) {
      assertThat(codes(result)).contains(code.id());
    } else {
      assertThat(codes(result)).as(result.err()).containsOnly(code.id());
    }
  }

  @ParameterizedTest
  @MethodSource("made")
  void problemThatNoLineShowsHasItsCode(ProblemCode code, Spoiled spoiled) throws IOException {
    Cli.Result result = spoiled.check(folder.resolve("river.yaml"), folder.resolve("river.drl"));
    assertThat(codes(result)).as(result.err()).contains(code.id());
  }

  @Test
  void everyCodeIsProvoked() {
    Set<ProblemCode> provoked = EnumSet.noneOf(ProblemCode.class);
    shown().forEach(provoked::add);
    made().forEach(one -> provoked.add((ProblemCode) one.get()[0]));
    assertThat(provoked).containsExactlyInAnyOrder(ProblemCode.values());
  }

  @Test
  void helpExplainsACode() {
    Cli.Result help = Cli.run("help", "S04").succeeded();
    assertThat(help.out())
        .startsWith("S04: error in a scenario\n\n")
        .contains("\nWrong:\n\n    party: suth\n", "\nRight:\n\n    party: south\n");
    assertThat(Cli.run("help", "s04").succeeded().out()).isEqualTo(help.out());
    assertThat(Cli.run("help", "W06").succeeded().out()).doesNotContain("Wrong:");
  }

  @Test
  void helpOnWhatThereIsNotSaysWhatThereIs() {
    Cli.Result code = Cli.run("help", "S94");
    assertThat(code.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(code.err()).contains("unknown code [S94]\nMaybe [S04] or [S14] or [S24]\n");
    assertThat(code.out()).isEmpty();
    Cli.Result command = Cli.run("help", "chek");
    assertThat(command.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(command.err()).contains("unknown command, code or word [chek]\nMaybe [check]\n");
  }

  @Test
  void helpOnNothingIsThatOfTheProgram() {
    assertThat(Cli.run("help").succeeded().out()).isEqualTo(Cli.run("--help").succeeded().out());
  }

  private static Cli.Result tested(Path file, String test) throws IOException {
    Path tests = file.resolveSibling("river.test.yaml");
    Files.writeString(tests, "scenario: " + file.getFileName() + "\ntests: [" + test + "]\n");
    return Cli.run("test", tests);
  }

  private static Cli.Result sentence(Path file, String sentence) throws IOException {
    Files.writeString(file.resolveSibling("river.rules"), sentence + "\n");
    return written(file, Files.readString(file).replace("[river.drl", "[river.rules, river.drl"));
  }

  private static Cli.Result table(Path file, String rows) throws IOException {
    Files.writeString(file.resolveSibling("river.csv"), rows);
    return written(file, Files.readString(file).replace("[river.drl", "[river.csv, river.drl"));
  }

  private static Cli.Result check(Path file) {
    return Cli.run("check", file);
  }

  private static Cli.Result written(Path file, String text) throws IOException {
    return check(Files.writeString(file, text));
  }

  private static Cli.Result added(Path file, String text) throws IOException {
    return written(file, Files.readString(file) + text);
  }

  private static String repeated(int times, String pattern) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, times).forEach(n -> text.append(pattern.replace("%d", "" + n)));
    return text.toString();
  }

  private static String rule(String condition) {
    String head = "rule \"spoiled\" @crosses(\"N-3\") when\n";
    return head + condition + "then verdict.crosses(drools); end\n";
  }

  private static Set<String> codes(Cli.Result result) {
    Set<String> codes = new TreeSet<>();
    CODE.matcher(result.err()).results().map((MatchResult m) -> m.group(1)).forEach(codes::add);
    return codes;
  }

  /** The lines with those that are right made wrong, indented as they were. */
  private static List<String> spoiled(List<String> lines, ProblemSheet sheet) {
    List<String> spoiled = new ArrayList<>(lines);
    if (sheet.right().isEmpty()) {
      spoiled.addAll(sheet.wrong());
      return spoiled;
    }
    List<Integer> places = places(lines, sheet.right());
    assertThat(places).as("places of " + sheet.right()).hasSize(1);
    List<String> part = spoiled.subList(places.get(0), places.get(0) + sheet.right().size());
    String indent = part.get(0).replace(part.get(0).strip(), "");
    part.clear();
    sheet.wrong().forEach(line -> part.add(indent + line));
    return spoiled;
  }

  private static List<Integer> places(List<String> lines, List<String> part) {
    List<String> stripped = lines.stream().map(String::strip).toList();
    return IntStream.rangeClosed(0, lines.size() - part.size())
        .filter(at -> stripped.subList(at, at + part.size()).equals(part))
        .boxed()
        .toList();
  }
}

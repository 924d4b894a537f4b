package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** Mistakes on the command line: status 2, what is wrong, what may have been meant, no files. */
final class UsageTest {

  private static final Set<Class<?>> NUMBERS = Set.of(int.class, long.class, double.class);
  private static final String FEBRUARY = "scenarios/february-2026.yaml";

  @TempDir private Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("", "a command is missing"),
        mistake("rnu " + FEBRUARY, "unknown command [rnu]\nMaybe [run]\n", "See parley --help"),
        mistake("--seed 3 run " + FEBRUARY, "unknown option [--seed]\nSee parley --help"),
        mistake("run", "Missing required parameter: 'SCENARIO'"),
        mistake(
            "run " + FEBRUARY + " again",
            "unexpected argument [again]\nparley run takes one SCENARIO\nSee parley run --help"),
        mistake(
            "run " + FEBRUARY + " again --drawz=10",
            "unexpected argument [again]\nunknown option [--drawz]\nMaybe [--draws]\nparley run takes one SCENARIO"),
        run("--drawz 10", "unknown option [--drawz]\nMaybe [--draws]\nSee parley run --help"),
        run(
            "--drawz=10 --foo",
            "unknown option [--drawz]\nMaybe [--draws]\nunknown option [--foo]"),
        run("--all=yes", "--all takes no value, such as [yes]\nMaybe --all\nSee parley run --help"),
        mistake(
            "opening " + FEBRUARY + " --tornado=1",
            "--tornado takes no value, such as [1]\nMaybe --tornado\n"),
        run("--draws many", "--draws: [many] is not a whole number (at least 0)"),
        run("--draws 1.5", "--draws: [1.5] is not a whole number (at least 0)"),
        run("--draws -1", "--draws: [-1] must be at least 0"),
        run("--draws 1 --draws 2", "--draws"),
        run("--draws 99999999999999999999", "--draws: [99999999999999999999] is more than 92"),
        run("--seed x", "--seed: [x] is not a whole number\n"),
        run("--seed -9223372036854775809", "--seed: [-9223372036854775809] is less than -92"),
        run("--threads 0", "--threads: [0] must be at least 1"),
        run("--threads 2147483648", "--threads: [2147483648] is more than 2147483647"),
        run("--level 95", "--level: [95] must be above 0 and below 1"),
        run("--level 0,9", "--level: [0,9] has a comma; write 0.9 (above 0 and below 1)"),
        run("--level NaN", "--level: [NaN] is not a number (above 0 and below 1)"),
        run("--level 1e999", "--level: [1e999] is too large"),
        run("--keep -1", "--keep: [-1] must be at least 0"),
        run("--memory 0", "--memory: [0] must be from 1 to 16384"),
        run("--time 0", "--time: [0] must be above 0"),
        run("--time soon", "--time: [soon] is not a number (above 0)"),
        run("--table-limit 0", "--table-limit: [0] must be from 1 to 16777216"),
        run("--table-limit 2000000000", "--table-limit: [2000000000] must be from 1 to "),
        run("--engine table", "unknown engine [table]", "[tables, drools]", "Maybe [tables]"),
        run("--shard 3/2", "--shard", "[3/2]", "such as 1/4"),
        run("--shard half", "--shard", "[half]", "such as 1/4"),
        run("--enforce standng", "unknown step [standng]", "Maybe [standing]"),
        run(
            "--waive UA-R9",
            "--waive: unknown position or coherence rule [UA-R9], expected one of [UA-R1, UA-"),
        run("--bind US-P11", "--bind: unknown position [US-P11]", "Maybe [US-P1]"),
        run("--reading UA-R2=for-asurances", "unknown reading", "Maybe [for-assurances]"),
        run("--reading UA-Q2=strict", "--reading: unknown position [UA-Q2]", "Maybe [UA-R2]"),
        run("--reading UA-R4=strict", "--reading: position [UA-R4] has no readings to choose from"),
        run("--reading UA-R2", "--reading", "UA-R2"),
        run("--fix nato-statuss=pathway-open", "--fix: unknown issue", "Maybe [nato-status]"),
        run("--fix nato-status=pathway", "unknown option of nato-status [pathway]", "expected one"),
        run("--fix nato=pathway-open", "--fix: unknown issue [nato]\nMaybe [nato-status]\n"),
        run("--fix nato-status", "--fix", "nato-status"),
        mistake("explain " + FEBRUARY, "--outcome"),
        mistake(
            "explain " + FEBRUARY + " --outcome donetsk-withdrawal-pct=20",
            "--outcome: unknown option of donetsk-withdrawal-pct [20]",
            "Maybe [0]"),
        mistake("merge", "DIR"),
        mistake("merge no-such-folder", "no-such-folder"),
        mistake("check", "SCENARIO"),
        mistake("show", "SCENARIO"),
        mistake(
            "show " + FEBRUARY + " --whole", "unknown option [--whole]", "See parley show --help"),
        mistake("show " + FEBRUARY + " russa", "no position, party,", "Maybe [russia]"),
        generate("--issues 0", "--issues: [0] must be from 1 to 1000"),
        generate("--options 1", "--options: [1] must be", "See parley generate --help"),
        generate("--density 2", "--density: [2] must be above 0 and below 1"),
        generate("--positions 2000000000", "--positions: [2000000000] must be from 1 to 10000"),
        generate("--issues 4 --max-scope 5", "most issues of a position [5] must be from 1 to 4"),
        generate("--min-scope 4", "fewest issues of a position [4] must be from 1 to 3"),
        generate("--options 10 --max-scope 6", "[6] issues with [10] options each have more than"),
        generate("--issues 1 --coherence-rules 1", "a coherence rule needs at least 2 issues"),
        worlds(
            "--firmness UA-R1=0.5,UA-R1=0.6", "--firmness: [UA-R1] is given both [0.5] and [0.6]"),
        worlds("--firmness UA-R1=0.5 --firmness UA-R1=0.6", "given both [0.5] and [0.6]"),
        worlds(
            "--correlation russia=0.2,russia=0.9", "--correlation: [russia] is given both [0.2]"),
        worlds("--firmness UA-R1=0,5", "[5] is not of the form ID=P\nMaybe a decimal point"),
        worlds("--correlation russia=0,4", "[4] is not of the form PARTY=RHO\nMaybe a decimal"),
        mistake("run " + FEBRUARY + " -o ", "--output: the path is empty"),
        mistake("generate -o ", "--output: the path is empty"),
        mistake("check ", "SCENARIO: the path is empty"),
        mistake("cache --clera", "unknown option [--clera]\nMaybe [--clear]"));
  }

  private static Arguments mistake(String line, String... expected) {
    return Arguments.of(line, List.of(expected));
  }

  private static Arguments run(String options, String... expected) {
    return mistake("run " + FEBRUARY + " -o OUT " + options, expected);
  }

  private static Arguments worlds(String options, String... expected) {
    return mistake("worlds " + FEBRUARY + " -o OUT " + options, expected);
  }

  private static Arguments generate(String options, String... expected) {
    return mistake("generate -o OUT " + options, expected);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsExplainedAndNothingIsWritten(String line, List<String> expected) {
    Path out = folder.resolve("out");
    Object[] arguments =
        line.isEmpty() ? new Object[0] : line.replace("OUT", out.toString()).split(" ", -1);
    Cli.Result result = Cli.run(arguments);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.message()).contains(expected);
    assertThat(result.out()).isEmpty();
    assertThat(out).doesNotExist();
  }

  /** No encoding has letters for half a pair, as a plain one has none for letters with marks. */
  @Test
  void pathThatTheLocaleCannotExpressIsExplained() {
    String path = folder + "/\ud800/river.yaml";
    String fault =
        "the path ["
            + path.replace("\ud800", "\\ud800")
            + "] has letters that this locale cannot express";
    for (Cli.Result result :
        List.of(
            Cli.run("worlds", path),
            Cli.run("run", FEBRUARY, "-o", path),
            Cli.run("compare", FEBRUARY, path))) {
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.message())
          .contains(fault, "Maybe with a UTF-8 locale: LC_ALL=C.UTF-8")
          .doesNotContain("java");
    }
  }

  @Test
  void messageIsNoWiderThanTheScreen() {
    Cli.Result result = Cli.run("run", FEBRUARY, "--fix", "nato-status=x");
    assertThat(result.err().lines()).hasSizeGreaterThan(2).allMatch(line -> line.length() < 80);
    Cli.Result below = Cli.run("run", FEBRUARY, "-o", "README.md/and/a/folder/further/down");
    assertThat(below.err().lines()).hasSize(2).allMatch(line -> line.length() < 80);
  }

  /** Every option of every command that takes a number, alone or by a key. */
  static Stream<Arguments> numbers() {
    return Main.commandLine().getSubcommands().entrySet().stream()
        .flatMap(
            command ->
                command.getValue().getCommandSpec().options().stream()
                    .filter(UsageTest::takesNumber)
                    .map(option -> Arguments.of(command.getKey(), option)));
  }

  private static boolean takesNumber(OptionSpec option) {
    List<Class<?>> types = List.of(option.auxiliaryTypes());
    return types.stream()
        .anyMatch(type -> Number.class.isAssignableFrom(type) || NUMBERS.contains(type));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void valueThatIsNoNumberIsExplainedInPlainWords(String command, OptionSpec option) {
    String value = option.typeInfo().isMap() ? "ID=abc" : "abc";
    Cli.Result result = Cli.run(command, option.longestName(), value);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(option.longestName() + ": [abc] is not a ")
        .containsPattern("^[^\n]* number( \\([a-z0-9 .]+\\))?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "conflicts", "worlds", "outcomes", "whatif"})
  void folderThatCannotBeMadeIsAMistakeOfUsage(String command) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    Cli.Result onFile = Cli.run(command, FEBRUARY, "-o", file);
    Cli.Result below = Cli.run(command, FEBRUARY, "-o", file.resolve("below"));
    assertThat(onFile.message()).isEqualTo("parley: [" + file + "] is a file, not a folder\n");
    assertThat(below.message())
        .startsWith("parley: the folder [" + file.resolve("below") + "] cannot");
    assertThat(List.of(onFile.status(), below.status())).containsOnly(2);
    assertThat(List.of(onFile.out(), below.out())).containsOnly("");
    assertThat(Cli.files(folder)).isEqualTo(Map.of("file", "precious"));
  }

  static Stream<String> commands() {
    return Main.commandLine().getSubcommands().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasHelpWithAnExample(String command) {
    Cli.Result help = Cli.run("help", command).succeeded();
    assertThat(help.out()).contains("Usage: parley " + command);
    if (!command.equals("help") && !command.equals("generate-completion")) {
      assertThat(help.out()).containsPattern("Examples?:").contains("  parley " + command);
      // An example broken by the width of the help could not be copied.
      assertThat(help.out().substring(help.out().indexOf("\nExample")).strip().lines().skip(1))
          .allMatch(line -> line.startsWith("  parley ") || line.startsWith("      "));
      assertThat(Cli.run(command, "--help").succeeded().out()).isEqualTo(help.out());
    }
  }

  @Test
  void programItselfHasHelpAndVersion() {
    assertThat(Cli.run("--help").succeeded().out()).contains("Example:", "Exit status:");
    assertThat(Cli.run("--version").succeeded().out()).matches("parley \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void completionIsAScriptThatKnowsTheCommands() {
    String script = Cli.run("generate-completion").succeeded().out();
    assertThat(script).startsWith("#!/usr/bin/env bash").contains("explain", "--waive");
  }

  /** Invalid input by name, with what must be said. */
  static Stream<Arguments> invalid() {
    return Stream.of(
        Arguments.of("missing.yaml", "", "does not exist"),
        Arguments.of("empty.yaml", "", "the file is empty"),
        Arguments.of("binary.yaml", "a\u0000b", "a zero byte stands here"),
        Arguments.of("broken.yaml", "a: [", "broken.yaml:1:"));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void invalidScenarioEndsEveryCommandWithStatus3AndNothingWritten(
      String name, String text, String message) throws IOException {
    Path file = folder.resolve(name);
    if (!name.startsWith("missing")) {
      Files.writeString(file, text);
    }
    Path out = folder.resolve("out");
    List<Cli.Result> results =
        List.of(
            Cli.run("run", file, "-o", out),
            Cli.run("check", file),
            Cli.run("show", file),
            Cli.run("explain", file, "--outcome", "a=b"));
    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.status()).isEqualTo(3);
              assertThat(result.err()).contains("error[", message);
              assertThat(result.out()).isEmpty();
            });
    assertThat(Cli.files(out)).isEqualTo(Map.of());
  }
}

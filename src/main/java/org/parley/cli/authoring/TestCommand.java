package org.parley.cli.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.authoring.RuleTestReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.page.authoring.JUnitXml;
import org.parley.page.authoring.RuleTestBlocks;
import org.parley.page.authoring.RuleTestJson;
import org.parley.question.Budgets;
import org.parley.question.authoring.RuleTesting;
import org.parley.scenario.reading.RuleTestReader;
import org.parley.scenario.reading.RuleTests;
import org.parley.tabulation.Tabulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley test}. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs tests of rules: files NAME.test.yaml beside NAME.drl, NAME.rules or NAME.csv that say which positions are"
          + " crossed by outcomes with some options, which are not, and why. Drools judges. Ends"
          + " with exit status 5 where a test fails."
    },
    footer = {
      "",
      "Examples:",
      "  parley test rules",
      "  parley test rules/february-linkages.drl --junit tests.xml",
      "  parley test rules --mutate",
      "  parley test rules --update"
    })
public final class TestCommand implements Callable<Integer> {

  /** Memory for what holds whatever open issues become; no test is known to need a tenth. */
  private static final int MEGABYTES = 64;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE|DIR|SCENARIO",
      description =
          "Files of tests, or rule files, scenarios and folders whose tests are run. Default: this"
              + " folder and those in it.")
  private List<Path> named = List.of();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description =
          "Also write what came of the tests as JUnit XML; replaces such a file and no other.")
  private Optional<Path> junit = Optional.empty();

  @Option(
      names = "--update",
      description =
          "Also show how tests that fail would be written to expect what the rules say: what is"
              + " crossed and what is kept change places, what depends is left out.")
  private boolean updates;

  @Option(names = "--write", description = "Write to the files what --update shows.")
  private boolean writes;

  @Option(
      names = "--mutate",
      description =
          "Also change thresholds and options in the rules, one at a time, and say which changes"
              + " no test notices.")
  private boolean mutates;

  @Mixin private ScreenOptions screen;

  @Override
  public Integer call() {
    Arguments.require(
        spec,
        updates || !writes,
        "--write needs --update\nMaybe look at what --update shows first");
    List<Path> files = files();
    junit.ifPresent(this::requireReplaceable);
    List<RuleTests> tests = files.stream().map(RuleTestReader::read).toList();
    RuleTesting.Settings settings =
        new RuleTesting.Settings(Tabulator.DEFAULT_LIMIT, Budgets.exact(MEGABYTES), mutates);
    RuleTestReport report = Parley.test(tests, settings);
    junit.ifPresent(file -> write(file, JUnitXml.of(report)));
    String told = writes ? TestFiles.write(tests, report) : "";
    screen.show(spec, RuleTestBlocks.of(report, updates), () -> RuleTestJson.of(report), told);
    return report.failed() == 0 ? ExitCodes.DONE : ExitCodes.FOUND;
  }

  private List<Path> files() {
    List<Path> paths = named.isEmpty() ? List.of(Path.of(".")) : named;
    for (Path path : paths) {
      Arguments.require(
          spec,
          !TestFiles.of(path).isEmpty(),
          "["
              + path
              + "] has no tests\nMaybe write NAME"
              + RuleTests.ENDING
              + " beside NAME.drl, NAME.rules or NAME.csv");
    }
    return TestFiles.of(paths);
  }

  private void requireReplaceable(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    Arguments.require(
        spec,
        Files.isRegularFile(file) && isReport(file),
        "--junit: [" + file + "] is there and no JUnit report\nMaybe name another file");
  }

  private static boolean isReport(Path file) {
    try {
      return Files.readString(file).startsWith(JUnitXml.START);
    } catch (IOException e) {
      return false;
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.parley.authoring.ScenarioWarnings;
import org.parley.cli.option.BudgetOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.JsonOption;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.effort.Cutoff;
import org.parley.effort.Timer;
import org.parley.page.InventoryBlocks;
import org.parley.page.shown.ProblemsJson;
import org.parley.page.text.TextRenderer;
import org.parley.page.words.Spelling.Choice;
import org.parley.preference.WantWarnings;
import org.parley.process.course.CourseWarnings;
import org.parley.question.Budgets;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.RuleTestReader;
import org.parley.scenario.reading.RuleTests;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.table.Words;
import org.parley.tabulation.TableWarnings;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TodayWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads scenarios and their rules and reports every problem found: what is wrong, where, and"
          + " what may have been meant. Drools is always asked anew."
    },
    footer = {
      "",
      "Examples:",
      "  parley check scenarios/february-2026.yaml",
      "  parley check scenarios/february-2026.yaml --json",
      "  parley check boathouse/*.yaml"
    })
final class CheckCommand implements Callable<Integer> {

  private static final double DEFAULT_SECONDS = 30;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description =
          "The scenario files; those named NAME.test.yaml are read as tests of rules, without being"
              + " run.")
  private List<Path> files = List.of();

  @Mixin private TableOptions tables;
  @Mixin private JsonOption json;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description =
          "Time for tables, at least 5, and warnings that take long to look for, for each scenario;"
              + " what was left out is said. Default: 30 for warnings alone.")
  @InRange(low = 0, lowOpen = true)
  private Optional<Double> given = Optional.empty();

  private final Set<Problem> told = new HashSet<>();

  @Override
  public Integer call() {
    List<Map<String, Object>> checked = new ArrayList<>();
    int status = ExitCodes.DONE;
    for (Path file : files) {
      try {
        checked.add(checked(file));
      } catch (ScenarioException e) {
        checked.add(ProblemsJson.of(file.toString(), Optional.empty(), e.problems()));
        status = ExitCodes.INVALID;
        tell(e.problems());
      }
    }
    if (json.isAsked()) {
      Screen.show(spec, ProblemsJson.of(checked));
    }
    return status;
  }

  /** Tells problems that were not told before: a scenario is read again for its tests. */
  private void tell(List<Problem> problems) {
    List<Problem> unsaid = problems.stream().filter(told::add).toList();
    if (!json.isAsked()) {
      Screen.tell(spec, ProblemText.of(unsaid));
    }
  }

  private void show(Path file, String verdict) {
    if (!json.isAsked()) {
      Screen.show(spec, VisibleText.onOneLine(file.toString()) + ": " + verdict);
    }
  }

  private Map<String, Object> checked(Path file) {
    return file.toString().endsWith(RuleTests.ENDING) ? tests(file) : scenario(file);
  }

  private Map<String, Object> tests(Path file) {
    RuleTests tests = RuleTestReader.read(file);
    String count = Words.plural(tests.tests().size(), "test");
    show(file, "valid, " + count + " of rules, run by parley test\n");
    return ProblemsJson.of(file.toString(), tests);
  }

  private Map<String, Object> scenario(Path file) {
    LocatedScenario located = ScenarioReader.readLocated(file);
    Optional<Cutoff> givenEnd = given.map(Budgets::after);
    TabulatedScenario tabulated =
        tables.openAnew(located, given.map(BudgetOptions::endOfTables).orElse(Cutoff.NEVER));
    Cutoff end = givenEnd.orElseGet(() -> Budgets.after(DEFAULT_SECONDS));
    List<Problem> warnings = new ArrayList<>(located.warnings());
    warnings.addAll(TableWarnings.of(tabulated));
    warnings.addAll(WantWarnings.of(tabulated));
    warnings.addAll(CourseWarnings.of(tabulated.scenario()));
    warnings.addAll(TodayWarnings.of(tabulated));
    Timer timer = Timer.of(System::nanoTime).until(Interruption::happened);
    String limit = Spelled.OPTIONS.of(Choice.TABLE_SIZE);
    warnings = ScenarioWarnings.of(tabulated, warnings, limit, timer, end);
    tell(warnings);
    show(file, verdict(tabulated, warnings.size()));
    return ProblemsJson.of(file.toString(), Optional.of(tabulated.scenario()), warnings);
  }

  private static String verdict(TabulatedScenario tabulated, int warnings) {
    return "valid, "
        + (warnings == 0 ? "no warning" : Words.plural(warnings, "warning"))
        + "\n"
        + TextRenderer.text(
            InventoryBlocks.size(tabulated.scenario(), tabulated.tabulation().coherence().size()))
        + TableWarnings.coherenceSection(tabulated).map(section -> "\n" + section).orElse("");
  }
}

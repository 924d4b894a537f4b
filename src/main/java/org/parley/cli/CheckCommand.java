package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.authoring.ScenarioWarnings;
import org.parley.cli.option.InRange;
import org.parley.cli.option.JsonOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.Spelled;
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
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemText;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.VisibleText;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.table.Words;
import org.parley.tabulation.TableWarnings;
import org.parley.tabulation.TabulatedScenario;
import org.parley.tabulation.TodayWarnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a scenario and its rules and reports every problem found: what is wrong, where, and"
          + " what may have been meant. Drools is always asked anew."
    },
    footer = {
      "",
      "Examples:",
      "  parley check scenarios/february-2026.yaml",
      "  parley check scenarios/february-2026.yaml --json"
    })
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private JsonOption json;

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      description =
          "Time for warnings that take long to look for; what was left out is said. Default:"
              + " ${DEFAULT-VALUE}.")
  @InRange(low = 0, lowOpen = true)
  private double seconds = 30;

  @Override
  public Integer call() {
    try {
      return checked();
    } catch (ScenarioException e) {
      if (!json.isAsked()) {
        throw e;
      }
      Screen.show(spec, ProblemsJson.of(file(), Optional.empty(), e.problems()));
      return ExitCodes.INVALID;
    }
  }

  private String file() {
    return scenarioOptions.file().toString();
  }

  private int checked() {
    LocatedScenario located = scenarioOptions.read();
    TabulatedScenario tabulated = scenarioOptions.openAnew(located);
    Cutoff end = Budgets.after(seconds);
    List<Problem> warnings = new ArrayList<>(located.warnings());
    warnings.addAll(TableWarnings.of(tabulated, Spelled.OPTIONS.of(Choice.TABLE_SIZE)));
    warnings.addAll(WantWarnings.of(tabulated));
    warnings.addAll(CourseWarnings.of(tabulated.scenario()));
    warnings.addAll(TodayWarnings.of(tabulated));
    Timer timer = Timer.of(System::nanoTime).until(Interruption::happened);
    warnings = ScenarioWarnings.of(tabulated, warnings, timer, end);
    if (json.isAsked()) {
      Optional<Scenario> scenario = Optional.of(tabulated.scenario());
      Screen.show(spec, ProblemsJson.of(file(), scenario, warnings));
    } else {
      Screen.tell(spec, ProblemText.of(warnings));
      Screen.show(spec, verdict(tabulated, warnings.size()));
    }
    return ExitCodes.DONE;
  }

  private String verdict(TabulatedScenario tabulated, int warnings) {
    return VisibleText.onOneLine(file())
        + ": valid, "
        + (warnings == 0 ? "no warning" : Words.plural(warnings, "warning"))
        + "\n"
        + TextRenderer.text(
            InventoryBlocks.size(tabulated.scenario(), tabulated.tabulation().coherence().size()))
        + TableWarnings.coherenceSection(tabulated).map(section -> "\n" + section).orElse("");
  }
}

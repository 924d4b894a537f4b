package org.parley.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.parley.Parley;
import org.parley.answer.Coding;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.terminal.ExitCodes;
import org.parley.page.InventoryBlocks;
import org.parley.page.ShowBlocks;
import org.parley.page.block.Blocks;
import org.parley.page.shown.ScenarioJson;
import org.parley.question.Showing;
import org.parley.scenario.ProcessRule;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what a scenario holds: documents, issues and options, parties, positions and what may"
          + " happen in talks.",
      "With ids, all that the scenario and its rules say about each: where a position was stated"
          + " and how far that can be trusted, its readings, the rules that judge it and the issues"
          + " they read."
    },
    footer = {
      "",
      "Examples:",
      "  parley show scenarios/february-2026.yaml",
      "  parley show scenarios/february-2026.yaml UA-R2 donetsk-withdrawal-pct S001"
    })
final class ShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private ScreenOptions screen;

  @Parameters(
      index = "1..*",
      paramLabel = "ID",
      description =
          "Positions, parties, issues, documents, wants, coherence rules or events of process"
              + " rules.")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    if (ids.isEmpty()) {
      Scenario scenario = scenarioOptions.read().scenario();
      List<ProcessRule> process = Showing.process(scenario);
      screen.show(
          spec,
          InventoryBlocks.of(scenario, process),
          () -> ScenarioJson.of(scenario, process),
          "");
    } else {
      Coding coding = known(Parley.coding(scenarioOptions.open()));
      Blocks sheets = ShowBlocks.of(coding, ids, Spelled.OPTIONS);
      screen.show(spec, sheets, () -> ScenarioJson.of(coding, ids), "");
    }
    return ExitCodes.DONE;
  }

  /** The same; fails where one of the ids is none. */
  private Coding known(Coding coding) {
    Set<String> known = ShowBlocks.ids(coding);
    List<String> unknown = ids.stream().filter(id -> !known.contains(id)).distinct().toList();
    if (!unknown.isEmpty()) {
      String messages =
          unknown.stream().map(id -> message(id, known)).collect(Collectors.joining("\n"));
      throw new ParameterException(spec.commandLine(), messages);
    }
    return coding;
  }

  private String message(String id, Set<String> known) {
    return "["
        + scenarioOptions.file()
        + "] has no position, party, issue, document, want, coherence rule or event ["
        + id
        + "]"
        + Suggestions.advice(id, known).map(advice -> "\n" + advice).orElse("");
  }
}

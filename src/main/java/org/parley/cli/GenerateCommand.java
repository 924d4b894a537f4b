package org.parley.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.option.InRange;
import org.parley.cli.option.JsonOption;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.SeedOption;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Interruption;
import org.parley.cli.terminal.Screen;
import org.parley.files.OutputFolder;
import org.parley.generation.GeneratedScenario;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.ScenarioGenerator;
import org.parley.table.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley generate}. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a random scenario of a given size with its rules, to find out how long yours will"
          + " take. The same options give the same files."
    },
    footer = {
      "",
      "Example:",
      "  parley generate --issues 16 --options 5 --positions 40 -o sized",
      "  parley run sized/*.yaml"
    })
final class GenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--issues", paramLabel = "N", description = "Issues. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = GeneratorPlan.MAXIMUM_ISSUES)
  private int issues = 12;

  @Option(
      names = "--options",
      paramLabel = "N",
      description = "Options of every issue. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 2, high = GeneratorPlan.MAXIMUM_COMBINATIONS)
  private int options = 4;

  @Option(
      names = "--positions",
      paramLabel = "N",
      description = "Positions. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = GeneratorPlan.MAXIMUM_RULES)
  private int positions = 24;

  @Option(
      names = "--min-scope",
      paramLabel = "N",
      description = "Fewest issues of a position. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private int minimumScope = 1;

  @Option(
      names = "--max-scope",
      paramLabel = "N",
      description = "Most issues of a position. Default: 3, or all where there are fewer.")
  @InRange(low = 1)
  private Optional<Integer> maximumScope = Optional.empty();

  @Option(
      names = "--density",
      paramLabel = "P",
      description = "Share of a position's combinations that cross it. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double density = 0.25;

  @Option(
      names = "--coherence-rules",
      paramLabel = "N",
      description = "Coherence rules. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = GeneratorPlan.MAXIMUM_RULES)
  private int coherenceRules;

  @Option(
      names = "--parties",
      paramLabel = "N",
      description = "Parties. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = GeneratorPlan.MAXIMUM_PARTIES)
  private int parties = 3;

  @Mixin private SeedOption seed;

  @Mixin private JsonOption json;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Folder to write to; must be empty or new.")
  private Path output = Path.of("");

  @Option(names = "--force", description = "Write to the folder although it is not empty.")
  private boolean force;

  @Override
  public Integer call() {
    GeneratedScenario generated = ScenarioGenerator.generate(plan());
    return Interruption.guarded(() -> write(generated));
  }

  private int write(GeneratedScenario generated) {
    OutputFolder folder = OutputFolder.at(output, force);
    try {
      folder.put(generated.files());
    } finally {
      folder.abandon();
    }
    Path file = folder.path().resolve(generated.scenarioFileName());
    Screen.show(
        spec,
        json.isAsked()
            ? JsonText.of(Map.of("written", file.toString()))
            : OutputOptions.written(file));
    return ExitCodes.DONE;
  }

  private GeneratorPlan plan() {
    try {
      return new GeneratorPlan(
          issues,
          options,
          positions,
          minimumScope,
          maximumScope.orElse(Math.min(GeneratorPlan.USUAL_SCOPE, issues)),
          density,
          coherenceRules,
          parties,
          seed.seed());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

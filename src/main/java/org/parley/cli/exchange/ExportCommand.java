package org.parley.cli.exchange;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.JsonOption;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.exchange.Exported;
import org.parley.exchange.Tool;
import org.parley.files.Inputs;
import org.parley.preference.Utilities;
import org.parley.scenario.Scenario;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley export}. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what there is to settle, and what it is worth to each party, as files of GENIUS"
          + " (XML), GeniusWeb (JSON) or NegMAS (YAML), a domain and a file for each party.",
      "They hold utilities that are sums over issues and nothing else: lines, rules, pairs of"
          + " issues, readings and sources are listed as not held."
    },
    footer = {
      "",
      "Examples:",
      "  parley export scenarios/february-2026.yaml --to genius -o february",
      "  parley export camera/Camera.yaml --to negmas -o camera-negmas"
    })
public final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenario;

  @Option(
      names = "--to",
      paramLabel = "TOOL",
      required = true,
      description = "Whose files: genius, geniusweb or negmas. Example: --to genius")
  private String tool = "";

  @Mixin private TargetFolder target;
  @Mixin private JsonOption json;

  @Override
  public Integer call() {
    Arguments.requireKnown(spec, "--to", "tool", tool, Tool.labels());
    TabulatedScenario tabulated = scenario.open();
    Scenario read = tabulated.scenario();
    Optional<Utilities> utilities = Utilities.of(read, tabulated.tabulation());
    if (utilities.isEmpty()) {
      return Arguments.untabulated(spec);
    }
    if (utilities.get().parties().isEmpty()) {
      Screen.message(
          spec.commandLine(),
          "parley: nothing is known of what any party of ["
              + read.id()
              + "] wants, so there is nothing to export\nMaybe add [stated] options to the parties,"
              + " or [utility] to the assumptions");
      return ExitCodes.UNANSWERED;
    }
    Exported exported = Exported.of(read, utilities.get(), Tool.labelled(tool).orElseThrow());
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("command", "export");
    Path file = scenario.file();
    manifest.putAll(new Inputs(file, read.ruleFiles()).content());
    manifest.put("to", tool);
    target.write(spec, json.isAsked(), exported.texts(), manifest, "Not held", exported.notHeld());
    return ExitCodes.DONE;
  }
}

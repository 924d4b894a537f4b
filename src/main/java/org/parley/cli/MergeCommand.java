package org.parley.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.parley.Parley;
import org.parley.answer.RunReport;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.cli.option.RunFolderOptions;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.option.TableOptions;
import org.parley.cli.terminal.Interruption;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.ManifestReader;
import org.parley.files.OutputFolder;
import org.parley.files.RunFiles;
import org.parley.files.TallyJson;
import org.parley.files.WrittenFiles;
import org.parley.files.negotiate.TalkPart;
import org.parley.page.RunBlocks;
import org.parley.page.block.Paper;
import org.parley.page.report.PaperFiles;
import org.parley.page.report.RunPaper;
import org.parley.question.RunPlan;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley merge}. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description = {
      "Adds up runs made in parts with run --shard, or talks with negotiate --shard, into the very"
          + " files of the undivided run.",
      "Run it from the folder the parts were run from: the manifests name the scenario from there."
    },
    footer = {
      "",
      "Example:",
      "  parley run scenarios/february-2026.yaml --draws 1000000000 \\",
      "      --shard 1/2 -o part1",
      "  parley run scenarios/february-2026.yaml --draws 1000000000 \\",
      "      --shard 2/2 -o part2",
      "  parley merge part1 part2 -o whole"
    })
final class MergeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private TableOptions tableOptions;
  @Mixin private RunFolderOptions output;
  @Mixin private ScreenOptions screen;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "The folders of all the parts.")
  private List<Path> folders = List.of();

  @Override
  public Integer call() {
    return folders.stream().anyMatch(TalkPart::isIn) ? talks() : run();
  }

  /** Talks are asked for once more, as they were for each part, and the parts stand in for them. */
  private int talks() {
    PartedTalks parts = reading(() -> PartedTalks.in(folders));
    List<String> arguments = new ArrayList<>(parts.arguments());
    arguments.addAll(PartedTalks.shown(spec.commandLine().getParseResult()));
    NegotiateCommand negotiate = new NegotiateCommand();
    CommandLine line = Main.installed(new CommandLine(negotiate));
    line.setOut(spec.commandLine().getOut());
    line.setErr(spec.commandLine().getErr());
    line.parseArgs(arguments.toArray(new String[0]));
    return together(() -> negotiate.merged(parts));
  }

  private int run() {
    RunParts parts = reading(() -> RunParts.in(folders));
    int limit = parts.whole().settings().tableLimit();
    boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption("--table-limit");
    Arguments.require(
        spec,
        !isGiven || tableOptions.limit() == limit,
        "the parts were run with --table-limit " + limit + ", and so they are added up");
    LocatedScenario located = ScenarioReader.readLocated(parts.whole().scenarioFile());
    TabulatedScenario tabulated = tableOptions.source(limit).open(located);
    reading(() -> parts.checkedNames(tabulated));
    return output.use(tabulated.scenario().id(), folder -> answer(tabulated, parts, folder));
  }

  private int answer(TabulatedScenario tabulated, RunParts parts, OutputFolder folder) {
    ManifestReader whole = parts.whole();
    RunPlan plan = new RunPlan(whole.settings(), 1);
    RunReport report =
        reading(
            () ->
                Parley.merge(
                    Case.of(tabulated, whole.enforcement()),
                    plan,
                    (shape, check) -> TallyJson.merged(parts.shards(), shape, check),
                    Interruption::happened));
    Inputs inputs = new Inputs(whole.scenarioFile(), tabulated.scenario().ruleFiles());
    Manifest manifest = Manifest.ofRun(ProgramVersion.current(), inputs, report);
    Paper paper = RunPaper.of(report, manifest, Spelled.OPTIONS);
    Map<String, String> files = RunFiles.of(report, Spelled.WORDING);
    folder.write(manifest.joinedTo(PaperFiles.added(output.inForm(files), paper)));
    screen.show(
        spec,
        RunBlocks.of(report, Spelled.OPTIONS),
        () -> WrittenFiles.answer(files),
        OutputOptions.written(folder.path()));
    return Interruption.status();
  }

  /** What is read from the parts; a folder that is no part is a mistake of usage. */
  private <T> T reading(Supplier<T> part) {
    try {
      return together(part);
    } catch (UncheckedIOException e) {
      throw new ParameterException(spec.commandLine(), Main.message(e), e);
    }
  }

  /** What is made of parts that have been read; those of different wholes are one, too. */
  private <T> T together(Supplier<T> parts) {
    try {
      return parts.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}

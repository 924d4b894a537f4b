package org.parley.cli.forecast;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.answer.forecast.ScoreReport;
import org.parley.answer.forecast.Statement;
import org.parley.cli.option.InRange;
import org.parley.cli.option.LevelOption;
import org.parley.cli.option.OutputOptions;
import org.parley.cli.option.ProgramVersion;
import org.parley.files.Inputs;
import org.parley.files.WrittenFiles;
import org.parley.files.forecast.ForecastFault;
import org.parley.files.forecast.ForecastReader;
import org.parley.files.forecast.ScoreFiles;
import org.parley.page.forecast.ScoreBlocks;
import org.parley.question.forecast.Scores;
import org.parley.stat.ShortestDecimal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley score}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description = {
      "Says how forecasts of one question fared: Brier and logarithmic scores with intervals,"
          + " beside a base rate, beside everything staying as it was, and beside a coin.",
      "A forecast that was changed since it was written is refused."
    },
    footer = {
      "",
      "Example:",
      "  parley score december --outcome scenarios/backtest/december-by-february.csv"
    })
public final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(
      arity = "1..*",
      paramLabel = "FORECAST",
      description = "Files that parley forecast wrote, or their folders; of one question.")
  private List<Path> files = List.of();

  @Option(
      names = "--outcome",
      paramLabel = "FILE",
      required = true,
      description =
          "A CSV file of what came: columns thing and happened, which is yes or no, and any others.")
  private Path outcome = Path.of("");

  @Option(
      names = "--base-rate",
      paramLabel = "P",
      description =
          "How often such things come, as was known before. Default: how often they came here.")
  @InRange(low = 0, high = 1)
  private Optional<Double> baseRate = Optional.empty();

  @Mixin private LevelOption level;

  @Override
  public Integer call() {
    ScoreReport report = report();
    return output.use(
        folder ->
            output.write(
                spec,
                report,
                folder,
                () -> ScoreFiles.of(report),
                all ->
                    WrittenFiles.manifested(ProgramVersion.current(), spec.name(), settings(), all),
                ScoreBlocks.of(report)));
  }

  private ScoreReport report() {
    try {
      List<Statement> statements = ForecastReader.statements(files);
      return Scores.of(
          statements, ForecastReader.outcome(outcome, statements), baseRate, level.level());
    } catch (ForecastFault fault) {
      throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()));
    }
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("forecasts", files.stream().map(ForecastReader::file).map(Inputs::file).toList());
    settings.put("outcome", Inputs.file(outcome));
    settings.put("base_rate", baseRate.map(ShortestDecimal::of));
    settings.put("level", ShortestDecimal.of(level.level()));
    return settings;
  }
}

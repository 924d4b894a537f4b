package org.parley.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.Parley;
import org.parley.answer.Explanation;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.AssumptionOptions;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.ScenarioOptions;
import org.parley.cli.option.ScreenOptions;
import org.parley.cli.option.Spelled;
import org.parley.cli.terminal.ExitCodes;
import org.parley.files.OutcomeRow;
import org.parley.page.ExplanationBlocks;
import org.parley.page.shown.ExplanationJson;
import org.parley.question.Assumed;
import org.parley.scenario.Enforcement;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code parley explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Says which positions an outcome crosses, by which rule, because of which terms, and where"
          + " they were stated, and how likely it is to be acceptable under the assumed"
          + " firmness.",
      "Issues that are not named stay open: then only what holds whatever they become is said."
    },
    footer = {
      "",
      "Examples:",
      "  parley explain scenarios/february-2026.yaml \\",
      "      --outcome nato-status=aspirations-frozen,armed-forces-limits=no-limits",
      "  parley explain scenarios/february-2026.yaml --row out/outcomes.csv:1"
    })
final class ExplainCommand implements Callable<Integer> {

  /** A file and the number of a row of it, of so few digits that an {@code int} holds it. */
  private static final Pattern ROW = Pattern.compile("(.+):([0-9]{1,9})");

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;
  @Mixin private ScreenOptions screen;

  @Option(
      names = "--outcome",
      paramLabel = "ISSUE=OPTION",
      split = "[,;]",
      description = "The options of the outcome.")
  private List<String> outcome = List.of();

  @Option(
      names = "--row",
      paramLabel = "FILE:N",
      description =
          "The outcome in row N, counted from 1, of a table that a command has written, such as"
              + " outcomes.csv, nearest.csv or outcome_options.csv.")
  private Optional<String> row = Optional.empty();

  @Override
  public Integer call() {
    TabulatedScenario tabulated = scenarioOptions.open();
    Arguments.require(
        spec,
        row.isPresent() == outcome.isEmpty(),
        "explain needs an outcome: either --outcome or --row");
    Map<String, String> options =
        row.isPresent()
            ? enforcementOptions.options("--row", tabulated.scenario(), row(row.get()))
            : enforcementOptions.options("--outcome", tabulated.scenario(), outcome);
    Enforcement enforcement = enforcementOptions.enforcement(tabulated);
    enforcement
        .fixed()
        .forEach(
            (issue, left) ->
                Arguments.require(
                    spec,
                    left.contains(options.getOrDefault(issue, left.get(0))),
                    "issue [" + issue + "] has another option in --fix than the outcome"));
    Assumed assumed = assumptions.assumed(tabulated.scenario());
    Explanation explanation = Parley.explain(Case.of(tabulated, enforcement), options, assumed);
    screen.show(
        spec,
        ExplanationBlocks.of(explanation, Spelled.OPTIONS),
        () -> ExplanationJson.of(explanation),
        "");
    return ExitCodes.DONE;
  }

  /** The options of the outcome in a row of a file. */
  private List<String> row(String text) {
    Matcher matcher = ROW.matcher(text);
    Arguments.require(spec, matcher.matches(), "--row: [" + text + "] is not of the form FILE:N");
    try {
      return OutcomeRow.options(Path.of(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--row: " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new ParameterException(spec.commandLine(), "--row: " + Main.message(e), e);
    }
  }
}

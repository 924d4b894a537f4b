package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.answer.Explanation;
import org.parley.page.ExplanationBlocks;
import org.parley.page.text.TextRenderer;
import org.parley.question.Assumed;
import org.parley.scenario.Enforcement;
import org.parley.tabulation.Case;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
      "Example:",
      "  parley explain scenarios/february-2026.yaml \\",
      "      --outcome nato-status=aspirations-frozen,armed-forces-limits=no-limits"
    })
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private EnforcementOptions enforcementOptions;
  @Mixin private AssumptionOptions assumptions;

  @Option(
      names = "--outcome",
      paramLabel = "ISSUE=OPTION",
      required = true,
      split = ",",
      description = "The options of the outcome.")
  private List<String> outcome = List.of();

  @Override
  public Integer call() {
    TabulatedScenario tabulated = scenarioOptions.open();
    Map<String, String> options =
        enforcementOptions.options("--outcome", tabulated.scenario(), outcome);
    Enforcement enforcement = enforcementOptions.enforcement(tabulated);
    enforcement
        .fixed()
        .forEach(
            (issue, left) ->
                Arguments.require(
                    spec,
                    left.contains(options.getOrDefault(issue, left.get(0))),
                    "issue [" + issue + "] has another option in --fix than in --outcome"));
    Assumed assumed = assumptions.assumed(tabulated.scenario());
    Explanation explanation = Parley.explain(Case.of(tabulated, enforcement), options, assumed);
    Screen.show(spec, TextRenderer.text(ExplanationBlocks.of(explanation, Spelled.OPTIONS)));
    return ExitCodes.DONE;
  }
}

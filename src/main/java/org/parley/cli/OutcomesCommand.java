package org.parley.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.InRange;
import org.parley.cli.option.NoWorseOption;
import org.parley.cli.option.QuestionOptions;
import org.parley.files.OutcomesFiles;
import org.parley.page.OutcomesBlocks;
import org.parley.page.report.OutcomesPaper;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley outcomes}. */
@Command(
    name = "outcomes",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the outcomes that come nearest to a deal, one for each set of lines crossed, and the"
          + " concession combinations that no other asks less of everybody than.",
      "A party concedes on an issue when the outcome's option is not the one it has stated; steps"
          + " are counted in the order of the issue's options."
    },
    footer = {
      "",
      "Examples:",
      "  parley outcomes scenarios/february-2026.yaml",
      "  parley outcomes scenarios/february-2026.yaml --for ukraine",
      "  parley outcomes scenarios/february-2026.yaml \\",
      "      --fix nato-status=aspirations-frozen -o near"
    })
final class OutcomesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;
  @Mixin private NoWorseOption noWorse;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Most sets of crossed lines to list. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private int kept = 10;

  @Option(
      names = "--for",
      paramLabel = "PARTY",
      description =
          "Also show the outcome best for this party: of the acceptable ones or, where there are"
              + " none, of those that cross fewest lines, the one that asks fewest steps of it.")
  private Optional<String> party = Optional.empty();

  @Override
  public Integer call() {
    party.ifPresent(id -> question.noting("for", id));
    return noWorse
        .narrowing(question)
        .answerWithPage(
        kept,
        0,
        (asked, plan) -> Parley.outcomes(asked, plan, kept, party(asked.scenario())),
        OutcomesFiles::of,
        OutcomesPaper::of,
        OutcomesBlocks::of);
  }

  private Optional<String> party(Scenario scenario) {
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    party.ifPresent(id -> Arguments.requireKnown(spec, "--for", "party", id, parties));
    return party;
  }
}

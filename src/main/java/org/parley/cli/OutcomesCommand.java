package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.files.OutcomesFiles;
import org.parley.page.OutcomesBlocks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
      "  parley outcomes scenarios/february-2026.yaml \\",
      "      --fix nato-status=aspirations-frozen -o near"
    })
final class OutcomesCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = "Most sets of crossed lines to list. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private int kept = 10;

  @Override
  public Integer call() {
    return question.answer(
        kept,
        0,
        (asked, plan) -> Parley.outcomes(asked, plan, kept),
        OutcomesFiles::of,
        OutcomesBlocks::of);
  }
}

package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.cli.option.CoherenceOption;
import org.parley.cli.option.InRange;
import org.parley.cli.option.QuestionOptions;
import org.parley.cli.option.SeedOption;
import org.parley.files.ConflictFiles;
import org.parley.page.ConflictBlocks;
import org.parley.page.report.ConflictsPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley conflicts}. */
@Command(
    name = "conflicts",
    mixinStandardHelpOptions = true,
    description = {
      "Says why there is no deal: the lines that cannot hold together, with who stated them where,"
          + " and the least that would have to give, with what it opens and what it asks of whom.",
      "Every find is confirmed by Drools before it is shown."
    },
    footer = {
      "",
      "Examples:",
      "  parley conflicts scenarios/february-2026.yaml",
      "  parley conflicts scenarios/february-2026.yaml --enforce inferred -o why",
      "  parley conflicts scenarios/december-2025.yaml --waive F-10 --coherence too"
    })
final class ConflictsCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;
  @Mixin private CoherenceOption coherence;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Most relaxations, and most cores, to look for and list. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private int limit = 10_000;

  @Mixin private SeedOption seed;

  @Override
  public Integer call() {
    return coherence
        .noted(question)
        .answerWithPage(
            limit,
            seed.seed(),
            (asked, plan) -> Parley.conflicts(asked, coherence.in(plan)),
            ConflictFiles::of,
            ConflictsPaper::of,
            ConflictBlocks::of);
  }
}

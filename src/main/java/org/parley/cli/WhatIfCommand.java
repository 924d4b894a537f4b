package org.parley.cli;

import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.cli.option.CoherenceOption;
import org.parley.cli.option.InRange;
import org.parley.cli.option.NoWorseOption;
import org.parley.cli.option.QuestionOptions;
import org.parley.files.WhatIfFiles;
import org.parley.page.WhatIfBlocks;
import org.parley.page.report.WhatIfPaper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parley whatif}. */
@Command(
    name = "whatif",
    mixinStandardHelpOptions = true,
    description = {
      "Tries every other documented reading and every waiver, alone and together, and says which"
          + " smallest changes open a zone of agreement and how large it is.",
      "Tells what holds under every reading from what depends on how a position was coded."
    },
    footer = {
      "",
      "Examples:",
      "  parley whatif scenarios/february-2026.yaml",
      "  parley whatif scenarios/february-2026.yaml --enforce demands -o changes",
      "  parley whatif scenarios/february-2026.yaml --coherence too"
    })
final class WhatIfCommand implements Callable<Integer> {

  @Mixin private QuestionOptions question;
  @Mixin private CoherenceOption coherence;
  @Mixin private NoWorseOption noWorse;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Most sets of lines to look for. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 1)
  private int limit = 10_000;

  @Override
  public Integer call() {
    return noWorse
        .narrowing(coherence.noted(question))
        .answerWithPage(
            limit,
            0,
            (asked, plan) -> Parley.whatIf(asked, coherence.in(plan)),
            WhatIfFiles::of,
            WhatIfPaper::of,
            WhatIfBlocks::of);
  }
}

package org.parley.page.report;

import java.math.BigInteger;
import java.util.Optional;
import org.parley.answer.WhatIfReport;
import org.parley.answer.WhatIfReport.Changed;
import org.parley.files.Manifest;
import org.parley.page.WhatIfBlocks;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.words.Spelling;

/** The page of what other readings and waivers would change. */
public final class WhatIfPaper {

  private WhatIfPaper() {}

  /** The page. */
  public static Paper of(WhatIfReport report, Manifest manifest, Spelling spelling) {
    return new AnswerPaper(
            report.scenario(),
            manifest,
            Part.READINGS,
            "What other readings and waivers would change",
            report.acceptable().isPresent() ? Basis.EXACT : Basis.NONE)
        .of(verdict(report), WhatIfBlocks.of(report, spelling));
  }

  private static String verdict(WhatIfReport report) {
    Optional<BigInteger> acceptable = report.acceptable();
    if (acceptable.filter(count -> count.signum() > 0).isPresent()) {
      boolean isMoved = report.single().stream().anyMatch(c -> !c.acceptable().equals(acceptable));
      return isMoved
          ? "There is room for a deal; how much depends on what is waived or read otherwise."
          : "There is room for a deal, and no single change makes a difference.";
    }
    if (report.opening().isEmpty()) {
      return acceptable.isEmpty()
          ? "It is not known what other readings and waivers would change."
          : "No change that was looked for opens a zone.";
    }
    int fewest =
        report.opening().stream().map(Changed::changes).mapToInt(c -> c.size()).min().orElse(0);
    boolean hasReading = report.opening().stream().anyMatch(change -> change.waivers() == 0);
    return (report.isComplete() ? "It takes at least " : "The fewest found that open a zone: ")
        + Numbers.small(fewest, "change")
        + (report.isComplete() ? " to open a zone" : "")
        + (hasReading ? "; other readings alone would do." : ".");
  }
}

package org.parley.page.report;

import org.parley.answer.OutcomesReport;
import org.parley.files.Manifest;
import org.parley.page.OutcomesBlocks;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.words.Spelling;
import org.parley.table.Words;

/** The page of the outcomes nearest to a deal. */
public final class OutcomesPaper {

  private OutcomesPaper() {}

  /** The page. */
  public static Paper of(OutcomesReport report, Manifest manifest, Spelling spelling) {
    return new AnswerPaper(
            report.scenario(),
            manifest,
            Part.NEAREST,
            isDeal(report) ? "Acceptable outcomes" : "What comes nearest to a deal",
            report.isComplete() ? Basis.EXACT : Basis.NONE)
        .of(verdict(report), OutcomesBlocks.of(report, spelling));
  }

  private static boolean isDeal(OutcomesReport report) {
    return !report.nearest().isEmpty() && report.nearest().get(0).crossed().isEmpty();
  }

  private static String verdict(OutcomesReport report) {
    if (isDeal(report)) {
      return "Some outcomes are acceptable; these ask least.";
    }
    if (report.nearest().isEmpty()) {
      return "No outcome is known that is near a deal.";
    }
    int crossed = report.nearest().get(0).crossed().cardinality();
    return "The outcomes nearest to a deal cross "
        + (crossed == 1 ? "one enforced line." : Words.count(crossed) + " enforced lines.");
  }
}

package org.parley.page.report;

import org.parley.answer.OpeningReport;
import org.parley.files.Manifest;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.opening.ZoneBlocks;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;

/** The page of when a zone opens. */
public final class OpeningPaper {

  private OpeningPaper() {}

  /** The page. */
  public static Paper of(OpeningReport report, Manifest manifest, Spelling spelling) {
    Basis basis =
        report.exact().isPresent()
            ? Basis.EXACT
            : report.sampled().isPresent() ? Basis.SAMPLED : Basis.NONE;
    return new AnswerPaper(
            report.scenario(), manifest, Part.ZONE_OPENS, "When a deal may become possible", basis)
        .assuming(report.rules().written())
        .of(verdict(report), ZoneBlocks.of(report, spelling));
  }

  private static String verdict(OpeningReport report) {
    int last = report.process().rounds() - 1;
    return report
        .exact()
        .map(exact -> exact.by(last))
        .or(() -> report.sampled().map(tally -> (double) tally.by(last) / tally.talks()))
        .map(OpeningPaper::verdict)
        .orElse("When a deal may become possible is not known.");
  }

  private static String verdict(double chance) {
    if (chance <= 0) {
      return "As assumed here, talks do not make a deal possible.";
    }
    return chance >= 1
        ? "As assumed here, talks make a deal possible by the last round."
        : "As assumed here, the chance that talks make a deal possible by the last round is "
            + ProbabilityWords.percent(chance)
            + ".";
  }
}

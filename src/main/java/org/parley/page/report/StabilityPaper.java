package org.parley.page.report;

import java.util.List;
import org.parley.answer.StabilityReport;
import org.parley.answer.StabilityReport.Holding;
import org.parley.answer.StabilityReport.Judged;
import org.parley.files.Manifest;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.stability.ReachMap;
import org.parley.page.stability.StabilityBlocks;
import org.parley.page.words.Spelling;

/** The page of which outcomes hold. */
public final class StabilityPaper {

  private StabilityPaper() {}

  /** The page. */
  public static Paper of(StabilityReport report, Manifest manifest, Spelling spelling) {
    AnswerPaper paper =
        new AnswerPaper(
            report.scenario(),
            manifest,
            Part.HOLDS,
            "Will it hold: what is acceptable, stable and in reach",
            report.judged().isPresent() ? Basis.EXACT : Basis.NONE);
    report
        .judged()
        .flatMap(judged -> ReachMap.of(report, judged))
        .ifPresent(
            map ->
                paper.drawing(
                    List.of(new Heading(0, "From the start to what holds, move by move"), map)));
    String verdict =
        report.judged().map(StabilityPaper::verdict).orElse("Which outcomes hold is not known.");
    return paper.of(verdict, StabilityBlocks.of(report, spelling));
  }

  private static String verdict(Judged judged) {
    if (judged.verdicts().isEmpty()) {
      return "Which outcomes hold is not known.";
    }
    String reach = judged.start().isEmpty() ? "" : " and in reach";
    if (judged.best().isEmpty()) {
      return judged.start().isPresent() && judged.reaches().isEmpty()
          ? "Whether an outcome that holds is in reach is not known."
          : "No outcome is at once acceptable, stable" + reach + ".";
    }
    Holding best = judged.best().get(0);
    if (judged.start().isPresent() && best.way().isEmpty()) {
      return "Some acceptable outcome is stable; none of these is known to be in reach.";
    }
    return "Some outcome would hold: acceptable, stable" + reach + ".";
  }
}

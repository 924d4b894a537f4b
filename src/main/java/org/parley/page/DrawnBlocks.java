package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.answer.SampledPart;
import org.parley.exploration.OutcomeCounts;
import org.parley.files.ExactFigures;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Sentence;
import org.parley.page.words.Spelling;
import org.parley.stat.Interval;
import org.parley.table.Words;

/** The draws of a run. */
final class DrawnBlocks {

  private final RunReport report;
  private final ExactFigures exact;
  private final Spelling spelling;

  DrawnBlocks(RunReport report, ExactFigures exact, Spelling spelling) {
    this.report = report;
    this.exact = exact;
    this.spelling = spelling;
  }

  /** What was drawn, and whether anything was cut short. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (report.isCutShort() && !report.areDrawsInterrupted()) {
      blocks.add(
          new Sentence(
              0, "INTERRUPTED before everything was counted and every conflict was found."));
    }
    if (report.areDrawsInterrupted()) {
      String draws = Words.count(report.settings().draws());
      blocks.add(new Sentence(0, "INTERRUPTED before all " + draws + " draws were made."));
    }
    report
        .sampled()
        .map(SampledPart::counts)
        .filter(counts -> report.settings().draws() > 0)
        .ifPresent(counts -> blocks.addAll(sampled(counts)));
    return blocks;
  }

  private String exactBeside() {
    Optional<String> share =
        report.scenario().assumptions().optionWeights().isEmpty()
            ? exact
                .acceptable()
                .flatMap(count -> exact.share(Optional.of(count)))
                .map(Words::percent)
            : report.weighted().map(zone -> Words.percent(zone.share()));
    return share.map(text -> " (exactly " + text + ")").orElse("");
  }

  private List<Block> sampled(OutcomeCounts counts) {
    Interval interval = counts.acceptance().interval(report.settings().level());
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Sentence(
            0,
            "Sampled: "
                + Words.count(counts.accepted())
                + " of "
                + Words.plural(counts.draws(), "coherent draw")
                + " acceptable, "
                + (counts.draws() == 0 ? "no estimate" : Words.percent(counts.acceptance().share()))
                + exactBeside()));
    blocks.add(
        new Sentence(
            1,
            Words.level(interval.level())
                + " interval "
                + Words.percents(interval)
                + " ("
                + interval.method().label()
                + "), seed "
                + report.settings().seed()));
    if (report.settings().precision().isPresent()) {
      report.stopped().ifPresent(reason -> blocks.add(StoppedWords.of(reason, spelling)));
    }
    if (counts.incoherent() > 0) {
      blocks.add(
          new Sentence(
              1,
              Words.count(counts.incoherent())
                  + " of "
                  + Words.count(counts.drawn())
                  + " outcomes drawn were incoherent and are left out"));
    }
    return blocks;
  }
}

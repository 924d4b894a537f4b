package org.parley.page.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.answer.sweep.SweepReport;
import org.parley.answer.sweep.SweepReport.Effect;
import org.parley.files.Manifest;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Blocks;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.sweep.SweepBlocks;
import org.parley.page.sweep.SweepPictures;
import org.parley.page.words.Spelling;
import org.parley.scenario.Scenario;

/** The page of a sweep. */
public final class SweepPaper {

  private SweepPaper() {}

  /** The page. */
  public static Paper of(SweepReport report, Manifest manifest, Spelling spelling) {
    Scenario scenario = report.asked().scenario();
    Blocks screen = SweepBlocks.of(report, spelling);
    List<Block> found = new ArrayList<>(SweepBlocks.found(report, spelling));
    found.addAll(SweepPictures.of(report));
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(new Chapter(Part.SWEEP, "What moves the figures", Basis.NONE, 1, found));
    if (!screen.closing().isEmpty()) {
      chapters.add(Cover.notes(screen.closing()));
    }
    chapters.add(AssumedChapter.of(scenario, 1));
    chapters.add(MadeChapter.of(manifest));
    List<Block> lede =
        new Opening(spelling)
            .of(scenario, report.asked().enforcement()).stream()
                .filter(block -> !(block instanceof Block.Title))
                .toList();
    return new Paper(
        Cover.kicker(scenario), Cover.title(scenario), verdict(report), lede, List.of(), chapters);
  }

  private static String verdict(SweepReport report) {
    String figure = report.plan().figures().get(0);
    return report.effects().stream()
        .filter(effect -> effect.figure().equals(figure) && effect.swing() > 0)
        .max(Comparator.comparingDouble(Effect::swing))
        .map(effect -> "What moves [" + figure + "] most is " + effect.factor() + ".")
        .orElse("Nothing that was varied moves [" + figure + "].");
  }
}

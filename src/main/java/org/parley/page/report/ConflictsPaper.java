package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import org.parley.answer.ConflictReport;
import org.parley.conflict.Diagnosis;
import org.parley.files.Manifest;
import org.parley.page.ConflictBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Fold;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Drawing;
import org.parley.page.block.Paper;
import org.parley.page.words.Spelling;

/** The page of a diagnosis. */
public final class ConflictsPaper {

  private static final Fold SOME = new Fold(12, " in relaxations.csv");

  private ConflictsPaper() {}

  /** The page. */
  public static Paper of(ConflictReport report, Manifest manifest, Spelling spelling) {
    boolean isConflict = report.found(Diagnosis.Conflict.class).isPresent();
    AnswerPaper paper =
        new AnswerPaper(
            report.scenario(),
            manifest,
            Part.WHY,
            isConflict ? "Why: lines that cannot hold together" : "Whether lines can hold together",
            isConflict && report.areComplete() ? Basis.EXACT : Basis.NONE);
    WhyChapter.of(report, spelling).ifPresent(why -> paper.drawing(drawn(why.blocks())));
    OpenChapter.of(report, spelling)
        .ifPresent(
            open -> {
              List<Block> told = ConflictBlocks.relaxations(report, SOME, spelling);
              paper.with(told(open, told)).without(told.get(0));
            });
    return paper.of(verdict(report), ConflictBlocks.of(report, spelling));
  }

  /** The chapter with what it draws as a table besides. */
  private static Chapter told(Chapter open, List<Block> told) {
    List<Block> blocks = new ArrayList<>(open.blocks());
    blocks.add(new Group(Group.Apart.FOLDED, "The same as a table", told));
    return new Chapter(open.part(), open.title(), open.basis(), 2, Capped.of(blocks));
  }

  /** What is drawn, with what explains it; all else the screen says too. */
  private static List<Block> drawn(List<Block> blocks) {
    List<Block> drawn = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Heading) {
        break;
      }
      if (block instanceof Drawing) {
        drawn.add(block);
      }
    }
    return drawn;
  }

  private static boolean arePairs(ConflictReport report) {
    return report.cores().stream().allMatch(core -> core.cardinality() == 2);
  }

  private static String verdict(ConflictReport report) {
    if (report.found(Diagnosis.NoConflict.class).isPresent()) {
      return "Some outcome satisfies every enforced position.";
    }
    if (report.found(Diagnosis.Incoherent.class).isPresent()) {
      return report.enforcement().fixed().isEmpty()
          ? "No outcome makes sense: the coherence rules alone exclude every one."
          : "No outcome makes sense with the options fixed.";
    }
    if (report.found(Diagnosis.Conflict.class).isEmpty()) {
      return "It is not known whether there is a conflict.";
    }
    int cores = report.cores().size();
    if (cores == 0) {
      return "No outcome satisfies every enforced position.";
    }
    return Numbers.capital(
        (report.areComplete() ? "" : "at least ")
            + Numbers.small(cores, arePairs(report) ? "pair" : "set")
            + " of lines cannot hold together.");
  }
}

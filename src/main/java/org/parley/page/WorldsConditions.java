package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.discovery.FoundBox;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.page.words.ConditionWords;
import org.parley.page.words.ProbabilityWords;
import org.parley.table.Words;

/** The conditions under which there is a deal, and under which outcomes are acceptable. */
final class WorldsConditions {

  private static final double LEAST_WHOLE = 10;

  private final WorldsReport report;
  private final ConditionWords words;

  WorldsConditions(WorldsReport report) {
    this.report = report;
    this.words = new ConditionWords(report);
  }

  /** A section for each of the two; one is empty where no conditions were found. */
  List<List<Block>> sections() {
    return List.of(worlds(), outcomes());
  }

  private List<Block> worlds() {
    Boxes worlds = report.worldBoxes();
    List<Block> blocks = new ArrayList<>();
    if (!worlds.boxes().isEmpty()) {
      blocks.add(new Heading(0, "When there is a deal " + basis(worlds)));
    }
    for (FoundBox box : worlds.boxes()) {
      blocks.add(
          sentence(
              "A deal exists in "
                  + ProbabilityWords.percent(box.density())
                  + interval(worlds, box)
                  + " of "
                  + rest(worlds, box, "worlds")
                  + " where "
                  + words.worlds(box.box())
                  + ": "
                  + ProbabilityWords.percent(box.support())
                  + " of all worlds, "
                  + ProbabilityWords.percent(box.coverage())
                  + " of those with a deal."));
    }
    return blocks;
  }

  /** {@code (exact)}, or how many worlds drawn the figures rest on. */
  private static String basis(Boxes worlds) {
    FoundBox any = worlds.boxes().get(0);
    return worlds.isSampled()
        ? ProbabilityWords.drawn(Math.round(any.mass() / any.support()))
        : ProbabilityWords.EXACT;
  }

  private String interval(Boxes worlds, FoundBox box) {
    return worlds
        .density(box, report.settings().level())
        .map(interval -> " " + Words.percents(interval))
        .orElse("");
  }

  private List<Block> outcomes() {
    Boxes outcomes = report.outcomeBoxes();
    List<Block> blocks = new ArrayList<>();
    if (!outcomes.boxes().isEmpty()) {
      blocks.add(
          new Heading(
              0,
              "Which outcomes are likely to be acceptable ("
                  + (outcomes.isSampled() ? "sampled" : "exact")
                  + "; on average "
                  + ProbabilityWords.percent(outcomes.base())
                  + ")"));
    }
    for (FoundBox box : outcomes.boxes()) {
      blocks.add(
          sentence(
              times(box.density() / outcomes.base())
                  + " the average, "
                  + ProbabilityWords.percent(box.density())
                  + ", in "
                  + rest(outcomes, box, "outcomes")
                  + " where "
                  + words.outcomes(box.box())
                  + ": "
                  + ProbabilityWords.percent(box.support())
                  + " of coherent outcomes, "
                  + ProbabilityWords.percent(box.coverage())
                  + " of the expected zone."));
    }
    return blocks;
  }

  /** A ratio in words: {@code 5.2 times}, {@code 12 times}. */
  static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < LEAST_WHOLE ? "%.1f times" : "%,.0f times", ratio);
  }

  private static Sentence sentence(String text) {
    return new Sentence(1, text);
  }

  private static String rest(Boxes boxes, FoundBox box, String what) {
    return boxes.boxes().get(0).box().equals(box.box()) ? what : "the other " + what;
  }
}

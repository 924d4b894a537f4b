package org.parley.page;

import java.util.Locale;
import org.parley.answer.WorldsReport;
import org.parley.answer.WorldsReport.Boxes;
import org.parley.discovery.FoundBox;
import org.parley.files.BoxWords;
import org.parley.files.ProbabilityFigures;
import org.parley.table.Words;

/** The conditions under which there is a deal, and under which outcomes are acceptable. */
final class WorldsConditions {

  private static final double LEAST_WHOLE = 10;

  private final WorldsReport report;
  private final BoxWords words;
  private final StringBuilder text = new StringBuilder();

  private WorldsConditions(WorldsReport report) {
    this.report = report;
    this.words = new BoxWords(report);
  }

  /** The text, each part ended by an empty line; empty where no conditions were found. */
  static String of(WorldsReport report) {
    WorldsConditions conditions = new WorldsConditions(report);
    conditions.worlds();
    conditions.outcomes();
    return conditions.text.toString();
  }

  private void worlds() {
    Boxes worlds = report.worldBoxes();
    if (worlds.boxes().isEmpty()) {
      return;
    }
    text.append("When there is a deal ").append(basis(worlds)).append('\n');
    for (FoundBox box : worlds.boxes()) {
      wrapped(
          "A deal exists in "
              + ProbabilityFigures.percent(box.density())
              + interval(worlds, box)
              + " of "
              + rest(worlds, box, "worlds")
              + " where "
              + words.worlds(box.box())
              + ": "
              + ProbabilityFigures.percent(box.support())
              + " of all worlds, "
              + ProbabilityFigures.percent(box.coverage())
              + " of those with a deal.");
    }
    text.append('\n');
  }

  /** {@code (exact)}, or how many worlds drawn the figures rest on. */
  private static String basis(Boxes worlds) {
    FoundBox any = worlds.boxes().get(0);
    return worlds.isSampled()
        ? ProbabilityFigures.drawn(Math.round(any.mass() / any.support()))
        : ProbabilityFigures.EXACT;
  }

  private String interval(Boxes worlds, FoundBox box) {
    return worlds
        .density(box, report.settings().level())
        .map(interval -> " " + Words.percents(interval))
        .orElse("");
  }

  private void outcomes() {
    Boxes outcomes = report.outcomeBoxes();
    if (outcomes.boxes().isEmpty()) {
      return;
    }
    text.append("Which outcomes are likely to be acceptable (")
        .append(outcomes.method())
        .append("; on average ")
        .append(ProbabilityFigures.percent(outcomes.base()))
        .append(")\n");
    for (FoundBox box : outcomes.boxes()) {
      wrapped(
          times(box.density() / outcomes.base())
              + " the average, "
              + ProbabilityFigures.percent(box.density())
              + ", in "
              + rest(outcomes, box, "outcomes")
              + " where "
              + words.outcomes(box.box())
              + ": "
              + ProbabilityFigures.percent(box.support())
              + " of coherent outcomes, "
              + ProbabilityFigures.percent(box.coverage())
              + " of the expected zone.");
    }
    text.append('\n');
  }

  /** A ratio in words: {@code 5.2 times}, {@code 12 times}. */
  static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < LEAST_WHOLE ? "%.1f times" : "%,.0f times", ratio);
  }

  private void wrapped(String sentence) {
    Wrapped.append(text, "  ", sentence);
  }

  private static String rest(Boxes boxes, FoundBox box, String what) {
    return boxes.boxes().indexOf(box) == 0 ? what : "the other " + what;
  }
}

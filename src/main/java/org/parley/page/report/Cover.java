package org.parley.page.report;

import java.util.List;
import org.parley.page.Opening;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.words.Spelling;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Scenario;

/** What the pages of all questions have. */
final class Cover {

  private Cover() {}

  static String kicker(Scenario scenario) {
    return "Parley report" + (scenario.date().isBlank() ? "" : " · snapshot of " + scenario.date());
  }

  static String title(Scenario scenario) {
    return scenario.title().isBlank() ? scenario.id() : scenario.title();
  }

  /** What was asked otherwise than the scenario stands; nothing where nothing was. */
  static List<Block> chosen(Enforcement enforcement, Spelling spelling) {
    return new Opening(spelling).with(enforcement);
  }

  static Sentence noPeace() {
    return new Sentence(
        1,
        "A share of outcomes or of worlds is no probability of peace: it says what was stated, as"
            + " coded and assumed here, leaves possible.");
  }

  static Chapter notes(List<Block> notes) {
    return new Chapter(Part.NOTES, "To bear in mind", Basis.NONE, 1, notes);
  }
}

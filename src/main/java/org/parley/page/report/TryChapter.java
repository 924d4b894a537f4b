package org.parley.page.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.engine.Board;
import org.parley.files.Manifest;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.TryOut;
import org.parley.page.words.Spelling;
import org.parley.page.words.Spelling.Choice;
import org.parley.scenario.CoherenceRule;
import org.parley.scenario.Enforcement;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.table.Words;
import org.parley.tabulation.Case;

/** Switches to go on from an answer, or why there are none. */
final class TryChapter {

  /** Letters of tables that still leave the page one to send by mail. */
  private static final int MOST_LETTERS = 600_000;

  private final Case asked;
  private final Scenario scenario;
  private final Manifest manifest;
  private final Spelling spelling;

  private TryChapter(Case asked, Manifest manifest, Spelling spelling) {
    this.asked = asked;
    this.scenario = asked.scenario();
    this.manifest = manifest;
    this.spelling = spelling;
  }

  /** The chapter; nothing where no position could be switched. */
  static Optional<Chapter> of(Case asked, Manifest manifest, Spelling spelling) {
    return asked.scenario().positions().isEmpty()
        ? Optional.empty()
        : Optional.of(new TryChapter(asked, manifest, spelling).chapter());
  }

  private Chapter chapter() {
    Optional<Board> board = Board.of(asked);
    if (board.isEmpty()) {
      return absent(
          "Nothing can be tried here, since not every rule could be put in a table: "
              + String.join(", ", untabulated())
              + ". What such a rule crosses is asked of the judge draw by draw, and the judge is"
              + " not in this page.");
    }
    if (board.get().model().length() > MOST_LETTERS) {
      return absent(
          "Nothing can be tried here: the tables of this scenario would make the page too large to"
              + " hand over.");
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Sentence(
            0,
            "Switch positions off or on, choose another reading or firmness, settle an issue. The"
                + " page counts all "
                + Words.count(scenario.outcomeSpace().size())
                + " combinations afresh, offline."));
    blocks.add(tryOut(board.get()));
    return new Chapter(Part.TRY, "Try it: which line would have to give?", Basis.EXACT, 1, blocks);
  }

  private static Chapter absent(String why) {
    return new Chapter(
        Part.TRY, "Try it", Basis.NONE, 0, List.of(new Remark(Remark.Kind.NOTE, why)));
  }

  private List<String> untabulated() {
    return asked.tabulation().untabulated().stream()
        .map(entry -> entry.target().toString())
        .distinct()
        .toList();
  }

  private TryOut tryOut(Board board) {
    return new TryOut(0, board.model(), board.state(), command(), lines(), rules(), subjects());
  }

  private TryOut.Command command() {
    Enforcement enforcement = asked.enforcement();
    List<String> start = new ArrayList<>(List.of(quoted(scenarioFile())));
    start.add(spelling.of(Choice.STEP, enforcement.step().label()));
    if (!enforcement.without().isEmpty()) {
      List<String> parties = enforcement.without().stream().sorted().toList();
      start.add(spelling.of(Choice.WITHOUT, String.join(",", parties)));
    }
    String same = String.join(" ", start);
    return new TryOut.Command(
        "parley run " + same,
        "parley worlds " + same,
        spelling.of(Choice.WAIVER),
        spelling.of(Choice.BINDING),
        spelling.of(Choice.READING),
        spelling.of(Choice.FIXED),
        spelling.of(Choice.FIRMNESS));
  }

  private String scenarioFile() {
    return manifest.inputs().stream()
        .map(inputs -> inputs.scenarioFile())
        .findFirst()
        .map(Path::toString)
        .orElse("SCENARIO");
  }

  /** As a shell has it. */
  private static String quoted(String file) {
    return file.matches("[A-Za-z0-9_./:+@%,-]+") ? file : "'" + file.replace("'", "'\\''") + "'";
  }

  private List<TryOut.Line> lines() {
    Enforcement step = asked.enforcement();
    Enforcement unchanged =
        new Enforcement(step.step(), step.without(), Set.of(), Set.of(), Map.of(), Map.of());
    Sides sides = new Sides(scenario);
    List<TryOut.Line> lines = new ArrayList<>();
    for (Position position : scenario.positions()) {
      List<TryOut.Reading> readings =
          position.readings().stream()
              .map(reading -> new TryOut.Reading(reading.name(), reading.text()))
              .toList();
      lines.add(
          new TryOut.Line(
              sides.side(position),
              position.id(),
              position.text(),
              readings,
              position.firmness().value(),
              unchanged.enforces(position)));
    }
    return lines;
  }

  private List<TryOut.Rule> rules() {
    Map<String, String> texts = new HashMap<>();
    for (CoherenceRule rule : scenario.coherence()) {
      texts.put(rule.id(), rule.text());
    }
    return asked.tabulation().coherenceIds().stream()
        .map(id -> new TryOut.Rule(id, texts.getOrDefault(id, "")))
        .toList();
  }

  private List<TryOut.Subject> subjects() {
    BitSet contested = new Scopes(asked).contested();
    List<TryOut.Subject> subjects = new ArrayList<>();
    for (int index = 0; index < scenario.issues().size(); index++) {
      Issue issue = scenario.issues().get(index);
      List<TryOut.Choice> choices =
          issue.options().stream()
              .map(option -> new TryOut.Choice(option.id(), option.title()))
              .toList();
      subjects.add(new TryOut.Subject(issue.id(), issue.title(), contested.get(index), choices));
    }
    return subjects;
  }
}

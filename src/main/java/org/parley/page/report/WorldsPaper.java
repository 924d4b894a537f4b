package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.WorldsReport;
import org.parley.files.Manifest;
import org.parley.page.Notes;
import org.parley.page.Opening;
import org.parley.page.WorldsBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.Paper;
import org.parley.page.words.ProbabilityWords;
import org.parley.page.words.Spelling;
import org.parley.scenario.Scenario;
import org.parley.worlds.PositionEffect;
import org.parley.worlds.Probability;

/** The page of an answer about worlds. */
public final class WorldsPaper {

  private final WorldsReport report;
  private final Manifest manifest;
  private final Spelling spelling;
  private final Scenario scenario;

  private WorldsPaper(WorldsReport report, Manifest manifest, Spelling spelling) {
    this.report = report;
    this.manifest = manifest;
    this.spelling = spelling;
    this.scenario = report.scenario();
  }

  /** The page. */
  public static Paper of(WorldsReport report, Manifest manifest, Spelling spelling) {
    return new WorldsPaper(report, manifest, spelling).paper();
  }

  private Paper paper() {
    List<Chapter> chapters = new ArrayList<>();
    chapters.add(StandsChapter.of(report));
    effects().ifPresent(chapters::add);
    List<Block> notes = new ArrayList<>(Notes.of(Remark.Kind.WARNING, report.warnings(), spelling));
    notes.addAll(Notes.of(report.notes(), spelling));
    if (!notes.isEmpty()) {
      chapters.add(Cover.notes(notes));
    }
    chapters.add(
        new SourcesChapter(
                scenario, report.enforcement(), "a deal if it does not bind", this::effect)
            .chapter(0));
    chapters.add(AssumedChapter.of(scenario, 1));
    chapters.add(MadeChapter.of(manifest));
    List<Block> chance = new ArrayList<>(WorldsBlocks.headline(report, spelling));
    new Opening(spelling)
        .of(scenario, report.enforcement(), report.replaced()).stream()
            .filter(block -> !(block instanceof Block.Title))
            .forEach(chance::add);
    chance.add(Cover.noPeace());
    return new Paper(
        Cover.kicker(scenario), Cover.title(scenario), verdict(), List.of(), chance, chapters);
  }

  private String verdict() {
    if (report.exactZone().filter(zone -> zone.coherent() == 0).isPresent()) {
      return "No outcome makes sense, whatever binds.";
    }
    return report.deal().map(Chances::verdict).orElse("How likely a deal is, is not known.");
  }

  private Optional<Chapter> effects() {
    List<Block> blocks = new ArrayList<>();
    WorldsBlocks.effects(report, spelling).forEach(section -> blocks.addAll(Bars.last(section)));
    double deal = report.deal().map(Probability::value).orElse(0.0);
    WorldsBlocks.ranges(report, spelling).stream()
        .limit(1)
        .forEach(section -> blocks.addAll(Bars.between(section, deal)));
    WorldsBlocks.ranges(report, spelling).stream()
        .skip(1)
        .forEach(section -> blocks.addAll(Bars.last(section)));
    WorldsBlocks.conditions(report).forEach(blocks::addAll);
    boolean isSampled = report.deal().filter(d -> d instanceof Probability.Sampled).isPresent();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chapter(
                Part.WORLDS,
                "If lines soften: what the chance of a deal rests on",
                isSampled ? Basis.SAMPLED : Basis.NONE,
                1,
                blocks));
  }

  private GridCell effect(int position) {
    return report.effects().stream()
        .filter(effect -> effect.position() == position && report.canBind(position))
        .findFirst()
        .map(PositionEffect::dealIfIdle)
        .map(Probability::value)
        .filter(value -> !Double.isNaN(value))
        .<GridCell>map(value -> new GridCell.Share(value, ProbabilityWords.percent(value)))
        .orElse(GridCell.EMPTY);
  }
}

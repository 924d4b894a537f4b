package org.parley.page.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.RunReport;
import org.parley.answer.SampledPart;
import org.parley.exploration.Course.Look;
import org.parley.files.ExactFigures;
import org.parley.files.Manifest;
import org.parley.page.Notes;
import org.parley.page.RunBlocks;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Grid;
import org.parley.page.block.Block.Group;
import org.parley.page.block.Block.Sentence;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Basis;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.GridCell;
import org.parley.page.block.GridColumn;
import org.parley.page.block.Paper;
import org.parley.page.words.Spelling;
import org.parley.scenario.Scenario;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Words;
import org.parley.worlds.Probability;

/** The page of a run. */
public final class RunPaper {

  private final RunReport report;
  private final Manifest manifest;
  private final Spelling spelling;
  private final Scenario scenario;
  private final ExactFigures exact;

  private RunPaper(RunReport report, Manifest manifest, Spelling spelling) {
    this.report = report;
    this.manifest = manifest;
    this.spelling = spelling;
    this.scenario = report.scenario();
    this.exact = new ExactFigures(report.exact());
  }

  /** The page. */
  public static Paper of(RunReport report, Manifest manifest, Spelling spelling) {
    return new RunPaper(report, manifest, spelling).paper();
  }

  private Paper paper() {
    List<Chapter> chapters = new ArrayList<>();
    report
        .conflict()
        .flatMap(conflict -> WhyChapter.of(conflict, spelling))
        .ifPresent(chapters::add);
    new ZoneChapter(report).chapter().ifPresent(chapters::add);
    chapters.add(left());
    report.conflict().flatMap(c -> OpenChapter.of(c, spelling)).ifPresent(chapters::add);
    nearest().ifPresent(chapters::add);
    TryChapter.of(report.asked(), manifest, spelling).ifPresent(chapters::add);
    chapters.add(StandsChapter.of(report));
    sure().ifPresent(chapters::add);
    if (!report.notes().isEmpty()) {
      chapters.add(Cover.notes(Notes.of(report.notes(), spelling)));
    }
    chapters.add(
        new SourcesChapter(scenario, report.enforcement(), "crossed by", this::crossed).chapter(1));
    chapters.add(AssumedChapter.of(scenario, 0));
    chapters.add(MadeChapter.of(manifest));
    return new Paper(
        Cover.kicker(scenario),
        Cover.title(scenario),
        RunVerdict.of(report),
        lede(),
        report.deal().map(this::chance).orElse(List.of()),
        chapters);
  }

  /** The first sentence is that of the screen; what it says of a deal stands apart. */
  private List<Block> lede() {
    List<Block> lede = new ArrayList<>();
    RunBlocks.headline(report, spelling).stream().limit(1).forEach(lede::add);
    exact
        .coherent()
        .ifPresent(
            count ->
                lede.add(
                    new Sentence(
                        1,
                        Words.plural(count, "coherent outcome")
                            + " of "
                            + Words.count(scenario.outcomeSpace().size())
                            + " that the options allow.")));
    report
        .conflict()
        .map(conflict -> new CoreWords(conflict).of())
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> lede.add(new Sentence(0, words)));
    String common = new ZoneChapter(report).common();
    if (!common.isEmpty()) {
      lede.add(new Sentence(0, common));
    }
    lede.addAll(Cover.chosen(report.enforcement(), spelling));
    return lede;
  }

  /** Where all lines can hold, that some may soften adds little. */
  private List<Block> chance(Probability.Exact deal) {
    String soften = report.isImpossible() ? "Lines can soften. " : "";
    return List.of(
        new Sentence(0, soften + Chances.verdict(deal)),
        new Sentence(1, "Exact, from assumptions; parley worlds says what it rests on."),
        Cover.noPeace());
  }

  private Chapter left() {
    List<Block> blocks = new ArrayList<>();
    RunBlocks.left(report, spelling).forEach(section -> blocks.addAll(Bars.last(section)));
    boolean isExact = exact.subset(0).isPresent();
    return new Chapter(
        Part.LADDER, "How the room shrinks", isExact ? Basis.EXACT : Basis.NONE, 1, blocks);
  }

  private Optional<Chapter> nearest() {
    List<Block> blocks = new ArrayList<>(RunBlocks.nearest(report, spelling));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    boolean isDeal = report.kept().get(0).crossed().isEmpty();
    String title = isDeal ? "Some acceptable outcomes" : "What comes nearest to a deal";
    return Optional.of(new Chapter(Part.NEAREST, title, Basis.NONE, 1, blocks));
  }

  private Optional<Chapter> sure() {
    List<Block> blocks = new ArrayList<>(RunBlocks.drawn(report, spelling));
    report.sampled().flatMap(this::course).ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Chapter(Part.SURE, "How sure: a check by drawing", Basis.SAMPLED, 1, blocks));
  }

  /** The estimate as draws were made, to unfold; nothing where it was looked at once. */
  private Optional<Block> course(SampledPart part) {
    List<Look> looks = part.sample().course().looks();
    if (looks.size() < 2) {
      return Optional.empty();
    }
    Grid grid =
        Grid.of(
            0,
            GridColumn.figures().headed("draws"),
            GridColumn.figures().headed("acceptable"),
            GridColumn.figures().headed("interval"));
    for (Look look : looks) {
      Proportion share = new Proportion(look.accepted(), look.draws());
      Interval interval = share.interval(report.settings().level());
      grid =
          grid.row(
              GridCell.Count.of(look.draws()),
              GridCell.Count.of(look.accepted()),
              new GridCell.Span(
                  interval.low(), share.share(), interval.high(), Words.percents(interval)));
    }
    return Optional.of(new Group(Group.Apart.FOLDED, "How the estimate settled", List.of(grid)));
  }

  private GridCell crossed(int position) {
    return exact
        .share(exact.crossed(position))
        .<GridCell>map(share -> new GridCell.Share(share, Words.percent(share)))
        .orElse(GridCell.EMPTY);
  }
}

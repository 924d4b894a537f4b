package org.parley.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.answer.CompareReport;
import org.parley.cli.option.OptionSpelling;
import org.parley.files.Manifest;
import org.parley.page.block.Block;
import org.parley.page.block.Blocks;
import org.parley.page.block.Chapter;
import org.parley.page.block.Paper;
import org.parley.page.block.Timeline;
import org.parley.page.block.Timeline.Course;
import org.parley.page.block.Timeline.Mark;
import org.parley.page.block.Timeline.Weight;
import org.parley.page.text.TextRenderer;
import org.parley.question.Comparison;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Plans;
import org.parley.testkit.Runs;
import org.parley.testkit.Sketch;

/** What the page of a comparison says of small snapshots whose answers are plain. */
final class ComparePaperTest {

  private static final String NORTH = "rejects: {force: [red]}";
  private static final String SOUTH = "rejects: {force: [blue]}";

  @TempDir private Path folder;

  private static Sketch snapshot() {
    return Sketch.scenario().issue("force", "red", "blue").rules(Sketch.REJECTIONS);
  }

  private static Sketch north() {
    return snapshot().position("N", "north", NORTH);
  }

  private static Sketch both() {
    return north().position("S", "south", SOUTH);
  }

  private static Sketch lapsed() {
    return north().position("S", "south", "red-line", "lapsed", SOUTH);
  }

  private static Sketch demanded() {
    return north().position("S", "south", "demand", "stated", SOUTH);
  }

  private Paper paper(Sketch... sketches) throws Exception {
    List<Case> cases = new ArrayList<>();
    for (Sketch sketch : sketches) {
      Path own = Files.createDirectory(folder.resolve("s" + cases.size()));
      Enforcement standing = Enforcement.of(LadderStep.STANDING);
      cases.add(Case.of(Runs.tabulated(sketch.located(own)), standing));
    }
    CompareReport report =
        Parley.compare(cases, Plans.ample(), new Comparison.Settings(false, false)).orElseThrow();
    Manifest manifest =
        new Manifest("test", "compare", List.of(), cases.get(0).enforcement(), Map.of());
    return ComparePaper.of(report, manifest, new OptionSpelling());
  }

  private static String text(List<Block> blocks) {
    return TextRenderer.text(Blocks.of(List.of(blocks))).replaceAll("\\s+", " ").strip();
  }

  private static Optional<Timeline> timeline(Paper paper) {
    return paper.chapters().stream()
        .map(Chapter::blocks)
        .flatMap(List::stream)
        .filter(Timeline.class::isInstance)
        .map(Timeline.class::cast)
        .findFirst();
  }

  @Test
  void zoneThatClosesIsTheVerdict() throws Exception {
    Paper paper = paper(north(), both());
    assertThat(paper.verdict()).isEqualTo("No outcome is acceptable any more, where some was.");
    assertThat(text(paper.lede())).endsWith(": 1 position appeared.");
    assertThat(timeline(paper).orElseThrow().courses()).extracting(Course::id).containsExactly("S");
    assertThat(timeline(paper).orElseThrow().courses().get(0).marks())
        .extracting(Mark::weight)
        .containsExactly(Weight.NONE, Weight.FULL);
  }

  @Test
  void zoneThatOpensIsTheVerdict() throws Exception {
    Paper paper = paper(both(), lapsed());
    assertThat(paper.verdict()).isEqualTo("Some outcome has become acceptable, where none was.");
    assertThat(text(paper.lede())).endsWith(": 1 position lapsed.");
    assertThat(timeline(paper).orElseThrow().courses().get(0).marks())
        .extracting(Mark::weight)
        .containsExactly(Weight.FULL, Weight.FAINT);
  }

  @Test
  void redLineThatBecomesADemandIsSofterAndTheOtherWayRoundHarder() throws Exception {
    assertThat(text(paper(both(), demanded()).lede())).endsWith(": 1 position softened.");
  }

  @Test
  void demandThatBecomesARedLineIsHarder() throws Exception {
    assertThat(text(paper(demanded(), both()).lede())).endsWith(": 1 position hardened.");
  }

  @Test
  void nothingIsMadeOfSnapshotsThatAreAlike() throws Exception {
    Paper paper = paper(both(), both());
    assertThat(paper.verdict())
        .isEqualTo("In both snapshots, what binds leaves no acceptable outcome.");
    assertThat(text(paper.lede())).endsWith(": no position moved.");
    assertThat(timeline(paper)).isEmpty();
  }

  @Test
  void whatIsInBetweenIsNotPassedOver() throws Exception {
    assertThat(paper(north(), both(), lapsed()).verdict())
        .isEqualTo("Some outcome is acceptable at first and at last, and was not in between.");
  }

  @Test
  void zonesThroughoutAreSaidOfEverySnapshot() throws Exception {
    assertThat(paper(north(), north(), snapshot()).verdict())
        .isEqualTo("In every snapshot, some outcome is acceptable.");
  }
}

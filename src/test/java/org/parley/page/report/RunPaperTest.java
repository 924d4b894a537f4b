package org.parley.page.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.RunReport;
import org.parley.engine.Boards;
import org.parley.files.ExactFigures;
import org.parley.files.Inputs;
import org.parley.files.Manifest;
import org.parley.files.OutputFolder;
import org.parley.generation.GeneratorPlan;
import org.parley.generation.KnownScenarios;
import org.parley.generation.ScenarioGenerator;
import org.parley.page.block.Block;
import org.parley.page.block.Blocks;
import org.parley.page.block.Chapter;
import org.parley.page.block.Chapter.Part;
import org.parley.page.block.Paper;
import org.parley.page.html.HtmlRenderer;
import org.parley.page.text.TextRenderer;
import org.parley.page.words.Spelling;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.reading.ScenarioReader;
import org.parley.tabulation.Case;
import org.parley.testkit.Runs;
import org.parley.testkit.Sketch;

/** What pages of runs say, held against the figures they are made from. */
final class RunPaperTest {

  /** What nobody would say. */
  private static final Pattern NONSENSE =
      Pattern.compile(
          "\\b(1|one) (outcomes|lines|positions|pairs|sets|issues|relaxations|worlds)\\b"
              + "|\\ball (0|1|one) |\\bnull\\b|NaN|Optional|\\bno lines\\b",
          Pattern.CASE_INSENSITIVE);

  @TempDir private Path folder;

  private static final Spelling PLAIN =
      new Spelling() {
        @Override
        public String of(Choice choice) {
          return choice.name();
        }

        @Override
        public String of(Choice choice, String chosen) {
          return choice.name() + " " + chosen;
        }

        @Override
        public String of(Choice choice, String of, List<String> chosen) {
          return choice.name() + " " + of + chosen;
        }

        @Override
        public String lengthOfConflicts() {
          return "LENGTH";
        }
      };

  private static RunReport report(Path scenario) {
    return Runs.run(ScenarioReader.readLocated(scenario), 1000);
  }

  private static Paper paper(Path file, RunReport report) {
    Inputs inputs = new Inputs(file, report.scenario().ruleFiles());
    return RunPaper.of(report, Manifest.ofRun("test", inputs, report), PLAIN);
  }

  private Paper paper(Sketch sketch) {
    Path file = sketch.write(folder);
    return paper(file, report(file));
  }

  private static String text(Paper paper) {
    List<List<Block>> sections = new ArrayList<>();
    sections.add(paper.lede());
    sections.add(paper.chance());
    paper.chapters().stream()
        .filter(chapter -> chapter.part() != Part.MADE)
        .map(Chapter::blocks)
        .forEach(sections::add);
    String titles = paper.chapters().stream().map(Chapter::title).collect(Collectors.joining("\n"));
    String blocks = TextRenderer.text(Blocks.of(sections));
    return (paper.verdict() + "\n" + titles + "\n" + blocks).replaceAll("\\s+", " ");
  }

  private static Sketch sketch() {
    return Sketch.scenario()
        .issue("land", "all", "half", "none")
        .issue("force", "yes", "no")
        .rules(Sketch.REJECTIONS);
  }

  /** The script, which is put in on writing, included. */
  @Test
  void fileHoldsThePageToTheLetter() throws IOException {
    Paper paper = paper(sketch().position("N1", "north", "rejects: {land: [all]}"));
    Path out = folder.resolve("out");
    OutputFolder.at(out, false).write(PaperFiles.added(Map.of(), paper));
    assertThat(Files.readString(out.resolve("report.html"))).isEqualTo(HtmlRenderer.html(paper));
  }

  @Test
  void switchesThatCannotBeAreMissedAloud() {
    Case asked = Case.of(Boards.drawByDraw(), Enforcement.of(LadderStep.STANDING));
    Manifest manifest = new Manifest("test", "run", List.of(), asked.enforcement(), Map.of());
    Chapter chapter = TryChapter.of(asked, manifest, PLAIN).orElseThrow();
    assertThat(chapter.blocks()).hasSize(1);
    assertThat(((Block.Remark) chapter.blocks().get(0)).text())
        .startsWith("Nothing can be tried here")
        .contains("UA-R1/strict")
        .contains("draw by draw");
  }

  @Test
  void facingLinesAreTheVerdictOfTwoParties() {
    Paper paper =
        paper(
            sketch()
                .position("N1", "north", "rejects: {land: [half, none]}")
                .position("S1", "south", "rejects: {land: [all]}"));
    assertThat(paper.verdict()).isEqualTo("Taken at their word, T and T leave no room for a deal.");
    assertThat(text(paper))
        .contains("One pair of lines cannot hold together; one of the two has to give.")
        .contains("The smallest way out waives one line.")
        .contains("N1 + S1", "over land");
  }

  /** Money is for one of the two only: without the budget both lines could be had. */
  @Test
  void aPairTellsTheCoherenceRuleThatItRestsOn() {
    Paper paper =
        paper(
            Sketch.scenario()
                .issue("school", "no", "yes")
                .issue("road", "no", "yes")
                .position("A", "north", "rejects: {school: [no]}")
                .position("B", "south", "rejects: {road: [no]}")
                .rules(
                    Sketch.REJECTIONS
                        + "rule \"both\" @coherence(\"F-01\")"
                        + " when Term(issue == \"school\", option == \"yes\")"
                        + " Term(issue == \"road\", option == \"yes\")"
                        + " then verdict.incoherent(drools); end\n")
                .more(
                    "coherence:\n"
                        + "  F-01: {text: Spending stays below the budget., reason: Money is"
                        + " short.}\n"));
    assertThat(text(paper))
        .contains("A + B given F-01: Spending stays below the budget.")
        .contains("WAIVER leaves one out");
  }

  /**
   * The acceptable outcome that asks least is told among some of them, so not elsewhere as well.
   */
  @Test
  void anAcceptableOutcomeIsToldInFullOnce() {
    Paper paper = paper(sketch().position("N1", "north", "rejects: {land: [all]}"));
    assertThat(text(paper))
        .contains("Some acceptable outcomes", "What a deal looks like")
        .containsOnlyOnce("land half force");
  }

  @Test
  void aPartyMayLeaveNoRoomAlone() {
    Paper paper = paper(sketch().position("N1", "north", "rejects: {land: [all, half, none]}"));
    assertThat(paper.verdict()).isEqualTo("Taken at its word, T alone leaves no room for a deal.");
    assertThat(text(paper))
        .contains("One line cannot be satisfied by any outcome that makes sense.");
  }

  @Test
  void whatTheEncoderInfersIsNoWordTaken() {
    Paper paper =
        paper(
            sketch()
                .position("N1", "north", "rejects: {land: [half, none]}")
                .position("S1", "south", "inferred", "stated", "rejects: {land: [all]}"));
    assertThat(paper.verdict()).isEqualTo("Only two outcomes satisfy the one enforced position.");
  }

  @Test
  void oneFewAndManyOutcomesAreToldApart() {
    assertThat(
            paper(
                    sketch()
                        .position("N1", "north", "rejects: {land: [half, none]}")
                        .position("S1", "south", "rejects: {force: [yes]}"))
                .verdict())
        .isEqualTo("Exactly one outcome satisfies both enforced positions.");
    Sketch many = sketch();
    for (int issue = 0; issue < 20; issue++) {
      many.issue("i" + issue, "a", "b");
    }
    assertThat(paper(many.position("N1", "north", "rejects: {force: [yes]}")).verdict())
        .isEqualTo(
            "There is room for a deal: some 3.15 million outcomes satisfy the one enforced"
                + " position.");
  }

  @Test
  void withoutPositionsNothingIsInTheWay() {
    assertThat(paper(sketch()).verdict())
        .isEqualTo("No position is written down, so nothing stands in the way of a deal.");
    assertThat(
            paper(
                    sketch()
                        .position("N1", "north", "preference", "stated", "rejects: {force: [yes]}"))
                .verdict())
        .isEqualTo("No position is enforced, so nothing stands in the way of a deal.");
  }

  @Test
  void coherenceAloneMayExcludeAll() {
    Paper paper =
        paper(
            sketch()
                .rules(
                    "nothing",
                    """
                    rule "Nothing makes sense"
                        @coherence("C-1")
                    when
                        Term(issue == "land")
                    then
                        verdict.incoherent(drools);
                    end
                    """)
                .position("N1", "north", "rejects: {force: [yes]}"));
    assertThat(paper.verdict())
        .isEqualTo("No outcome makes sense: the coherence rules alone exclude every one.");
  }

  static List<GeneratorPlan> plans() {
    return LongStream.rangeClosed(1, 24)
        .mapToObj(
            seed ->
                new GeneratorPlan(
                    3 + (int) (seed % 5),
                    2 + (int) (seed % 3),
                    (int) (1 + seed % 9),
                    1,
                    2,
                    0.15 + 0.06 * (seed % 8),
                    (int) (seed % 3),
                    1 + (int) (seed % 4),
                    seed))
        .toList();
  }

  /** The verdict claims what was counted, and names only parties of whom a core has a line. */
  @ParameterizedTest
  @MethodSource("plans")
  void generatedScenariosAreToldWithSense(GeneratorPlan plan) throws IOException {
    Path file = ScenarioGenerator.generate(plan).writeTo(folder);
    RunReport report = report(file);
    Paper paper = paper(file, report);
    assertThat(text(paper)).doesNotContainPattern(NONSENSE);
    Optional<BigInteger> count = new ExactFigures(report.exact()).acceptable();
    assertThat(count).isPresent();
    if (report.enforced().isEmpty()) {
      assertThat(paper.verdict()).startsWith("No position is enforced");
    } else if (count.get().signum() == 0) {
      assertThat(paper.verdict()).containsPattern("no room for a deal|No outcome makes sense");
      assertThat(paper.chapters().stream().map(Chapter::part)).doesNotContain(Part.ZONE);
    } else {
      assertThat(paper.verdict()).containsPattern("There is room|Only |Exactly one");
      assertThat(paper.chapters().stream().map(Chapter::part))
          .contains(Part.ZONE)
          .doesNotContain(Part.WHY, Part.OPEN);
    }
  }

  @Test
  void puzzlesAreToldWithSense() throws IOException {
    Path file = KnownScenarios.pigeonhole(3).writeTo(folder);
    Paper paper = paper(file, report(file));
    assertThat(text(paper)).doesNotContainPattern(NONSENSE);
    assertThat(paper.verdict()).contains("no room for a deal");
  }

  @Test
  void titlesAreCutAtAWord() {
    assertThat(BriefTitle.cut("Land that Russia already holds, Crimea included", 34))
        .isEqualTo("Land that Russia already holds…");
    assertThat(BriefTitle.cut("Short", 34)).isEqualTo("Short");
    assertThat(BriefTitle.cut("x".repeat(40), 34)).hasSize(34);
    assertThat(BriefTitle.cut("\uD83D\uDE00".repeat(40), 34)).doesNotContainPattern("\\p{Cs}…");
  }

  @Test
  void numbersAreReadOut() {
    assertThat(Numbers.large(new BigInteger("16631806464"))).isEqualTo("some 16.6 billion");
    assertThat(Numbers.large(new BigInteger("3000000"))).isEqualTo("3 million");
    assertThat(Numbers.large(new BigInteger("999999"))).isEqualTo("999,999");
    assertThat(Numbers.large(new BigInteger("999999999"))).isEqualTo("999,999,999");
    assertThat(Numbers.large(BigInteger.TEN.pow(15))).isEqualTo("1,000,000,000,000,000");
    assertThat(Numbers.listed(List.of("A", "B", "C"))).isEqualTo("A, B and C");
  }
}

package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.question.Comparison;
import org.parley.question.ConflictPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.Tabulator;
import org.parley.testkit.Plans;
import org.parley.testkit.Shown;
import org.parley.testkit.Sketch;

/** What of a comparison is put on the screen, and how. */
final class CompareBlocksTest {

  private static final String NORTH = "rejects: {force: [red]}";
  private static final String SOUTH = "rejects: {force: [blue]}";

  @TempDir private Path folder;
  private int written;

  private static Sketch base() {
    return Sketch.scenario().issue("force", "red", "blue", "green").issue("days", "few", "many");
  }

  private static Sketch rejecting(String north, String south) {
    return base()
        .position("N", "north", north)
        .position("S", "south", south)
        .rules(Sketch.REJECTIONS);
  }

  private String text(boolean everything, Sketch... sketches) {
    TableSource source = new TableSource(Optional.empty(), "test", Tabulator.DEFAULT_LIMIT);
    List<Case> cases = new ArrayList<>();
    for (Sketch sketch : sketches) {
      try {
        Path own = Files.createDirectory(folder.resolve("s" + written++));
        cases.add(Case.of(source.open(sketch.located(own)), Enforcement.of(LadderStep.STANDING)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    ConflictPlan plan = Plans.ample();
    return Shown.text(
        Parley.compare(cases, plan, new Comparison.Settings(false, everything)).orElseThrow(),
        CompareBlocks::of);
  }

  /** Of six outcomes N leaves four, and with S as well two. */
  @Test
  void textHasSharesMarksTheStepEnforcedAndTellsSameIdsApart() {
    Sketch before = base().position("N", "north", NORTH).rules(Sketch.REJECTIONS);
    assertThat(text(false, before, rejecting(NORTH, SOUTH)).lines())
        .contains("    coherent  sketch (1)  6")
        .contains("  > standing  sketch (1)  4  66.67 %")
        .contains("              sketch (2)  2  33.33 %")
        .contains("From sketch (1) to sketch (2)")
        .contains("  Conflicts: none, neither before nor after")
        .containsSequence("  New positions", "    S  red-line, stated  S")
        .containsSequence("  Options ruled out, because of S", "    force=blue  blue");
  }

  @Test
  void unchangedConflictsAreSaidToBeUnchangedWithTheirTexts() {
    Sketch before = rejecting(NORTH, "rejects: {force: [blue, green]}");
    Sketch after =
        rejecting(NORTH, "rejects: {force: [blue, green]}").position("T", "south", SOUTH);
    assertThat(text(false, before, after).lines())
        .containsSequence(
            "  Conflicts and relaxations: unchanged", "    N + S", "      N  N", "      S  S");
  }

  @Test
  void longListsAreCutUnlessEverythingIsAskedFor() {
    Sketch before = base().rules(Sketch.REJECTIONS);
    Sketch after = base().rules(Sketch.REJECTIONS);
    for (int k = 1; k <= 14; k++) {
      after.issue("issue-" + k, "x", "y");
    }
    assertThat(text(false, before, after))
        .contains("    issue-12  issue-12\n    and 2 more; -o DIR writes all to compare.csv\n")
        .doesNotContain("issue-13");
    assertThat(text(true, before, after))
        .contains("    issue-14  issue-14\n")
        .doesNotContain("more; -o DIR");
  }

  /** N and S leave no force; four options are then lost: green, blue, few and many. */
  @Test
  void whereAllIsLostOrWonAtOnceOneLineSaysSo() {
    Sketch before = base().position("N", "north", NORTH).rules(Sketch.REJECTIONS);
    Sketch after = rejecting(NORTH, "rejects: {force: [blue, green]}");
    assertThat(words(text(false, before, after)))
        .contains("acceptable any more: the conflicts above rule out 4 options (-o DIR")
        .doesNotContain("days=many");
    assertThat(words(text(false, after, before)))
        .contains("acceptable now, none was before: they use 4 options (-o DIR");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

package org.parley.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.Parley;
import org.parley.answer.CompareReport;
import org.parley.conflict.Limits;
import org.parley.page.CompareBlocks;
import org.parley.page.words.StateWords;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.tabulation.TableSource;
import org.parley.tabulation.Tabulator;
import org.parley.testkit.Plans;
import org.parley.testkit.Shown;
import org.parley.testkit.Sketch;

final class ComparisonTest {

  /** The north wants no troops and the south none of two kinds: green remains. */
  private static final String NORTH = "rejects: {force: [red]}";

  private static final String SOUTH = "rejects: {force: [blue]}";

  @TempDir private Path folder;
  private int written;

  private Case open(Sketch sketch) {
    try {
      Path own = Files.createDirectory(folder.resolve("s" + written++));
      TableSource source = new TableSource(Optional.empty(), "test", Tabulator.DEFAULT_LIMIT);
      return Case.of(source.open(sketch.located(own)), Enforcement.of(LadderStep.STANDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sketch base() {
    return Sketch.scenario().issue("force", "red", "blue", "green").issue("days", "few", "many");
  }

  private CompareReport compare(boolean everything, Sketch... sketches) {
    List<Case> scenarios = List.of(sketches).stream().map(this::open).toList();
    return Parley.compare(scenarios, Plans.ample(), new Comparison.Settings(false, everything))
        .orElseThrow();
  }

  /** A difference in words. */
  private record Told(
      String kind, List<String> what, String before, String after, List<String> causes) {

    static List<Told> of(CompareReport.Step step) {
      return step.changes().stream()
          .map(
              change ->
                  new Told(
                      change.kind().name().toLowerCase(Locale.ROOT),
                      change.what(),
                      StateWords.of(change.before()),
                      StateWords.of(change.after()),
                      change.causes()))
          .toList();
    }
  }

  private List<Told> changes(Sketch before, Sketch after) {
    return Told.of(compare(false, before, after).steps().get(0));
  }

  private static Told changed(
      String kind, String what, String before, String after, String... causes) {
    return new Told(kind, List.of(what.split(" ", -1)), before, after, List.of(causes));
  }

  @Test
  void sameScenarioHasNotChanged() {
    Sketch sketch = base().position("N", "north", NORTH).rules(Sketch.REJECTIONS);
    assertThat(changes(sketch, sketch)).isEmpty();
    assertThat(Shown.text(compare(false, sketch, sketch), CompareBlocks::of))
        .contains("nothing changed");
  }

  /** S gives up green as well, so that N and S leave nothing: each option it held is lost. */
  @Test
  void hardeningPositionIsTheCauseOfTheConflictAndOfWhatIsLost() {
    Sketch before = rejecting(NORTH, SOUTH);
    Sketch after = rejecting(NORTH, "rejects: {force: [blue, green]}");
    assertThat(changes(before, after))
        .containsExactly(
            changed("position", "S", "red-line, stated", "red-line, stated, crossed otherwise"),
            changed("core", "N S", "absent", "conflict", "S"),
            changed("acceptable", "force=green", "acceptable", "ruled out", "S"),
            changed("acceptable", "days=few", "acceptable", "ruled out", "S"),
            changed("acceptable", "days=many", "acceptable", "ruled out", "S"));
    assertThat(changes(after, before))
        .contains(changed("core", "N S", "conflict", "absent", "S"))
        .contains(changed("acceptable", "force=green", "ruled out", "acceptable", "S"));
  }

  private static Sketch rejecting(String north, String south) {
    return base()
        .position("N", "north", north)
        .position("S", "south", south)
        .rules(Sketch.REJECTIONS);
  }

  /** What each of two changed positions rules out by itself is put down to it alone. */
  @Test
  void optionIsLostBecauseOfWhatRulesItOutByItself() {
    Sketch before = base().issue("place", "here", "there").position("N", "north", NORTH);
    Sketch after =
        base()
            .issue("place", "here", "there")
            .position("N", "north", "rejects: {force: [red, green], days: [few]}")
            .position("T", "south", "rejects: {place: [here]}");
    assertThat(changes(before.rules(Sketch.REJECTIONS), after.rules(Sketch.REJECTIONS)))
        .filteredOn(change -> change.kind().equals("acceptable"))
        .containsExactly(
            changed("acceptable", "force=green", "acceptable", "ruled out", "N"),
            changed("acceptable", "days=few", "acceptable", "ruled out", "N"),
            changed("acceptable", "place=here", "acceptable", "ruled out", "T"));
  }

  /** N gives way on blue while S takes its place there; giving way rules nothing out. */
  @Test
  void positionThatGivesWayIsNoCauseOfALoss() {
    Sketch before = rejecting("rejects: {force: [red, blue]}", "rejects: {days: [few]}");
    Sketch after = rejecting(NORTH, "rejects: {force: [green], days: [few]}");
    assertThat(changes(before, after))
        .filteredOn(change -> change.kind().equals("acceptable"))
        .containsExactly(
            changed("acceptable", "force=blue", "ruled out", "acceptable", "N"),
            changed("acceptable", "force=green", "acceptable", "ruled out", "S"));
  }

  /** N and S leave no force, so all is lost; T is new as well, but in no conflict. */
  @Test
  void whereNothingIsAcceptableOnlyMembersOfConflictsAreCauses() {
    Sketch before = base().position("N", "north", NORTH).rules(Sketch.REJECTIONS);
    Sketch after =
        base()
            .position("N", "north", NORTH)
            .position("S", "south", "rejects: {force: [blue, green]}")
            .position("T", "south", "rejects: {days: [few]}")
            .rules(Sketch.REJECTIONS);
    assertThat(changes(before, after))
        .contains(changed("acceptable", "days=few", "acceptable", "ruled out", "T"))
        .contains(changed("acceptable", "days=many", "acceptable", "ruled out", "S"));
  }

  /** Only the rule behind S changes, from few days to any: the file of positions says nothing. */
  @Test
  void changedRuleIsACause() {
    String few = "Term(issue == \"force\", option == \"green\") Term(issue == \"days\", %s)";
    Sketch before = ruled(few.formatted("option == \"few\""));
    Sketch after = ruled(few.formatted("option in (\"few\", \"many\")"));
    assertThat(changes(before, after))
        .contains(changed("core", "N S", "absent", "conflict", "S"))
        .contains(changed("acceptable", "days=many", "acceptable", "ruled out", "S"))
        .noneMatch(change -> change.what().equals(List.of("days=few")));
  }

  private static Sketch ruled(String condition) {
    return base()
        .position("N", "north", "rejects: {force: [red, blue]}")
        .position("S", "south", "")
        .rules(
            Sketch.REJECTIONS
                + "rule \"S\" @crosses(\"S\") when "
                + condition
                + " then verdict.crosses(drools); end\n");
  }

  /** The same rule in other words, with issues and options in another order. */
  @Test
  void rewordingAndReorderingAreNoCauses() {
    Sketch before = ruled("Term(issue == \"force\", option == \"green\")");
    Sketch after =
        Sketch.scenario()
            .issue("days", "many", "few")
            .issue("force", "green", "blue", "red")
            .position("S", "south", "rejects: {force: [green]}")
            .position("N", "north", "rejects: {force: [blue, red]}")
            .rules(Sketch.REJECTIONS);
    assertThat(changes(before, after)).isEmpty();
  }

  @Test
  void kindStatusAndReadingAreChangesOfAPosition() {
    String readings =
        "readings: {strict: {rejects: {force: [red]}}, wide: {rejects: {days: [few]}}}";
    Sketch before = base().position("N", "north", "demand", "stated", NORTH);
    Sketch after = base().position("N", "north", "red-line", "carried", readings);
    before.rules(Sketch.REJECTIONS);
    after.rules(Sketch.REJECTIONS);
    assertThat(changes(before, after))
        .containsExactly(
            changed("position", "N", "demand, stated", "red-line, carried, read strict"),
            changed("acceptable", "force=red", "acceptable", "ruled out", "N"));
  }

  /**
   * N and S together leave nothing, so a deal has one minus the product of their firmness: 1 - 0.85
   * 0.85 by default.
   */
  @Test
  void softerLinesAreToldWithTheChanceOfADeal() {
    String firm = "rejects: {force: [blue, green]}";
    Sketch before = rejecting(NORTH, firm);
    Sketch after = rejecting(NORTH, firm + "\n    firmness: 0.5");
    CompareReport report = compare(false, before, after);
    assertThat(Told.of(report.steps().get(0)))
        .containsExactly(
            changed(
                "position",
                "S",
                "red-line, stated, firmness 0.85",
                "red-line, stated, firmness 0.5"));
    assertThat(report.scenarios())
        .extracting(side -> side.deal().orElseThrow().value())
        .usingComparatorForType(new DoubleComparator(1e-12), Double.class)
        .containsExactly(1 - 0.85 * 0.85, 1 - 0.85 * 0.5);
    assertThat(Shown.text(report, CompareBlocks::of)).contains("27.75 %\n", "57.50 %\n");
  }

  @Test
  void issuesOptionsAndPositionsComeAndGo() {
    Sketch before = base().position("N", "north", NORTH).rules(Sketch.REJECTIONS);
    Sketch after =
        Sketch.scenario()
            .issue("force", "red", "green", "white")
            .issue("place", "here", "there")
            .position("S", "south", "rejects: {force: [red]}")
            .rules(Sketch.REJECTIONS);
    assertThat(changes(before, after))
        .containsExactly(
            changed("issue", "days", "present", "absent"),
            changed("issue", "place", "absent", "present"),
            changed("option", "force=blue", "present", "absent"),
            changed("option", "force=white", "absent", "present"),
            changed("position", "N", "red-line, stated", "absent"),
            changed("position", "S", "absent", "red-line, stated"));
  }

  @Test
  void everythingListsWhatDidNotChangeToo() {
    Sketch before = rejecting(NORTH, SOUTH);
    CompareReport report = compare(true, before, before);
    assertThat(Told.of(report.steps().get(0)))
        .contains(changed("issue", "days", "present", "present"))
        .contains(changed("option", "days=few", "present", "present"))
        .contains(changed("position", "N", "red-line, stated", "red-line, stated"))
        .contains(changed("acceptable", "force=red", "ruled out", "ruled out"))
        .allMatch(told -> told.before().equals(told.after()));
  }

  @Test
  void threeScenariosAreComparedEachWithTheNext() {
    Sketch open = rejecting(NORTH, SOUTH);
    Sketch shut = rejecting(NORTH, "rejects: {force: [blue, green]}");
    CompareReport report = compare(false, open, shut, open);
    assertThat(report.scenarios()).hasSize(3);
    assertThat(report.steps()).hasSize(2);
    assertThat(Told.of(report.steps().get(0)))
        .contains(changed("core", "N S", "absent", "conflict", "S"));
    assertThat(Told.of(report.steps().get(1)))
        .contains(changed("core", "N S", "conflict", "absent", "S"));
  }

  /** Of two conflicts the limit lets one be found; the other must not seem to have dissolved. */
  @Test
  void conflictsBeyondALimitAreNotSaidToBeAbsent() {
    Sketch onForce = three("rejects: {force: [red, blue]}", "rejects: {days: [few]}");
    Sketch onDays = three("rejects: {force: [red]}", "rejects: {days: [few, many]}");
    Sketch both = three("rejects: {force: [red, blue]}", "rejects: {days: [few, many]}");
    Limits one = new Limits(100, 1, Duration.ofMinutes(1), 1 << 30);
    ConflictPlan plan = Plans.limited(one);
    List<Case> scenarios = List.of(open(onForce), open(both), open(onDays));
    CompareReport report =
        Parley.compare(scenarios, plan, new Comparison.Settings(true, true)).orElseThrow();
    assertThat(Shown.words(report.notes()))
        .containsExactly(
            "sketch (2): 1 core found, there may be more: parley conflicts --limit lists more");
    assertThat(
            report.steps().stream()
                .flatMap(step -> Told.of(step).stream())
                .filter(change -> change.kind().equals("core"))
                .flatMap(change -> List.of(change.before(), change.after()).stream()))
        .contains("not known");
    assertThat(Told.of(report.steps().get(0)))
        .doesNotContain(changed("core", "N S", "conflict", "absent"));
    assertThat(Told.of(report.steps().get(1)))
        .doesNotContain(changed("core", "M", "absent", "conflict"));
  }

  private static Sketch three(String north, String middle) {
    return base()
        .position("N", "north", north)
        .position("S", "south", "rejects: {force: [green]}")
        .position("M", "middle", middle)
        .rules(Sketch.REJECTIONS);
  }
}

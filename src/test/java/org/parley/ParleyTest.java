package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.answer.ConflictReport;
import org.parley.answer.Note;
import org.parley.answer.RunReport;
import org.parley.answer.WhatIfReport;
import org.parley.exploration.Checkpoint;
import org.parley.exploration.OutcomeCounts;
import org.parley.exploration.Sampler;
import org.parley.files.RunFiles;
import org.parley.page.ConflictBlocks;
import org.parley.page.RunBlocks;
import org.parley.question.ConflictPlan;
import org.parley.question.RunPlan;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.tabulation.Case;
import org.parley.testkit.Plans;
import org.parley.testkit.Runs;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Shown;
import org.parley.testkit.Sketch;

final class ParleyTest {

  @TempDir private Path folder;

  @Test
  void cancelledRunKeepsTheChunksThatWereDrawn() {
    Case february = anew(LadderStep.STATED);
    RunPlan plan = new RunPlan(Runs.settings(1_000_000_000L), 1);
    AtomicBoolean cancelled = new AtomicBoolean();
    Checkpoint third =
        (drawn, accepted) -> {
          cancelled.set(drawn >= 3L * Sampler.CHUNK_DRAWS);
          return true;
        };
    RunReport report = Parley.run(february, plan, third, cancelled::get);
    assertThat(report.isComplete()).isFalse();
    OutcomeCounts counts = report.sampled().orElseThrow().counts();
    assertThat(counts.draws()).isEqualTo(3L * Sampler.CHUNK_DRAWS);
    // What is kept is a run of three chunks in all but name.
    RunPlan shorter = new RunPlan(Runs.settings(counts.draws()), 1);
    RunReport whole = Parley.run(february, shorter, Checkpoint.NONE, () -> false);
    assertThat(counts.toArray()).isEqualTo(whole.sampled().orElseThrow().counts().toArray());
    assertThat(text(report, "summary.json")).contains("\"complete\" : false");
  }

  /** February has 8 relaxations at this step, of which one is found at most. */
  @Test
  void runCancelledFromTheStartIsShownAsInterrupted() {
    Case february = anew(LadderStep.STANDING);
    RunPlan plan = new RunPlan(Runs.settings(1_000), 1);
    RunReport report = Parley.run(february, plan, Checkpoint.NONE, () -> true);
    assertThat(report.isComplete()).isFalse();
    assertThat(report.conflict().orElseThrow().areComplete()).isFalse();
    assertThat(report.conflict().orElseThrow().relaxations()).hasSizeLessThan(2);
    assertThat(Shown.text(report, RunBlocks::of)).contains("INTERRUPTED").doesNotContain("--time");
    assertThat(Shown.words(report.notes())).doesNotContain("interrupted");
  }

  /** February has 8 relaxations and 3 cores at this step. */
  @Test
  void questionsCancelledFromTheStartClaimNothing() {
    Case february = anew(LadderStep.STANDING);
    ConflictPlan cancelled = Plans.ample().until(() -> true);
    ConflictReport conflict = Parley.conflicts(february, cancelled).orElseThrow();
    assertThat(conflict.areComplete()).isFalse();
    assertThat(conflict.relaxations()).hasSizeLessThan(2);
    assertThat(conflict.cores()).hasSizeLessThan(2);
    assertInterruptedOnly(conflict.notes());
    assertThat(Shown.text(conflict, ConflictBlocks::of)).doesNotContain("--time", "--memory");
    WhatIfReport whatIf = Parley.whatIf(february, cancelled).orElseThrow();
    assertThat(whatIf.isComplete()).isFalse();
    assertInterruptedOnly(whatIf.notes());
  }

  private static Case anew(LadderStep step) {
    return Case.of(Runs.tabulated(ShippedScenario.FEBRUARY.located()), Enforcement.of(step));
  }

  /** More time or memory would not have helped. */
  private static void assertInterruptedOnly(List<Note> answered) {
    List<String> notes = Shown.words(answered);
    assertThat(notes).noneMatch(note -> note.contains("--time") || note.contains("--memory"));
    assertThat(notes).filteredOn(note -> note.contains("interrupted")).hasSize(1);
  }

  private static String text(RunReport report, String file) {
    return Optional.ofNullable(RunFiles.of(report, Shown.WORDING).get(file)).orElseThrow();
  }

  static LongStream seeds() {
    return LongStream.range(0, 4);
  }

  /**
   * Of a scenario with positions A, B and C, each with a random rule, one is left out or waived.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void waivedPositionChangesNoNumberOfAScenarioWithoutIt(long seed) {
    for (String left : List.of("A", "B", "C")) {
      RunReport without = run(seed, left, Set.of());
      RunReport waived = run(seed, "", Set.of(left));
      Map<String, String> expected = files(without, left);
      assertThat(files(waived, left)).as("seed %d, %s", seed, left).isEqualTo(expected);
      assertThat(expected).hasSizeGreaterThan(8);
    }
  }

  private RunReport run(long seed, String left, Set<String> waived) {
    Random random = new Random(seed);
    Sketch sketch =
        Sketch.scenario().issue("a", "x", "y", "z").issue("b", "x", "y", "z").issue("c", "x", "y");
    StringBuilder rules = new StringBuilder(coherence(random));
    // Both parties stay whichever position goes.
    sketch.position("N", "north", "preference", "stated", "rejects: {c: [x]}");
    sketch.position("S", "south", "preference", "stated", "rejects: {c: [x]}");
    for (String id : List.of("A", "B", "C")) {
      String rule = rule("@crosses(\"" + id + "\")", id, random, "crosses");
      if (!id.equals(left)) {
        sketch.position(id, id.equals("B") ? "south" : "north", "");
        rules.append(rule);
      }
    }
    sketch.rules(rules.append(Sketch.REJECTIONS).toString());
    Enforcement enforcement =
        new Enforcement(LadderStep.STANDING, waived, Set.of(), Map.of(), Map.of());
    RunPlan plan = new RunPlan(Runs.settings(5_000), 1);
    Case asked = Case.of(Runs.tabulated(sketch.located(folder)), enforcement);
    return Parley.run(asked, plan, Checkpoint.NONE, () -> false);
  }

  private static String coherence(Random random) {
    return rule("@coherence(\"F\")", "F", random, "incoherent");
  }

  private static String rule(String metadata, String name, Random random, String verdict) {
    return String.format(
        "rule \"%s\" %s when %s %s then verdict.%s(drools); end%n",
        name, metadata, term(random, "a"), term(random, random.nextBoolean() ? "b" : "c"), verdict);
  }

  private static String term(Random random, String issue) {
    String option = random.nextBoolean() ? "x" : "y";
    String operator = random.nextBoolean() ? "==" : "!=";
    return "Term(issue == \"" + issue + "\", option " + operator + " \"" + option + "\")";
  }

  /** The tables of a run without the rows and the cells about one position. */
  private Map<String, String> files(RunReport report, String left) {
    Map<String, String> files = new TreeMap<>(RunFiles.of(report, Shown.WORDING));
    files.keySet().removeIf(name -> !name.endsWith(".csv"));
    files.replaceAll(
        (name, text) -> {
          List<String> rows = new ArrayList<>(text.lines().toList());
          rows.removeIf(row -> row.startsWith(left + ","));
          return String.join("\n", rows);
        });
    return files;
  }
}

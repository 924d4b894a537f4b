package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Cutoff;
import org.parley.testkit.Sketch;

/**
 * After an edit neither what the judge said before nor the tables made of it are taken on trust.
 */
final class JudgedCasesTest {

  private static final int A = 0;
  private static final int B = 1;

  @TempDir private Path folder;

  /** Position A is crossed by the first option of issue a, B by an option of issue b. */
  private TabulatedScenario opened(String rejectedByB) {
    return new TableSource(Optional.of(new TableStore(folder.resolve("cache"))), "test", 100)
        .open(
            Sketch.scenario()
                .issue("a", "x", "y")
                .issue("b", "x", "y")
                .position("A", "north", "rejects: {a: [x]}")
                .position("B", "south", "rejects: {b: [" + rejectedByB + "]}")
                .rules(Sketch.REJECTIONS)
                .located(folder));
  }

  /** Remembers, under a seal that holds, a table of A that is wrong in one case. */
  private static void falsify(TabulatedScenario tabulated, int option) {
    List<TargetTable> entries = new ArrayList<>(tabulated.tabulation().entries());
    TargetTable right = entries.get(A);
    long[] words = ((CrossingTable) right.table().orElseThrow()).words();
    words[0] ^= 1L << option;
    CrossingTable wrong = CrossingTable.of(new int[] {0}, new int[] {2}, words);
    entries.set(A, new TargetTable(right.target(), right.scope(), Optional.of(wrong)));
    assertThat(store(tabulated).save(tabulated.key(), new Tabulation(entries))).isTrue();
  }

  private static TableStore store(TabulatedScenario tabulated) {
    return tabulated.store().orElseThrow();
  }

  private Path cases() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
      return files.filter(f -> f.toString().endsWith(".cases")).findFirst().orElseThrow();
    }
  }

  private static BitSet concluded(TabulatedScenario tabulated, int... outcome) {
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      return verdicts.concluded(outcome, Cutoff.NEVER);
    }
  }

  @Test
  void editAsksForWhatItChangesAlone() {
    opened("y");
    assertThat(opened("x").partly().orElseThrow().open().stream()).containsExactly(B);
  }

  /** The outcomes on which tables are checked meet both cases of A. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void tableThatTheJudgeContradictedIsMadeAnew(int option) {
    TabulatedScenario first = opened("y");
    falsify(first, option);
    TabulatedScenario edited = opened("x");
    assertThat(edited.partly().orElseThrow().open().stream()).containsExactly(A, B);
    Remembered.assertFresh(edited);
  }

  /** Where nothing is known of a case, Drools has the word on it, whatever the table says. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, false"})
  void caseNotJudgedBeforeIsPutToTheJudge(int option, boolean isCrossed) throws IOException {
    falsify(opened("y"), option);
    Files.delete(cases());
    TabulatedScenario edited = opened("x");
    CrossingFunction wrong = edited.tabulation().entries().get(A).table().orElseThrow();
    int[] outcome = {option, 0};
    assertThat(wrong.crossesOutcome(outcome)).isNotEqualTo(isCrossed);
    assertThat(concluded(edited, outcome).get(A)).isEqualTo(isCrossed);
  }

  /** What was said of an outcome serves others that are the same in what the rules read. */
  @Test
  void outcomeJudgedServesThoseOfTheSameCase() throws IOException {
    opened("y");
    Files.delete(cases());
    TabulatedScenario remembered = opened("y");
    assertThat(concluded(remembered, 0, 0).stream()).containsExactly(A);
    TabulatedScenario edited = opened("x");
    JudgedCases known = edited.partly().orElseThrow().cases();
    assertThat(known.isAsked(edited.tabulation(), A, new int[] {0, 1})).isTrue();
    assertThat(known.isConcluded(edited.tabulation(), A, new int[] {0, 1})).isTrue();
    assertThat(known.isAsked(edited.tabulation(), A, new int[] {1, 0})).isFalse();
    assertThat(concluded(edited, 0, 1).stream()).containsExactly(A);
    assertThat(concluded(edited, 1, 0).stream()).containsExactly(B);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 40, 90, -1})
  void damagedFileIsAsGoodAsNone(int at) throws IOException {
    opened("y");
    byte[] bytes = Files.readAllBytes(cases());
    bytes[Math.floorMod(at, bytes.length)] ^= 1;
    Files.write(cases(), bytes);
    TabulatedScenario edited = opened("x");
    assertThat(edited.partly().orElseThrow().cases().isAsked(edited.tabulation(), A, new int[2]))
        .isFalse();
    Remembered.assertFresh(edited);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 32, 60, 100})
  void fileCutShortIsAsGoodAsNone(int length) throws IOException {
    opened("y");
    Files.write(cases(), java.util.Arrays.copyOf(Files.readAllBytes(cases()), length));
    Remembered.assertFresh(opened("x"));
  }
}

package org.parley.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.effort.Cutoff;
import org.parley.scenario.problem.ScenarioException;
import org.parley.testkit.Sketch;

final class OutcomeVerdictsTest {

  private static final List<int[]> OUTCOMES =
      List.of(new int[] {0, 0}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1});

  @TempDir private Path folder;

  /** Position A is crossed by the first option of issue a, B by the second of issue b. */
  private TabulatedScenario sketch(Path cache) {
    return new TableSource(Optional.of(new TableStore(cache)), "test", 100)
        .open(
            Sketch.scenario()
                .issue("a", "x", "y")
                .issue("b", "x", "y")
                .position("A", "north", "rejects: {a: [x]}")
                .position("B", "south", "rejects: {b: [y]}")
                .rules(Sketch.REJECTIONS)
                .located(folder));
  }

  private static List<BitSet> concluded(TabulatedScenario tabulated) {
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      return OUTCOMES.stream().map(outcome -> verdicts.concluded(outcome, Cutoff.NEVER)).toList();
    }
  }

  private static BitSet bits(int... bits) {
    BitSet set = new BitSet();
    for (int bit : bits) {
      set.set(bit);
    }
    return set;
  }

  @Test
  void rememberedVerdictsAreThoseGivenBefore() {
    TabulatedScenario tabulated = sketch(folder.resolve("cache"));
    List<BitSet> fresh = concluded(tabulated);
    assertThat(fresh).containsExactly(bits(0), bits(0, 1), bits(), bits(1));
    assertThat(concluded(tabulated)).isEqualTo(fresh);
  }

  /** Without its rule file Drools cannot be started where the tables are from before. */
  @Test
  void droolsIsStartedForNewOutcomesAlone() throws IOException {
    TabulatedScenario tabulated = sketch(folder.resolve("cache"));
    BitSet first;
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      first = verdicts.concluded(OUTCOMES.get(1), Cutoff.NEVER);
    }
    TabulatedScenario remembered = sketch(folder.resolve("cache"));
    Files.delete(remembered.scenario().ruleFiles().get(0));
    try (OutcomeVerdicts verdicts = remembered.verdicts()) {
      assertThat(verdicts.concluded(OUTCOMES.get(1), Cutoff.NEVER)).isEqualTo(first);
      assertThatThrownBy(() -> verdicts.concluded(OUTCOMES.get(2), Cutoff.NEVER))
          .isInstanceOf(ScenarioException.class);
    }
  }

  /** Asked about one alone; the others can be told later without Drools. */
  @Test
  void outcomesExpectedAreJudgedWithTheFirst() throws IOException {
    TabulatedScenario tabulated = sketch(folder.resolve("cache"));
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      verdicts.expect(OUTCOMES);
      assertThat(verdicts.concluded(OUTCOMES.get(0), Cutoff.NEVER)).isEqualTo(bits(0));
    }
    TabulatedScenario remembered = sketch(folder.resolve("cache"));
    Files.delete(remembered.scenario().ruleFiles().get(0));
    assertThat(concluded(remembered)).containsExactly(bits(0), bits(0, 1), bits(), bits(1));
  }

  @Test
  void timeOverEndsWhatIsExpectedButNotWhatIsAsked() throws IOException {
    TabulatedScenario tabulated = sketch(folder.resolve("cache"));
    AtomicBoolean isOver = new AtomicBoolean();
    try (OutcomeVerdicts verdicts = tabulated.verdicts()) {
      assertThat(verdicts.concluded(OUTCOMES.get(0), isOver::get)).isEqualTo(bits(0));
      verdicts.expect(OUTCOMES);
      isOver.set(true);
      assertThat(verdicts.concluded(OUTCOMES.get(3), isOver::get)).isEqualTo(bits(1));
    }
    TabulatedScenario remembered = sketch(folder.resolve("cache"));
    Files.delete(remembered.scenario().ruleFiles().get(0));
    try (OutcomeVerdicts verdicts = remembered.verdicts()) {
      assertThat(verdicts.concluded(OUTCOMES.get(3), Cutoff.NEVER)).isEqualTo(bits(1));
      assertThatThrownBy(() -> verdicts.concluded(OUTCOMES.get(1), Cutoff.NEVER))
          .isInstanceOf(ScenarioException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 40, -1})
  void damagedFileIsAsGoodAsNone(int at) throws IOException {
    Path cache = folder.resolve("cache");
    TabulatedScenario tabulated = sketch(cache);
    List<BitSet> fresh = concluded(tabulated);
    Path file = verdicts(cache);
    byte[] bytes = Files.readAllBytes(file);
    bytes[Math.floorMod(at, bytes.length)] ^= 1;
    Files.write(file, bytes);
    assertThat(tabulated.store().orElseThrow().loadVerdicts(tabulated.key())).isEmpty();
    assertThat(concluded(tabulated)).isEqualTo(fresh);
    assertThat(tabulated.store().orElseThrow().loadVerdicts(tabulated.key())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31, 32, 60})
  void fileCutShortIsAsGoodAsNone(int length) throws IOException {
    Path cache = folder.resolve("cache");
    TabulatedScenario tabulated = sketch(cache);
    List<BitSet> fresh = concluded(tabulated);
    Path file = verdicts(cache);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, length));
    assertThat(concluded(tabulated)).isEqualTo(fresh);
  }

  private static Path verdicts(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(f -> f.toString().endsWith(".verdicts")).findFirst().orElseThrow();
    }
  }

  /** A file stands where the folder should. */
  @Test
  void folderThatCannotBeWrittenOnlyCostsTime() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    TabulatedScenario tabulated = sketch(taken.resolve("cache"));
    assertThat(concluded(tabulated)).isEqualTo(concluded(tabulated));
    assertThat(tabulated.store().orElseThrow().files()).isEmpty();
  }

  @Test
  void verdictsOfOtherRulesAreNotTaken() {
    TabulatedScenario tabulated = sketch(folder.resolve("cache"));
    concluded(tabulated);
    TableKey other = new TableKey("0".repeat(64));
    byte[] bytes =
        VerdictFormat.bytes(
            tabulated.store().orElseThrow().loadVerdicts(tabulated.key()).orElseThrow(), other);
    assertThat(VerdictFormat.parse(bytes, tabulated.key())).isEmpty();
    assertThat(VerdictFormat.parse(bytes, other)).isPresent();
  }
}

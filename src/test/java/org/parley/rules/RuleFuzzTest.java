package org.parley.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleText;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.reading.LocatedScenario;
import org.parley.testkit.Outcomes;
import org.parley.testkit.Sketch;

/**
 * Random rule files in all that the language can say: Drools judges each as the tree reads,
 * whatever stands in its texts, and nothing of them runs. {@code -Dparley.fuzz=N} tries N files of
 * each kind.
 */
final class RuleFuzzTest {

  private static final int FILES = Integer.getInteger("parley.fuzz", 50);
  private static final int[] OPTIONS = {3, 3, 2, 2};

  @TempDir private Path folder;

  static Sketch sketch(String rules) {
    Sketch sketch =
        Sketch.scenario()
            .issue("force", "none", "few", "many")
            .number("days", "0", "0.5", "30")
            .number("aid", "-1", "2.50")
            .issue("mode", "a", "b")
            .position(
                "B", "south", "readings: {strict: {rejects: {days: [0], mode: [b]}}, wide: {}}")
            .rules("rejections", Sketch.REJECTIONS)
            .rules(rules);
    RuleWorkshop.POSITIONS.forEach(position -> sketch.position(position, "north", ""));
    return sketch;
  }

  /** What is accepted is judged as the tree reads; most is. */
  @Test
  void acceptedFilesAreJudgedAsTheTreeReads() {
    int accepted = 0;
    for (int seed = 0; seed < FILES; seed++) {
      String text = new RuleWorkshop(seed, seed % 2 == 0 ? 0 : 30).file();
      try {
        compare(sketch(text), text);
        accepted++;
      } catch (ScenarioException refused) {
        assertThat(refused.problems()).as(text).allMatch(p -> p.location().line() > 0);
      } catch (RuntimeException fault) {
        throw new IllegalStateException(text, fault);
      }
      assertThat(System.getProperty("parley.pwned")).as(text).isNull();
    }
    assertThat(accepted).isGreaterThan(FILES / 2);
  }

  private void compare(Sketch sketch, String text) {
    LocatedScenario located = sketch.located(folder);
    RuleBook book = RuleBook.compile(located);
    List<Problem> problems = new ArrayList<>();
    List<RuleText> files = new ArrayList<>();
    located.scenario().ruleFiles().forEach(path -> files.add(RuleFile.read(path, problems).text()));
    assertThat(problems).isEmpty();
    try (Judge judge = book.openJudge()) {
      Outcomes.forEach(
          OPTIONS,
          outcome -> {
            Set<String> expected = new TreeSet<>();
            files.forEach(
                file ->
                    TreeOracle.concluded(located.scenario(), file, outcome)
                        .forEach(target -> expected.add(target.toString())));
            BitSet concluded = judge.concluded(outcome);
            Set<String> found = new TreeSet<>();
            concluded.stream().forEach(t -> found.add(book.targets().get(t).toString()));
            assertThat(found).as("%s%n%s", List.of(), text).isEqualTo(expected);
          });
    }
  }

  /** Bytes of accepted files changed at random: refused with a place or accepted, nothing else. */
  @Test
  void mangledFilesAreRefusedOrJudged() throws Exception {
    Random random = new Random(7);
    List<String> pieces = new ArrayList<>(RuleWorkshop.HOSTILE);
    pieces.addAll(
        List.of("(", ")", "\"", "'", "end", "rule", "not", ",", ";", "-", "*", "$x", "0"));
    for (int seed = 0; seed < FILES; seed++) {
      StringBuilder text = new StringBuilder(new RuleWorkshop(seed, 10).file());
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        text.replace(at, end, pieces.get(random.nextInt(pieces.size())));
      }
      Sketch sketch = sketch(text.toString());
      Files.createDirectories(folder);
      try {
        try (Judge judge = sketch.compile(folder).openJudge()) {
          judge.judge(new int[] {1, 1, 1, 1});
        }
      } catch (ScenarioException refused) {
        assertThat(refused.problems()).as(text.toString()).isNotEmpty();
      }
      assertThat(System.getProperty("parley.pwned")).as(text.toString()).isNull();
      assertThat(text.toString().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
  }
}

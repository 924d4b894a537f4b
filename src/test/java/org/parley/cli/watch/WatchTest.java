package org.parley.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.watch.Answer.Faulty;

/** What is asked anew when, with a clock that goes on step by step. */
final class WatchTest {

  /** Something that happens to the files. */
  private interface Step {
    void run() throws IOException;
  }

  private static final Step NOTHING = () -> {};

  @TempDir private Path folder;
  private Path scenario;
  private Path rules;

  /** By answer the text of the scenario as it was read, and the files told as saved. */
  private final List<String> answers = new ArrayList<>();

  private Step whileIdle = NOTHING;

  /** Whether what is done while nothing is saved was to be given up, before it and after. */
  private final List<Boolean> isGivenUp = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    scenario = folder.resolve("s.yaml");
    rules = folder.resolve("r.drl");
    Files.writeString(scenario, "one");
    Files.writeString(rules, "rule");
  }

  private String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "(gone)";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Does one step while nobody looks, and ends after the last. */
  private void watch(Step... steps) {
    Deque<Step> left = new ArrayDeque<>(List.of(steps));
    Supplier<Answer> ask =
        () -> new Faulty(text(scenario) + "+" + text(rules), List.of(scenario, rules));
    new Watch(
            ask,
            (saved, answer) ->
                answers.add(
                    ((Faulty) answer).told()
                        + saved.stream().map(file -> " " + file.getFileName()).toList()),
            () -> {
              try {
                left.remove().run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            left::isEmpty,
            saved -> {
              isGivenUp.add(saved.isOver());
              try {
                whileIdle.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              isGivenUp.add(saved.isOver());
            })
        .run(List.of(scenario));
  }

  private Step write(Path file, String text) {
    return () -> Files.writeString(file, text);
  }

  private static Step[] steps(int nothing, Step... steps) {
    List<Step> all = new ArrayList<>(List.of(steps));
    for (int k = 0; k < nothing; k++) {
      all.add(NOTHING);
    }
    return all.toArray(Step[]::new);
  }

  @Test
  void filesThatRestAreAskedAboutOnce() {
    watch(steps(50));
    assertThat(answers).containsExactly("one+rule[]");
  }

  @Test
  void quietTimeIsUsedOnceAndGivenUpForASave() {
    watch(steps(50));
    assertThat(isGivenUp).containsExactly(false, false);
    isGivenUp.clear();
    answers.clear();
    whileIdle =
        () -> {
          Files.writeString(scenario, "two");
          whileIdle = NOTHING;
        };
    watch(steps(50));
    assertThat(isGivenUp).containsExactly(false, true, false, false);
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]");
  }

  @Test
  void savesAtOnceComeFirst() {
    whileIdle = () -> answers.add("idle");
    watch(steps(20, NOTHING, write(scenario, "two")));
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]", "idle");
  }

  @Test
  void savedFilesAreTold() {
    watch(steps(4, NOTHING, write(scenario, "two"), NOTHING, NOTHING, write(rules, "rules")));
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]", "two+rules[ r.drl]");
  }

  @Test
  void savesOfTheSameTextAreNone() {
    Step touch = () -> Files.setLastModifiedTime(scenario, FileTime.fromMillis(1_000));
    watch(steps(5, NOTHING, touch, NOTHING, NOTHING, write(scenario, "one")));
    assertThat(answers).hasSize(1);
  }

  @Test
  void fileThatGrowsIsReadWhenItIsWhole() {
    watch(
        steps(
            5,
            NOTHING,
            write(scenario, ""),
            write(scenario, "t"),
            write(scenario, "tw"),
            write(scenario, "two")));
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]");
  }

  @Test
  void fileThatIsRenamedAwayAndBackIsNeverTakenForGone() {
    Path aside = folder.resolve("s.yaml~");
    watch(
        steps(
            5,
            NOTHING,
            () -> Files.move(scenario, aside),
            NOTHING,
            NOTHING,
            NOTHING,
            write(scenario, "two")));
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]");
  }

  @Test
  void fileRenamedOverAnotherOfTheSameLengthAndTimeIsSeen() throws IOException {
    Path aside = folder.resolve("new");
    FileTime time = Files.getLastModifiedTime(scenario);
    Step replace =
        () -> {
          Files.writeString(aside, "two");
          Files.setLastModifiedTime(aside, time);
          Files.move(aside, scenario, StandardCopyOption.REPLACE_EXISTING);
        };
    watch(steps(5, NOTHING, replace));
    assertThat(answers).containsExactly("one+rule[]", "two+rule[ s.yaml]");
  }

  @Test
  void fileThatStaysAwayIsToldAndSeenAgain() {
    List<Step> steps = new ArrayList<>(List.of(NOTHING, () -> Files.delete(rules)));
    for (int k = 0; k < 30; k++) {
      steps.add(NOTHING);
    }
    steps.addAll(List.of(write(rules, "rule"), NOTHING, NOTHING, NOTHING));
    watch(steps.toArray(Step[]::new));
    assertThat(answers).containsExactly("one+rule[]", "one+(gone)[ r.drl]", "one+rule[ r.drl]");
  }
}

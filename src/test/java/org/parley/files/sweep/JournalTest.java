package org.parley.files.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.answer.sweep.FigureValue;
import org.parley.files.UnusableFolderException;
import org.parley.stat.Interval;
import org.parley.stat.Interval.Method;

/** What is kept of a sweep that is not at its end. */
final class JournalTest {

  private static final CaseAnswer FIRST =
      new CaseAnswer(
          1,
          List.of(
              FigureValue.of("deal", 0.1),
              FigureValue.of("all", new BigInteger("123456789012345678901")),
              FigureValue.sampled("deal", 0.5, new Interval(0.4, 0.6, 0.95, Method.WILSON))));

  private static final CaseAnswer SECOND =
      new CaseAnswer(2, List.of(FigureValue.unknown("deal", "\"not\" known\nat all")));

  @TempDir private Path folder;

  private Journal open(String plan) {
    return Journal.open(folder, plan, 10, false);
  }

  private Path file() {
    return folder.resolve("sweep.journal");
  }

  private void keepBoth() throws IOException {
    try (Journal journal = open("p")) {
      journal.add(SECOND);
      journal.add(FIRST);
    }
  }

  @Test
  void everyDigitComesBack() throws IOException {
    assertThat(Journal.isIn(folder)).isFalse();
    keepBoth();
    assertThat(Journal.isIn(folder)).isTrue();
    try (Journal again = open("p")) {
      assertThat(again.done()).isEqualTo(Map.of(1, FIRST, 2, SECOND));
    }
  }

  /** Wherever the process was killed, what was written before is whole. */
  @Test
  void lineThatWasNotFinishedIsTakenOff() throws IOException {
    keepBoth();
    byte[] whole = Files.readAllBytes(file());
    int header = new String(whole, java.nio.charset.StandardCharsets.UTF_8).indexOf('\n');
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      try (Journal torn = open("p")) {
        assertThat(torn.done().size()).isLessThan(2);
        assertThat(torn.done()).allSatisfy((n, a) -> assertThat(a).isIn(FIRST, SECOND));
        torn.add(FIRST);
        torn.add(SECOND);
      }
      try (Journal again = open("p")) {
        assertThat(again.done()).as("cut at %d, header %d", length, header).hasSize(2);
      }
    }
  }

  @Test
  void journalOfAnotherSweepIsRefused() throws IOException {
    keepBoth();
    assertThatExceptionOfType(UnusableFolderException.class)
        .isThrownBy(() -> open("q"))
        .withMessageContaining("another scenario, other options or another version");
    try (Journal anew = Journal.open(folder, "q", 10, true)) {
      assertThat(anew.done()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no JSON\n",
        "{\"case\":11,\"figures\":[]}\n",
        "{\"case\":1,\"figures\":[{\"figure\":\"a\",\"method\":\"guess\"}]}\n",
        "{\"case\":1,\"figures\":[{\"figure\":\"a\",\"method\":\"exact\",\"value\":\"x\"}]}\n"
      })
  void lineOfAnotherFormIsRefused(String line) throws IOException {
    keepBoth();
    Files.writeString(file(), line, StandardOpenOption.APPEND);
    assertThatExceptionOfType(UnusableFolderException.class)
        .isThrownBy(() -> open("p"))
        .withMessageContaining("is no journal of a sweep");
  }
}

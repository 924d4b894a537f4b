package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand cases, killed three times on the way. */
@Tag("slow")
final class LongSweepTest {

  private static final Path RIVER = Path.of("src/test/resources/org/parley/codes");

  @TempDir private Path folder;

  @Test
  @Timeout(900)
  @DisabledOnOs(OS.WINDOWS)
  void killedSweepOfTenThousandCasesComesToTheSameBytes() throws IOException, InterruptedException {
    for (String file : List.of("river.yaml", "river.drl", "talks.drl")) {
      Files.copy(RIVER.resolve(file), folder.resolve(file));
    }
    Files.copy(Path.of("rules/rejections.drl"), folder.resolve("rejections.drl"));
    Path whole = folder.resolve("whole");
    Path out = folder.resolve("out");
    Cli.run(asked(whole)).succeeded();
    Path journal = out.resolve("sweep.journal");
    for (int least : List.of(1_500, 3_000, 5_000)) {
      Process process = new Launched().builder(asked(out)).start();
      Launched.await(process, () -> cases(journal) >= least);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(cases(journal)).isBetween((long) least, 9_999L);
    }
    Cli.run(asked(out)).succeeded();
    Map<String, String> files = Cli.files(out);
    assertThat(out.resolve("cases.csv")).content().hasLineCount(1 + 2 * 10_000);
    assertThat(files).isEqualTo(Cli.files(whole));
  }

  private Object[] asked(Path out) {
    return new Object[] {
      "sweep",
      folder.resolve("river.yaml"),
      "--vary",
      "firmness:N-1=0:0.99:0.01",
      "--vary",
      "firmness:S-1=0:0.99:0.01",
      "--time",
      600,
      "-o",
      out
    };
  }

  /** Lines of a journal after the first. */
  private static long cases(Path journal) {
    if (!Files.exists(journal)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(journal)) {
      return Math.max(0, lines.count() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.testkit.Sketch;

/** What a stranger's scenario may name under {@code rules}, seen from outside. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
final class RuleFileNamesTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("secret.txt"), "hunter2\n");
    Files.createSymbolicLink(folder.resolve("link.drl"), Path.of("secret.txt"));
    Files.createDirectory(folder.resolve("folder.drl"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.drl").toString()).start().waitFor();
    Files.writeString(folder.resolve("large.drl"), "// hunter2\n".repeat(100_000));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret.txt | rule file [secret.txt] does not end in [.drl]",
        "/etc/passwd | rule file [/etc/passwd] does not end in [.drl]",
        "link.drl | rule file [link.drl] is a link to a file whose name does not end in [.drl]",
        "/dev/zero | rule file [/dev/zero] does not exist as a regular file",
        "folder.drl | rule file [folder.drl] does not exist as a regular file",
        "pipe.drl | rule file [pipe.drl] does not exist as a regular file",
        "large.drl | rule file [large.drl] has [1100000] bytes, at most [1000000] are read",
      })
  void whatIsNoRuleFileIsRefusedWithoutAWordOfIt(String name, String message) throws IOException {
    Path scenario = Sketch.scenario().issue("a", "x", "y").rules("").write(folder);
    String text = Files.readString(scenario);
    Files.writeString(scenario, text.replace("[rules.drl]", "[" + name + "]"));
    Launched.Ended ended = new Launched().run("check", scenario);
    assertThat(ended.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(ended.err()).contains(message).doesNotContain("hunter2", "root");
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void linkToARuleFileIsFollowed() throws IOException {
    Path scenario = Sketch.scenario().issue("a", "x", "y").rules(Sketch.REJECTIONS).write(folder);
    Files.move(folder.resolve("rules.drl"), folder.resolve("elsewhere.drl"));
    Files.createSymbolicLink(folder.resolve("rules.drl"), Path.of("elsewhere.drl"));
    assertThat(new Launched().run("check", scenario).status()).isZero();
  }
}

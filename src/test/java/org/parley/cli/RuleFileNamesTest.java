package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.Sketch;

/** What a stranger's scenario may name under {@code rules}, seen from outside. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
final class RuleFileNamesTest {

  /** Letters that no screen is to be given. */
  private static final String HIDDEN = "[\\p{Cntrl}\\p{Cf}\\u00a0&&[^\\n]]";

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("secret.txt"), "hunter2\n");
    Files.createSymbolicLink(folder.resolve("link.drl"), Path.of("secret.txt"));
    Files.createDirectory(folder.resolve("folder.drl"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.drl").toString()).start().waitFor();
    Files.createSymbolicLink(folder.resolve("dang.drl"), Path.of("gone.drl"));
    Files.createSymbolicLink(folder.resolve("loop.drl"), Path.of("pool.drl"));
    Files.createSymbolicLink(folder.resolve("pool.drl"), Path.of("loop.drl"));
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
        "dang.drl | rule file [dang.drl] is a link to nothing",
        "loop.drl | rule file [loop.drl] is a link that leads back to itself",
        "dag.drl | rule file [dag.drl] does not exist: there is no [",
        "\"dang\\u00a0\\n\\e[2J\\u200b.drl\" | rule file [dang\\u00a0 \\u001b[2J\\u200b.drl] does not exist",
        "large.drl | rule file [large.drl] has [1100000] bytes, at most [1000000] are read",
      })
  void whatIsNoRuleFileIsRefusedWithoutAWordOfIt(String name, String message) throws IOException {
    Path scenario = Sketch.scenario().issue("a", "x", "y").rules("").write(folder);
    String text = Files.readString(scenario);
    Files.writeString(scenario, text.replace("[rules.drl]", "[" + name + "]"));
    Cli.Result ended = Cli.run("check", scenario);
    assertThat(ended.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(ended.err()).contains(message).doesNotContain("hunter2", "root", "Maybe [");
    assertThat(ended.err()).doesNotContainPattern(HIDDEN);
    assertThat(ended.out()).isEmpty();
  }

  @Test
  void linkToNothingAsAScenarioIsSaid() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("gone.yaml"));
    assertThat(Cli.run("check", link).err())
        .contains("file [" + link + "] is a link to nothing")
        .doesNotContain("Maybe");
    Path loop = Files.createSymbolicLink(folder.resolve("loop.yaml"), Path.of("loop.yaml"));
    assertThat(Cli.run("check", loop).err()).contains("leads back to itself");
  }

  /** Names of files may have any letters, which then are shown and do nothing. */
  @Test
  void hiddenLettersOfNamesAreShownWhereverTheyAreNamed() throws IOException {
    String name = "a\nb\u00a0\u202e\ufeff\t";
    Path odd = Files.createDirectory(folder.resolve(name));
    Path scenario =
        Sketch.scenario()
            .issue("a", "x", "y")
            .position("P", "north", "")
            .rules(
                "rule \"r\" @crosses(\"P\") when Term(issue == \"a\", option == \"x\")"
                    + " then verdict.crosses(drools); end\n")
            .write(odd);
    String shown = "a\\u000ab\\u00a0\\u202e\\ufeff\\u0009/";
    Path absent = odd.resolve("absent.yaml");
    Path out = odd.resolve("out");
    for (Object[] arguments :
        List.of(
            new Object[] {"check", scenario},
            new Object[] {"show", scenario, "P"},
            new Object[] {"show", scenario, "Q\nR"},
            new Object[] {"check", absent},
            new Object[] {"run", scenario, "--draws", 0, "-o", out},
            new Object[] {"run", scenario, "--draws", 0, "-o", odd.resolve("sketch.yaml")},
            new Object[] {"merge", odd})) {
      Cli.Result ended = Cli.run(arguments);
      String said = ended.out() + ended.err();
      assertThat(said).doesNotContainPattern(HIDDEN).doesNotContain("\nb", "Q\n");
      assertThat(said.replaceAll("\n *", "")).contains(shown);
    }
  }

  @Test
  void linkToARuleFileIsFollowed() throws IOException {
    Path scenario = Sketch.scenario().issue("a", "x", "y").rules(Sketch.REJECTIONS).write(folder);
    Files.move(folder.resolve("rules.drl"), folder.resolve("elsewhere.drl"));
    Files.createSymbolicLink(folder.resolve("rules.drl"), Path.of("elsewhere.drl"));
    assertThat(Cli.run("check", scenario).status()).isZero();
  }
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.cli.terminal.ExitCodes;
import org.parley.testkit.ProductOfCounts;
import org.parley.testkit.ShippedScenario;
import org.parley.testkit.Sketch;

/** What reaches the screen of a process, and what its exit status says of it. */
@Timeout(200)
@DisabledOnOs(OS.WINDOWS)
final class OutputTest {

  private static final Path FEBRUARY = ShippedScenario.FEBRUARY.file();

  @TempDir private Path folder;

  @Test
  void unusableFolderIsSaid() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "precious");
    Cli.Result ended = Cli.run("run", FEBRUARY, "--draws", 0, "-o", file);
    assertThat(ended.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(ended.err().replace("\n  ", " "))
        .isEqualTo("parley: [" + file + "] is a file, not a folder\n");
    ended = Cli.run("run", FEBRUARY, "--draws", 0, "-o", file.resolve("below"));
    assertThat(ended.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(ended.err()).contains("cannot be made");
  }

  @Test
  void folderInThePlaceOfAFileIsSaid() throws IOException {
    Path occupied = Files.createDirectories(folder.resolve("summary.json"));
    Cli.Result ended = Cli.run("run", FEBRUARY, "--draws", 0, "-o", folder, "--force");
    assertThat(ended.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("[" + occupied + "] is a folder, and a file of this name is to be written");
    assertThat(folder).isDirectoryNotContaining("glob:**/*.csv");
  }

  @Test
  void forgedManifestRemovesNothing() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "precious");
    Files.writeString(
        folder.resolve("manifest.json"), "{\"program\": \"parley\", \"files\": [\"notes.txt\"]}");
    Cli.Result ended = Cli.run("run", FEBRUARY, "--draws", 0, "-o", folder, "--force");
    assertThat(ended.status()).isZero();
    assertThat(notes).hasContent("precious");
  }

  @Test
  void misuseIsSaid() {
    Cli.Result ended = Cli.run("rnu");
    assertThat(ended.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(ended.err()).isEqualTo("unknown command [rnu]\nMaybe [run]\nSee parley --help\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"conflicts", "worlds", "compare"})
  void questionThatCannotBeAnsweredDoesNotEndAsIfItWere(String command) {
    Path file = ProductOfCounts.writeTo(folder);
    Object[] arguments = {command, file, file, "--table-limit", 2};
    if (!command.equals("compare")) {
      arguments = new Object[] {command, file, "--table-limit", 2};
    }
    Cli.Result ended = Cli.run(arguments);
    assertThat(ended.status()).isEqualTo(ExitCodes.UNANSWERED);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("so this cannot be answered").endsWith("tabulated\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "--help", "--version"})
  void fullDiskIsSaid(String command) {
    Object[] arguments =
        command.startsWith("--") ? new Object[] {command} : new Object[] {command, FEBRUARY};
    Launched.Ended ended = new Launched().shell(">/dev/full", arguments);
    assertThat(ended.status()).isEqualTo(ExitCodes.INTERNAL);
    assertThat(ended.err()).startsWith("parley: cannot write to standard output: ");
  }

  @Test
  void messagesThatAreLostAreNoSuccess() throws IOException {
    // A rule that never holds is warned of, on standard error.
    Path scenario =
        Sketch.scenario()
            .number("days", "0", "10")
            .position("A", "north", "")
            .rules(
                "rule \"never\" @crosses(\"A\") when Term(issue == \"days\", value > 30)"
                    + " then verdict.crosses(drools); end\n")
            .write(folder);
    assertThat(Cli.run("check", scenario).err()).contains("warning[W");
    Object[] check = {"check", scenario};
    ProcessBuilder builder = new Launched().builder(check);
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(Path.of("/dev/full").toFile())
            .start();
    assertThat(Launched.finished(process)).isEqualTo(ExitCodes.INTERNAL);
  }

  @Test
  void pipeThatIsClosedEndsTheProgramInSilence() {
    Launched.Ended ended = new Launched().shell("| true", "show", FEBRUARY);
    assertThat(ended.status()).isEqualTo(ExitCodes.CLOSED_PIPE);
    assertThat(ended.err()).isEmpty();
  }

  /** Letters that would clear the screen, turn a text around or end a row. */
  @Test
  void hiddenLettersOfTextsAreShown() throws IOException {
    Path scenario =
        Sketch.scenario().issue("days", "a", "b").rules(Sketch.REJECTIONS).write(folder);
    String text = Files.readString(scenario);
    String title = "\"in one\\n  row \\e[2J \\u202E \\u2066 \\u200F \\u009B \\u0007\"";
    Files.writeString(scenario, text.replace("title: days", "title: " + title));
    Cli.Result ended = Cli.run("show", scenario);
    assertThat(ended.out())
        .contains("in one row \\u001b[2J \\u202e \\u2066 \\u200f \\u009b \\u0007")
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
    String misuse = Cli.run("show", scenario, "\u001b[2J\u202e").err();
    assertThat(misuse).contains("[\\u001b[2J\\u202e]");
    assertThat(Cli.run("show\u009b").err()).contains("unknown command [show\\u009b]");
  }

  @Test
  void localeWithoutLettersHasThemAllTheSame() throws IOException {
    Path scenario =
        Sketch.scenario()
            .title("Мир и 🕊")
            .issue("days", "a", "b")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Launched.Ended ended = new Launched().with("LC_ALL", "C").run("show", scenario);
    assertThat(ended.out()).contains("Мир и 🕊");
  }

  @Test
  void lettersThatTheLocaleHasNoneForAreSpelled() throws IOException {
    Path scenario =
        Sketch.scenario()
            .title("é Мир")
            .issue("days", "a", "b")
            .rules(Sketch.REJECTIONS)
            .write(folder);
    Launched.Ended ended = new Launched().on("-Dstdout.encoding=ISO-8859-1").run("show", scenario);
    assertThat(ended.out()).contains("\ufffd \\u041c\\u0438\\u0440");
  }

  @Test
  void numbersHaveTheSameDigitsEverywhere() {
    Launched.Ended ended =
        new Launched()
            .on("-Duser.language=ar")
            .on("-Duser.country=EG")
            .on("-Duser.extensions=nu-arab")
            .run("run", FEBRUARY, "--draws", 0, "-o", folder.resolve("a"));
    assertThat(ended.out()).containsPattern("[0-9]").doesNotContainPattern("[\\u0660-\\u0669]");
  }

  @Test
  void argumentsThatBeginWithAnAtSignAreNotFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "hunter2\n");
    Cli.Result ended = Cli.run("check", "@" + secret);
    assertThat(ended.status()).isEqualTo(ExitCodes.INVALID);
    assertThat(ended.err()).contains("[@" + secret + "] does not exist").doesNotContain("hunter2");
  }
}

package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a copy of the launcher with a Java, a Maven and an apt-get that only say what they would do.
 */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  /**
   * Prints the arguments behind the jar, one a line in brackets, then its input; says its flags.
   */
  private static final String JAVA =
      """
      #!/bin/sh
      case $1 in -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit;; esac
      case "$*" in *-Xshare:dump*|*DumpLoadedClassList*) exit 1;; esac
      echo "$*" >"$FAKES/flags"
      while [ "$1" != -jar ]; do shift; done
      shift 2
      for argument in "$@"; do printf '<%s>\\n' "$argument"; done
      cat
      [ -z "${SHOW_PROCESS:-}" ] || echo "$$"
      exit "${EXIT_CODE:-0}"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$*" >>"$FAKES/builds"
      sleep "${BUILD_SECONDS:-0}"
      echo "noise of the build"
      [ -z "${BUILD_FAILS:-}" ] || { echo "[ERROR] no such symbol"; exit 1; }
      mkdir -p target
      echo jar >target/parley-all.jar
      """;

  /** Puts a Java and a Maven where the real one would. */
  private static final String APT_GET =
      """
      #!/bin/sh
      echo "$*" >>"$FAKES/apt"
      case $1 in install) mv "$FAKES/uninstalled/"* "$FAKES/bin";; esac
      """;

  private static final List<String> SHELL_TOOLS =
      List.of(
          "cat",
          "cp",
          "find",
          "head",
          "ln",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "touch");

  @TempDir private Path temporary;

  private Path fakes;
  private Path root;

  @BeforeEach
  void copyLauncher() throws IOException {
    fakes = Files.createDirectories(temporary.resolve("fakes"));
    root = Files.createDirectories(temporary.resolve("a folder with blanks"));
    for (String tool : SHELL_TOOLS) {
      link(tool);
    }
    executable("bin/java", JAVA);
    executable("bin/javac", "#!/bin/sh\n");
    executable("bin/mvn", MAVEN);
    executable("bin/id", "#!/bin/sh\necho 1000\n");
    String launcher = Files.readString(Path.of("parley"));
    assertThat(launcher).contains("/usr/lib/jvm/");
    Path copy = root.resolve("parley");
    Files.writeString(copy, launcher.replace("/usr/lib/jvm/", fakes + "/no-jvm/"));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("src/main/java"));
    Files.writeString(root.resolve("src/main/java/A.java"), "class A {}");
  }

  /** A script, as deleting links that lead out of a temporary folder makes JUnit talk. */
  private void link(String tool) throws IOException {
    Path real =
        Stream.of("/usr/bin", "/bin")
            .map(folder -> Path.of(folder, tool))
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow();
    executable("bin/" + tool, "#!/bin/sh\nexec " + real + " \"$@\"\n");
  }

  private void executable(String name, String text) throws IOException {
    Path file = fakes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Ran(int code, String output, String errors, long process) {}

  private Process start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", fakes.resolve("bin").toString());
    builder.environment().put("FAKES", fakes.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Ran finish(Process process, String input) throws IOException {
    try (var stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // The launcher may end without reading its input.
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Ran(process.exitValue(), output, errors, process.pid());
  }

  private Ran run(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("parley").toString()));
    command.addAll(List.of(arguments));
    return finish(start(temporary, environment, command), "");
  }

  private List<String> said(String fake) throws IOException {
    Path file = fakes.resolve(fake);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Test
  void argumentsInputAndExitCodePassThrough() throws IOException {
    List<String> command =
        List.of(root.resolve("parley").toString(), "run", "", "two words", "a\"b'c", "$HOME", "*");
    Ran ran = finish(start(temporary, Map.of("EXIT_CODE", "3"), command), "typed\n");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.output()).isEqualTo("<run>\n<>\n<two words>\n<a\"b'c>\n<$HOME>\n<*>\ntyped\n");
  }

  @Test
  void programTakesThePlaceOfTheLauncherSoThatSignalsReachIt() throws IOException {
    Ran ran = run(Map.of("SHOW_PROCESS", "yes"));
    assertThat(ran.output()).isEqualTo(ran.process() + "\n");
  }

  @Test
  void startsThroughChainedRelativeLinksFromAnotherFolder() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("else where/bin"));
    Files.createSymbolicLink(
        elsewhere.resolve("one"), Path.of("../../a folder with blanks/parley"));
    Files.createSymbolicLink(elsewhere.resolveSibling("two"), Path.of("bin/one"));
    Ran ran = finish(start(elsewhere, Map.of(), List.of("../two", "check")), "");
    assertThat(ran.output()).isEqualTo("<check>\n");
    assertThat(root.resolve("target/launcher/parley.jar")).exists();
  }

  @Test
  void buildsOnFirstUseAndOnlyAfterAChangeAgain() throws IOException {
    assertThat(run(Map.of()).errors()).isEqualTo("parley: building, a minute the first time\n");
    assertThat(run(Map.of()).errors()).isEmpty();
    assertThat(said("builds")).containsExactly("-q -B -ntp -DskipTests -DskipLint package");
    setLater(root.resolve("src/main/java/A.java"));
    assertThat(run(Map.of()).errors()).isEqualTo("parley: a source changed, building\n");
    assertThat(said("builds")).hasSize(2);
  }

  @Test
  void pomAndDeletedSourcesAreChangesToo() throws IOException {
    run(Map.of());
    setEarlier(root.resolve("target/launcher/parley.jar"));
    Files.delete(root.resolve("src/main/java/A.java"));
    setEarlier(root.resolve("pom.xml"));
    run(Map.of());
    assertThat(said("builds")).hasSize(2);
    setLater(root.resolve("pom.xml"));
    run(Map.of());
    assertThat(said("builds")).hasSize(3);
  }

  private static void setLater(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
  }

  private static void setEarlier(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  @Test
  void failingBuildShowsItsOutputAndIsTriedAgain() throws IOException {
    Ran failed = run(Map.of("BUILD_FAILS", "yes"));
    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.output()).isEmpty();
    assertThat(failed.errors())
        .contains("[ERROR] no such symbol")
        .endsWith("parley: the build failed\n");
    assertThat(root.resolve("target/launcher/parley.jar")).doesNotExist();
    assertThat(run(Map.of(), "check").output()).isEqualTo("<check>\n");
  }

  @Test
  void firstUsesAtTheSameTimeBuildOnce() throws IOException {
    List<String> command = List.of(root.resolve("parley").toString(), "check");
    List<Process> processes = new ArrayList<>();
    for (int k = 0; k < 3; k++) {
      processes.add(start(temporary, Map.of("BUILD_SECONDS", "1"), command));
    }
    for (Process process : processes) {
      Ran ran = finish(process, "");
      assertThat(ran.code()).isZero();
      assertThat(ran.output()).isEqualTo("<check>\n");
    }
    assertThat(said("builds")).hasSize(1);
  }

  @Test
  void lockOfADeadProcessIsNoObstacle() throws IOException {
    Path lock = Files.createDirectories(root.resolve("target/launcher")).resolve("lock");
    // Beyond the greatest number a process can have on Linux, 2^22.
    Files.createSymbolicLink(lock, Path.of("99999999"));
    assertThat(run(Map.of(), "check").output()).isEqualTo("<check>\n");
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  @Test
  void optionsOfTheUserComeLast() throws IOException {
    run(Map.of("PARLEY_JAVA_OPTS", "-Xmx128m -Dx=y"));
    assertThat(String.join("", said("flags")))
        .contains("-XX:+UseSerialGC")
        .containsPattern("-XX:\\S+ -Xmx128m -Dx=y -jar ");
  }

  @Test
  void collectorOfTheUserReplacesOurs() throws IOException {
    run(Map.of("PARLEY_JAVA_OPTS", "-XX:+UseG1GC"));
    assertThat(String.join("", said("flags")))
        .contains("-XX:+UseG1GC")
        .doesNotContain("UseSerialGC");
  }

  @Test
  void javaTooOldCountsAsMissing() throws IOException {
    executable("bin/java", JAVA.replace("17.0.1", "1.8.0_392"));
    executable("bin/apt-get", APT_GET);
    Ran ran = run(Map.of());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .isEqualTo(
            "parley: Java 17 or newer and Maven are needed;"
                + " type: sudo apt-get install -y default-jdk-headless maven\n");
    assertThat(said("apt")).isEmpty();
  }

  @Test
  void homeOfJavaIsPreferredToThePath() throws IOException {
    executable("bin/java", JAVA.replace("17.0.1", "11.0.2"));
    executable("home/bin/java", JAVA);
    executable("home/bin/javac", "#!/bin/sh\n");
    Files.writeString(fakes.resolve("home/release"), "X=\"1\"\nJAVA_VERSION=\"21.0.3\"\n");
    Ran ran = run(Map.of("JAVA_HOME", fakes.resolve("home").toString()), "check");
    assertThat(ran.output()).isEqualTo("<check>\n");
  }

  @Test
  void rootOfADebianMachineGetsWhatIsMissing() throws IOException {
    Files.createDirectories(fakes.resolve("uninstalled"));
    for (String tool : List.of("java", "javac", "mvn")) {
      Files.move(fakes.resolve("bin/" + tool), fakes.resolve("uninstalled/" + tool));
    }
    executable("bin/apt-get", APT_GET);
    executable("bin/apt-cache", "#!/bin/sh\ncase $2 in *-17-*) exit 1;; esac\n");
    executable("bin/id", "#!/bin/sh\necho 0\n");
    Ran ran = run(Map.of(), "check");
    assertThat(ran.output()).isEqualTo("<check>\n");
    assertThat(ran.errors()).startsWith("parley: Java 17 or newer or Maven is missing; installing");
    assertThat(said("apt"))
        .containsExactly(
            "update -qq", "install -y -qq --no-install-recommends openjdk-21-jdk-headless maven");
  }
}

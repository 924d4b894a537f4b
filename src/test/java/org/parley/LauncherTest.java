package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs a copy of the launcher on a {@link FakeMachine}. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherTest {

  @TempDir private Path temporary;

  private FakeMachine machine;
  private Path root;

  @BeforeEach
  void copyLauncher() throws IOException {
    machine = new FakeMachine(temporary.resolve("fakes"));
    root = Files.createDirectories(temporary.resolve("a folder with blanks"));
    String launcher = Files.readString(Path.of("parley"));
    assertThat(launcher).contains("/usr/lib/jvm/");
    Path copy = root.resolve("parley");
    Files.writeString(copy, launcher.replace("/usr/lib/jvm/", machine.path("no-jvm") + "/"));
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(root.resolve("pom.xml"), "<project/>");
    Files.createDirectories(root.resolve("src/main/java"));
    Files.writeString(root.resolve("src/main/java/A.java"), "class A {}");
  }

  private FakeMachine.Ran run(Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("parley").toString()));
    command.addAll(List.of(arguments));
    return FakeMachine.finish(machine.start(temporary, environment, command), "");
  }

  @Test
  void argumentsInputAndExitCodePassThrough() throws IOException {
    List<String> command =
        List.of(root.resolve("parley").toString(), "run", "", "two words", "a\"b'c", "$HOME", "*");
    FakeMachine.Ran ran =
        FakeMachine.finish(machine.start(temporary, Map.of("EXIT_CODE", "3"), command), "typed\n");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.output()).isEqualTo("<run>\n<>\n<two words>\n<a\"b'c>\n<$HOME>\n<*>\ntyped\n");
  }

  @Test
  void programTakesThePlaceOfTheLauncherSoThatSignalsReachIt() throws IOException {
    FakeMachine.Ran ran = run(Map.of("SHOW_PROCESS", "yes"));
    assertThat(ran.output()).isEqualTo(ran.process() + "\n");
  }

  @Test
  void startsThroughChainedRelativeLinksFromAnotherFolder() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("else where/bin"));
    Files.createSymbolicLink(
        elsewhere.resolve("one"), Path.of("../../a folder with blanks/parley"));
    Files.createSymbolicLink(elsewhere.resolveSibling("two"), Path.of("bin/one"));
    FakeMachine.Ran ran =
        FakeMachine.finish(machine.start(elsewhere, Map.of(), List.of("../two", "check")), "");
    assertThat(ran.output()).isEqualTo("<check>\n");
    assertThat(root.resolve("target/launcher/parley.jar")).exists();
  }

  @Test
  void buildsOnFirstUseAndOnlyAfterAChangeAgain() throws IOException {
    assertThat(run(Map.of()).errors()).isEqualTo("parley: building, a minute the first time\n");
    assertThat(run(Map.of()).errors()).isEmpty();
    assertThat(machine.said("builds")).containsExactly("-q -B -ntp -DskipTests -DskipLint package");
    setLater(root.resolve("src/main/java/A.java"));
    assertThat(run(Map.of()).errors()).isEqualTo("parley: a source changed, building\n");
    assertThat(machine.said("builds")).hasSize(2);
  }

  @Test
  void pomAndDeletedSourcesAreChangesToo() throws IOException {
    run(Map.of());
    setEarlier(root.resolve("target/launcher/parley.jar"));
    Files.delete(root.resolve("src/main/java/A.java"));
    setEarlier(root.resolve("pom.xml"));
    run(Map.of());
    assertThat(machine.said("builds")).hasSize(2);
    setLater(root.resolve("pom.xml"));
    run(Map.of());
    assertThat(machine.said("builds")).hasSize(3);
  }

  /** What makes the script of pages, and what links lambdas. */
  @ParameterizedTest
  @ValueSource(strings = {"script", "link"})
  void stepsOfTheBuildAreSourcesToo(String step) throws IOException {
    Path maker = root.resolve("src/" + step + "/java/M.java");
    Files.createDirectories(maker.getParent());
    Files.writeString(maker, "class M {}");
    run(Map.of());
    setLater(maker);
    run(Map.of());
    assertThat(machine.said("builds")).hasSize(2);
  }

  private static void setLater(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
  }

  private static void setEarlier(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
  }

  @Test
  void failingBuildShowsItsOutputAndIsTriedAgain() throws IOException {
    FakeMachine.Ran failed = run(Map.of("BUILD_FAILS", "yes"));
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
      processes.add(machine.start(temporary, Map.of("BUILD_SECONDS", "1"), command));
    }
    for (Process process : processes) {
      FakeMachine.Ran ran = FakeMachine.finish(process, "");
      assertThat(ran.code()).isZero();
      assertThat(ran.output()).isEqualTo("<check>\n");
    }
    assertThat(machine.said("builds")).hasSize(1);
  }

  @Test
  void lockOfADeadProcessIsNoObstacle() throws IOException {
    Path lock = Files.createDirectories(root.resolve("target/launcher")).resolve("lock");
    // Beyond the greatest number a process can have on Linux, 2^22.
    Files.createSymbolicLink(lock, Path.of("99999999"));
    assertThat(run(Map.of(), "check").output()).isEqualTo("<check>\n");
    assertThat(Files.isSymbolicLink(lock)).isFalse();
  }

  /** Java decodes arguments by the locale, and C has English letters only. */
  @Test
  void localeThatNobodyChoseIsOneWithAllLetters() throws IOException {
    String shown = FakeMachine.JAVA.replace("shift 2\n", "shift 2\necho \"$LC_ALL\"\n");
    machine.executable("bin/java", shown);
    assertThat(run(Map.of()).output()).isEqualTo("C.UTF-8\n");
    assertThat(run(Map.of("LC_ALL", "C")).output()).isEqualTo("C.UTF-8\n");
    assertThat(run(Map.of("LANG", "POSIX")).output()).isEqualTo("C.UTF-8\n");
    Map<String, String> chosen = Map.of("LC_ALL", "de_DE.ISO-8859-1", "LANG", "C");
    assertThat(run(chosen).output()).isEqualTo("de_DE.ISO-8859-1\n");
    assertThat(run(Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "")).output()).isEqualTo("\n");
  }

  @Test
  void optionsOfTheUserComeLast() throws IOException {
    run(Map.of("PARLEY_JAVA_OPTS", "-Xmx128m -Dx=y"));
    assertThat(String.join("", machine.said("flags")))
        .contains("-XX:+UseSerialGC")
        .containsPattern("-XX:\\S+ -Xmx128m -Dx=y -jar ");
  }

  @Test
  void onlyCommandsThatMayTakeLongHaveTheThoroughCompiler() throws IOException {
    run(Map.of(), "run", "a.yaml");
    assertThat(String.join("", machine.said("flags"))).contains("-XX:TieredStopAtLevel=1 ");
    run(Map.of(), "run", "a.yaml", "--draws", "1000000000");
    assertThat(machine.said("flags")).noneMatch(line -> line.contains("TieredStopAtLevel"));
  }

  @Test
  void conflictsDoWithoutTheThoroughCompiler() throws IOException {
    run(Map.of(), "conflicts", "a.yaml", "--time", "300");
    assertThat(String.join("", machine.said("flags"))).contains("-XX:TieredStopAtLevel=1 ");
    run(Map.of(), "worlds", "a.yaml");
    assertThat(String.join("", machine.said("flags")))
        .contains("-XX:Tier4InvocationThreshold=50000 ")
        .doesNotContain("TieredStopAtLevel");
  }

  @Test
  void collectorOfTheUserReplacesOurs() throws IOException {
    run(Map.of("PARLEY_JAVA_OPTS", "-XX:+UseG1GC"));
    assertThat(String.join("", machine.said("flags")))
        .contains("-XX:+UseG1GC")
        .doesNotContain("UseSerialGC");
  }

  @Test
  void javaTooOldCountsAsMissing() throws IOException {
    machine.executable("bin/java", FakeMachine.JAVA.replace("17.0.1", "1.8.0_392"));
    machine.executable("bin/apt-get", FakeMachine.APT_GET);
    FakeMachine.Ran ran = run(Map.of());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.errors())
        .isEqualTo(
            "parley: Java 17 or newer and Maven are needed;"
                + " type: sudo apt-get install -y default-jdk-headless maven\n");
    assertThat(machine.said("apt")).isEmpty();
  }

  @Test
  void homeOfJavaIsPreferredToThePath() throws IOException {
    machine.executable("bin/java", FakeMachine.JAVA.replace("17.0.1", "11.0.2"));
    machine.executable("home/bin/java", FakeMachine.JAVA);
    machine.executable("home/bin/javac", "#!/bin/sh\n");
    Files.writeString(machine.path("home/release"), "X=\"1\"\nJAVA_VERSION=\"21.0.3\"\n");
    FakeMachine.Ran ran = run(Map.of("JAVA_HOME", machine.path("home").toString()), "check");
    assertThat(ran.output()).isEqualTo("<check>\n");
  }

  @Test
  void rootOfADebianMachineGetsWhatIsMissing() throws IOException {
    Files.createDirectories(machine.path("uninstalled"));
    for (String tool : List.of("java", "javac", "mvn")) {
      Files.move(machine.path("bin/" + tool), machine.path("uninstalled/" + tool));
    }
    machine.executable("bin/apt-get", FakeMachine.APT_GET);
    machine.executable("bin/apt-cache", "#!/bin/sh\ncase $2 in *-17-*) exit 1;; esac\n");
    machine.executable("bin/id", "#!/bin/sh\necho 0\n");
    FakeMachine.Ran ran = run(Map.of(), "check");
    assertThat(ran.output()).isEqualTo("<check>\n");
    assertThat(ran.errors()).startsWith("parley: Java 17 or newer or Maven is missing; installing");
    assertThat(machine.said("apt"))
        .containsExactly(
            "update -qq", "install -y -qq --no-install-recommends openjdk-21-jdk-headless maven");
  }
}

package org.parley.doorways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a release has beside the program; the archive itself is made by the profile {@code dist}. */
final class ReleaseTest {

  private static final Path DIST = Path.of("src/dist");

  /** Libraries of tests, and what the compiler alone needs. */
  private static final Pattern NOT_SHIPPED =
      Pattern.compile(
          "junit-.*|assertj-core|archunit|playwright|json-schema|opentest4j|apiguardian-api"
              + "|byte-buddy|jakarta\\..*|jmh-.*|jopt-simple|asm.*|surefire.*");

  @TempDir private Path folder;
  private Path release = Path.of("");

  private record Ended(int status, String said) {}

  /** A jar that leads to the classes under test stands in for that of the release. */
  @BeforeEach
  void unpack() throws IOException {
    release = Files.createDirectory(folder.resolve("a release"));
    Path launcher = Files.copy(DIST.resolve("parley"), release.resolve("parley"));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, "org.parley.cli.Main");
    main.put(
        Attributes.Name.CLASS_PATH,
        classPath().map(file -> Path.of(file).toUri().toString()).collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(release.resolve("parley.jar"))) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static Stream<String> classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }

  private Ended launched(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Ended(process.waitFor(), said);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void launcherStartsTheProgramThroughALinkAndPassesAllOn() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("p"), release.resolve("parley"));
    Path second = Files.createSymbolicLink(folder.resolve("q"), Path.of("p"));
    assertThat(launched(Map.of(), second, "--version").said()).startsWith("parley 0.");
    Ended missing = launched(Map.of(), link, "check", "no such file.yaml");
    assertThat(missing.status()).isEqualTo(3);
    assertThat(missing.said()).contains("no such file.yaml");
    Ended star = launched(Map.of("PARLEY_JAVA_OPTS", "-Da=* -Db=c"), link, "help", "core");
    assertThat(star.status()).as(star.said()).isZero();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void launcherSaysWhichJavaIsMissing() throws IOException {
    Path launcher = release.resolve("parley");
    Ended none = launched(Map.of("JAVA_HOME", folder.resolve("none").toString()), launcher);
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.said()).contains("Java 17 or newer is needed").contains("none/bin/java");
    Path old = Files.createDirectories(folder.resolve("old/bin")).getParent();
    Path java = Files.writeString(old.resolve("bin/java"), "#!/bin/sh\necho started\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Ended eleven = launched(Map.of("JAVA_HOME", old.toString()), launcher);
    assertThat(eleven.status()).isEqualTo(1);
    assertThat(eleven.said()).contains("is 11; JAVA_HOME names another");
  }

  /** The launcher for Windows cannot be run here; it is held to what the other does. */
  @Test
  void launchersHaveTheSameJarAndOptions() throws IOException {
    String windows = Files.readString(DIST.resolve("parley.cmd"));
    assertThat(windows)
        .contains("-jar \"%~dp0parley.jar\" %*")
        .contains("%PARLEY_JAVA_OPTS%")
        .contains("exit /b %errorlevel%")
        .contains("-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC");
    assertThat(Files.readString(DIST.resolve("parley")))
        .contains("-XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC")
        .contains("-jar \"$root/parley.jar\" \"$@\"");
  }

  /** A library that is added must be named with its licence. */
  @Test
  void everyLibraryIsNamedWithItsLicence() throws IOException {
    String page = Files.readString(DIST.resolve("THIRD-PARTY.md"));
    List<String> shipped =
        classPath()
            .map(file -> String.valueOf(Path.of(file).getFileName()))
            .filter(name -> name.endsWith(".jar"))
            .map(name -> name.replaceFirst("-[0-9][0-9A-Za-z.]*\\.jar$", ""))
            .filter(name -> !NOT_SHIPPED.matcher(name).matches())
            .toList();
    assertThat(shipped).hasSizeGreaterThan(20);
    assertThat(shipped).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}

package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A search path with a Java, a Maven and an apt-get that only say what they would do. */
final class FakeMachine {

  /**
   * Prints the arguments behind the jar, one a line in brackets, then its input; says its flags.
   */
  static final String JAVA =
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
  static final String APT_GET =
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

  private final Path folder;

  /** A machine with Java 17 and Maven, whose user is not root. */
  FakeMachine(Path folder) throws IOException {
    this.folder = folder;
    for (String tool : SHELL_TOOLS) {
      link(tool);
    }
    executable("bin/java", JAVA);
    executable("bin/javac", "#!/bin/sh\n");
    executable("bin/mvn", MAVEN);
    executable("bin/id", "#!/bin/sh\necho 1000\n");
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

  Path path(String name) {
    return folder.resolve(name);
  }

  void executable(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Lines that a fake has left in a file, none where it has not run. */
  List<String> said(String fake) throws IOException {
    Path file = folder.resolve(fake);
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  record Ran(int code, String output, String errors, long process) {}

  Process start(Path workingFolder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingFolder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin").toString());
    builder.environment().put("FAKES", folder.toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  static Ran finish(Process process, String input) throws IOException {
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
}

package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The program in a process of its own, as it will be started, and what it has printed. */
final class Launched {

  /** What the process has printed, and its exit status. */
  record Ended(int status, String out, String err) {}

  private static final long LONGEST_SECONDS = 300;
  private static final long LOOK_AGAIN_MILLIS = 5;

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> machineOptions = new ArrayList<>();

  /** With a variable of the environment. */
  Launched with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** With an option of the Java machine. */
  Launched on(String option) {
    machineOptions.add(option);
    return this;
  }

  /** Runs to the end. */
  Ended run(Object... arguments) {
    try {
      Path out = Files.createTempFile("parley", ".out");
      Path err = Files.createTempFile("parley", ".err");
      Process process =
          builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      Ended ended = new Ended(finished(process), "", "");
      String printed = new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
      String said = new String(Files.readAllBytes(err), StandardCharsets.UTF_8);
      Files.delete(out);
      Files.delete(err);
      assertThat(said).doesNotContain("\tat ");
      return new Ended(ended.status(), printed, said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs to the end where no file may grow beyond so many blocks of 512 bytes. */
  Ended limited(int blocks, Object... arguments) {
    return shell("", "ulimit -f " + blocks + "; ", arguments);
  }

  /** Runs to the end with standard output put there by a shell, such as {@code >/dev/full}. */
  Ended shell(String redirection, Object... arguments) {
    return shell(redirection, "", arguments);
  }

  private Ended shell(String redirection, String before, Object... arguments) {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    // The status is said on standard error, since a pipe has that of its last command.
    command.add("{ " + before + "\"$@\"; echo \"status $?\" >&2; } " + redirection);
    command.add("sh");
    ProcessBuilder builder = builder(arguments);
    command.addAll(builder.command());
    try {
      Process process = builder.command(command).start();
      process.getOutputStream().close();
      String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      finished(process);
      int at = err.lastIndexOf("status ");
      int status = Integer.parseInt(err.substring(at + "status ".length()).strip());
      return new Ended(status, "", err.substring(0, at));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process, not yet started. */
  ProcessBuilder builder(Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(machineOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.parley.cli.Main");
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder;
  }

  /** Waits until the process has come so far, or has ended, and leaves the processor to it. */
  static void await(Process process, BooleanSupplier isSoFar) {
    try {
      boolean isOver = isSoFar.getAsBoolean();
      while (!isOver) {
        isOver =
            process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS) || isSoFar.getAsBoolean();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The size of a file that is being written; 0 where there is none yet. */
  static long size(Path file) {
    return file.toFile().length();
  }

  /** The exit status. */
  static int finished(Process process) {
    try {
      assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      process.destroyForcibly();
    }
  }
}

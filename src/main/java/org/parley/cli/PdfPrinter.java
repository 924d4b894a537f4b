package org.parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Prints pages with a Chromium that is there anyway. */
final class PdfPrinter {

  private static final List<String> PROGRAMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final long PATIENCE_SECONDS = 120;

  private final CommandSpec spec;
  private final Path program;

  private final boolean force;

  private PdfPrinter(CommandSpec spec, Path program, boolean force) {
    this.spec = spec;
    this.program = program;
    this.force = force;
  }

  /**
   * The first Chromium on the path.
   *
   * @param force whether a file may be replaced
   * @throws ParameterException if there is none; the message says how to get one
   */
  static PdfPrinter found(CommandSpec spec, boolean force) {
    Optional<Path> found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(folder -> PROGRAMS.stream().flatMap(name -> path(folder, name).stream()))
            .filter(Files::isExecutable)
            .findFirst();
    return new PdfPrinter(
        spec,
        found.orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--pdf: there is no Chromium on the PATH to print with\n"
                        + "Maybe: sudo apt-get install -y chromium, or open the page in a browser"
                        + " and print it from there")),
        force);
  }

  private static Optional<Path> path(String folder, String name) {
    try {
      return Optional.of(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Path target(Path page) {
    String name = String.valueOf(page.getFileName()).replaceFirst("\\.x?html?$", "") + ".pdf";
    return page.resolveSibling(name);
  }

  /**
   * Looks where the print of a page will go.
   *
   * @throws ParameterException if there is a file that may not be replaced
   */
  void checkFree(Path page) {
    if (Files.exists(target(page)) && !force) {
      throw new ParameterException(
          spec.commandLine(), "[" + target(page) + "] is there already; --force replaces it");
    }
  }

  /** Prints a page to a file beside it, which it returns. */
  Path print(Path page) {
    Path target = target(page);
    try {
      Path scratch = Files.createTempDirectory("parley-print");
      try {
        Path printed = scratch.resolve("page.pdf");
        run(scratch, page, printed);
        if (!Files.exists(printed)) {
          throw new IOException("[" + program + "] has printed nothing");
        }
        Files.deleteIfExists(target);
        Files.copy(printed, target);
        return target;
      } finally {
        remove(scratch);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page runs nothing, and Chromium refuses to shut root in. */
  private void run(Path scratch, Path page, Path target) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-pdf-header-footer",
                "--user-data-dir=" + scratch.resolve("profile"),
                "--print-to-pdf=" + target));
    if (System.getProperty("user.name", "").equals("root")) {
      command.add("--no-sandbox");
    }
    command.add(page.toAbsolutePath().toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(scratch.resolve("said").toFile())
            .start();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new IOException("[" + program + "] does not come to an end");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void remove(Path scratch) throws IOException {
    try (Stream<Path> files = Files.walk(scratch)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

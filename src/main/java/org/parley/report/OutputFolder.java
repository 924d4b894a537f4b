package org.parley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Where the files of one run go. Each file appears whole or not at all. */
public final class OutputFolder {

  private final Path folder;

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder of the user's choice, made if it does not exist.
   *
   * @param force whether a folder that is not empty may be written to; files of other names stay
   * @throws UncheckedIOException if it is not empty without {@code force}, or cannot be made
   */
  public static OutputFolder at(Path folder, boolean force) {
    try {
      Files.createDirectories(folder);
      if (!force && !isEmpty(folder)) {
        throw new FileAlreadyExistsException(
            folder.toString(),
            null,
            "the folder is not empty; --force writes into it all the same");
      }
      return new OutputFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A folder that did not exist before: {@code parent/name-001} with the next free number.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public static OutputFolder fresh(Path parent, String name) {
    try {
      Files.createDirectories(parent);
      for (int number = 1; ; number++) {
        Path folder = parent.resolve(String.format("%s-%03d", name, number));
        try {
          return new OutputFolder(Files.createDirectory(folder));
        } catch (FileAlreadyExistsException e) {
          // Taken, perhaps by another run this very moment: the next number is tried.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /**
   * Writes files, each under a temporary name first.
   *
   * @param files texts by file name, written in order
   * @throws UncheckedIOException if a file cannot be written; those before it are there
   */
  public void write(Map<String, String> files) {
    files.forEach(this::write);
  }

  private void write(String name, String text) {
    Path target = folder.resolve(name);
    Path unfinished = folder.resolve("." + name + ".unfinished");
    try {
      Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
      Files.move(
          unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write [" + target + "]", e);
    } finally {
      discard(unfinished);
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

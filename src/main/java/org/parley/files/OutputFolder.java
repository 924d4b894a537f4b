package org.parley.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where the files of one run go: all of them or, where one cannot be written, none. */
public final class OutputFolder {

  private final Path folder;
  private final boolean isNew;

  private OutputFolder(Path folder, boolean isNew) {
    this.folder = folder;
    this.isNew = isNew;
  }

  /**
   * A folder of the user's choice, made if it does not exist.
   *
   * @param force whether a folder that is not empty may be written to
   * @throws UnusableFolderException if it is not empty without {@code force}, or cannot be made or
   *     written to
   */
  public static OutputFolder at(Path folder, boolean force) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UnusableFolderException("[" + folder + "] is a file, not a folder");
    }
    boolean isNew = !Files.exists(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UnusableFolderException(
          "the folder [" + folder + "] cannot be made: " + reasonNotMade(e), e);
    }
    try {
      if (!force && !isEmpty(folder)) {
        throw new UnusableFolderException(
            "the folder [" + folder + "] is not empty; --force writes into it all the same");
      }
      Files.delete(Files.createTempFile(folder, ".parley", ".unfinished"));
    } catch (IOException e) {
      throw new UnusableFolderException(
          "the folder [" + folder + "] cannot be written to: " + FileFault.reason(e), e);
    }
    return new OutputFolder(folder, isNew);
  }

  /**
   * A folder that did not exist before: {@code parent/name-001} with the next free number.
   *
   * @throws UnusableFolderException if it cannot be made
   */
  public static OutputFolder fresh(Path parent, String name) {
    try {
      Files.createDirectories(parent);
      for (int number = 1; ; number++) {
        Path folder = parent.resolve(String.format("%s-%03d", name, number));
        try {
          return new OutputFolder(Files.createDirectory(folder), true);
        } catch (FileAlreadyExistsException e) {
          // Taken, perhaps by another run this very moment: the next number is tried.
        }
      }
    } catch (IOException e) {
      throw new UnusableFolderException(
          "no folder can be made in ["
              + parent
              + "]: "
              + FileFault.reason(e)
              + "; -o DIR names another",
          e);
    }
  }

  /** Where all folders above can be made, that there is no such file means that none may be. */
  private static String reasonNotMade(IOException fault) {
    return fault instanceof NoSuchFileException
        ? "the system does not allow it"
        : FileFault.reason(fault);
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
   * Writes files, all of them under temporary names before the first takes its own, and then
   * removes what the manifest found in the folder lists beyond these: left in place, the files of
   * an earlier run would pass for files of this one. Nothing else is ever removed.
   *
   * @param files texts by file name
   * @throws UncheckedIOException if a file cannot be written; the folder is then as it was, or gone
   *     if it was new
   */
  public void write(Map<String, String> files) {
    Set<String> stale = new TreeSet<>(WrittenFiles.listedIn(folder));
    stale.removeAll(files.keySet());
    try {
      files.forEach(this::stage);
      files.keySet().forEach(this::complete);
    } finally {
      files.keySet().forEach(name -> discard(unfinished(name)));
      abandon();
    }
    stale.forEach(name -> discard(folder.resolve(name)));
  }

  /** Removes the folder again if it was new and nothing has been written to it. */
  public void abandon() {
    try {
      if (isNew && Files.isDirectory(folder) && isEmpty(folder)) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path unfinished(String name) {
    return folder.resolve("." + name + ".unfinished");
  }

  private void stage(String name, String text) {
    Path target = folder.resolve(name);
    try {
      if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(target.toString(), null, "a folder has this name");
      }
      Files.write(unfinished(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private void complete(String name) {
    Path target = folder.resolve(name);
    try {
      Files.move(
          unfinished(name),
          target,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  private static UncheckedIOException failed(Path target, IOException fault) {
    String message = "cannot write [" + target + "]: " + FileFault.reason(fault);
    return new UncheckedIOException(new IOException(message, fault));
  }

  private static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

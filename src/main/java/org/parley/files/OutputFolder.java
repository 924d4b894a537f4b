package org.parley.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.files.UnusableFolderException.Remedy;

/**
 * Where the files of one run go: all of them or, where one cannot be written, none. From when it is
 * made until it is given up no other run can have it.
 */
public final class OutputFolder {

  private final Path folder;
  private final boolean isNew;
  private final FolderClaim claim;

  private OutputFolder(Path folder, boolean isNew, FolderClaim claim) {
    this.folder = folder;
    this.isNew = isNew;
    this.claim = claim;
  }

  /**
   * A folder of the user's choice, made if it does not exist.
   *
   * @param force whether a folder that is not empty may be written to
   * @throws UnusableFolderException if it is not empty without {@code force}, cannot be made or
   *     written to, or another run has it
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
      FolderClaim claim = claimed(folder);
      if (!force && !claim.files().isEmpty()) {
        claim.release();
        throw new UnusableFolderException("the folder [" + folder + "] is not empty", Remedy.FORCE);
      }
      Optional<Path> occupied = claim.files().stream().filter(OutputFolder::isOccupied).findFirst();
      if (occupied.isPresent()) {
        claim.release();
        throw occupied(occupied.get());
      }
      return new OutputFolder(folder, isNew, claim);
    } catch (IOException e) {
      if (isNew) {
        removeIfEmpty(folder);
      }
      throw new UnusableFolderException(
          "the folder [" + folder + "] cannot be written to: " + FileFault.reason(e), e);
    }
  }

  /** Whether a folder has the name of a file that may have to be written. */
  private static boolean isOccupied(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
        && (FileNames.isOurs(name) || name.endsWith(FolderClaim.UNFINISHED));
  }

  private static UnusableFolderException occupied(Path file) {
    return new UnusableFolderException(
        "[" + file + "] is a folder, and a file of this name is to be written");
  }

  private static FolderClaim claimed(Path folder) throws IOException {
    return FolderClaim.take(folder)
        .orElseThrow(
            () ->
                new UnusableFolderException(
                    "another run is writing to the folder [" + folder + "]"));
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
        Path folder = parent.resolve(String.format(Locale.ROOT, "%s-%03d", name, number));
        try {
          Files.createDirectory(folder);
          return new OutputFolder(folder, true, claimed(folder));
        } catch (FileAlreadyExistsException e) {
          // Taken, perhaps by another run this very moment: the next number is tried.
        }
      }
    } catch (IOException e) {
      throw new UnusableFolderException(
          "no folder can be made in [" + parent + "]: " + FileFault.reason(e), Remedy.NAME, e);
    }
  }

  /** Where all folders above can be made, that there is no such file means that none may be. */
  private static String reasonNotMade(IOException fault) {
    return fault instanceof NoSuchFileException
        ? "the system does not allow it"
        : FileFault.reason(fault);
  }

  /** The folder. */
  public Path path() {
    return folder;
  }

  /** Writes files as {@link #write(Map, Map)} does, all of which are texts. */
  public void write(Map<String, String> files) {
    write(files, Map.of());
  }

  /**
   * Writes files, all of them under temporary names before the first takes its own, and then
   * removes what the manifest found in the folder lists beyond these: left in place, the files of
   * an earlier run would pass for files of this one. Nothing else is ever removed.
   *
   * @param texts those that are texts, by file name
   * @param others bytes of the others, which take their names before these do
   * @throws UncheckedIOException if a file cannot be written; the folder is then as it was, or gone
   *     if it was new
   * @throws UnusableFolderException if a folder has the name of one of them; all is then as it was
   */
  public void write(Map<String, String> texts, Map<String, byte[]> others) {
    Set<String> stale = new TreeSet<>(WrittenFiles.listedIn(folder));
    stale.removeAll(texts.keySet());
    stale.removeAll(others.keySet());
    try {
      put(texts, others);
      stale.forEach(name -> discard(folder.resolve(name)));
    } finally {
      abandon();
    }
  }

  /**
   * Writes files beside what is in the folder, all of them under temporary names before the first
   * takes its own.
   *
   * @param files texts by file name
   * @throws UncheckedIOException if a file cannot be written; the folder is then as it was
   * @throws UnusableFolderException if a folder has the name of one of them; all is then as it was
   */
  public void put(Map<String, String> files) {
    put(files, Map.of());
  }

  private void put(Map<String, String> texts, Map<String, byte[]> others) {
    Set<String> names = new LinkedHashSet<>(others.keySet());
    names.addAll(texts.keySet());
    try {
      announce(names);
      others.forEach(this::stage);
      texts.forEach((name, text) -> stage(name, PageFiles.bytes(name, text)));
      names.forEach(this::complete);
    } finally {
      names.forEach(name -> discard(unfinished(name)));
    }
  }

  /** What is not there yet can be removed by whoever comes after a run that was killed. */
  private void announce(Set<String> names) {
    List<String> own = new ArrayList<>();
    for (String name : names) {
      own.add("." + name + FolderClaim.UNFINISHED);
      if (!Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        own.add(name);
      }
    }
    try {
      claim.announce(own);
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /**
   * Gives the folder up, and removes it again if it was new and nothing has been written to it;
   * once more does nothing.
   */
  public void abandon() {
    try {
      if (claim.release() && isNew) {
        removeIfEmpty(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void removeIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      // Something has been written to it, or another run has claimed it.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path unfinished(String name) {
    return folder.resolve("." + name + FolderClaim.UNFINISHED);
  }

  private void stage(String name, byte[] bytes) {
    Path target = folder.resolve(name);
    if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw occupied(target);
    }
    try {
      // What has this name already may be a link, through which another file would be written.
      Files.deleteIfExists(unfinished(name));
      Files.write(unfinished(name), bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
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
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

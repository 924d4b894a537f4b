package org.parley.tabulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;

/**
 * Remembers tables between runs, one file a key. A file that is damaged, foreign or from another
 * version is as good as none, and a folder that cannot be written only costs time: the cache is
 * never trusted and never fatal.
 */
public final class TableStore {

  private static final String ENDING = ".tables";

  /** More than the largest tabulation takes; a larger file is none of ours and is left unread. */
  private static final long MOST_BYTES = 1L << 28;

  private final Path folder;

  /** The store in a folder, which need not exist. */
  public TableStore(Path folder) {
    this.folder = folder;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The remembered tables of a scenario, or nothing where there are none that can be trusted. */
  public Optional<Tabulation> load(TableKey key, Scenario scenario) {
    Path file = file(key);
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
          ? TableFormat.parse(Files.readAllBytes(file), key, scenario)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers tables; false where the folder cannot be written. */
  public boolean save(TableKey key, Tabulation tabulation) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, key.hex(), ".unfinished");
      try {
        Files.write(unfinished, TableFormat.bytes(tabulation, key));
        Files.move(
            unfinished,
            file(key),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The remembered files, by name; empty where there are none. */
  public List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(TableStore::isOurs).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Forgets every remembered file.
   *
   * @return how many files were deleted
   * @throws IOException if one of them cannot be deleted
   */
  public int clear() throws IOException {
    List<Path> files = files();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    return files.size();
  }

  private static boolean isOurs(Path file) {
    String name = String.valueOf(file.getFileName());
    return Stream.of(ENDING, ".unfinished").anyMatch(name::endsWith);
  }

  private Path file(TableKey key) {
    return folder.resolve(key.hex() + ENDING);
  }
}

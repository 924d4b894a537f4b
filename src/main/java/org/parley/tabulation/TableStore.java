package org.parley.tabulation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.scenario.Scenario;

/**
 * Remembers tables between runs, one file a key, and for each scenario which were made last. A file
 * that is damaged, foreign or from another build is as good as none, and a folder that cannot be
 * written only costs time: the cache is never trusted and never fatal.
 */
public final class TableStore {

  private static final String TABLES = ".tables";
  private static final String VERDICTS = ".verdicts";
  private static final String CASES = ".cases";
  private static final String HISTORY = ".history";
  private static final String KEY = ".key";
  private static final String UNFINISHED = ".unfinished";

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
    return read(file(key, TABLES)).flatMap(bytes -> TableFormat.parse(bytes, key, scenario));
  }

  /** Remembers tables; false where the folder cannot be written. */
  public boolean save(TableKey key, Tabulation tabulation) {
    return save(file(key, TABLES), TableFormat.bytes(tabulation, key));
  }

  /** The bits of remembered tables whatever the scenario; nothing where none can be trusted. */
  Optional<List<long[]>> loadWords(TableKey key) {
    return read(file(key, TABLES)).flatMap(bytes -> TableFormat.words(bytes, key));
  }

  /** The key of tables by that of the files they come of; nothing where none can be trusted. */
  Optional<TableKey> loadKey(TableKey files) {
    return read(file(files, KEY))
        .flatMap(SealedBytes::open)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .filter(text -> text.startsWith(files.hex()))
        .map(text -> new TableKey(text.substring(files.hex().length())));
  }

  /** Remembers the key of tables by that of their files; false where that cannot be written. */
  boolean saveKey(TableKey files, TableKey key) {
    byte[] text = (files.hex() + key.hex()).getBytes(StandardCharsets.UTF_8);
    return save(file(files, KEY), SealedBytes.seal(text));
  }

  /** The last states of a scenario; none where none can be trusted. */
  TableHistory loadHistory(TableKey scenario) {
    return read(file(scenario, HISTORY)).flatMap(TableHistory::parse).orElse(TableHistory.NONE);
  }

  /** Remembers the last states of a scenario; false where the folder cannot be written. */
  boolean saveHistory(TableKey scenario, TableHistory history) {
    return save(file(scenario, HISTORY), history.bytes());
  }

  /** The remembered verdicts on whole outcomes, or nothing where none can be trusted. */
  Optional<Map<List<Integer>, BitSet>> loadVerdicts(TableKey key) {
    return read(file(key, VERDICTS)).flatMap(bytes -> VerdictFormat.parse(bytes, key));
  }

  /** Remembers verdicts on whole outcomes; false where the folder cannot be written. */
  boolean saveVerdicts(TableKey key, Map<List<Integer>, BitSet> verdicts) {
    return save(file(key, VERDICTS), VerdictFormat.bytes(verdicts, key));
  }

  /** What was said of targets on whole outcomes, or nothing where none can be trusted. */
  Optional<JudgedCases> loadCases(TableKey key) {
    return read(file(key, CASES)).flatMap(bytes -> JudgedCases.parse(bytes, key));
  }

  /** Remembers what was said of targets on whole outcomes; false where it cannot be written. */
  boolean saveCases(TableKey key, JudgedCases cases) {
    return save(file(key, CASES), cases.bytes(key));
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private boolean save(Path file, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, "parley", UNFINISHED);
      try {
        Files.write(unfinished, bytes);
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
    return Stream.of(TABLES, VERDICTS, CASES, HISTORY, KEY, UNFINISHED).anyMatch(name::endsWith);
  }

  private Path file(TableKey key, String ending) {
    return folder.resolve(key.hex() + ending);
  }
}

package org.parley.cli.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.tabulation.FileDigest;

/**
 * Files as they were when last taken. They are looked at rather than waited for: a look costs some
 * microseconds a file, sees files saved by renaming another over them, and works where changes are
 * not announced, as on folders of other machines.
 *
 * @implNote not thread-safe
 */
final class WatchedFiles {

  /**
   * What tells a file from an earlier or a later one of its name.
   *
   * @param size in bytes, or -1 where it is not there
   * @param modified when it was last written to
   * @param key what the file system knows it by; a text since not all have one
   */
  private record Stamp(long size, FileTime modified, String key) {

    private static final Stamp ABSENT = new Stamp(-1, FileTime.fromMillis(0), "");

    static Stamp of(Path file) {
      try {
        BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
        return new Stamp(read.size(), read.lastModifiedTime(), String.valueOf(read.fileKey()));
      } catch (IOException e) {
        return ABSENT;
      }
    }
  }

  private final Map<Path, Stamp> taken = new LinkedHashMap<>();

  /** Looks at these files from now on; those that were looked at before are taken as they were. */
  void follow(Collection<Path> files) {
    taken.keySet().retainAll(files);
    files.forEach(file -> taken.computeIfAbsent(file, Stamp::of));
  }

  /** Takes all as they are now. */
  void take() {
    taken.replaceAll((file, stamp) -> Stamp.of(file));
  }

  /** The files that are otherwise than when they were taken. */
  List<Path> changed() {
    List<Path> changed = new ArrayList<>();
    taken.forEach(
        (file, stamp) -> {
          if (!Stamp.of(file).equals(stamp)) {
            changed.add(file);
          }
        });
    return changed;
  }

  /** Whether a file is not there or has nothing in it, as between two steps of a save. */
  boolean isAnyGone() {
    return taken.values().stream().anyMatch(stamp -> stamp.size() <= 0);
  }

  /** The files looked at. */
  List<Path> files() {
    return List.copyOf(taken.keySet());
  }

  /** The texts of the files, by which a save without a change is known. */
  Map<Path, Optional<String>> digests() {
    Map<Path, Optional<String>> digests = new LinkedHashMap<>();
    taken.keySet().forEach(file -> digests.put(file, digest(file)));
    return digests;
  }

  /** The text of a file in short; nothing where there is none. */
  static Optional<String> digest(Path file) {
    try {
      return Optional.of(FileDigest.sha256(file));
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}

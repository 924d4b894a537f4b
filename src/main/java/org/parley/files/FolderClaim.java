package org.parley.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The claim of one process on a folder: a marker file in it, locked as long as the process lives. A
 * marker that nobody has locked is what a killed process has left, and so are the files it names.
 */
final class FolderClaim {

  /** Name of the marker. */
  static final String MARKER = ".parley-claim";

  /** Ends the name under which a file is written before it takes its own. */
  static final String UNFINISHED = ".unfinished";

  private static final int LONGEST_PADDING = 1 << 12;

  /** A marker is never longer than a run has files. */
  private static final int LONGEST_MARKER = 1 << 16;

  /** Files under a name for the time being, and what a generated scenario consists of. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\.[A-Za-z0-9][A-Za-z0-9._-]*\\"
              + UNFINISHED
              + "|random-[0-9]+x[0-9]+-[0-9]+-seed-[0-9-]+(-[a-z0-9-]+)?\\.(yaml|drl)");

  private final Path folder;
  private final FileChannel channel;

  private FolderClaim(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Claims a folder, and removes from it what a killed process has left unfinished.
   *
   * @return nothing where another process, or another claim of this one, has the folder
   * @throws IOException if the folder cannot be written to
   */
  static Optional<FolderClaim> take(Path folder) throws IOException {
    Path marker = folder.resolve(MARKER);
    while (true) {
      if (Files.exists(marker, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)) {
        // To read a pipe would wait for ever.
        throw new FileSystemException(MARKER, null, "[" + MARKER + "] in it is no regular file");
      }
      FileChannel channel =
          FileChannel.open(
              marker,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      if (!isLocked(channel)) {
        channel.close();
        return Optional.empty();
      }
      FolderClaim claim = new FolderClaim(folder, channel);
      try {
        List<String> leftovers = read(channel);
        if (isStillThere(channel, marker)) {
          claim.removeLeftovers(leftovers);
          return Optional.of(claim);
        }
        channel.close();
      } catch (IOException e) {
        // A full disk takes the marker's name and not its text.
        claim.release();
        throw e;
      }
    }
  }

  /** Where a file system knows no locks, only runs of one and the same process are kept apart. */
  private static boolean isLocked(FileChannel channel) {
    try {
      // Beyond the text, which must stay readable on systems that enforce locks.
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static List<String> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_MARKER);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // A read may give less than there is.
    }
    String text = StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /**
   * Whether the marker locked is the one in the folder: its last holder may have removed it, and
   * another made one, between its opening and its locking. Its length tells, since to open it once
   * more would release the lock on many systems.
   */
  private static boolean isStillThere(FileChannel channel, Path marker) throws IOException {
    int padding = ThreadLocalRandom.current().nextInt(1, LONGEST_PADDING);
    channel.truncate(0);
    append(channel, " ".repeat(padding) + "\n");
    return Files.exists(marker, LinkOption.NOFOLLOW_LINKS) && Files.size(marker) == padding + 1L;
  }

  private static void append(FileChannel channel, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    long at = channel.size();
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  private void removeLeftovers(List<String> names) throws IOException {
    for (String name : names) {
      if (isOurs(name) && Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(folder.resolve(name));
      }
    }
  }

  /** A marker may come from anybody: what Parley never writes is not removed, whatever it names. */
  private static boolean isOurs(String name) {
    return NAME.matcher(name).matches() || FileNames.isOurs(name);
  }

  /** The files in the folder, but for the marker. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> others = new ArrayList<>(files.toList());
      others.removeIf(file -> file.endsWith(MARKER));
      return others;
    }
  }

  /**
   * Names files that a next process may remove if this one does not come to release its claim; none
   * of them may be there yet.
   */
  void announce(Collection<String> names) throws IOException {
    append(channel, String.join("\n", names) + "\n");
  }

  /** Gives the folder up and removes the marker; whether the folder was not given up before. */
  boolean release() throws IOException {
    if (!channel.isOpen()) {
      return false;
    }
    try {
      Files.deleteIfExists(folder.resolve(MARKER));
    } finally {
      channel.close();
    }
    return true;
  }
}

package org.parley.files.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parley.answer.sweep.CaseAnswer;
import org.parley.files.UnusableFolderException;
import org.parley.files.UnusableFolderException.Remedy;
import org.parley.table.JsonText;
import org.parley.table.JsonTree;

/**
 * What a sweep has found so far, a case a line, each added once the case is done. Whatever ends the
 * process, the lines stay; a last one that was not finished is taken off.
 */
public final class Journal implements AutoCloseable {

  /** Name of the file. */
  private static final String FILE = "sweep.journal";

  private static final String PLAN = "plan";

  private final Path file;
  private final FileChannel channel;
  private final Map<Integer, CaseAnswer> done;

  private Journal(Path file, FileChannel channel, Map<Integer, CaseAnswer> done) {
    this.file = file;
    this.channel = channel;
    this.done = done;
  }

  /** Whether a sweep has been begun in a folder and not been ended. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * The journal in a folder, a new one where there is none.
   *
   * @param plan what tells the sweep from every other
   * @param cases how many cases it has
   * @param anew whether what is there is to be forgotten
   * @throws UnusableFolderException if what is there is of another sweep, or no journal
   * @throws UncheckedIOException if it cannot be read or written
   */
  public static Journal open(Path folder, String plan, int cases, boolean anew) {
    Path file = folder.resolve(FILE);
    try {
      if (anew) {
        Files.deleteIfExists(file);
      }
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      try {
        String text = finished(channel, Files.readString(file));
        Journal journal = new Journal(file, channel, new TreeMap<>());
        if (text.isEmpty()) {
          journal.append(JsonText.line(Map.of(PLAN, plan)));
        } else {
          journal.read(text, plan, cases);
        }
        return journal;
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text without a last line that has no end, which is taken off the file. */
  private static String finished(FileChannel channel, String text) throws IOException {
    String whole = text.substring(0, text.lastIndexOf('\n') + 1);
    channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
    return whole;
  }

  private void read(String text, String plan, int cases) {
    List<String> lines = text.lines().toList();
    if (!tree(lines.get(0)).path(PLAN).asText().equals(plan)) {
      throw new UnusableFolderException(
          "the folder ["
              + file.getParent()
              + "] has a sweep in it that was begun with another scenario, other options or"
              + " another version",
          Remedy.FORCE);
    }
    for (String line : lines.subList(1, lines.size())) {
      CaseAnswer answer =
          AnswerLine.read(line)
              .filter(one -> 1 <= one.number() && one.number() <= cases)
              .orElseThrow(this::unreadable);
      done.put(answer.number(), answer);
    }
  }

  private UnusableFolderException unreadable() {
    return new UnusableFolderException("[" + file + "] is no journal of a sweep", Remedy.FORCE);
  }

  private JsonNode tree(String line) {
    try {
      return JsonTree.of(line);
    } catch (IOException e) {
      throw unreadable();
    }
  }

  /** What was found before, by number of the case. */
  public Map<Integer, CaseAnswer> done() {
    return Map.copyOf(done);
  }

  /** Keeps an answer. */
  public void add(CaseAnswer answer) {
    append(AnswerLine.of(answer));
  }

  private void append(String line) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
      long at = channel.size();
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the journal of a sweep that has come to its end. */
  public void remove() {
    try {
      close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

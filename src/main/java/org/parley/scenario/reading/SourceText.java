package org.parley.scenario.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.ScenarioException;
import org.parley.scenario.problem.Suggestions;

/** The text of a user's file, able to show any of its lines. */
public final class SourceText {

  /** Greatest size of a scenario or rule file, in bytes; larger files are refused unread. */
  public static final int MAXIMUM_BYTES = 4 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

  private final String file;
  private final String text;
  private final List<String> lines;

  private SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lines = lines(text);
  }

  /** A text that is already at hand, under the name messages shall give it. */
  public static SourceText of(String file, String text) {
    return new SourceText(file, text);
  }

  /**
   * The text of a file, without a byte order mark.
   *
   * @throws ScenarioException if the file is missing, unreadable, no file, larger than {@link
   *     #MAXIMUM_BYTES}, holds a zero byte or is not UTF-8
   */
  public static SourceText read(Path file) {
    byte[] bytes = bytes(file);
    String name = file.toString();
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == 0) {
        throw refusal(
            ProblemCode.NOT_TEXT,
            locate(name, bytes, index),
            "a zero byte stands here, a text file was expected");
      }
    }
    String text = decode(name, bytes);
    return of(name, text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text);
  }

  /** The file as the user named it. */
  public String file() {
    return file;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** A line counted from 1, without its end; an empty string where there is no such line. */
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Number of lines, at least 1; a line end at the very end opens an empty last line. */
  public int lineCount() {
    return lines.size();
  }

  /** A place in this file, both counted from 1, with the text of its line. */
  public Problem.Location location(int line, int column) {
    return new Problem.Location(file, line, column, line(line));
  }

  /** This file as a whole. */
  public Problem.Location wholeFile() {
    return new Problem.Location(file, 0, 0, "");
  }

  private static byte[] bytes(Path file) {
    Links.fault(file)
        .ifPresent(
            fault -> {
              throw refusal(
                  ProblemCode.FILE_UNREADABLE, whole(file), "file [" + file + "] " + fault);
            });
    try {
      return bounded(file);
    } catch (NoSuchFileException e) {
      throw new ScenarioException(
          List.of(
              new Problem(
                  ProblemCode.FILE_MISSING,
                  whole(file),
                  "file [" + file + "] does not exist",
                  Suggestions.fileAdvice(file, file))));
    } catch (AccessDeniedException e) {
      throw refusal(
          ProblemCode.FILE_UNREADABLE,
          whole(file),
          "file [" + file + "] may not be read by this user");
    } catch (IOException e) {
      throw refusal(
          ProblemCode.FILE_UNREADABLE,
          whole(file),
          "file [" + file + "] cannot be read: " + e.getMessage());
    }
  }

  private static byte[] bounded(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw refusal(
          ProblemCode.FILE_UNREADABLE,
          whole(file),
          "[" + file + "] is a folder, a file was expected");
    }
    if (Files.size(file) > MAXIMUM_BYTES) {
      throw tooLarge(file, "has [" + Files.size(file) + "] bytes");
    }
    try (InputStream in = Files.newInputStream(file)) {
      // A device or a pipe has size 0, so the size alone proves nothing.
      byte[] bytes = in.readNBytes(MAXIMUM_BYTES + 1);
      if (bytes.length > MAXIMUM_BYTES) {
        throw tooLarge(file, "is larger");
      }
      return bytes;
    }
  }

  private static String decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int at = in.position();
      throw refusal(
          ProblemCode.NOT_TEXT,
          locate(file, bytes, at),
          String.format(
              Locale.ROOT, "byte [0x%02X] is not UTF-8, text in UTF-8 was expected", bytes[at]));
    }
    return out.flip().toString();
  }

  /** The place of a byte; what precedes it is decoded leniently, since it may be no text at all. */
  private static Problem.Location locate(String file, byte[] bytes, int index) {
    String before = new String(bytes, 0, index, StandardCharsets.UTF_8);
    List<String> lines = lines(before);
    String last = lines.get(lines.size() - 1);
    return new Problem.Location(
        file, lines.size(), last.codePointCount(0, last.length()) + 1, last);
  }

  private static List<String> lines(String text) {
    return Arrays.asList(LINE_END.split(text, -1));
  }

  private static Problem.Location whole(Path file) {
    return new Problem.Location(file.toString(), 0, 0, "");
  }

  private static ScenarioException tooLarge(Path file, String size) {
    return refusal(
        ProblemCode.FILE_TOO_LARGE,
        whole(file),
        "file [" + file + "] " + size + ", at most [" + MAXIMUM_BYTES + "] are read");
  }

  private static ScenarioException refusal(
      ProblemCode code, Problem.Location location, String message) {
    return new ScenarioException(List.of(Problem.of(code, location, message)));
  }
}

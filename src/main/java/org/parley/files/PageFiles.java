package org.parley.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Names of the files that hold an answer as a page. */
public final class PageFiles {

  /** The page to hand over. */
  public static final String HTML = "report.html";

  /** What the page says, from which it can be laid out again. */
  public static final String JSON = "page.json";

  /**
   * Stands in the text of a page for the script of its switches, which is longer than all the rest
   * and goes to the file as the bytes it comes as. No words of a page can look like it.
   */
  public static final String SCRIPT = "<script-of-the-switches/>";

  private static final String SCRIPT_FILE = "/org/parley/page/html/engine.js";

  private PageFiles() {}

  /** The script of the switches; nothing where the build has left it out. */
  public static Optional<byte[]> script() {
    try (InputStream in = PageFiles.class.getResourceAsStream(SCRIPT_FILE)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file, given its text. */
  static byte[] bytes(String name, String text) {
    int at = name.equals(HTML) ? text.lastIndexOf(SCRIPT) : -1;
    return at < 0
        ? text.getBytes(UTF_8)
        : joined(
            text.substring(0, at).getBytes(UTF_8),
            script().orElseThrow(),
            text.substring(at + SCRIPT.length()).getBytes(UTF_8));
  }

  private static byte[] joined(byte[]... parts) {
    byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}

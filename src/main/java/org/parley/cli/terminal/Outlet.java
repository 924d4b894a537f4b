package org.parley.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A standard stream to print to. What is printed leaves at once, so that nothing can stay in a
 * buffer when the process ends, and the first fault is remembered, which a {@link
 * java.io.PrintWriter} before it would forget.
 */
final class Outlet extends Writer {

  private final OutputStream stream;
  private final CharsetEncoder encoder;
  private Optional<IOException> fault = Optional.empty();

  public Outlet(OutputStream stream, Charset charset) {
    this.stream = stream;
    this.encoder = charset.newEncoder();
  }

  /** Why something printed is lost; nothing where all has been written. */
  public Optional<IOException> fault() {
    return fault;
  }

  @Override
  public void write(char[] letters, int offset, int length) throws IOException {
    if (fault.isPresent() || length == 0) {
      return;
    }
    try {
      stream.write(expressible(new String(letters, offset, length)).getBytes(encoder.charset()));
      stream.flush();
    } catch (IOException e) {
      fault = Optional.of(e);
      throw e;
    }
  }

  /** The text, letters that the locale has none for as {@code \u0416}. */
  private String expressible(String text) {
    if (encoder.charset().equals(StandardCharsets.UTF_8) || encoder.canEncode(text)) {
      return text;
    }
    StringBuilder expressed = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> encoder.canEncode(letter) ? letter : escaped(letter))
        .forEach(expressed::append);
    return expressed.toString();
  }

  private static String escaped(String letter) {
    return String.format(Locale.ROOT, "\\u%04x", letter.codePointAt(0));
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // The process closes its streams itself.
  }
}

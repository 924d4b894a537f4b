package org.parley.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** Reads the paths of a command line. */
public final class Paths {

  /** What other programs call standard input or output. */
  private static final String STANDARD = "-";

  private Paths() {}

  public static Path path(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("the path is empty");
    }
    if (text.equals(STANDARD)) {
      throw new TypeConversionException(
          "[-] is no file and no folder\n"
              + "Maybe --json is meant: it prints the answer, and nothing else, to standard output");
    }
    return parsed(text).orElseThrow(() -> new TypeConversionException(fault(text)));
  }

  /** Why a text that is no path here is none. */
  public static String fault(String text) {
    return text.indexOf('\0') >= 0
        ? "the path [" + text + "] has a zero byte"
        : "the path ["
            + text
            + "] has letters that this locale cannot express\n"
            + "Maybe with a UTF-8 locale: LC_ALL=C.UTF-8";
  }

  /** The path, nothing where the text is none: which letters may be in it depends on the locale. */
  public static Optional<Path> parsed(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}

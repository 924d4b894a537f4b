package org.parley.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;

/** Standard output and standard error of the process, and what became of what was printed. */
public final class Console {

  /** Where Linux says what a process writes to. */
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private final Outlet out;
  private final Outlet err;

  private Console(Outlet out, Outlet err) {
    this.out = out;
    this.err = err;
  }

  /** The streams that the process was started with. */
  public static Console standard() {
    return new Console(
        new Outlet(new FileOutputStream(FileDescriptor.out), charset("stdout.encoding")),
        new Outlet(new FileOutputStream(FileDescriptor.err), charset("stderr.encoding")));
  }

  /**
   * What the terminal or else the locale expects. A locale without any letters but English ones has
   * not been chosen by anybody: UTF-8 is what everything that reads the output takes.
   */
  private static Charset charset(String property) {
    String name =
        System.getProperty(
            property,
            System.getProperty("sun." + property, System.getProperty("native.encoding", "UTF-8")));
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.US_ASCII) || !charset.canEncode()
          ? StandardCharsets.UTF_8
          : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Has a command print here. */
  public CommandLine attach(CommandLine command) {
    return command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
  }

  /**
   * The exit status of a command that ended with this one: where what it printed is lost, not that
   * of success.
   */
  public int status(int ended) {
    Optional<IOException> lost = out.fault();
    if (lost.isPresent() && isClosedPipe(lost.get())) {
      return ended == ExitCodes.DONE ? ExitCodes.CLOSED_PIPE : ended;
    }
    lost.ifPresent(
        fault ->
            new PrintWriter(err)
                .print("parley: cannot write to standard output: " + fault.getMessage() + "\n"));
    boolean isComplete = lost.isEmpty() && err.fault().isEmpty();
    return isComplete || ended != ExitCodes.DONE ? ended : ExitCodes.INTERNAL;
  }

  /** Whether the reader has gone; the system's words for it depend on the locale. */
  private static boolean isClosedPipe(IOException fault) {
    String words = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    return words.contains("pipe") || isPipe(STANDARD_OUTPUT);
  }

  private static boolean isPipe(Path stream) {
    try {
      return Files.readSymbolicLink(stream).toString().startsWith("pipe:");
    } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
      return false;
    }
  }
}

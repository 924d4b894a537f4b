package org.parley.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.parley.page.text.Line;
import org.parley.page.text.Wrapped;
import org.parley.scenario.problem.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The one way from a command to the screen: what it shows and says has no hidden letters in it, and
 * leaves at once.
 */
public final class Screen {

  private Screen() {}

  /** Prints an answer, lines that end in newlines, to standard output. */
  public static void show(CommandSpec spec, String text) {
    print(spec.commandLine().getOut(), text);
  }

  /**
   * Prints the lines of an answer to standard output.
   *
   * @param isColoured whether what they are is shown by weight and colour
   * @param isPaged whether the reader turns the pages, where there is a program for that
   */
  public static void show(CommandSpec spec, List<Line> lines, boolean isColoured, boolean isPaged) {
    String text = isColoured ? Colours.of(lines) : VisibleText.of(Line.text(lines));
    Optional<List<String>> pager = isPaged ? Pager.command(System.getenv()) : Optional.empty();
    if (pager.isEmpty() || !Pager.show(pager.get(), text)) {
      PrintWriter out = spec.commandLine().getOut();
      out.print(text);
      out.flush();
    }
  }

  /** Prints lines that end in newlines, as they are, to standard error. */
  public static void tell(CommandSpec spec, String text) {
    print(spec.commandLine().getErr(), text);
  }

  /** Prints a message without a newline at its end to standard error, no line of it too long. */
  public static void message(CommandLine command, String text) {
    print(command.getErr(), Wrapped.message(VisibleText.of(text)));
  }

  private static void print(PrintWriter writer, String text) {
    writer.print(VisibleText.of(text));
    writer.flush();
  }
}

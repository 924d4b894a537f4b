package org.parley.cli.terminal;

import java.io.PrintWriter;
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

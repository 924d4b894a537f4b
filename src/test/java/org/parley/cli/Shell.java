package org.parley.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.parley.testkit.ShippedScenario;
import picocli.CommandLine;

/**
 * Runs commands as a shell would, but in this process.
 *
 * @param status the exit status
 * @param out what was printed
 * @param err what was complained of
 */
record Shell(int status, String out, String err) {

  /** Runs a command; the tables of the shipped scenarios are remembered already. */
  static Shell parley(Object... arguments) {
    for (ShippedScenario shipped : ShippedScenario.values()) {
      shipped.tabulated();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int k = 0; k < texts.length; k++) {
      texts[k] = arguments[k].toString();
    }
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return new Shell(command.execute(texts), out.toString(), err.toString());
  }
}

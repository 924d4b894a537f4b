package org.parley.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks that several commands share. */
final class Arguments {

  private Arguments() {}

  /**
   * Ends the command where its usage is wrong.
   *
   * @throws ParameterException if the condition does not hold
   */
  static void require(CommandSpec spec, boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }

  /** Says that the question needs tables, and that is all that can be done. */
  static int untabulated(CommandSpec spec) {
    spec.commandLine()
        .getErr()
        .println(
            "parley: a rule reads too many issues to tabulate, so this cannot be answered;"
                + " --table-limit raises what is tabulated");
    return ExitCodes.DONE;
  }
}

package org.parley.cli.option;

import picocli.CommandLine.Option;

/** Whether an answer is for a program to read. */
public final class JsonOption {

  @Option(
      names = "--json",
      description =
          "Print the answer as JSON, and nothing else, to standard output; what else there is to"
              + " say goes to standard error.")
  private boolean json;

  /** Whether the answer is asked for as JSON. */
  public boolean isAsked() {
    return json;
  }
}

package org.parley.cli.terminal;

/** What a command's exit status means. */
public final class ExitCodes {

  /** The command did what was asked, whatever it found. */
  public static final int DONE = 0;

  /** A fault of Parley's own, or of the machine. */
  public static final int INTERNAL = 1;

  /** The command line is not valid, or a folder it names cannot be used. */
  public static final int USAGE = 2;

  /** The scenario or a rule file is missing or not valid. */
  public static final int INVALID = 3;

  /** The question cannot be answered with what was allowed; why has been said. */
  public static final int UNANSWERED = 4;

  /** What {@code --fail-if} names has been found. */
  public static final int FOUND = 5;

  /** Interrupted by the user; what was found so far has been shown and kept. */
  public static final int INTERRUPTED = 130;

  /** Nobody reads standard output any longer: what a shell shows for a process ended by that. */
  public static final int CLOSED_PIPE = 141;

  private ExitCodes() {}
}

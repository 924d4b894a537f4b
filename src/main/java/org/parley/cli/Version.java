package org.parley.cli;

import picocli.CommandLine.IVersionProvider;

/** The version line of every command. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"parley " + ProgramVersion.current()};
  }
}

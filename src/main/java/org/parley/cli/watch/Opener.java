package org.parley.cli.watch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Shows an address in a browser. */
final class Opener {

  /** What desktops have for that: Linux and its like, the Mac, Windows. */
  private static final List<List<String>> PROGRAMS =
      List.of(
          List.of("xdg-open"), List.of("open"), List.of("rundll32", "url.dll,FileProtocolHandler"));

  private Opener() {}

  /** Whether a program was found that opens addresses; what it does then is its own affair. */
  static boolean open(URI address) {
    for (List<String> program : PROGRAMS) {
      List<String> command = new ArrayList<>(program);
      command.add(address.toString());
      try {
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
        return true;
      } catch (IOException e) {
        // Not a desktop of this kind.
      }
    }
    return false;
  }
}

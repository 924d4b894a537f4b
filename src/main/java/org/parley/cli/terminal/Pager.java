package org.parley.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program in which a long answer is read: that of PARLEY_PAGER or PAGER, else less. */
final class Pager {

  private static final String USUAL = "less";

  private Pager() {}

  /** What to start; nothing where the user wants none. */
  static Optional<List<String>> command(Map<String, String> environment) {
    String chosen =
        environment.getOrDefault("PARLEY_PAGER", environment.getOrDefault("PAGER", USUAL));
    if (chosen.isBlank() || chosen.equals("cat")) {
      return Optional.empty();
    }
    return Optional.of(chosen.equals(USUAL) ? List.of(USUAL) : List.of("sh", "-c", chosen));
  }

  /** Shows a text until the reader has had enough; false where there is no such program. */
  static boolean show(List<String> command, String text) {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectOutput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT);
    // As git has it: end where all fits, leave colours alone and what was read on the screen.
    builder.environment().putIfAbsent("LESS", "FRX");
    builder.environment().putIfAbsent("LV", "-c");
    return Interruption.guarded(() -> shown(builder, text));
  }

  private static boolean shown(ProcessBuilder builder, String text) {
    try {
      Process pager = builder.start();
      try (OutputStream in = pager.getOutputStream()) {
        in.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // The reader has left before the end.
      }
      pager.waitFor();
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}

package org.parley.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tool whose files are written. */
public enum Tool {
  /** XML. */
  GENIUS,
  /** JSON. */
  GENIUSWEB,
  /** YAML. */
  NEGMAS;

  /** What the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Tool::label).toList();
  }

  /** The one with this label. */
  public static Optional<Tool> labelled(String label) {
    return Arrays.stream(values()).filter(tool -> tool.label().equals(label)).findFirst();
  }
}

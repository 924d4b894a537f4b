package org.parley.rules.syntax;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a rule file is written, told from the end of its name. All forms are one syntax tree. */
public enum RuleForm {
  /** Rules of the language of Drools. */
  DRL(".drl"),
  /** Near-English sentences. */
  SENTENCES(".rules"),
  /** A decision table, one case a row. */
  TABLE(".csv");

  private final String ending;

  RuleForm(String ending) {
    this.ending = ending;
  }

  /** How the names of such files end. */
  public String ending() {
    return ending;
  }

  /** The form of a file that is named like a rule file, or nothing. */
  public static Optional<RuleForm> named(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }

  /** The form of a rule file: what is named otherwise is read as DRL. */
  public static RuleForm of(Path path) {
    return named(path).orElse(DRL);
  }

  /** What such a file calls one of its rules. */
  public String rule() {
    return switch (this) {
      case DRL -> "rule";
      case SENTENCES -> "sentence";
      case TABLE -> "row";
    };
  }
}

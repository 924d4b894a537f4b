package org.parley.testkit;

import java.nio.file.Path;

/** A scenario with a rule that has no parts, and a table only while tables may have 8 cases. */
public final class ProductOfCounts {

  /** A product of three counts is no product of sums. */
  public static final String CONDITION =
      "accumulate(Term(option == \"none\"); $n : count(); $n * $n * $n == 1)";

  private ProductOfCounts() {}

  /** Writes the scenario. */
  public static Path writeTo(Path folder) {
    return Sketch.scenario()
        .issue("road", "none", "open")
        .issue("water", "none", "open")
        .issue("border", "none", "open")
        .position("A-1", "A", "")
        .rules(
            "rule \"one alone\" @crosses(\"A-1\") when "
                + CONDITION
                + " then verdict.crosses(drools); end\n")
        .write(folder);
  }
}

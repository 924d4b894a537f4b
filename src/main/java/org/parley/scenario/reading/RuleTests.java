package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.List;
import org.parley.scenario.RuleTest;

/**
 * A file of tests of rules.
 *
 * @param source its text
 * @param file the file
 * @param located the scenario whose rules are tested
 * @param tests the tests, in the file's order
 */
public record RuleTests(
    SourceText source, Path file, LocatedScenario located, List<RuleTest> tests) {

  /** How the names of such files end. */
  public static final String ENDING = ".test.yaml";

  public RuleTests {
    tests = List.copyOf(tests);
  }
}

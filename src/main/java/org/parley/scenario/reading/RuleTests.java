package org.parley.scenario.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parley.scenario.RuleTest;

/**
 * A file of tests of rules.
 *
 * @param source its text
 * @param file the file
 * @param located the scenario whose rules are tested
 * @param others options by issue of the tests that do not name the issue
 * @param tests the tests, in the file's order
 */
public record RuleTests(
    SourceText source,
    Path file,
    LocatedScenario located,
    Map<String, String> others,
    List<RuleTest> tests) {

  /** How the names of such files end. */
  public static final String ENDING = ".test.yaml";

  public RuleTests {
    others = Map.copyOf(others);
    tests = List.copyOf(tests);
  }
}

package org.parley.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.problem.Problem.Location;

/**
 * What rules are to say of the outcomes with some options.
 *
 * @param name what it is called
 * @param at where it stands
 * @param options option ids by issue id; what is expected holds whatever the other issues become
 * @param expected what is expected, at least one thing
 */
public record RuleTest(
    String name, Location at, Map<String, String> options, List<Expected> expected) {

  public RuleTest {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    expected = List.copyOf(expected);
  }

  /**
   * Something expected.
   *
   * @param id of a position, perhaps with a reading as {@code ID=name}, or of a coherence rule
   * @param crosses whether the outcomes are to cross it, or to be incoherent by it
   * @param rule name of a rule that is to say so, where one is named
   * @param at where it stands
   */
  public record Expected(String id, boolean crosses, Optional<String> rule, Location at) {}
}

package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.Assumed;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import org.parley.scenario.Suggestions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that replace assumptions of the scenario. */
final class AssumptionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--firmness",
      paramLabel = "ID=P",
      split = ",",
      description =
          "Probability that a position really binds, from 0 to 1, instead of the scenario's; taken"
              + " as known, without a range.")
  private Map<String, Double> firmness = new LinkedHashMap<>();

  @Option(
      names = "--correlation",
      paramLabel = "PARTY=RHO",
      split = ",",
      description =
          "How far a party's positions hold or give way together, from 0 to below 1, instead of the"
              + " scenario's.")
  private Map<String, Double> correlation = new LinkedHashMap<>();

  /**
   * What the options say.
   *
   * @throws ParameterException if one names something the scenario does not have, or is no
   *     probability
   */
  Assumed assumed(Scenario scenario) {
    List<String> positions = scenario.positions().stream().map(Position::id).toList();
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    firmness.forEach(
        (id, value) -> {
          known("--firmness", "position", id, positions);
          require(0 <= value && value <= 1, "--firmness " + id + "=" + value, "[0, 1]");
        });
    correlation.forEach(
        (id, value) -> {
          known("--correlation", "party", id, parties);
          require(0 <= value && value < 1, "--correlation " + id + "=" + value, "[0, 1)");
        });
    return new Assumed(firmness, correlation);
  }

  private void require(boolean condition, String what, String range) {
    Arguments.require(spec, condition, what + " is outside " + range);
  }

  private void known(String option, String what, String id, List<String> valid) {
    if (!valid.contains(id)) {
      String expected = valid.size() <= 12 ? ", expected one of " + valid : "";
      String advice = Suggestions.advice(id, valid).map(text -> "\n" + text).orElse("");
      throw new ParameterException(
          spec.commandLine(), option + ": unknown " + what + " [" + id + "]" + expected + advice);
    }
  }
}

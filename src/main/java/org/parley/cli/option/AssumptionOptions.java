package org.parley.cli.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parley.question.Assumed;
import org.parley.scenario.Party;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that replace assumptions of the scenario. */
public final class AssumptionOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--firmness",
      paramLabel = "ID=P",
      split = ",",
      description =
          "Probability that a position really binds, from 0 to 1, instead of the scenario's; taken"
              + " as known, without a range.")
  @InRange(low = 0, high = 1)
  private Map<String, Double> firmness = new LinkedHashMap<>();

  @Option(
      names = "--correlation",
      paramLabel = "PARTY=RHO",
      split = ",",
      description =
          "How far a party's positions hold or give way together, from 0 to below 1, instead of the"
              + " scenario's.")
  @InRange(low = 0, high = 1, highOpen = true)
  private Map<String, Double> correlation = new LinkedHashMap<>();

  /**
   * What the options say.
   *
   * @throws ParameterException if one names something the scenario does not have, or gives it two
   *     values
   */
  public Assumed assumed(Scenario scenario) {
    checkGivenOnce("--firmness");
    checkGivenOnce("--correlation");
    List<String> positions = scenario.positions().stream().map(Position::id).toList();
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    firmness.keySet().forEach(id -> known("--firmness", "position", id, positions));
    correlation.keySet().forEach(id -> known("--correlation", "party", id, parties));
    return new Assumed(firmness, correlation);
  }

  /** A map alone would keep the last of several values. */
  private void checkGivenOnce(String name) {
    OptionSpec option = spec.findOption(name);
    List<String> given =
        option.originalStringValues().stream()
            .flatMap(text -> Stream.of(text.split(option.splitRegex(), -1)))
            .toList();
    Arguments.pairs(spec, name, option.paramLabel(), given);
  }

  private void known(String option, String what, String id, List<String> valid) {
    Arguments.requireKnown(spec, option, what, id, valid);
  }
}

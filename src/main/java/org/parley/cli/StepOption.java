package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import org.parley.scenario.Suggestions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how much of what was said binds. */
final class StepOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--enforce",
      paramLabel = "STEP",
      description =
          "How much binds: stated (red lines of this snapshot), standing (plus carried ones),"
              + " demands (plus demands), inferred (plus inferred positions). Default:"
              + " ${DEFAULT-VALUE}.")
  private String step = LadderStep.STANDING.label();

  /**
   * The step asked for.
   *
   * @throws ParameterException if there is no such step
   */
  LadderStep step() {
    List<String> labels = new ArrayList<>();
    for (LadderStep candidate : LadderStep.values()) {
      if (candidate.label().equals(step)) {
        return candidate;
      }
      labels.add(candidate.label());
    }
    String advice = Suggestions.advice(step, labels).map(text -> "\n" + text).orElse("");
    throw new ParameterException(
        spec.commandLine(),
        "--enforce: unknown step [" + step + "], expected one of " + labels + advice);
  }

  /** The step, nothing else changed. */
  Enforcement enforcement() {
    return Enforcement.of(step());
  }
}

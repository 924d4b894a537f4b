package org.parley.cli.option;

import java.util.List;
import org.parley.scenario.Enforcement;
import org.parley.scenario.LadderStep;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how much of what was said binds. */
public final class StepOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--enforce",
      paramLabel = "STEP",
      description =
          "How much binds: stated (red lines of this snapshot), standing (plus carried ones),"
              + " demands (plus demands), inferred (plus inferred positions). Default:"
              + " ${DEFAULT-VALUE}.")
  private String step = LadderStep.DEFAULT.label();

  /**
   * The step asked for.
   *
   * @throws ParameterException if there is no such step
   */
  public LadderStep step() {
    List<LadderStep> steps = List.of(LadderStep.values());
    List<String> labels = steps.stream().map(LadderStep::label).toList();
    Arguments.requireKnown(spec, "--enforce", "step", step, labels);
    return steps.get(labels.indexOf(step));
  }

  /** The step, nothing else changed. */
  public Enforcement enforcement() {
    return Enforcement.of(step());
  }
}

package org.parley.cli.option;

import java.util.Optional;
import org.parley.stat.Precision;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that says how narrow an interval shall be. */
public final class PrecisionOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--precision",
      paramLabel = "W",
      description =
          "Stop the draws when half the width of the interval is at most W: 0.01 is one percentage"
              + " point, 1%% is one hundredth of the estimate. The number of draws is then the"
              + " limit.")
  private Optional<String> text = Optional.empty();

  /**
   * The precision asked for, or nothing.
   *
   * @param draws the number of draws that was given, if one was
   * @throws ParameterException if it is not one, or there shall be no draws
   */
  public Optional<Precision> precision(Optional<Long> draws) {
    Optional<Precision> precision = text.map(this::parse);
    Arguments.require(
        spec,
        precision.isEmpty() || !draws.equals(Optional.of(0L)),
        "--precision says when the draws stop, so it does not go with --draws 0");
    return precision;
  }

  private Precision parse(String asked) {
    try {
      return Precision.parse(asked);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--precision: " + e.getMessage(), e);
    }
  }
}

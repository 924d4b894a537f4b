package org.parley.cli.option;

import java.util.List;
import java.util.Optional;
import org.parley.answer.BargainReport.Settings.Drawing;
import org.parley.preference.WeightSpaces;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Whether and how weights are drawn. */
public final class WeightDrawOptions {

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "How often to draw weights from all that ranges and orders of importance leave open, to"
              + " see how far solutions depend on them. Default: ${DEFAULT-VALUE}, not at all.")
  @InRange(low = 0, high = 1e9)
  private long draws = 0;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of these draws. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; results do not depend on them. Default: one a processor.")
  @InRange(low = 1)
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--level",
      paramLabel = "P",
      description = "Confidence level of their intervals. Default: ${DEFAULT-VALUE}.")
  @InRange(low = 0, high = 1, lowOpen = true, highOpen = true)
  private double level = 0.95;

  /** The seed, for the manifest; 0 where nothing is drawn. */
  public long seed() {
    return draws == 0 ? 0 : seed;
  }

  /** Has the manifest tell what is drawn, if anything is. */
  public QuestionOptions noted(QuestionOptions question) {
    return draws == 0 ? question : question.noting("draws", draws).noting("level", level);
  }

  /**
   * What is to be drawn, if anything is.
   *
   * @throws picocli.CommandLine.ParameterException if a party's ranges and orders contradict one
   *     another
   */
  public Optional<Drawing> of(CommandSpec spec, Scenario scenario) {
    if (draws == 0) {
      return Optional.empty();
    }
    List<String> contrary = WeightSpaces.contradictions(scenario);
    Arguments.require(
        spec,
        contrary.isEmpty(),
        "--draws: no weights of "
            + contrary
            + " keep both to the ranges in [utility] and to the orders in [more-important]");
    return Optional.of(new Drawing(draws, seed, threads, level));
  }
}

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

  /** Enough to tell a solution that mostly holds from one that hardly does. */
  private static final long DEFAULT = 100;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "How often to draw weights from all that ranges and orders of importance leave open, to"
              + " see how far the answer depends on them; 0 for not at all. Default: "
              + DEFAULT
              + " where any are open.")
  @InRange(low = 0, high = 1e9)
  private Optional<Long> draws = Optional.empty();

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

  /** Whether draws are asked for. */
  public boolean isAsked() {
    return draws.isPresent();
  }

  /** The seed, for the manifest; 0 where nothing is drawn. */
  public long seed() {
    return draws.equals(Optional.of(0L)) ? 0 : seed;
  }

  /**
   * What is to be drawn, if anything is; the manifest tells it.
   *
   * @throws picocli.CommandLine.ParameterException if draws are asked for and a party's ranges and
   *     orders contradict one another
   */
  public Optional<Drawing> of(CommandSpec spec, Scenario scenario, QuestionOptions question) {
    List<String> contrary = WeightSpaces.contradictions(scenario);
    Arguments.require(
        spec,
        contrary.isEmpty() || draws.orElse(0L) == 0,
        "--draws: no weights of "
            + contrary
            + " keep both to the ranges in [utility] and to the orders in [more-important]");
    boolean isAnyOpen =
        contrary.isEmpty()
            && scenario.parties().stream()
                .anyMatch(party -> !WeightSpaces.of(scenario, party).isPoint());
    long made = draws.orElse(isAnyOpen ? DEFAULT : 0L);
    if (made == 0) {
      return Optional.empty();
    }
    question.noting("draws", made).noting("level", level);
    return Optional.of(new Drawing(made, seed, threads, level));
  }
}

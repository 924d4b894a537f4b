package org.parley.cli.option;

import java.util.List;
import java.util.Optional;
import org.parley.question.ConflictPlan;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that has coherence rules waived too where waivers are tried. */
public final class CoherenceOption {

  private static final String NAME = "--coherence";

  private static final String TOO = "too";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = NAME,
      paramLabel = TOO,
      description =
          "With too: try waiving coherence rules too, which are assumptions of the encoder's and"
              + " marked so.")
  private Optional<String> coherence = Optional.empty();

  /** The options of the question, whose manifest tells whether this one was given. */
  public QuestionOptions noted(QuestionOptions question) {
    coherence.ifPresent(word -> question.noting("coherence", word));
    return question;
  }

  /**
   * The plan with what is asked for.
   *
   * @throws ParameterException if that is no word of the option
   */
  public ConflictPlan in(ConflictPlan plan) {
    coherence.ifPresent(word -> Arguments.requireKnown(spec, NAME, "word", word, List.of(TOO)));
    return plan.tryingCoherence(coherence.isPresent());
  }
}

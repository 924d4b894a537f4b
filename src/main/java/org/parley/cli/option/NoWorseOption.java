package org.parley.cli.option;

import java.util.List;
import java.util.Optional;
import org.parley.question.NoWorse;
import org.parley.question.NoWorse.Than;
import org.parley.tabulation.TabulatedScenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that has outcomes count only if they leave nobody worse off. */
public final class NoWorseOption {

  private static final String NAME = "--no-worse-than";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = NAME,
      paramLabel = "WHAT",
      description =
          "Count as an agreement only what is worth no less to any party than no-deal (its"
              + " reservation, as bargain has it) or than today.")
  private Optional<String> what = Optional.empty();

  /** What was asked for, for the manifest. */
  public Optional<String> asked() {
    return what;
  }

  /** The options of the question, which it narrows and whose manifest tells of it. */
  public QuestionOptions narrowing(QuestionOptions question) {
    what.ifPresent(word -> question.noting("no_worse_than", word));
    return question.narrowedBy(this::of);
  }

  /**
   * The scenario in which no other outcome counts.
   *
   * @throws ParameterException if that is no word of the option, or leaves out nothing
   */
  public TabulatedScenario of(TabulatedScenario tabulated) {
    if (what.isEmpty()) {
      return tabulated;
    }
    List<String> labels = List.of(Than.NO_DEAL.label(), Than.TODAY.label());
    Arguments.requireKnown(spec, NAME, "word", what.get(), labels);
    Than than = Than.values()[labels.indexOf(what.get())];
    try {
      return NoWorse.than(than, tabulated);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), NAME + ": " + e.getMessage(), e);
    }
  }
}

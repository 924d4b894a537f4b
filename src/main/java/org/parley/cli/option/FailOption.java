package org.parley.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.Settled;
import org.parley.cli.terminal.ExitCodes;
import org.parley.cli.terminal.Screen;
import org.parley.page.block.Block.Remark;
import org.parley.page.block.Blocks;
import org.parley.scenario.problem.Suggestions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option by which a script learns from the exit status what was found. */
public final class FailOption {

  private static final String NAME = "--fail-if";

  /** What can be found. */
  private enum Finding {
    DEAL,
    NO_DEAL,
    WARNING;

    private String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = NAME,
      paramLabel = "FINDING",
      split = ",",
      converter = FindingName.class,
      description =
          "End with exit status 5 if it is found: deal, no-deal or warning, or one of several."
              + " Example: --fail-if no-deal,warning")
  private List<Finding> findings = new ArrayList<>();

  /**
   * The exit status of a command that has answered.
   *
   * @param answer what was found, in any form
   * @param shown the same as it is shown
   * @param otherwise the exit status where nothing was asked for or nothing of it found
   */
  public int status(CommandSpec spec, Object answer, Blocks shown, int otherwise) {
    if (findings.isEmpty() || otherwise != ExitCodes.DONE) {
      return otherwise;
    }
    Optional<Boolean> deal =
        answer instanceof Settled settled ? settled.isDeal() : Optional.empty();
    boolean isFound =
        (findings.contains(Finding.WARNING) && isWarned(shown))
            || (findings.contains(Finding.DEAL) && deal.equals(Optional.of(true)))
            || (findings.contains(Finding.NO_DEAL) && deal.equals(Optional.of(false)));
    if (isFound) {
      return ExitCodes.FOUND;
    }
    boolean isOfDeals = findings.stream().anyMatch(finding -> finding != Finding.WARNING);
    if (isOfDeals && deal.isEmpty()) {
      Screen.message(
          spec.commandLine(), "parley: " + NAME + ": whether there is a deal is not known here");
      return ExitCodes.UNANSWERED;
    }
    return ExitCodes.DONE;
  }

  private static boolean isWarned(Blocks shown) {
    return shown.closing().stream()
        .anyMatch(block -> block instanceof Remark remark && remark.kind() == Remark.Kind.WARNING);
  }

  /** Reads what is to be found; picocli alone would list the names of constants. */
  static final class FindingName implements ITypeConverter<Finding> {

    @Override
    public Finding convert(String name) {
      List<String> labels = List.of(Finding.values()).stream().map(Finding::label).toList();
      int index = labels.indexOf(name);
      if (index < 0) {
        String advice = Suggestions.advice(name, labels).map(text -> "\n" + text).orElse("");
        throw new TypeConversionException(
            "unknown finding [" + name + "], expected some of " + labels + advice);
      }
      return Finding.values()[index];
    }
  }
}

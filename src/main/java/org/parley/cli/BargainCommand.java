package org.parley.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.parley.Parley;
import org.parley.answer.BargainReport;
import org.parley.answer.BargainReport.Base;
import org.parley.bargaining.Solutions.Ideal;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.QuestionOptions;
import org.parley.cli.option.WeightDrawOptions;
import org.parley.files.BargainFiles;
import org.parley.page.BargainBlocks;
import org.parley.page.report.BargainPaper;
import org.parley.scenario.Named;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley bargain}. */
@Command(
    name = "bargain",
    mixinStandardHelpOptions = true,
    description = {
      "Says which outcomes are fair or efficient by what they are worth to the parties: the"
          + " solutions of Nash, of Kalai and Smorodinsky, the egalitarian and the utilitarian ones,"
          + " the least opposition, and the frontier, beyond which nobody can have more unless"
          + " somebody has less.",
      "What outcomes are worth comes from stated options and wants and, where the scenario makes"
          + " them, from assumptions; it does not depend on what binds."
    },
    footer = {
      "",
      "Examples:",
      "  parley bargain scenarios/february-2026.yaml",
      "  parley bargain scenarios/march-2025.yaml --over coherent -o fair",
      "  parley bargain scenarios/march-2025.yaml --draws 200"
    })
final class BargainCommand implements Callable<Integer> {

  private static final String POWER = "PARTY=A";

  /** Beyond two decimals exact powers of products would take long. */
  private static final Pattern EXPONENT = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");

  private static final BigDecimal MOST = BigDecimal.TEN;

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--over",
      paramLabel = "SET",
      description =
          "Among which outcomes: acceptable (where there are none, the coherent ones) or coherent."
              + " Default: ${DEFAULT-VALUE}.")
  private String over = Base.ACCEPTABLE.label();

  @Option(
      names = "--ideal",
      paramLabel = "SET",
      description =
          "Over which of them the most that a party can hope for is taken: signable (those that"
              + " leave nobody worse off than no deal) or all. Default: ${DEFAULT-VALUE}.")
  private String ideal = Ideal.SIGNABLE.label();

  @Option(
      names = "--power",
      paramLabel = POWER,
      split = ",",
      description =
          "Exponent of a party's gain in the Nash product, above 0 and at most 10, with two"
              + " decimals at most; 1 where none is given.")
  private List<String> powers = new ArrayList<>();

  @Mixin private WeightDrawOptions drawing;

  @Override
  public Integer call() {
    Base base = named("--over", over, List.of(Base.values()));
    Ideal hoped = named("--ideal", ideal, List.of(Ideal.values()));
    Map<String, BigDecimal> exponents = exponents();
    question
        .noting("over", base.label())
        .noting("ideal", hoped.label())
        .noting("power", new TreeMap<>(exponents));
    return question.answerWithPage(
        1,
        drawing.seed(),
        (asked, plan) ->
            Parley.bargain(
                asked,
                plan,
                new BargainReport.Settings(
                    base,
                    hoped,
                    known(asked.scenario(), exponents),
                    drawing.of(spec, asked.scenario(), question))),
        BargainFiles::of,
        BargainPaper::of,
        BargainBlocks::of);
  }

  private <E extends Named> E named(String option, String label, List<E> constants) {
    List<String> labels = constants.stream().map(Named::label).toList();
    Arguments.requireKnown(spec, option, "set", label, labels);
    return constants.get(labels.indexOf(label));
  }

  private Map<String, BigDecimal> exponents() {
    Map<String, BigDecimal> exponents = new LinkedHashMap<>();
    Arguments.pairs(spec, "--power", POWER, powers)
        .forEach(
            (party, text) -> {
              boolean isExponent =
                  EXPONENT.matcher(text).matches()
                      && new BigDecimal(text).signum() > 0
                      && new BigDecimal(text).compareTo(MOST) <= 0;
              Arguments.require(
                  spec,
                  isExponent,
                  "--power: exponent ["
                      + text
                      + "] of party ["
                      + party
                      + "] is no number above 0 and at most 10 with at most two decimals");
              exponents.put(party, new BigDecimal(text));
            });
    return exponents;
  }

  /** The exponents, of parties that the scenario has. */
  private Map<String, BigDecimal> known(Scenario scenario, Map<String, BigDecimal> exponents) {
    List<String> parties = scenario.parties().stream().map(Party::id).toList();
    exponents.keySet().forEach(id -> Arguments.requireKnown(spec, "--power", "party", id, parties));
    return exponents;
  }
}

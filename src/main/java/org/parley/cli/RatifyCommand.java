package org.parley.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parley.Parley;
import org.parley.cli.option.Arguments;
import org.parley.cli.option.EnforcementOptions;
import org.parley.cli.option.InRange;
import org.parley.cli.option.LevelOption;
import org.parley.cli.option.QuestionOptions;
import org.parley.cli.option.SeedOption;
import org.parley.files.ratification.RatificationFiles;
import org.parley.page.RatificationBlocks;
import org.parley.page.report.RatificationPaper;
import org.parley.question.layers.Ratification;
import org.parley.scenario.Party;
import org.parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley ratify}. */
@Command(
    name = "ratify",
    mixinStandardHelpOptions = true,
    description = {
      "Says which outcomes pass the layers of consent that the scenario has, such as a table, a"
          + " parliament and the street, who stops the others, how much power each party has in"
          + " them, and in which orders an agreement can be carried out from today.",
      "A party accepts an outcome that crosses none of its enforced positions and leaves it no worse"
          + " off than no deal."
    },
    footer = {
      "",
      "Examples:",
      "  parley ratify scenarios/february-2026.yaml",
      "  parley ratify scenarios/february-2026.yaml --waive RU-D1 -o consent"
    })
final class RatifyCommand implements Callable<Integer> {

  private static final String STEPS = "steps";
  private static final String UTILITIES = "utilities";

  /** Listed where nothing is said; the screen shows fewer. */
  private static final int MOST_ORDERS = 100;

  @Spec private CommandSpec spec;

  @Mixin private QuestionOptions question;

  @Option(
      names = "--to",
      paramLabel = EnforcementOptions.TERM,
      split = "[,;]",
      description =
          "Agreement to which the orders of steps lead; issues left out stay as they are today."
              + " Default: the best outcome that passes.")
  private List<String> agreed = List.of();

  @Option(
      names = "--best",
      paramLabel = "BY",
      description =
          "What makes an outcome that passes the best: fewest steps from what the parties have"
              + " stated, or the greatest sum of utilities. Default: ${DEFAULT-VALUE}.")
  private String best = STEPS;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Outcomes to draw where there are too many to count by who refuses them. Default:"
              + " ${DEFAULT-VALUE}.")
  @InRange(low = 1, high = 1e9)
  private long draws = 100_000;

  @Mixin private SeedOption seed;

  @Mixin private LevelOption level;

  @Override
  public Integer call() {
    Arguments.requireKnown(spec, "--best", "measure", best, List.of(STEPS, UTILITIES));
    question
        .noting("to", agreed)
        .noting("best", best)
        .noting("draws", draws)
        .noting("level", level.level());
    return question.answerWithPage(
        MOST_ORDERS,
        seed.seed(),
        (asked, plan) -> {
          Optional<Map<String, String>> to = known(asked.scenario());
          return Parley.ratification(
              asked,
              plan,
              new Ratification.Settings(
                  to, best.equals(UTILITIES), draws, level.level(), MOST_ORDERS));
        },
        RatificationFiles::of,
        RatificationPaper::of,
        RatificationBlocks::of);
  }

  /** The agreement asked for, if one was, of issues and options that the scenario has. */
  private Optional<Map<String, String>> known(Scenario scenario) {
    Arguments.require(
        spec,
        !scenario.consent().layers().isEmpty(),
        "ratify: scenario ["
            + scenario.id()
            + "] has no [layers], so nobody is known who must consent\nMaybe add layers: [{id:"
            + " table, parties: ["
            + String.join(", ", scenario.parties().stream().limit(2).map(Party::id).toList())
            + "], rule: all}]");
    Arguments.require(
        spec,
        agreed.isEmpty() || !scenario.wants().today().isEmpty(),
        "--to: scenario ["
            + scenario.id()
            + "] does not say what holds [today], where steps begin");
    return agreed.isEmpty()
        ? Optional.empty()
        : Optional.of(question.options("--to", scenario, agreed));
  }
}

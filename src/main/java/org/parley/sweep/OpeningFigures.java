package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.answer.sweep.FigureValue;
import org.parley.effort.Attempt;
import org.parley.process.course.CourseRules;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.ExactOpening;
import org.parley.process.opening.OpeningModel;
import org.parley.question.process.MovableLines;
import org.parley.tabulation.Case;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** When a zone opens, exactly. */
final class OpeningFigures implements Figures {

  private static final String AT_START = "open_at_start";
  private static final String BY_THE_END = "open_by_the_end";
  private static final String MEAN_ROUND = "mean_round";
  private static final String ENDED = "ended_before";

  private static final int MOST_CHANCES = 1 << 24;
  private static final int BYTES_PER_CHANCE = 16;

  private final CourseRules rules;

  /**
   * @throws SweepFault if there are no rules, or some read offers, of which there are none here
   */
  OpeningFigures(Optional<CourseRules> rules) {
    SweepFault.require(
        rules.filter(some -> !some.rules().isEmpty()).isPresent(),
        "the scenario has no process rules, so no line ever gives\nMaybe list files of them under"
            + " [process], [rules]");
    this.rules = rules.orElseThrow();
    List<String> reading = this.rules.readingOffers();
    SweepFault.require(
        reading.isEmpty(),
        "rules " + reading + " read [Stance] or [Standing], and here no offers are made");
  }

  @Override
  public List<String> names() {
    return List.of(AT_START, BY_THE_END, MEAN_ROUND, ENDED);
  }

  @Override
  public List<String> usual() {
    return List.of(BY_THE_END, MEAN_ROUND);
  }

  @Override
  public List<FigureValue> answer(
      Case asked, CaseSetting setting, Set<String> wanted, CaseMeans means) {
    CourseRules changed = rules.assuming(setting.chances());
    Optional<WorldModel> worlds = MovableLines.model(asked, changed);
    if (worlds.isEmpty()) {
      return Unanswered.untabulated(wanted);
    }
    WaysOut ways = WaysOut.find(worlds.get().lines(), means.conflicts().limits(), means.timer());
    if (!ways.complete()) {
      return Unanswered.beyondLimits(wanted);
    }
    long room = ((long) means.settings().memoryMegabytes() << 20) / BYTES_PER_CHANCE;
    int most = (int) Math.min(MOST_CHANCES, room);
    OpeningModel model = new OpeningModel(changed, worlds.get(), ways);
    return Attempt.of(() -> ExactOpening.withoutOrders(model, most, means.end()))
        .known()
        .flatMap(chances -> chances)
        .map(OpeningFigures::figures)
        .orElseGet(() -> Unanswered.beyondLimits(wanted));
  }

  private static List<FigureValue> figures(ExactChances chances) {
    List<FigureValue> figures = new ArrayList<>();
    figures.add(FigureValue.of(AT_START, chances.start()));
    figures.add(FigureValue.of(BY_THE_END, chances.byTheEnd()));
    figures.add(
        chances
            .meanRound()
            .map(mean -> FigureValue.of(MEAN_ROUND, mean.doubleValue()))
            .orElseGet(() -> FigureValue.unknown(MEAN_ROUND, "no zone opens in any round")));
    double ended = chances.ended().values().stream().mapToDouble(Double::doubleValue).sum();
    figures.add(FigureValue.of(ENDED, ended));
    return figures;
  }
}

package org.parley.question.forecast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.parley.answer.OpeningReport;
import org.parley.answer.WorldsReport;
import org.parley.answer.forecast.ForecastReport;
import org.parley.answer.forecast.Prediction;
import org.parley.elimination.ExactEngine;
import org.parley.process.opening.OpeningModel;
import org.parley.process.opening.OpeningTally;
import org.parley.process.opening.SampledOpening;
import org.parley.question.ConflictPlan;
import org.parley.question.Worlds;
import org.parley.question.WorldsPlan;
import org.parley.question.process.MovableLines;
import org.parley.question.process.OpeningPlan;
import org.parley.scenario.Position;
import org.parley.scenario.Process;
import org.parley.scenario.Scenario;
import org.parley.stat.Proportion;
import org.parley.stat.ShortestDecimal;
import org.parley.tabulation.Case;
import org.parley.worlds.WaysOut;
import org.parley.worlds.WorldModel;

/** Says how likely a deal is, and that each line still holds, by a day. */
public final class Forecasting {

  /** That some outcome is acceptable, whichever lines then bind. */
  public static final String DEAL = "deal";

  /** That a zone has opened by then, by the process rules. */
  public static final String OPEN = "open";

  /** That a position still stands. */
  public static final String HOLDS = "holds:";

  private static final MathContext SIGNIFICANT = new MathContext(12);

  private Forecasting() {}

  /**
   * What can be forecast of a scenario.
   *
   * @param asked the scenario with the assumptions used, and what is enforced
   */
  public static List<String> things(Case asked, Optional<Integer> round) {
    List<String> things = new ArrayList<>(List.of(DEAL));
    round.ifPresent(known -> things.add(OPEN));
    asked.scenario().positions().stream()
        .filter(position -> isForecast(asked, position))
        .forEach(position -> things.add(HOLDS + position.id()));
    return things;
  }

  /** Of what never binds nobody says how firm it is. */
  private static boolean isForecast(Case asked, Position position) {
    boolean isBinding =
        asked.enforcement().step().binds(position)
            || asked.enforcement().bound().contains(position.id());
    return isBinding
        && !asked.enforcement().waived().contains(position.id())
        && !asked.enforcement().without().contains(position.party());
  }

  /**
   * The last round of a process by a day; nothing where it has no days, or rules, or begins later.
   */
  public static Optional<Integer> round(Scenario scenario, LocalDate by) {
    Process process = scenario.process();
    if (process.calendar().isEmpty() || process.ruleFiles().isEmpty()) {
      return Optional.empty();
    }
    Process.Calendar calendar = process.calendar().get();
    long days = ChronoUnit.DAYS.between(calendar.first(), by);
    return days < 0
        ? Optional.empty()
        : Optional.of((int) Math.min(process.rounds() - 1L, days / calendar.days()));
  }

  /**
   * What is asked for.
   *
   * @param things what to forecast, each one of {@link #things}
   * @param worlds how worlds are weighed
   * @param opening how the process is, where it is asked for
   * @return the forecast, whose predictions are fewer than asked for where one cannot be worked
   *     out; nothing where a rule is too wide to tabulate
   */
  public static Optional<ForecastReport> report(
      Case asked,
      String about,
      LocalDate by,
      List<String> things,
      WorldsPlan worlds,
      Optional<OpeningPlan> opening,
      BooleanSupplier cancelled) {
    Optional<Integer> round = round(asked.scenario(), by);
    if (asked.tables().isEmpty()) {
      return Optional.empty();
    }
    boolean isOpenNow = isOpen(asked, worlds);
    List<Prediction> predictions = new ArrayList<>();
    for (String thing : things) {
      switch (thing) {
        case DEAL ->
            Worlds.report(asked, worlds, (drawn, deals) -> true, cancelled)
                .flatMap(WorldsReport::exact)
                .ifPresent(
                    exact ->
                        predictions.add(
                            predicted(DEAL, "worlds", exact.deal().value(), isOpenNow)));
        case OPEN ->
            opening
                .flatMap(plan -> open(asked, plan, round.orElseThrow(), isOpenNow))
                .ifPresent(predictions::add);
        default -> predictions.add(held(asked, thing));
      }
    }
    return Optional.of(
        new ForecastReport(
            asked, about, by, round, opening.map(OpeningPlan::settings), predictions));
  }

  /**
   * By simulated talks, which are the same whatever time they take; nothing where a way out was not
   * found or not all talks were held in the time allowed.
   */
  private static Optional<Prediction> open(
      Case asked, OpeningPlan plan, int round, boolean isOpenNow) {
    Optional<WorldModel> worlds = MovableLines.model(asked, plan.rules());
    if (worlds.isEmpty()) {
      return Optional.empty();
    }
    ConflictPlan conflict = plan.conflict();
    WaysOut ways = WaysOut.find(worlds.get().lines(), conflict.limits(), conflict.timer());
    if (!ways.complete()) {
      return Optional.empty();
    }
    OpeningReport.Settings settings = plan.settings();
    OpeningTally tally =
        SampledOpening.sample(
            new OpeningModel(plan.rules(), worlds.get(), ways),
            Optional.empty(),
            new SampledOpening.Plan(settings.seed(), settings.talks(), plan.threads()),
            () -> conflict.isCancelled() || conflict.cutoff().isOver());
    if (tally.talks() < settings.talks()) {
      return Optional.empty();
    }
    Proportion share = new Proportion(tally.by(round), tally.talks());
    Prediction prediction = predicted(OPEN, "process", share.share(), isOpenNow);
    return Optional.of(
        new Prediction(
            OPEN,
            prediction.basis(),
            prediction.chance(),
            isOpenNow,
            Optional.of(share.interval(settings.level()))));
  }

  private static Prediction held(Case asked, String thing) {
    Scenario scenario = asked.scenario();
    int index = scenario.positionIndex(thing.substring(HOLDS.length()));
    double firmness = scenario.positions().get(index).firmness().value();
    return predicted(thing, "firmness", firmness, true);
  }

  private static Prediction predicted(String thing, String basis, double chance, boolean isSoNow) {
    double rounded = new BigDecimal(chance).round(SIGNIFICANT).doubleValue();
    return new Prediction(
        thing,
        basis,
        ShortestDecimal.of(Math.max(0, Math.min(1, rounded))),
        isSoNow,
        Optional.empty());
  }

  /** Whether some outcome crosses nothing that is enforced; false where that is not known. */
  private static boolean isOpen(Case asked, WorldsPlan worlds) {
    return new ExactEngine(asked.tables().orElseThrow(), worlds.conflict().budget())
        .countAvoiding(asked.enforced())
        .known()
        .filter(count -> count.compareTo(BigInteger.ZERO) > 0)
        .isPresent();
  }
}

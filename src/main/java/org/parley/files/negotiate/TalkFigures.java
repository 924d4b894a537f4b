package org.parley.files.negotiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.PoolSpread;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.answer.NegotiateReport.Yardstick;
import org.parley.process.talk.Moments;
import org.parley.process.talk.Moments.Mean;
import org.parley.process.talk.OrderStatistics;
import org.parley.process.talk.OrderStatistics.Quantile;
import org.parley.process.talk.Seat;
import org.parley.process.talk.TalkTally;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;

/** The main figures of talks. */
public final class TalkFigures {

  private static final String OF_MEANS = "student";
  private static final String OF_QUANTILES = "order-statistics";

  /**
   * A figure.
   *
   * @param party id of the party it is about, or an empty string
   * @param low lower limit; not a number where there is none
   * @param high upper limit, likewise
   * @param interval kind of the interval, or an empty string
   * @param talks number of talks it rests on
   */
  public record Figure(
      String quantity,
      String party,
      double value,
      double low,
      double high,
      String interval,
      long talks) {}

  private final NegotiateReport report;
  private final Done done;
  private final double level;
  private final List<Figure> figures = new ArrayList<>();

  private TalkFigures(NegotiateReport report, Done done) {
    this.report = report;
    this.done = done;
    this.level = report.settings().level();
  }

  /** All of them, in the order of the file. */
  public static List<Figure> of(NegotiateReport report, Done done) {
    return new TalkFigures(report, done).figures();
  }

  /** The interval of a share of talks. */
  public static Interval interval(NegotiateReport report, long some, long talks) {
    return new Proportion(some, talks).interval(report.settings().level(), Interval.Method.WILSON);
  }

  private List<Figure> figures() {
    TalkTally tally = done.tally();
    if (tally.talks() == 0) {
      return figures;
    }
    Proportion agreed = new Proportion(tally.agreements(), tally.talks());
    Interval interval = interval(report, tally.agreements(), tally.talks());
    boolean isDrawn = tally.talks() > 1;
    figures.add(
        new Figure(
            "agreement",
            "",
            agreed.share(),
            isDrawn ? interval.low() : Double.NaN,
            isDrawn ? interval.high() : Double.NaN,
            isDrawn ? interval.method().label() : "",
            tally.talks()));
    done.pools().ifPresent(this::addSpread);
    if (tally.agreements() > 0) {
      addRounds(tally);
    }
    for (int seat = 0; seat < done.setting().game().seats().size(); seat++) {
      Seat party = done.setting().game().seats().get(seat);
      add("utility", party.party(), tally.utility(seat));
      add("yielded", party.party(), tally.yielded(seat));
    }
    distance(Yardstick.FRONTIER).ifPresent(moments -> add("pareto_distance", "", moments));
    distance(Yardstick.NASH).ifPresent(moments -> add("nash_distance", "", moments));
    return figures;
  }

  private Optional<Moments> distance(Yardstick yardstick) {
    return Optional.ofNullable(done.distances().get(yardstick));
  }

  private void addSpread(PoolSpread spread) {
    Mean mean = spread.mean(level);
    double low = Math.max(0, mean.low());
    double high = Math.min(1, mean.high());
    long talks = spread.talks() * spread.agreements().size();
    figures.add(new Figure("agreement_by_pools", "", mean.value(), low, high, OF_MEANS, talks));
  }

  private void addRounds(TalkTally tally) {
    Moments rounds = new Moments();
    tally.rounds().forEach((round, talks) -> rounds.add(round, talks));
    add("rounds", "", rounds);
    addQuantile("rounds_lower_decile", tally, 0.1);
    addQuantile("rounds_median", tally, 0.5);
    addQuantile("rounds_upper_decile", tally, 0.9);
  }

  private void addQuantile(String quantity, TalkTally tally, double share) {
    Quantile quantile = OrderStatistics.quantile(tally.rounds(), share, level);
    figures.add(
        new Figure(
            quantity,
            "",
            quantile.value(),
            quantile.low(),
            quantile.high(),
            Double.isNaN(quantile.low()) ? "" : OF_QUANTILES,
            tally.agreements()));
  }

  private void add(String quantity, String party, Moments moments) {
    if (moments.count() > 0) {
      Mean mean = moments.mean(level);
      String interval = Double.isNaN(mean.low()) ? "" : OF_MEANS;
      figures.add(
          new Figure(
              quantity, party, mean.value(), mean.low(), mean.high(), interval, mean.count()));
    }
  }
}

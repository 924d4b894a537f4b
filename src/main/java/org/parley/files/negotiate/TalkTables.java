package org.parley.files.negotiate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.answer.NegotiateReport;
import org.parley.answer.NegotiateReport.Talked.Done;
import org.parley.files.OutcomeTables;
import org.parley.files.OutcomeTables.OptionRow;
import org.parley.files.PartiesTable;
import org.parley.files.negotiate.Deals.Deal;
import org.parley.files.opening.ChancesTable;
import org.parley.process.course.CourseRules;
import org.parley.process.talk.Ending;
import org.parley.process.talk.Result;
import org.parley.process.talk.TalkStakes.Stated;
import org.parley.process.talk.TalkTally;
import org.parley.stat.Interval;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** What talks come to, as tables. */
public final class TalkTables {

  public static final Table<EndingRow> ENDINGS =
      Table.<EndingRow>of("endings", "way in which talks ended")
          .text(
              "ending",
              "`agreement`; `deadline`; `nothing-to-offer` and a party that passed every turn until"
                  + " the deadline; `left` and the party; `ended` and the reason, such as"
                  + " `standstill` where nobody who should concede can",
              row -> row.ending().label())
          .count("talks", "number of talks", EndingRow::talks)
          .share("share", "their share of all talks", EndingRow::share)
          .share("low", "lower limit of `share` (Wilson)", row -> row.interval().low())
          .share("high", "upper limit of `share`", row -> row.interval().high())
          .key("ending")
          .build();

  public static final Table<GaveRow> FIRST_TO_GIVE =
      Table.<GaveRow>of("talk_first_to_give", "position that bound as some talk began")
          .text("position", "id of the position", GaveRow::position)
          .count("bound", "talks in which it bound as they began", GaveRow::bound)
          .count(
              "gave",
              "those of them in which its party offered or accepted what crosses it as stated",
              GaveRow::gave)
          .count(
              "gave_first",
              "those of them in which no other position gave before; of several in one turn each"
                  + " counts",
              GaveRow::gaveFirst)
          .share("share", "share of all talks in which it gave first", GaveRow::share)
          .share("low", "lower limit of `share` (Wilson)", row -> row.interval().low())
          .share("high", "upper limit of `share`", row -> row.interval().high())
          .key("position")
          .joins("positions", "position")
          .build();

  public static final Table<EventRow> EVENTS =
      Table.<EventRow>of("talk_events", "event that process rules are about")
          .text("event", "its name", EventRow::event)
          .count("talks", "number of talks in which it happened", EventRow::talks)
          .share("share", "their share of all talks", EventRow::share)
          .share("low", "lower limit of `share` (Wilson)", row -> row.interval().low())
          .share("high", "upper limit of `share`", row -> row.interval().high())
          .numberIfKnown(
              "first_round_mean",
              "mean of the round, counted from 0, in which it first happened, in talks in which it"
                  + " did",
              row -> Optional.of(row.firstRound()))
          .key("event")
          .build();

  public static final Table<OrderRow> CONCESSION_ORDER =
      Table.<OrderRow>of("concession_order", "two options that parties have stated")
          .text("party", "id of a party", row -> row.party(row.one()))
          .text("issue", "id of an issue on which it has stated an option", r -> r.issue(r.one()))
          .text("other_party", "id of a party, possibly the same", row -> row.party(row.other()))
          .text(
              "other_issue",
              "id of an issue on which that has stated an option",
              row -> row.issue(row.other()))
          .count(
              "before",
              "talks in which the first party offered or accepted another option than it has stated"
                  + " before the other party did, or it alone did",
              OrderRow::before)
          .key("party", "issue", "other_party", "other_issue")
          .joins(PartiesTable.NAME, "party")
          .joins("issues", "issue")
          .refers(List.of("other_party"), PartiesTable.NAME, List.of("party"))
          .refers(List.of("other_issue"), "issues", List.of("issue"))
          .build();

  public static final Table<DealRow> DEALS =
      Table.<DealRow>of("deals", "outcome that talks agreed on, the most frequent first")
          .count(
              "outcome", "number of the outcome in `deal_options.csv`", row -> row.deal().number())
          .count("talks", "number of talks that agreed on it", row -> row.deal().talks())
          .share("share", "their share of all talks", DealRow::share)
          .key("outcome")
          .build();

  public static final Table<OptionRow> DEAL_OPTIONS =
      OutcomeTables.options("deal_options", "deals");

  public static final Table<TalkRow> TALKS =
      Table.<TalkRow>of("talks", "talk, where each was asked for")
          .count("talk", "number of the talk, from 1", TalkRow::number)
          .text("ended", "how it ended, as in `endings.csv`", row -> row.result().ending().label())
          .count("round", "in which round, counted from 0", row -> row.result().round())
          .countIfKnown("outcome", "number of the outcome in `deals.csv`", TalkRow::outcome)
          .texts("first_position", "ids of the positions that gave first", TalkRow::first)
          .key("talk")
          .joins("deals", "outcome")
          .build();

  /** A way to end. */
  public record EndingRow(Ending ending, long talks, double share, Interval interval) {}

  /** An event. */
  public record EventRow(
      String event, long talks, double share, Interval interval, double firstRound) {}

  /** A position. */
  public record GaveRow(
      String position, long bound, long gave, long gaveFirst, double share, Interval interval) {}

  /** Two stated options. */
  public record OrderRow(NegotiateReport report, Stated one, Stated other, long before) {
    String party(Stated stated) {
      return report.scenario().parties().get(stated.seat()).id();
    }

    String issue(Stated stated) {
      return report.scenario().issues().get(stated.issue()).id();
    }
  }

  /** A deal. */
  public record DealRow(Deal deal, double share) {}

  /** A talk. */
  public record TalkRow(NegotiateReport report, Deals deals, long number, Result result) {
    Optional<BigInteger> outcome() {
      return deals.number(result.outcome()).map(BigInteger::valueOf);
    }

    List<String> first() {
      return Arrays.stream(result.first())
          .mapToObj(position -> report.scenario().positions().get(position).id())
          .toList();
    }
  }

  private final NegotiateReport report;
  private final Done done;
  private final TalkTally tally;
  private final Deals deals;

  TalkTables(NegotiateReport report, Done done) {
    this.report = report;
    this.done = done;
    this.tally = done.tally();
    this.deals = Deals.of(done, report.settings().kept());
  }

  /** All of them, in their order. */
  List<Sheet<?>> all() {
    List<Sheet<?>> sheets = new ArrayList<>();
    sheets.add(
        ProcessTable.TABLE.with(
            TalkFigures.of(report, done).stream()
                .map(figure -> new ProcessTable.Limited(figure, report.settings().level()))
                .toList()));
    sheets.add(ENDINGS.with(endings()));
    sheets.add(FIRST_TO_GIVE.with(gave(report, done)));
    sheets.add(EVENTS.with(events(report, done)));
    sheets.add(CONCESSION_ORDER.with(order()));
    sheets.add(ChancesTable.OF_TALKS.with(done.swings()));
    sheets.add(
        DEALS.with(
            deals.listed().stream()
                .map(deal -> new DealRow(deal, (double) deal.talks() / tally.talks()))
                .toList()));
    sheets.add(
        OutcomeTables.options(
            DEAL_OPTIONS,
            report.scenario(),
            deals.listed().stream()
                .map(deal -> done.setting().game().table().outcome(deal.place()))
                .map(outcome -> Arrays.stream(outcome).boxed().toList())
                .toList()));
    if (!done.each().isEmpty()) {
      sheets.add(
          TALKS.with(
              IntStream.range(0, done.each().size())
                  .mapToObj(at -> new TalkRow(report, deals, at + 1L, done.each().get(at)))
                  .toList()));
    }
    return sheets;
  }

  private List<EndingRow> endings() {
    List<EndingRow> rows = new ArrayList<>();
    tally
        .endings()
        .forEach(
            (ending, talks) ->
                rows.add(
                    new EndingRow(
                        ending,
                        talks,
                        (double) talks / tally.talks(),
                        TalkFigures.interval(report, talks, tally.talks()))));
    return rows;
  }

  /** The positions that bound in some talk, in the order of the scenario. */
  public static List<GaveRow> gave(NegotiateReport report, Done done) {
    TalkTally tally = done.tally();
    List<GaveRow> rows = new ArrayList<>();
    for (int position = 0; position < report.scenario().positions().size(); position++) {
      if (tally.bound(position) > 0) {
        long first = tally.gaveFirst(position);
        rows.add(
            new GaveRow(
                report.scenario().positions().get(position).id(),
                tally.bound(position),
                tally.gave(position),
                first,
                (double) first / tally.talks(),
                TalkFigures.interval(report, first, tally.talks())));
      }
    }
    return rows;
  }

  /** The events of process rules, in their order. */
  public static List<EventRow> events(NegotiateReport report, Done done) {
    TalkTally tally = done.tally();
    List<String> names = done.setting().course().map(CourseRules::events).orElse(List.of());
    return IntStream.range(0, names.size())
        .mapToObj(
            event ->
                new EventRow(
                    names.get(event),
                    tally.happened(event),
                    (double) tally.happened(event) / tally.talks(),
                    TalkFigures.interval(report, tally.happened(event), tally.talks()),
                    tally.firstRound(event)))
        .toList();
  }

  private List<OrderRow> order() {
    List<Stated> stated = done.setting().stakes().stated();
    List<OrderRow> rows = new ArrayList<>();
    for (int one = 0; one < stated.size(); one++) {
      for (int other = 0; other < stated.size(); other++) {
        if (one != other) {
          rows.add(
              new OrderRow(report, stated.get(one), stated.get(other), tally.before(one, other)));
        }
      }
    }
    return rows;
  }
}

package org.parley.files.opening;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.answer.OpeningReport;
import org.parley.process.opening.ExactChances;
import org.parley.process.opening.Giving;
import org.parley.process.opening.OpeningTally;
import org.parley.stat.Interval;
import org.parley.stat.Proportion;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** When a zone opens, as tables. */
public final class OpeningTables {

  private static final String EXACT = "exact";
  private static final String SAMPLED = "sampled";

  public static final Table<RoundRow> OPENING =
      Table.<RoundRow>of("opening", "round of the talks, once by each method")
          .text("method", "`exact`, or `sampled` from simulated talks", RoundRow::method)
          .count("round", "the round, counted from 0", RoundRow::round)
          .text("day", "its day, where the scenario has a calendar", RoundRow::day)
          .share("opens", "chance that a zone opens in this round", row -> row.opens())
          .estimate(
              "open_by",
              "low",
              "high",
              "chance that a zone is open by the end of this round",
              row -> Optional.of(row.openBy()))
          .key("method", "round")
          .build();

  public static final Table<EventRow> EVENTS =
      Table.<EventRow>of("events", "event that process rules are about")
          .text("event", "its name", EventRow::event)
          .countIfKnown(
              "talks",
              "simulated talks in which it happens before a zone opens or the talks end",
              row -> row.talks().map(BigInteger::valueOf))
          .estimate("share", "low", "high", "their share", EventRow::share)
          .numberIfKnown(
              "first_round_mean",
              "mean of the round in which it first happens, in talks in which it does",
              EventRow::firstRound)
          .shareIfKnown(
              "open_without",
              "chance that a zone is open by the last round if it never happened (exact)",
              EventRow::openWithout)
          .key("event")
          .build();

  public static final Table<GivingRow> FIRST_TO_GIVE =
      Table.<GivingRow>of(
              "first_to_give", "position that gives where a zone opens in a round, by each method")
          .text("method", "`exact`, or `sampled` from simulated talks", GivingRow::method)
          .text("position", "id of the position", GivingRow::position)
          .share("gave", "share of these talks in which it has given by then", row -> row.gave())
          .estimate(
              "gave_first",
              "low",
              "high",
              "share in which it was the first to give",
              row -> Optional.of(row.first()))
          .key("method", "position")
          .joins("positions", "position")
          .build();

  public static final Table<OrderRow> ORDERS =
      Table.<OrderRow>of(
              "giving_orders", "order in which positions give where a zone opens in a round")
          .text("method", "`exact`, or `sampled` from simulated talks", OrderRow::method)
          .texts("positions", "ids of the positions, the first to give first", OrderRow::positions)
          .share("share", "share of these talks", row -> row.share())
          .build();

  /** A round. */
  public record RoundRow(String method, int round, String day, double opens, Estimate openBy) {}

  /** An event. */
  public record EventRow(
      String event,
      Optional<Long> talks,
      Optional<Estimate> share,
      Optional<Double> firstRound,
      Optional<Double> openWithout) {}

  /** A position that gives. */
  public record GivingRow(String method, String position, double gave, Estimate first) {}

  /** An order of giving. */
  public record OrderRow(String method, List<String> positions, double share) {}

  private final OpeningReport report;

  OpeningTables(OpeningReport report) {
    this.report = report;
  }

  /** All tables that a command writes. */
  public static List<Table<?>> tables() {
    return List.of(OPENING, EVENTS, FIRST_TO_GIVE, ORDERS, ChancesTable.CHANCES);
  }

  List<Sheet<?>> all() {
    return List.of(
        OPENING.with(rounds()),
        EVENTS.with(events()),
        FIRST_TO_GIVE.with(giving()),
        ORDERS.with(orders()),
        ChancesTable.CHANCES.with(report.swings()));
  }

  private List<RoundRow> rounds() {
    List<RoundRow> rows = new ArrayList<>();
    for (int round = 0; round < report.process().rounds(); round++) {
      int at = round;
      String day = report.process().calendar().map(c -> c.day(at).toString()).orElse("");
      report.exact().ifPresent(exact -> rows.add(exact(exact, at, day)));
      report.sampled().ifPresent(tally -> rows.add(sampled(tally, at, day)));
    }
    rows.sort(Comparator.comparing(RoundRow::method));
    return rows;
  }

  private static RoundRow exact(ExactChances exact, int round, String day) {
    return new RoundRow(EXACT, round, day, exact.at()[round], Estimate.exact(exact.by(round)));
  }

  private RoundRow sampled(OpeningTally tally, int round, String day) {
    double opens = (double) tally.at(round) / tally.talks();
    return new RoundRow(SAMPLED, round, day, opens, share(tally.by(round), tally.talks()));
  }

  private Estimate share(long count, long all) {
    Proportion proportion = new Proportion(count, all);
    Interval interval = proportion.interval(report.settings().level());
    return new Estimate(proportion.share(), interval.low(), interval.high());
  }

  private List<EventRow> events() {
    List<EventRow> rows = new ArrayList<>();
    for (int event = 0; event < report.rules().events().size(); event++) {
      int at = event;
      Optional<Long> talks = report.sampled().map(tally -> tally.withEvent(at));
      rows.add(
          new EventRow(
              report.rules().events().get(event),
              talks,
              report.sampled().map(tally -> share(tally.withEvent(at), tally.talks())),
              report
                  .sampled()
                  .filter(tally -> tally.withEvent(at) > 0)
                  .map(tally -> (double) tally.firstRounds(at) / tally.withEvent(at)),
              report.withoutEvents().stream().skip(at).findFirst().flatMap(chance -> chance)));
    }
    return rows;
  }

  private List<GivingRow> giving() {
    List<GivingRow> rows = new ArrayList<>();
    report
        .exact()
        .flatMap(ExactChances::orders)
        .map(Giving::of)
        .ifPresent(
            giving ->
                giving
                    .gave()
                    .keySet()
                    .forEach(
                        p ->
                            rows.add(
                                new GivingRow(
                                    EXACT,
                                    id(p),
                                    giving.gaveShare(p),
                                    Estimate.exact(giving.firstShare(p))))));
    report
        .sampled()
        .map(tally -> Giving.of(tally.orders()))
        .ifPresent(giving -> giving.gave().keySet().forEach(p -> rows.add(sampled(giving, p))));
    return rows;
  }

  private GivingRow sampled(Giving giving, int position) {
    long first = Math.round(giving.gaveFirst().getOrDefault(position, 0.0));
    return new GivingRow(
        SAMPLED,
        id(position),
        giving.gaveShare(position),
        share(first, Math.round(giving.opened())));
  }

  private String id(int position) {
    return report.scenario().positions().get(position).id();
  }

  private List<OrderRow> orders() {
    List<OrderRow> rows = new ArrayList<>();
    report.exact().flatMap(ExactChances::orders).ifPresent(o -> rows.addAll(orders(EXACT, o)));
    report.sampled().ifPresent(tally -> rows.addAll(orders(SAMPLED, tally.orders())));
    return rows;
  }

  private List<OrderRow> orders(String method, Map<List<Integer>, ? extends Number> orders) {
    double all = orders.values().stream().mapToDouble(Number::doubleValue).sum();
    List<OrderRow> rows = new ArrayList<>();
    orders.forEach(
        (order, weight) ->
            rows.add(
                new OrderRow(
                    method, order.stream().map(this::id).toList(), weight.doubleValue() / all)));
    rows.sort(
        Comparator.comparingDouble((OrderRow row) -> -row.share())
            .thenComparing(row -> row.positions().toString()));
    return rows;
  }
}

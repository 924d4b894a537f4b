package org.parley.files.ratification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.LayerPower;
import org.parley.answer.RatificationReport.Member;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.layers.ConsentLadder.Rung;
import org.parley.layers.ConsentLadder.Stopper;
import org.parley.layers.Power;
import org.parley.layers.StepOrder;
import org.parley.scenario.Issue;
import org.parley.table.Estimate;
import org.parley.table.Sheet;
import org.parley.table.Table;

/** Layers, who stops what in them, power, and orders of steps, as tables. */
public final class RatificationTables {

  private static final String PARTIES = "parties";

  public static final Table<RungRow> LAYERS =
      Table.<RungRow>of("layers", "layer of consent, in the order in which they decide")
          .text("layer", "id of the layer", row -> row.rung().layer())
          .countIfKnown(
              "enters",
              "coherent outcomes that all layers before it pass; absent where outcomes were drawn",
              row -> row.exact(row.rung().enters()))
          .countIfKnown(
              "passes", "those of them that it passes too", row -> row.exact(row.rung().passes()))
          .estimate(
              "share",
              "low",
              "high",
              "these as a share of the coherent outcomes",
              row -> Optional.of(estimate(row.passage(), row.rung().passes())))
          .text("method", "`exact` or `sampled`", RungRow::method)
          .key("layer")
          .build();

  public static final Table<StopperRow> STOPPERS =
      Table.<StopperRow>of("stoppers", "party in a layer")
          .text("layer", "id of the layer", row -> row.of().rung().layer())
          .text("party", "id of the party", StopperRow::party)
          .countIfKnown(
              "alone",
              "coherent outcomes that all layers before pass and this one does not, and would if"
                  + " the party accepted them; absent where outcomes were drawn",
              row -> row.of().exact(row.alone()))
          .estimate(
              "share",
              "low",
              "high",
              "these as a share of the coherent outcomes",
              row -> Optional.of(estimate(row.of().passage(), row.alone())))
          .key("layer", "party")
          .joins("layers", "layer")
          .joins(PARTIES, "party")
          .build();

  public static final Table<PowerRow> POWER =
      Table.<PowerRow>of("power", "party in a layer, or in all of them together")
          .text("layer", "id of the layer; `(all)` where all must pass", PowerRow::layer)
          .text("party", "id of the party", row -> row.member().party())
          .shareIfKnown("ssi", "Shapley-Shubik index", row -> row.power(Power::shapleyValue))
          .shareIfKnown(
              "banzhaf",
              "Penrose-Banzhaf measure: share of the coalitions of the others that it turns into"
                  + " winning ones",
              row -> row.power(Power::measureValue))
          .shareIfKnown(
              "banzhaf_normalised",
              "Banzhaf index: the same as a share of all such cases",
              row -> row.power(Power::indexValue))
          .countIfKnown(
              "actual_alone",
              "coherent outcomes that fail and would pass if this party alone accepted them; absent"
                  + " where outcomes were drawn",
              row -> row.member().stopped())
          .key("layer", "party")
          .joins(PARTIES, "party")
          .build();

  public static final Table<OrderRow> ORDERS =
      Table.<OrderRow>of(
              "orders", "order in which an agreement can be carried out, least exposing first")
          .count("order", "number of the order", OrderRow::number)
          .number(
              "exposure",
              "the most that a party has less than today after any step, in utility",
              row -> row.order().exposure().value())
          .text(
              "party",
              "id of the party that has so much less, of several the first; absent where nobody"
                  + " ever has less",
              row -> row.order().exposed().stream().findFirst().orElse(""))
          .countIfKnown("stage", "number of steps taken by then", OrderRow::stage)
          .key("order")
          .joins(PARTIES, "party")
          .build();

  public static final Table<StepRow> STEPS =
      Table.<StepRow>of("order_steps", "step of an order in `orders.csv`")
          .count("order", "number of the order", StepRow::order)
          .count("stage", "number of the step in it", StepRow::stage)
          .text("issue", "id of the issue that is settled", StepRow::issue)
          .text("option", "id of the option that it is settled by", StepRow::option)
          .key("order", "stage")
          .joins("orders", "order")
          .joins("issues", "issue")
          .joins("options", "issue", "option")
          .build();

  /** A layer. */
  record RungRow(Passage passage, Rung rung) {

    Optional<BigInteger> exact(BigInteger count) {
      return passage.isExact() ? Optional.of(count) : Optional.empty();
    }

    String method() {
      return passage.isExact() ? "exact" : "sampled";
    }
  }

  /** A party in a layer. */
  record StopperRow(RungRow of, String party, BigInteger alone) {}

  /** A party in a game. */
  record PowerRow(String layer, Member member) {

    Optional<Double> power(Function<Power, Double> figure) {
      return member.power().map(figure);
    }
  }

  /** An order. */
  record OrderRow(int number, StepOrder order) {

    Optional<BigInteger> stage() {
      return Optional.of(BigInteger.valueOf(order.stage())).filter(n -> n.signum() > 0);
    }
  }

  /** A step of an order. */
  record StepRow(int order, int stage, String issue, String option) {}

  private final RatificationReport report;

  RatificationTables(RatificationReport report) {
    this.report = report;
  }

  private static Estimate estimate(Passage passage, BigInteger count) {
    double share = passage.share(count);
    return passage
        .interval(count)
        .map(interval -> new Estimate(share, interval.low(), interval.high()))
        .orElseGet(() -> Estimate.exact(share));
  }

  /** All of them, in their order. */
  List<Sheet<?>> all() {
    List<RungRow> rungs = new ArrayList<>();
    report
        .passage()
        .ifPresent(
            passage -> passage.rungs().forEach(rung -> rungs.add(new RungRow(passage, rung))));
    List<StopperRow> stoppers = new ArrayList<>();
    for (RungRow row : rungs) {
      for (Stopper stopper : row.rung().stoppers()) {
        stoppers.add(new StopperRow(row, report.voters().get(stopper.voter()), stopper.alone()));
      }
    }
    List<PowerRow> powers = new ArrayList<>();
    for (LayerPower power : report.powers()) {
      power.members().forEach(member -> powers.add(new PowerRow(power.name(), member)));
    }
    List<OrderRow> orders = new ArrayList<>();
    List<StepRow> steps = new ArrayList<>();
    if (report.orders() instanceof Orders.Found found) {
      for (StepOrder order : found.listed()) {
        orders.add(new OrderRow(orders.size() + 1, order));
        addSteps(orders.size(), order, found, steps);
      }
    }
    return List.of(
        LAYERS.with(rungs),
        STOPPERS.with(stoppers),
        POWER.with(powers),
        ORDERS.with(orders),
        STEPS.with(steps));
  }

  private void addSteps(int number, StepOrder order, Orders.Found found, List<StepRow> steps) {
    int stage = 0;
    for (int index : order.issues()) {
      stage++;
      Issue issue = report.scenario().issues().get(index);
      String option = issue.options().get(found.agreed().get(index)).id();
      steps.add(new StepRow(number, stage, issue.id(), option));
    }
  }
}

package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parley.page.block.Block;
import org.parley.page.block.Block.Entry;
import org.parley.page.block.Block.Heading;
import org.parley.page.block.Block.Sentence;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Named;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.scenario.Wants;
import org.parley.stat.ShortestDecimal;

/** What is said of what a party wants, and what is assumed. */
final class WantSheet {

  private WantSheet() {}

  /** The blocks; none where nothing is said. */
  static List<Block> of(Scenario scenario, String party) {
    List<Block> blocks = new ArrayList<>(stated(scenario.wants().of(party)));
    Optional.ofNullable(scenario.assumptions().utility().get(party))
        .ifPresent(assumed -> blocks.addAll(assumed(assumed)));
    return blocks;
  }

  private static List<Block> stated(Wants.OfParty wants) {
    List<Block> blocks = new ArrayList<>();
    if (!wants.importance().isEmpty() || !wants.prefers().isEmpty()) {
      blocks.add(new Heading(1, "wants"));
    }
    wants
        .importance()
        .forEach(
            order ->
                blocks.add(
                    new Entry(
                        2,
                        "more important first: "
                            + String.join(", ", order.order())
                            + support(order.sources(), order.basis()))));
    for (int k = 0; k < wants.prefers().size(); k++) {
      Wants.Want want = wants.prefers().get(k);
      String place = k == 0 ? "above all " : "then ";
      blocks.add(new Entry(2, place + want.statement() + support(want.sources(), want.basis())));
    }
    return blocks;
  }

  private static String support(List<Source> sources, Optional<Wants.Basis> basis) {
    List<String> named = new ArrayList<>();
    basis.map(Named::label).ifPresent(named::add);
    String cited = Citations.plain(sources);
    if (!cited.isEmpty()) {
      named.add(cited);
    }
    return named.isEmpty() ? "" : " (" + String.join(", ", named) + ")";
  }

  private static List<Block> assumed(AssumedUtility assumed) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, "assumed of what outcomes are worth to it"));
    if (!assumed.weights().isEmpty()) {
      String weights =
          assumed.weights().entrySet().stream()
              .map(entry -> entry.getKey() + " " + range(entry.getValue()))
              .collect(Collectors.joining(", "));
      String how = assumed.isAsGiven() ? "weights as given: " : "weights: ";
      blocks.add(new Sentence(2, how + weights));
    }
    new TreeMap<>(assumed.values())
        .forEach((issue, worth) -> blocks.add(new Sentence(2, issue + ": " + valuation(worth))));
    for (Together pair : assumed.together()) {
      blocks.add(
          new Sentence(
              2, pair.first() + " with " + pair.second() + ": weight " + range(pair.weight())));
    }
    assumed
        .positionsShare()
        .ifPresent(share -> blocks.add(new Sentence(2, "own positions: share " + number(share))));
    assumed
        .reservation()
        .ifPresent(r -> blocks.add(new Sentence(2, "without a deal: " + reservation(r))));
    return blocks;
  }

  private static String valuation(Valuation valuation) {
    if (valuation instanceof Valuation.Linear linear) {
      String ends = "from " + linear.worst() + " (0) to " + linear.best() + " (1)";
      return "rising by " + linear.scale().label() + " " + ends;
    }
    if (valuation instanceof Valuation.Peak peak) {
      return "falling by " + peak.scale().label() + " to both sides of " + peak.at() + " (1)";
    }
    if (valuation instanceof Valuation.Points points) {
      return listed(points.byOption())
          + " points, of which "
          + number(points.full())
          + " are worth 1";
    }
    return listed(((Valuation.Listed) valuation).byOption());
  }

  private static String listed(Map<String, Double> byOption) {
    return new TreeMap<>(byOption)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + number(entry.getValue()))
            .collect(Collectors.joining(", "));
  }

  private static String reservation(Reservation reservation) {
    return reservation instanceof Reservation.Level level
        ? range(level.range())
        : "what things as they stand today are worth";
  }

  private static String range(Range range) {
    String ends = " (" + number(range.low()) + " to " + number(range.high()) + ")";
    return number(range.value()) + (range.isWide() ? ends : "");
  }

  private static String number(double number) {
    return ShortestDecimal.text(number).replaceFirst("\\.0$", "");
  }
}

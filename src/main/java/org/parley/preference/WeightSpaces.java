package org.parley.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.preference.WeightSpace.AtLeast;
import org.parley.preference.WeightSpace.Part;
import org.parley.preference.WeightSpace.Share;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.Issue;
import org.parley.scenario.Party;
import org.parley.scenario.Range;
import org.parley.scenario.Scenario;
import org.parley.scenario.Wants.Importance;

/**
 * Finds which weights of a party are open. Where none are assumed, all of its issues may have any,
 * as far as what matters more to it allows. Where some are assumed, those with a range may have any
 * of it, once the assumed numbers are scaled to sum 1, and those without share the rest in the
 * proportions assumed; used as given, each keeps to its own range and those without stay. The share
 * of own positions stays as it is.
 */
public final class WeightSpaces {

  private final AssumedUtility assumed;
  private final List<Importance> importance;
  private final List<Part> parts = new ArrayList<>();

  private WeightSpaces(Scenario scenario, Party party) {
    this.assumed = scenario.assumptions().utility(party.id());
    this.importance = scenario.wants().of(party.id()).importance();
  }

  /** The open weights of a party; of no part where nothing is known of what it wants. */
  public static WeightSpace of(Scenario scenario, Party party) {
    return new WeightSpaces(scenario, party).space(wanted(scenario, party));
  }

  /** Ids of the parties whose ranges and orders contradict one another. */
  public static List<String> contradictions(Scenario scenario) {
    return scenario.parties().stream()
        .filter(party -> WeightProgram.centre(of(scenario, party)).isEmpty())
        .map(Party::id)
        .toList();
  }

  /** Ids of the issues of which it is known what the options are worth to a party. */
  static List<String> wanted(Scenario scenario, Party party) {
    AssumedUtility assumed = scenario.assumptions().utility(party.id());
    return scenario.issues().stream()
        .map(Issue::id)
        .filter(
            issue ->
                assumed.values().containsKey(issue)
                    || party.stated().stream().anyMatch(stated -> stated.issue().equals(issue)))
        .toList();
  }

  private WeightSpace space(List<String> wanted) {
    Map<String, Range> ranges = new LinkedHashMap<>(assumed.weights());
    BigFraction sum = BigFraction.ZERO;
    if (assumed.weights().isEmpty() && !wanted.isEmpty()) {
      sum = BigFraction.ONE;
      wanted.forEach(issue -> parts.add(part(issue, BigFraction.ZERO, BigFraction.ONE)));
    }
    for (Together together : assumed.together()) {
      ranges.put(term(together), together.weight());
    }
    for (Range range : ranges.values()) {
      sum = sum.add(Fractions.of(range.value()));
    }
    boolean sums = !assumed.isAsGiven();
    boolean isKept = assumed.isAsGiven() && assumed.weights().isEmpty();
    if (sum.equals(BigFraction.ZERO) || isKept) {
      return new WeightSpace(List.of(), sums, List.of());
    }
    addRanges(ranges, sums ? sum.reciprocal() : BigFraction.ONE, assumed.weights().isEmpty());
    boolean isOrdered =
        assumed.weights().isEmpty() || parts.stream().anyMatch(WeightSpaces::isOpen);
    return new WeightSpace(parts, sums, isOrdered ? orders() : List.of());
  }

  private static boolean isOpen(Part part) {
    return !part.low().equals(part.high());
  }

  static String term(Together together) {
    return together.first() + "+" + together.second();
  }

  private static Part part(String term, BigFraction low, BigFraction high) {
    return new Part(List.of(new Share(term, BigFraction.ONE)), low, high);
  }

  /**
   * A part for each range, and one for all numbers without.
   *
   * @param isRestFree whether something else takes up what ranges leave, so that numbers stay
   */
  private void addRanges(Map<String, Range> ranges, BigFraction scale, boolean isRestFree) {
    boolean isAnyWide = ranges.values().stream().anyMatch(Range::isWide);
    boolean staysAsIs = isRestFree || assumed.isAsGiven() || !isAnyWide;
    List<Share> rest = new ArrayList<>();
    BigFraction plain = BigFraction.ZERO;
    for (Map.Entry<String, Range> entry : ranges.entrySet()) {
      Range range = entry.getValue();
      BigFraction value = Fractions.of(range.value());
      if (range.isWide()) {
        BigFraction low = Fractions.of(range.low()).multiply(scale);
        BigFraction high = Fractions.of(range.high()).multiply(scale);
        parts.add(part(entry.getKey(), low, high));
      } else if (staysAsIs) {
        parts.add(part(entry.getKey(), value.multiply(scale), value.multiply(scale)));
      } else {
        rest.add(new Share(entry.getKey(), value));
        plain = plain.add(value);
      }
    }
    if (plain.compareTo(BigFraction.ZERO) > 0) {
      BigFraction all = plain;
      List<Share> shares =
          rest.stream().map(s -> new Share(s.term(), s.share().divide(all))).toList();
      parts.add(new Part(shares, BigFraction.ZERO, BigFraction.ONE));
    }
  }

  /** What the orders say of the issues that count, each of one and the next. */
  private List<AtLeast> orders() {
    List<AtLeast> orders = new ArrayList<>();
    for (Importance order : importance) {
      List<String> counted = order.order().stream().filter(issue -> at(issue) >= 0).toList();
      for (int k = 1; k < counted.size(); k++) {
        String greater = counted.get(k - 1);
        String lesser = counted.get(k);
        orders.add(new AtLeast(at(greater), share(greater), at(lesser), share(lesser)));
      }
    }
    return orders;
  }

  private int at(String term) {
    for (int part = 0; part < parts.size(); part++) {
      if (parts.get(part).shares().stream().anyMatch(share -> share.term().equals(term))) {
        return part;
      }
    }
    return -1;
  }

  private BigFraction share(String term) {
    return parts.get(at(term)).shares().stream()
        .filter(share -> share.term().equals(term))
        .map(Share::share)
        .findFirst()
        .orElseThrow();
  }
}

package org.parley.page.words;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.answer.RatificationReport;
import org.parley.answer.RatificationReport.Best;
import org.parley.answer.RatificationReport.Orders;
import org.parley.answer.RatificationReport.Passage;
import org.parley.layers.StepOrder;
import org.parley.scenario.Issue;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;
import org.parley.scenario.Scenario;
import org.parley.table.Words;

/** Layers of consent in words. */
public final class RatificationWords {

  private RatificationWords() {}

  /** What outcomes are counted, and how many of them are acceptable. */
  public static String title(RatificationReport report) {
    String coherent =
        report
            .coherent()
            .map(count -> Words.plural(count, "coherent outcome"))
            .orElse("coherent outcomes");
    String acceptable =
        report.acceptable().map(count -> " (" + Words.count(count) + " acceptable)").orElse("");
    String drawn =
        report
            .passage()
            .filter(passage -> !passage.isExact())
            .map(passage -> ", " + Words.plural(passage.outcomes(), "draw") + " from them")
            .orElse("");
    return "Layers of consent over " + coherent + acceptable + drawn;
  }

  /** How many must consent, such as {@code 4 of 6 votes}. */
  public static String rule(Layer layer) {
    int size = layer.members().size();
    String veto = layer.veto().isEmpty() ? "" : ", veto " + String.join(", ", vetoes(layer));
    Rule rule = layer.rule();
    if (rule instanceof Rule.Quota quota) {
      String all =
          layer.weights().values().stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .toPlainString();
      return quota.votes().toPlainString() + " of " + all + " votes" + veto;
    }
    int refusals = rule instanceof Rule.AllBut allBut ? allBut.refusals() : 0;
    if (size == 1 && refusals == 0) {
      return "one party";
    }
    return (refusals == 0 ? "all " : "all but " + refusals + " of ") + size + veto;
  }

  private static List<String> vetoes(Layer layer) {
    return layer.members().stream().filter(layer.veto()::contains).toList();
  }

  /** How many outcomes pass. */
  public static String passes(RatificationReport report) {
    Passage passage = report.passage().orElseThrow();
    BigInteger passes = passage.passes();
    if (!passage.isExact()) {
      String share = Words.percent(passage.share(passes));
      String interval = passage.interval(passes).map(Words::percents).orElse("");
      return share + " " + interval + " of the draws pass all layers.";
    }
    if (passes.signum() == 0) {
      return "No outcome passes all layers: ["
          + stopper(passage)
          + "] stops all that come to it. parley whatif tells which line alone opens a zone, and"
          + " parley conflicts which do not go together; with such a line waived ratify counts what"
          + " passes then.";
    }
    boolean isOne = passes.equals(BigInteger.ONE);
    return Words.plural(passes, "outcome") + (isOne ? " passes" : " pass") + " all layers.";
  }

  /** The layer that nothing passes, the first in their order. */
  private static String stopper(Passage passage) {
    return passage.rungs().stream()
        .filter(rung -> rung.passes().signum() == 0)
        .findFirst()
        .map(rung -> rung.layer())
        .orElse("");
  }

  /** Which layers rest on no document, as a sentence that goes on; empty where none do. */
  public static String assumed(List<String> layers) {
    String ids = String.join(", ", layers);
    return layers.isEmpty() ? "" : " No document is cited for [" + ids + "]: assumed.";
  }

  /** What makes an outcome the best. */
  public static String best(Best best) {
    return best.byUtility()
        ? "Of these the outcome with the greatest sum of utilities"
            + String.format(Locale.ROOT, " (%.3f)", best.value())
        : "Of these the outcome that asks for fewest steps ("
            + Words.plural((long) best.value(), "step")
            + ")";
  }

  /** An outcome in titles. */
  public static String outcome(Scenario scenario, List<Integer> options) {
    List<String> said = new ArrayList<>();
    for (int index = 0; index < options.size(); index++) {
      Issue issue = scenario.issues().get(index);
      said.add(title(issue) + ": " + option(issue, options.get(index)));
    }
    return String.join("; ", said);
  }

  private static String title(Issue issue) {
    return issue.brief().isEmpty() ? issue.title() : issue.brief();
  }

  private static String option(Issue issue, int option) {
    String title = issue.options().get(option).title();
    return title.isEmpty() ? issue.options().get(option).id() : title;
  }

  /** Where steps lead and in how many orders they can be taken. */
  public static String orders(Orders orders) {
    if (orders instanceof Orders.Found found) {
      String to = found.isBest() ? "that outcome" : "the outcome asked for";
      if (found.steps() == 0) {
        return "Today is " + to + ": no step is needed.";
      }
      String allowed =
          found.allowed() == 0
              ? "in no order: at some stage each is incoherent or crosses a line that must hold"
              : "in " + Words.plural(found.allowed(), "allowed order");
      return "From today to " + to + " in " + Words.plural(found.steps(), "step") + ", " + allowed;
    }
    return switch (((Orders.Untold) orders).reason()) {
      case NO_TODAY -> "No steps: the scenario does not say what holds [today].";
      case NO_AGREEMENT -> "No steps: there is no outcome to go to.";
      case TOO_MANY_STEPS -> "No orders: there are more than 20 steps to put in order.";
      case UNKNOWN -> "In which orders steps can be taken is not known.";
    };
  }

  /** An order as ids of issues. */
  public static String order(Scenario scenario, StepOrder order) {
    return String.join(
        ", ", order.issues().stream().map(index -> scenario.issues().get(index).id()).toList());
  }

  /** Who has how much less than today, and when. */
  public static String exposure(StepOrder order) {
    return order.exposed().isEmpty()
        ? "nobody ever has less than today"
        : String.join(", ", order.exposed())
            + " after step "
            + order.stage()
            + " of "
            + order.issues().size();
  }

  /** A power, a share. */
  public static String figure(Optional<Double> share) {
    return share
        .filter(number -> !number.isNaN())
        .map(number -> String.format(Locale.ROOT, "%.3f", number))
        .orElse("");
  }
}

package org.parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** A domain or a profile of GeniusWeb; older files spell the kinds of evaluators otherwise. */
final class GeniusWebFile implements Family {

  static final String ADDITIVE = "LinearAdditiveUtilitySpace";
  static final String ISSUES = "issuesValues";
  private static final List<String> TABLES = List.of("DiscreteValueSetUtilities", "discreteutils");
  private static final List<String> LINES = List.of("NumberValueSetUtilities", "numberutils");

  private final ForeignNode root;
  private final ForeignNode body;
  private final String kind;

  GeniusWebFile(ForeignNode root) {
    this.root = root;
    this.kind = root.entries().containsKey(ISSUES) ? "" : root.entries().keySet().iterator().next();
    this.body = kind.isEmpty() ? root : root.required(kind, "the file");
  }

  /** Whether a value is one of the sort that GeniusWeb writes. */
  static boolean isOne(ForeignNode root) {
    return root.find(ISSUES).isPresent()
        || root.entries().size() == 1
            && root.entries().values().iterator().next().find("domain").isPresent();
  }

  @Override
  public boolean isDomain() {
    return kind.isEmpty();
  }

  @Override
  public String name() {
    return body.find("name").map(node -> node.word("[name]")).orElse(root.text().stem());
  }

  @Override
  public List<Topic> issues(Cut cut) {
    ForeignNode domain = isDomain() ? body : body.required("domain", "the profile");
    List<Topic> topics = new ArrayList<>();
    for (Map.Entry<String, ForeignNode> entry :
        domain.required(ISSUES, "the domain").entries().entrySet()) {
      topics.add(topic(entry.getKey(), entry.getValue(), cut));
    }
    return topics;
  }

  private static Topic topic(String name, ForeignNode node, Cut cut) {
    Optional<ForeignNode> range = node.find("range");
    if (range.isEmpty()) {
      List<String> values = Names.values(name, node.required("values", "issue [" + name + "]"));
      return new Topic(name, values, Names.areNumbers(values));
    }
    List<ForeignNode> parts = range.get().items();
    if (parts.size() != 3) {
      throw range.get().wrong("[range] of issue [" + name + "] has not three numbers", "");
    }
    return new Topic(name, NumberRange.of(name, range.get(), parts, cut), true);
  }

  @Override
  public Optional<Profile> profile(List<Topic> topics, List<String> remarks) {
    if (!kind.equals(ADDITIVE)) {
      remarks.add("party [" + name() + "] was left out: [" + kind + "] is no sum over issues");
      return Optional.empty();
    }
    GeniusWebRemarks.add(name(), body, topics, remarks);
    ForeignNode utilities = body.required("issueUtilities", "the profile");
    ForeignNode weights = body.required("issueWeights", "the profile");
    List<Evaluation> evaluations = new ArrayList<>();
    for (Topic topic : topics) {
      String of = "issue [" + topic.name() + "]";
      BigFraction weight =
          weights.required(topic.name(), "[issueWeights]").number("weight of " + of);
      List<BigFraction> points =
          points(topic, utilities.required(topic.name(), "[issueUtilities]"));
      evaluations.add(new Evaluation(weight, points, BigFraction.ONE));
    }
    Optional<ForeignNode> bid =
        body.find("reservationBid").flatMap(node -> node.find("issuevalues"));
    Profile profile =
        new Profile(name(), evaluations, BigFraction.ZERO, Optional.empty(), Optional.empty());
    return Optional.of(bid.map(node -> reserved(profile, topics, node, remarks)).orElse(profile));
  }

  private static List<BigFraction> points(Topic topic, ForeignNode node) {
    String of = "issue [" + topic.name() + "]";
    for (String kind : TABLES) {
      if (node.find(kind).isPresent()) {
        ForeignNode table = node.required(kind, of).required("valueUtilities", of);
        return topic.values().stream()
            .map(value -> table.required(value, "[valueUtilities] of " + of).number("utility"))
            .toList();
      }
    }
    for (String kind : LINES) {
      if (node.find(kind).isPresent()) {
        return line(topic, node.required(kind, of));
      }
    }
    throw node.notHeld("utilities of " + of + " are of a kind that is not held", "");
  }

  private static List<BigFraction> line(Topic topic, ForeignNode node) {
    String of = "utilities of issue [" + topic.name() + "]";
    BigFraction low = node.required("lowValue", of).number("[lowValue]");
    BigFraction high = node.required("highValue", of).number("[highValue]");
    BigFraction worst = node.required("lowUtility", of).number("[lowUtility]");
    BigFraction best = node.required("highUtility", of).number("[highUtility]");
    if (low.equals(high)) {
      throw node.wrong(of + " rise between two numbers that are the same", "");
    }
    BigFraction slope = best.subtract(worst).divide(high.subtract(low));
    return Slopes.of(topic.values(), worst, slope, low, false);
  }

  /** GeniusWeb has an outcome where others have a number. */
  private static Profile reserved(
      Profile profile, List<Topic> topics, ForeignNode bid, List<String> remarks) {
    int[] outcome = new int[topics.size()];
    List<String> without = new ArrayList<>();
    for (int issue = 0; issue < outcome.length; issue++) {
      Topic topic = topics.get(issue);
      Optional<ForeignNode> value = bid.find(topic.name());
      if (value.isEmpty()) {
        remarks.add(
            "party ["
                + profile.name()
                + "]: the reservation bid says nothing of issue ["
                + topic.name()
                + "] and was left out");
        return profile;
      }
      String word = value.get().word("[reservationBid]");
      outcome[issue] = Names.indexOf(topic, word);
      if (outcome[issue] < 0) {
        throw value.get().wrong("issue [" + topic.name() + "] has no value [" + word + "]", "");
      }
      without.add(topic.values().get(outcome[issue]));
    }
    return new Profile(
        profile.name(),
        profile.evaluations(),
        profile.bias(),
        Optional.of(profile.utility(outcome)),
        Optional.of(without));
  }
}

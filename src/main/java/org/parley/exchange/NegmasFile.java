package org.parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** An outcome space or a utility function of NegMAS, as it writes them in YAML or JSON. */
final class NegmasFile implements Family {

  private static final List<String> KINDS = List.of("type", "__python_class__");
  private static final List<String> SUMS =
      List.of("LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction");
  private static final List<String> LINES =
      List.of("LinearUtilityFunction", "AffineUtilityFunction");

  private final ForeignNode root;

  NegmasFile(ForeignNode root) {
    this.root = root;
  }

  /** Whether a value is one of the sort that NegMAS writes. */
  static boolean isOne(ForeignNode root) {
    return root.find("issues").isPresent()
        || root.find("weights").isPresent()
        || KINDS.stream().anyMatch(kind -> root.find(kind).isPresent());
  }

  @Override
  public boolean isDomain() {
    return root.find("issues").isPresent()
        && root.find("weights").isEmpty()
        && root.find("values").isEmpty();
  }

  @Override
  public String name() {
    return root.find("name").map(node -> node.word("[name]")).orElse(root.text().stem());
  }

  /** The kind of a value, without the package that it may be told with. */
  private static String kind(ForeignNode node) {
    String kind =
        KINDS.stream()
            .flatMap(key -> node.find(key).stream())
            .findFirst()
            .map(own -> own.word("[type]"))
            .orElse("");
    return kind.substring(kind.lastIndexOf('.') + 1);
  }

  @Override
  public List<Topic> issues(Cut cut) {
    ForeignNode space = root.find("outcome_space").orElse(root);
    return space.find("issues").map(ForeignNode::items).orElse(List.of()).stream()
        .map(issue -> topic(issue, cut))
        .toList();
  }

  private static Topic topic(ForeignNode issue, Cut cut) {
    String name = issue.required("name", "an issue").word("[name]");
    ForeignNode values = issue.required("values", "issue [" + name + "]");
    String kind = kind(issue);
    if (kind.equals("ContinuousIssue") || kind.equals("ContiguousIssue")) {
      List<ForeignNode> ends = values.items();
      if (ends.size() != 2) {
        throw values.wrong("[values] of issue [" + name + "] has not two numbers", "");
      }
      BigDecimal low = number(ends.get(0));
      BigDecimal high = number(ends.get(1));
      List<String> numbers =
          kind.equals("ContinuousIssue")
              ? cut.real(name, low, high, values::notHeld)
              : cut.whole(name, low, high, values::notHeld);
      return new Topic(name, numbers, true);
    }
    if (!values.isList()) {
      // A number n stands for 0 to n - 1.
      BigDecimal high = number(values).subtract(BigDecimal.ONE);
      return new Topic(name, cut.whole(name, BigDecimal.ZERO, high, values::notHeld), true);
    }
    List<String> words = Names.values(name, values);
    boolean isNumeric = !kind.equals("CategoricalIssue") && Names.areNumbers(words);
    return new Topic(name, words, isNumeric);
  }

  private static BigDecimal number(ForeignNode node) {
    return node.decimal("a number of an issue")
        .orElseThrow(() -> node.wrong("a number was expected", ""));
  }

  @Override
  public Optional<Profile> profile(List<Topic> topics, List<String> remarks) {
    String kind = kind(root);
    boolean isSum = SUMS.contains(kind) || kind.isEmpty();
    if (!isSum && !LINES.contains(kind)) {
      remarks.add("party [" + name() + "] was left out: [" + kind + "] is no sum over issues");
      return Optional.empty();
    }
    Optional<ForeignNode> weights = root.find("weights");
    List<Evaluation> evaluations = new ArrayList<>();
    for (int place = 0; place < topics.size(); place++) {
      Topic topic = topics.get(place);
      int at = place;
      BigFraction weight =
          weights
              .map(own -> part(own, topic, at).number("weight of issue [" + topic.name() + "]"))
              .orElse(BigFraction.ONE);
      List<BigFraction> points =
          isSum
              ? points(topic, part(root.required("values", "the utility function"), topic, at))
              : identity(topic, root);
      evaluations.add(new Evaluation(weight, points, BigFraction.ONE));
    }
    Optional<ForeignNode> reserved = root.find("reserved_value");
    Optional<BigFraction> reservation =
        reserved.flatMap(node -> node.decimal("[reserved_value]")).map(ExactNumber::of);
    if (reservation.isEmpty()) {
      remarks.add("party [" + name() + "] has no reservation: any deal is better than none to it");
    }
    BigFraction bias =
        root.find("bias").map(node -> node.number("[bias]")).orElse(BigFraction.ZERO);
    return Optional.of(new Profile(name(), evaluations, bias, reservation, Optional.empty()));
  }

  /** What belongs to an issue in a list by place, or a mapping by name. */
  private static ForeignNode part(ForeignNode node, Topic topic, int place) {
    if (node.isMapping()) {
      return node.required(topic.name(), "the utility function");
    }
    if (place >= node.items().size()) {
      throw node.wrong("there is no entry for issue [" + topic.name() + "]", "");
    }
    return node.items().get(place);
  }

  private static List<BigFraction> points(Topic topic, ForeignNode node) {
    String kind = kind(node);
    Optional<ForeignNode> mapping = node.find("mapping");
    if (mapping.isPresent() || kind.isEmpty() && node.isMapping()) {
      ForeignNode table = mapping.orElse(node);
      return topic.values().stream()
          .map(
              value ->
                  Names.find(table, value)
                      .orElseThrow(
                          () ->
                              table.wrong(
                                  "value ["
                                      + value
                                      + "] of issue ["
                                      + topic.name()
                                      + "] is missing",
                                  ""))
                      .number("worth of value [" + value + "]"))
          .toList();
    }
    return switch (kind) {
      case "IdentityFun" -> identity(topic, node);
      case "LinearFun", "AffineFun", "ConstFun" -> {
        BigFraction bias = optional(node, "bias");
        BigFraction slope = kind.equals("ConstFun") ? BigFraction.ZERO : optional(node, "slope");
        requireNumbers(topic, node);
        yield Slopes.of(topic.values(), bias, slope, BigFraction.ZERO, false);
      }
      default ->
          throw node.notHeld(
              "function [" + kind + "] of issue [" + topic.name() + "] is none that can be held",
              "Maybe list what each value is worth as a TableFun");
    };
  }

  private static BigFraction optional(ForeignNode node, String key) {
    return node.find(key).map(own -> own.number("[" + key + "]")).orElse(BigFraction.ZERO);
  }

  private static List<BigFraction> identity(Topic topic, ForeignNode node) {
    requireNumbers(topic, node);
    return Slopes.of(topic.values(), BigFraction.ZERO, BigFraction.ONE, BigFraction.ZERO, false);
  }

  private static void requireNumbers(Topic topic, ForeignNode node) {
    if (!topic.isNumeric()) {
      throw node.wrong("the values of issue [" + topic.name() + "] are no numbers", "");
    }
  }
}

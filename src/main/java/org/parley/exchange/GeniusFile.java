package org.parley.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.parley.exchange.Domain.Evaluation;
import org.parley.exchange.Domain.Profile;
import org.parley.exchange.Domain.Topic;

/** A domain or a utility space of GENIUS. */
final class GeniusFile implements Family {

  private static final String SPACE = "utility_space";
  private static final BigFraction NEXT_TO_NOTHING = new BigFraction(1, 100_000);

  private final XmlElement root;
  private final XmlElement space;
  private final Evaluations evaluations;
  private final List<XmlElement> issues = new ArrayList<>();
  private final Map<String, XmlElement> weights = new HashMap<>();

  GeniusFile(XmlElement root, Evaluations evaluations) {
    this.root = root;
    this.evaluations = evaluations;
    Optional<XmlElement> own = root.name().equals(SPACE) ? Optional.of(root) : root.first(SPACE);
    this.space =
        own.orElseThrow(
            () ->
                root.wrong(
                    "element [" + root.name() + "] has no [utility_space]",
                    "Maybe the file is not one of GENIUS"));
    gather(space);
  }

  /** Objectives may hold others; issues count by their own weights alone, as in GENIUS. */
  private void gather(XmlElement element) {
    for (XmlElement child : element.children()) {
      switch (child.name()) {
        case "objective" -> gather(child);
        case "issue" -> issues.add(child);
        case "weight" -> weights.put(child.required("index"), child);
        default -> {
          // What else there is says nothing of issues.
        }
      }
    }
  }

  @Override
  public boolean isDomain() {
    return !root.name().equals(SPACE) || weights.isEmpty();
  }

  @Override
  public String name() {
    return root.text().stem().replaceFirst("(?i)[-_]domain$", "");
  }

  @Override
  public List<Topic> issues(Cut cut) {
    return issues.stream().map(issue -> topic(issue, cut)).toList();
  }

  private static Topic topic(XmlElement issue, Cut cut) {
    String name = issue.required("name");
    List<XmlElement> items = issue.all("item");
    if (!items.isEmpty()) {
      if (items.size() > Cut.MOST) {
        throw items
            .get(Cut.MOST)
            .notHeld(
                "issue ["
                    + name
                    + "] has ["
                    + items.size()
                    + "] values, at most ["
                    + Cut.MOST
                    + "] can be held",
                "Maybe leave out those that nobody would settle for");
      }
      Map<String, XmlElement> byValue = byValue(name, items);
      List<String> values = List.copyOf(byValue.keySet());
      return new Topic(name, values, Names.areNumbers(values));
    }
    return switch (type(issue)) {
      case "integer" ->
          new Topic(name, cut.whole(name, low(issue), high(issue), issue::notHeld), true);
      case "real" -> new Topic(name, cut.real(name, low(issue), high(issue), issue::notHeld), true);
      default -> throw issue.wrong("issue [" + name + "] has no value", "");
    };
  }

  private static Map<String, XmlElement> byValue(String issue, List<XmlElement> items) {
    Map<String, XmlElement> byValue = new LinkedHashMap<>();
    for (XmlElement item : items) {
      String value = item.required("value");
      if (byValue.put(value, item) != null) {
        throw item.wrong("issue [" + issue + "] has value [" + value + "] twice", "");
      }
    }
    return byValue;
  }

  private static String type(XmlElement issue) {
    return issue
        .find("vtype")
        .or(() -> issue.find("type"))
        .or(() -> issue.find("etype"))
        .orElse("discrete");
  }

  private static BigDecimal low(XmlElement issue) {
    return bound(issue, "lowerbound");
  }

  private static BigDecimal high(XmlElement issue) {
    return bound(issue, "upperbound");
  }

  private static BigDecimal bound(XmlElement issue, String name) {
    XmlElement holder = issue.find(name).isPresent() ? issue : issue.first("range").orElse(issue);
    String text = holder.required(name);
    return ExactNumber.parse(text).orElseThrow(() -> noNumber(holder, name, text));
  }

  private static RuntimeException noNumber(XmlElement element, String attribute, String text) {
    return element.wrong(
        "[" + attribute + "] of [" + element.name() + "] is [" + text + "], a number was expected",
        "");
  }

  private static BigFraction number(XmlElement element, String attribute) {
    String text = element.required(attribute);
    return ExactNumber.parse(text)
        .map(ExactNumber::of)
        .orElseThrow(() -> noNumber(element, attribute, text));
  }

  @Override
  public Optional<Profile> profile(List<Topic> topics, List<String> remarks) {
    String name = name();
    boolean isAdditive =
        space.first("ufun").isEmpty()
            && !space.find("type").orElse("").equalsIgnoreCase("nonlinear");
    if (!isAdditive) {
      remarks.add("party [" + name + "] was left out: its utility is no sum over issues");
      return Optional.empty();
    }
    tellDiscount(remarks);
    List<Evaluation> values =
        topics.stream().map(topic -> evaluation(topic, issue(topic))).toList();
    BigFraction bias =
        space.first("bias").map(own -> number(own, "value")).orElse(BigFraction.ZERO);
    return Optional.of(
        new Profile(
            name,
            values,
            evaluations == Evaluations.NEGMAS ? bias : BigFraction.ZERO,
            space.first("reservation").map(own -> number(own, "value")),
            Optional.empty()));
  }

  private XmlElement issue(Topic topic) {
    return issues.stream()
        .filter(own -> own.required("name").equals(topic.name()))
        .findFirst()
        .orElseThrow(
            () ->
                space.wrong(
                    "the utility space has no issue [" + topic.name() + "]",
                    "Maybe it belongs to another domain"));
  }

  private void tellDiscount(List<String> remarks) {
    space
        .first("discount_factor")
        .map(discount -> number(discount, "value"))
        .filter(d -> !d.equals(BigFraction.ONE) && !d.equals(BigFraction.ZERO))
        .ifPresent(
            d ->
                remarks.add(
                    "party ["
                        + name()
                        + "]: the discount factor ["
                        + ExactNumber.text(d)
                        + "] was left out; [discount] under [process] would say it"));
  }

  private Evaluation evaluation(Topic topic, XmlElement issue) {
    XmlElement weighed = weights.get(issue.required("index"));
    if (weighed == null) {
      throw issue.wrong("issue [" + topic.name() + "] has no weight", "");
    }
    BigFraction weight = number(weighed, "value");
    return issue.all("item").isEmpty()
        ? new Evaluation(weight, line(topic, issue), BigFraction.ONE)
        : listed(weight, topic, issue);
  }

  private Evaluation listed(BigFraction weight, Topic topic, XmlElement issue) {
    Map<String, XmlElement> items = byValue(topic.name(), issue.all("item"));
    List<BigFraction> points = new ArrayList<>();
    for (String value : topic.values()) {
      XmlElement item = items.get(value);
      if (item == null) {
        throw issue.wrong(
            "issue [" + topic.name() + "] has no value [" + value + "]",
            "Maybe the utility space belongs to another domain");
      }
      points.add(number(item, "evaluation"));
    }
    BigFraction greatest = points.stream().max(BigFraction::compareTo).orElseThrow();
    if (evaluations == Evaluations.NEGMAS) {
      return new Evaluation(weight, points, BigFraction.ONE);
    }
    return greatest.compareTo(NEXT_TO_NOTHING) < 0
        ? new Evaluation(
            weight, points.stream().map(p -> BigFraction.ZERO).toList(), BigFraction.ONE)
        : new Evaluation(weight, points, greatest);
  }

  private List<BigFraction> line(Topic topic, XmlElement issue) {
    XmlElement line =
        issue
            .first("evaluator")
            .orElseThrow(() -> issue.wrong("issue [" + topic.name() + "] has no evaluator", ""));
    String shape = line.find("ftype").orElse("linear");
    if (!List.of("linear", "constant").contains(shape)) {
      throw line.notHeld(
          "evaluator [" + shape + "] of issue [" + topic.name() + "] is none that can be held",
          "Maybe list its values as items");
    }
    BigFraction offset = number(line, line.find("offset").isPresent() ? "offset" : "parameter0");
    BigFraction slope =
        shape.equals("constant")
            ? BigFraction.ZERO
            : number(line, line.find("slope").isPresent() ? "slope" : "parameter1");
    boolean isGenius = evaluations == Evaluations.GENIUS;
    boolean isFromBound = isGenius && type(issue).equals("integer");
    BigFraction from = isFromBound ? ExactNumber.of(low(issue)) : BigFraction.ZERO;
    return Slopes.of(topic.values(), offset, slope, from, isGenius);
  }
}

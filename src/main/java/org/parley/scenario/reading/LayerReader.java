package org.parley.scenario.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Layer;
import org.parley.scenario.Layer.Rule;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.Sequence;

/** Reads {@code layers}. */
final class LayerReader {

  /** Most parties in all layers, so that a set of them is a machine word. */
  private static final int MOST_VOTERS = 60;

  /** Beyond so many decimals votes would not be whole numbers of a handy unit. */
  private static final int MOST_DECIMALS = 6;

  private static final List<String> KEYS =
      List.of("id", "title", "parties", "rule", "quota", "veto", "sources");

  private final References references;
  private final Expect expect;

  LayerReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** The layers, none where the scenario has none. */
  List<Layer> read(Fields scenario) {
    List<Layer> layers = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    Set<String> voters = new LinkedHashSet<>();
    Optional<YamlNode> node = scenario.find("layers");
    if (node.isEmpty()) {
      return layers;
    }
    for (YamlNode item : expect.nonEmptyItems(node.get(), "[layers]")) {
      layer(item, ids)
          .ifPresent(
              layer -> {
                voters.addAll(layer.members());
                layers.add(layer);
              });
    }
    if (voters.size() > MOST_VOTERS) {
      String has = "[layers] have [" + voters.size() + "] parties, at most [" + MOST_VOTERS + "]";
      expect.problems().report(ProblemCode.TOO_MANY_VOTERS, node.get(), has + " were expected");
    }
    return layers;
  }

  private Optional<Layer> layer(YamlNode item, Set<String> ids) {
    Optional<String> id = id(item, ids);
    String name = id.map(word -> "layer " + Problems.quoted(word)).orElse("an entry in [layers]");
    Fields fields = Fields.of(item, name, item, expect, KEYS);
    if (!fields.has("id")) {
      fields.required("id");
    }
    Map<String, BigDecimal> weights = weights(fields);
    Optional<Rule> rule = rule(fields, weights);
    Set<String> veto = veto(fields, weights);
    if (id.isEmpty() || weights.isEmpty() || rule.isEmpty()) {
      return Optional.empty();
    }
    warn(fields, weights, rule.get(), veto);
    return Optional.of(
        new Layer(
            id.get(),
            fields.text("title", ""),
            weights,
            rule.get(),
            veto,
            references.sources(fields)));
  }

  /** The id, which the messages about all else need. */
  private Optional<String> id(YamlNode item, Set<String> ids) {
    Optional<YamlNode> node =
        item instanceof Mapping mapping ? mapping.find("id").map(Entry::value) : Optional.empty();
    Optional<Scalar> word =
        node.flatMap(value -> expect.word(value, "[id] of an entry in [layers]"))
            .filter(id -> expect.isId(id, "layer"));
    if (word.isPresent() && !ids.add(word.get().text())) {
      String twice = "[layers] has layer " + Problems.quoted(word.get().text()) + " twice";
      expect.problems().report(ProblemCode.LAYER_TWICE, word.get(), twice);
    }
    return word.map(Scalar::text);
  }

  private Map<String, BigDecimal> weights(Fields fields) {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    String name = fields.name("parties");
    Optional<YamlNode> node = fields.required("parties");
    if (node.isPresent() && node.get() instanceof Mapping) {
      for (Entry entry : expect.nonEmptyEntries(node.get(), name)) {
        String votes = "votes of party " + entry.quotedKey() + " in " + fields.name();
        Optional<BigDecimal> weight = votes(entry.value(), votes);
        if (references.isParty(entry.key(), name + " names") && weight.isPresent()) {
          weights.put(entry.key().text(), weight.get());
        }
      }
    } else if (node.isPresent()) {
      for (Scalar word : parties(node.get(), name)) {
        weights.put(word.text(), BigDecimal.ONE);
      }
    }
    return weights;
  }

  /** The parties of a list, each once. */
  private List<Scalar> parties(YamlNode list, String name) {
    List<Scalar> parties = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (YamlNode item : expect.nonEmptyItems(list, name)) {
      Optional<Scalar> word =
          expect
              .word(item, "an entry in " + name)
              .filter(party -> references.isParty(party, name + " names"));
      if (word.isPresent() && !seen.add(word.get().text())) {
        String twice = name + " names party " + Problems.quoted(word.get().text()) + " twice";
        Optional<String> advice =
            Optional.of("Maybe votes by party, such as {" + word.get().text() + ": 2}");
        expect.problems().report(ProblemCode.MEMBER_TWICE, word.get(), twice, advice);
      } else {
        word.ifPresent(parties::add);
      }
    }
    return parties;
  }

  private Optional<BigDecimal> votes(YamlNode node, String name) {
    Optional<BigDecimal> votes =
        expect
            .number(node, name, Bounds.VOTES)
            .map(number -> new BigDecimal(((Scalar) node).text()).stripTrailingZeros());
    if (votes.isPresent() && votes.get().scale() > MOST_DECIMALS) {
      String is = name + " is " + node.described();
      String expected = ", at most [" + MOST_DECIMALS + "] decimals were expected";
      expect.problems().report(ProblemCode.VOTES, node, is + expected);
      return Optional.empty();
    }
    return votes;
  }

  private Optional<Rule> rule(Fields fields, Map<String, BigDecimal> weights) {
    if (fields.has("rule") == fields.has("quota")) {
      String both = fields.has("rule") ? " has both [rule] and [quota]" : " has no [rule]";
      String expected = fields.has("rule") ? "one of them" : "it or [quota]";
      fields.reportMissing(
          ProblemCode.LAYER_RULE,
          fields.name() + both + ", " + expected + " was expected",
          Optional.of("Maybe [rule: all]"));
      return Optional.empty();
    }
    return fields.has("quota")
        ? fields.find("quota").flatMap(node -> quota(node, fields, weights))
        : fields.find("rule").flatMap(node -> rule(node, fields));
  }

  private Optional<Rule> rule(YamlNode node, Fields fields) {
    String name = fields.name("rule");
    if (node instanceof Mapping) {
      Fields of = Fields.of(node, name, node, expect, List.of("all-but"));
      return of.required("all-but").flatMap(number -> allBut(number, of.name("all-but")));
    }
    Optional<Scalar> word = expect.word(node, name);
    if (word.isPresent() && !word.get().text().equals("all")) {
      expect
          .problems()
          .report(
              ProblemCode.LAYER_RULE,
              node,
              name + " is " + node.described() + ", [all] or {all-but: N} was expected",
              Optional.of("Maybe [quota] with the votes that are enough"));
      return Optional.empty();
    }
    return word.map(all -> new Rule.All());
  }

  private Optional<Rule> allBut(YamlNode node, String name) {
    Optional<BigDecimal> number = votes(node, name);
    if (number.isPresent() && number.get().scale() > 0) {
      String is = name + " is " + node.described() + ", a whole number was expected";
      expect.problems().report(ProblemCode.VOTES, node, is);
      return Optional.empty();
    }
    return number.map(most -> new Rule.AllBut(most.intValueExact()));
  }

  private Optional<Rule> quota(YamlNode node, Fields fields, Map<String, BigDecimal> weights) {
    String name = fields.name("quota");
    Optional<BigDecimal> votes = votes(node, name);
    BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isTooMuch =
        votes.isPresent()
            && !weights.isEmpty()
            && votes.get().compareTo(sum) > 0
            && weights.size() == named(fields);
    if (votes.isPresent() && (votes.get().signum() == 0 || isTooMuch)) {
      String what = votes.get().signum() == 0 ? "above 0" : "at most [" + sum.toPlainString() + "]";
      expect
          .problems()
          .report(
              ProblemCode.QUOTA,
              node,
              name + " is " + node.described() + ", a number " + what + " was expected",
              Optional.of(
                  sum.signum() == 0
                      ? "Maybe votes for the parties, which have none"
                      : "Maybe more than half of all votes, which are " + sum.toPlainString()));
      return Optional.empty();
    }
    return votes.map(Rule.Quota::new);
  }

  /** How many parties are named, be they known or not. */
  private static int named(Fields fields) {
    return fields
        .find("parties")
        .map(
            node ->
                node instanceof Mapping mapping
                    ? mapping.entries().size()
                    : node instanceof Sequence list ? list.items().size() : 0)
        .orElse(0);
  }

  private Set<String> veto(Fields fields, Map<String, BigDecimal> weights) {
    Set<String> veto = new LinkedHashSet<>();
    Optional<YamlNode> node = fields.find("veto");
    if (node.isPresent()) {
      for (Scalar word : parties(node.get(), fields.name("veto"))) {
        if (weights.containsKey(word.text())) {
          veto.add(word.text());
        } else if (!weights.isEmpty()) {
          String names = fields.name("veto") + " names " + Problems.quoted(word.text());
          expect
              .problems()
              .unknown(
                  ProblemCode.VETO_OUTSIDE, word, names, "a party of the layer", weights.keySet());
        }
      }
    }
    return veto;
  }

  /** Warns of votes that do not count, and of a layer that nobody can stop anything in. */
  private void warn(Fields fields, Map<String, BigDecimal> weights, Rule rule, Set<String> veto) {
    boolean isWeighted = weights.values().stream().anyMatch(w -> w.compareTo(BigDecimal.ONE) != 0);
    if (isWeighted && !(rule instanceof Rule.Quota)) {
      fields.reportMissing(
          ProblemCode.VOTES_UNUSED,
          fields.name() + " has votes, which its [rule] does not count",
          Optional.of("Maybe [quota] with the votes that are enough"));
    }
    if (rule instanceof Rule.AllBut allBut
        && allBut.refusals() >= weights.size()
        && veto.isEmpty()) {
      fields.reportMissing(
          ProblemCode.STOPS_NOTHING,
          fields.name() + " stops nothing: all of its parties may refuse",
          Optional.of("Maybe [all-but: " + (weights.size() - 1) / 2 + "]"));
    }
  }
}

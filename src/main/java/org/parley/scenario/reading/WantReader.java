package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Source;
import org.parley.scenario.Wants;
import org.parley.scenario.Wants.Basis;
import org.parley.scenario.Wants.Importance;
import org.parley.scenario.Wants.OfParty;
import org.parley.scenario.Wants.Statement;
import org.parley.scenario.Wants.Want;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;

/** Reads {@code today} and {@code wants}. */
final class WantReader {

  private static final List<String> PARTY_KEYS = List.of("more-important", "prefers");
  private static final List<String> TODAY_KEYS = List.of("option", "sources", "basis", "note");
  private static final List<String> ORDER_KEYS = List.of("order", "sources", "basis");
  private static final List<String> WANT_KEYS = List.of("rule", "option", "sources", "basis");

  private final References references;
  private final Expect expect;

  WantReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** What the scenario says of it, possibly nothing. */
  Wants read(Fields scenario) {
    Map<String, OfParty> byParty = new LinkedHashMap<>();
    for (Entry entry : scenario.entries("wants")) {
      if (references.isParty(entry.key(), "[wants] names")) {
        String name = "[wants] of party " + entry.quotedKey();
        Fields fields = Fields.of(entry.key(), name, entry.value(), expect, PARTY_KEYS);
        byParty.put(entry.key().text(), new OfParty(importance(fields), prefers(fields)));
      }
    }
    Map<String, List<Source>> sources = new LinkedHashMap<>();
    Map<String, String> today = today(scenario, sources);
    return new Wants(today, sources, byParty);
  }

  /**
   * The options as things stand.
   *
   * @param sources takes where that was said, by issue
   */
  private Map<String, String> today(Fields scenario, Map<String, List<Source>> sources) {
    Map<String, String> today = new LinkedHashMap<>();
    Optional<YamlNode> node = scenario.find("today");
    if (node.isEmpty()) {
      return today;
    }
    Set<String> named = new HashSet<>();
    for (Entry entry : expect.entries(node.get(), "[today]")) {
      named.add(entry.key().text());
      if (references.isIssue(entry.key(), "[today] names")) {
        String name = "[" + entry.key().text() + "] of [today]";
        Optional<YamlNode> option = Optional.of(entry.value());
        if (entry.value() instanceof YamlNode.Mapping) {
          Fields fields = Fields.of(entry.key(), name, entry.value(), expect, TODAY_KEYS);
          fields.prose("note");
          basis(fields);
          List<Source> support = support(fields);
          if (!support.isEmpty()) {
            sources.put(entry.key().text(), support);
          }
          option = fields.required("option");
        }
        option
            .flatMap(value -> expect.word(value, name))
            .flatMap(word -> references.option(entry.key().text(), word, name + " is"))
            .ifPresent(id -> today.put(entry.key().text(), id));
      }
    }
    for (String issue : references.ids().optionsByIssue().keySet()) {
      if (node.get() instanceof YamlNode.Mapping && !named.contains(issue)) {
        String missing = "[today] has no [" + issue + "], an option of every issue was expected";
        expect.problems().report(ProblemCode.MISSING_KEY, node.get(), missing);
      }
    }
    return today;
  }

  private List<Importance> importance(Fields party) {
    List<Importance> orders = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (YamlNode item : items(party, "more-important")) {
      String name = "an entry in " + party.name("more-important");
      Fields fields = Fields.of(item, name, item, expect, ORDER_KEYS);
      List<String> order = new ArrayList<>();
      for (YamlNode word : items(fields, "order")) {
        expect
            .word(word, "an entry in " + fields.name("order"))
            .filter(issue -> references.isIssue(issue, fields.name("order") + " names"))
            .filter(issue -> isNew(issue, seen, party))
            .ifPresent(issue -> order.add(issue.text()));
      }
      fields.required("order");
      orders.add(new Importance(order, support(fields), basis(fields)));
    }
    return orders;
  }

  private boolean isNew(Scalar issue, Set<String> seen, Fields party) {
    boolean isNew = seen.add(issue.text());
    if (!isNew) {
      expect
          .problems()
          .report(
              ProblemCode.IMPORTANCE_TWICE,
              issue,
              party.name("more-important") + " has issue [" + issue.text() + "] twice",
              Optional.of("Maybe put the two orders together"));
    }
    return isNew;
  }

  private List<Want> prefers(Fields party) {
    List<Want> wants = new ArrayList<>();
    for (YamlNode item : items(party, "prefers")) {
      String name = "an entry in " + party.name("prefers");
      Fields fields = Fields.of(item, name, item, expect, WANT_KEYS);
      List<Source> sources = support(fields);
      Optional<Basis> basis = basis(fields);
      statement(fields).ifPresent(statement -> wants.add(new Want(statement, sources, basis)));
    }
    return wants;
  }

  private Optional<Statement> statement(Fields fields) {
    if (fields.has("rule") == fields.has("option")) {
      String both = fields.has("rule") ? " has both [rule] and [option]" : " has no [rule]";
      String expected = fields.has("rule") ? "one of them" : "it or [option]";
      fields.reportMissing(
          ProblemCode.MISSING_KEY,
          fields.name() + both + ", " + expected + " was expected",
          Optional.empty());
      return Optional.empty();
    }
    String key = fields.has("rule") ? "rule" : "option";
    return fields
        .find(key)
        .flatMap(value -> expect.word(value, fields.name(key)))
        .flatMap(word -> key.equals("rule") ? rule(word, fields) : option(word, fields));
  }

  private Optional<Statement> rule(Scalar word, Fields fields) {
    return expect.isId(word, fields.name("rule"))
        ? Optional.of(new Statement.ByRule(word.text()))
        : Optional.empty();
  }

  private Optional<Statement> option(Scalar word, Fields fields) {
    int equals = word.text().indexOf('=');
    if (equals < 1) {
      String is = fields.name("option") + " is " + word.described();
      expect
          .problems()
          .report(
              ProblemCode.NO_ID,
              word,
              is + ", an issue and an option were expected, such as [border=open]");
      return Optional.empty();
    }
    Scalar issue =
        new Scalar(word.line(), word.column(), word.text().substring(0, equals), word.type());
    Scalar option =
        new Scalar(word.line(), word.column(), word.text().substring(equals + 1), word.type());
    String names = fields.name("option") + " names";
    return Optional.of(issue)
        .filter(id -> references.isIssue(id, names))
        .flatMap(id -> references.option(id.text(), option, names))
        .map(id -> new Statement.ByOption(issue.text(), id));
  }

  /** The sources; where there are none, a basis must be given unless nothing is documented. */
  private List<Source> support(Fields fields) {
    if (!fields.has("sources") && !fields.has("basis") && references.ids().isDocumented()) {
      fields.reportMissing(
          ProblemCode.NO_BASIS,
          fields.name() + " has neither [sources] nor [basis]",
          Optional.of("Maybe [basis: inferred] or [basis: assumption]"));
    }
    return references.sources(fields);
  }

  private Optional<Basis> basis(Fields fields) {
    return fields.label("basis", List.of(Basis.values()));
  }

  private List<YamlNode> items(Fields fields, String key) {
    return fields
        .find(key)
        .map(value -> expect.nonEmptyItems(value, fields.name(key)))
        .orElse(List.of());
  }
}

package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Control;
import org.parley.scenario.Control.OfIssue;
import org.parley.scenario.Source;
import org.parley.scenario.Wants.Basis;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;
import org.parley.scenario.reading.YamlNode.Sequence;

/** Reads {@code control}. */
final class ControlReader {

  private static final List<String> KEYS =
      List.of("by", "together", "moves", "sources", "basis", "note");

  private final References references;
  private final Expect expect;

  ControlReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** What the scenario says of it, possibly nothing. */
  Control read(Fields scenario) {
    Map<String, OfIssue> byIssue = new LinkedHashMap<>();
    Optional<YamlNode> node = scenario.find("control");
    List<Entry> entries =
        node.map(value -> expect.nonEmptyEntries(value, "[control]")).orElse(List.of());
    for (Entry entry : entries) {
      if (references.isIssue(entry.key(), "[control] names")) {
        String name = "[control] of issue " + entry.quotedKey();
        Fields fields = Fields.of(entry.key(), name, entry.value(), expect, KEYS);
        byIssue.put(entry.key().text(), issue(entry, fields));
      }
    }
    return new Control(byIssue);
  }

  private OfIssue issue(Entry entry, Fields fields) {
    List<String> by = by(fields);
    boolean isTogether = isTogether(fields);
    if (isTogether && by.size() < 2) {
      fields
          .find("together")
          .ifPresent(
              node ->
                  expect
                      .problems()
                      .report(
                          ProblemCode.TOGETHER_ALONE,
                          node,
                          fields.name("together")
                              + " is [true], but [by] names fewer than two parties",
                          Optional.of("Maybe name the others in [by]")));
    }
    fields.prose("note");
    List<Source> sources = references.sources(fields);
    Optional<Basis> basis = fields.label("basis", List.of(Basis.values()));
    if (!fields.has("sources") && !fields.has("basis") && references.ids().isDocumented()) {
      fields.reportMissing(
          ProblemCode.NO_BASIS,
          fields.name() + " has neither [sources] nor [basis]",
          Optional.of("Maybe [basis: inferred] or [basis: assumption]"));
    }
    return new OfIssue(by, isTogether, moves(entry.key().text(), fields), sources, basis);
  }

  /** One party, or a list of them. */
  private List<String> by(Fields fields) {
    Optional<YamlNode> node = fields.required("by");
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlNode> items =
        node.get() instanceof Sequence
            ? expect.nonEmptyItems(node.get(), fields.name("by"))
            : List.of(node.get());
    Set<String> by = new LinkedHashSet<>();
    for (YamlNode item : items) {
      expect
          .word(item, fields.name("by"))
          .filter(word -> references.isParty(word, fields.name("by") + " names"))
          .filter(word -> isNew(word, by, fields.name("by")))
          .ifPresent(word -> by.add(word.text()));
    }
    return List.copyOf(by);
  }

  private boolean isTogether(Fields fields) {
    Optional<YamlNode> node = fields.find("together");
    if (node.isEmpty()) {
      return false;
    }
    boolean isTruth = node.get() instanceof Scalar scalar && scalar.type() == ScalarType.TRUTH;
    if (!isTruth) {
      String is = fields.name("together") + " is " + node.get().described();
      expect
          .problems()
          .report(ProblemCode.UNKNOWN_WORD, node.get(), is + ", [true] or [false] was expected");
    }
    return isTruth && ((Scalar) node.get()).text().equalsIgnoreCase("true");
  }

  private Map<String, List<String>> moves(String issue, Fields fields) {
    Map<String, List<String>> moves = new LinkedHashMap<>();
    String name = fields.name("moves");
    for (Entry entry : fields.entries("moves")) {
      references
          .option(issue, entry.key(), name + " names")
          .ifPresent(from -> moves.put(from, targets(issue, from, entry, name)));
    }
    return moves;
  }

  /** The options that one can be changed to: none where it is final. */
  private List<String> targets(String issue, String from, Entry entry, String moves) {
    String name = moves + " from " + entry.quotedKey();
    List<YamlNode> items =
        entry.value() instanceof Sequence list && list.items().isEmpty()
            ? List.of()
            : expect.nonEmptyItems(entry.value(), name);
    Set<String> targets = new LinkedHashSet<>();
    for (YamlNode item : items) {
      Optional<Scalar> word = expect.word(item, "an option in " + name);
      Optional<String> option =
          word.flatMap(scalar -> references.option(issue, scalar, name + " names"));
      if (option.isPresent() && option.get().equals(from)) {
        String message = name + " leads to [" + from + "] itself, which is no move";
        expect.problems().report(ProblemCode.CONTRADICTORY_MOVES, item, message);
      } else if (option.isPresent() && isNew(word.orElseThrow(), targets, name)) {
        targets.add(option.get());
      }
    }
    return new ArrayList<>(targets);
  }

  private boolean isNew(Scalar word, Set<String> seen, String name) {
    boolean isNew = !seen.contains(word.text());
    if (!isNew) {
      expect
          .problems()
          .report(
              ProblemCode.CONTRADICTORY_MOVES, word, name + " names [" + word.text() + "] twice");
    }
    return isNew;
  }
}

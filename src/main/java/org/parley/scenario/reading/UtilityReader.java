package org.parley.scenario.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.AssumedUtility;
import org.parley.scenario.AssumedUtility.Reservation;
import org.parley.scenario.AssumedUtility.Together;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.Range;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;
import org.parley.scenario.reading.YamlNode.Scalar;
import org.parley.scenario.reading.YamlNode.ScalarType;

/** Reads {@code utility} of the assumptions. */
final class UtilityReader {

  private static final List<String> KEYS =
      List.of("weights", "as-given", "values", "together", "positions-share", "reservation");

  private final References references;
  private final Expect expect;

  UtilityReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /**
   * What is assumed of each party, by id.
   *
   * @param scenario the whole file
   * @param assumptions the part that says it
   */
  Map<String, AssumedUtility> read(Fields scenario, Fields assumptions) {
    Map<String, AssumedUtility> utilities = new LinkedHashMap<>();
    for (Entry entry : assumptions.entries("utility")) {
      if (references.isParty(entry.key(), assumptions.name("utility") + " names")) {
        String name = "[utility] of party " + entry.quotedKey();
        Fields fields = Fields.of(entry.key(), name, entry.value(), expect, KEYS);
        utilities.put(entry.key().text(), utility(fields, scenario, entry.key().text()));
      }
    }
    return utilities;
  }

  private AssumedUtility utility(Fields fields, Fields scenario, String party) {
    Map<String, Valuation> values = new LinkedHashMap<>();
    ValuationReader valuations = new ValuationReader(references);
    for (Entry entry : fields.entries("values")) {
      if (references.isIssue(entry.key(), fields.name("values") + " names")) {
        String issue = entry.key().text();
        valuations.read(entry, fields).ifPresent(valuation -> values.put(issue, valuation));
      }
    }
    Set<String> wanted =
        new LinkedHashSet<>(fields.entries("values").stream().map(UtilityReader::id).toList());
    wanted.addAll(stated(scenario, party));
    return new AssumedUtility(
        weights(fields, wanted),
        values,
        together(fields),
        fields.find("reservation").flatMap(node -> reservation(node, fields, scenario)),
        isAsGiven(fields),
        fields.number("positions-share", Bounds.PROBABILITY));
  }

  private static String id(Entry entry) {
    return entry.key().text();
  }

  /** Ids of the issues on which a party has stated an option. */
  private static List<String> stated(Fields scenario, String party) {
    return scenario
        .find("parties")
        .flatMap(parties -> value(parties, party))
        .flatMap(own -> value(own, "stated"))
        .filter(Mapping.class::isInstance)
        .map(stated -> ((Mapping) stated).entries().stream().map(UtilityReader::id).toList())
        .orElse(List.of());
  }

  private static Optional<YamlNode> value(YamlNode node, String key) {
    return node instanceof Mapping mapping ? mapping.find(key).map(Entry::value) : Optional.empty();
  }

  private boolean isAsGiven(Fields fields) {
    Optional<YamlNode> node = fields.find("as-given");
    if (node.isEmpty()) {
      return false;
    }
    boolean isTruth = node.get() instanceof Scalar scalar && scalar.type() == ScalarType.TRUTH;
    if (!isTruth) {
      String is = fields.name("as-given") + " is " + node.get().described();
      expect
          .problems()
          .report(ProblemCode.UNKNOWN_WORD, node.get(), is + ", [true] or [false] was expected");
    }
    return isTruth && ((Scalar) node.get()).text().equalsIgnoreCase("true");
  }

  private Map<String, Range> weights(Fields fields, Set<String> wanted) {
    Map<String, Range> weights = new LinkedHashMap<>();
    String name = fields.name("weights");
    for (Entry entry : fields.entries("weights")) {
      if (references.isIssue(entry.key(), name + " names")) {
        String weight = "weight of issue " + entry.quotedKey() + " in " + fields.name();
        RangeReader.read(entry.value(), weight, Bounds.WORTH, expect)
            .ifPresent(range -> weights.put(entry.key().text(), range));
        if (!wanted.contains(entry.key().text())) {
          String nothing = weight + " is given, and nothing says which of its options is wanted";
          Optional<String> advice =
              Optional.of("Maybe add [" + entry.key().text() + "] to [values]");
          expect.problems().report(ProblemCode.NOTHING_WANTED, entry.key(), nothing, advice);
        }
      }
    }
    if (!weights.isEmpty() && weights.values().stream().allMatch(range -> range.value() == 0)) {
      expect
          .problems()
          .report(
              ProblemCode.WEIGHTS_ALL_ZERO,
              fields.find("weights").orElseThrow(),
              name + " are all [0], one above 0 was expected");
    }
    return weights;
  }

  private List<Together> together(Fields fields) {
    List<Together> together = new ArrayList<>();
    Set<Set<String>> pairs = new HashSet<>();
    Optional<YamlNode> node = fields.find("together");
    if (node.isPresent()) {
      for (YamlNode item : expect.nonEmptyItems(node.get(), fields.name("together"))) {
        new TogetherReader(references).read(item, fields, pairs).ifPresent(together::add);
      }
    }
    return together;
  }

  private Optional<Reservation> reservation(YamlNode node, Fields fields, Fields scenario) {
    String name = fields.name("reservation");
    if (!(node instanceof Mapping mapping) || mapping.find("outcome").isEmpty()) {
      return RangeReader.read(node, name, Bounds.WORTH, expect).map(Reservation.Level::new);
    }
    Fields of = Fields.of(node, name, node, expect, List.of("outcome"));
    Optional<Scalar> word =
        of.required("outcome").flatMap(value -> expect.word(value, of.name("outcome")));
    if (word.isPresent() && !word.get().text().equals("today")) {
      String is = of.name("outcome") + " is " + word.get().described();
      expect
          .problems()
          .unknown(ProblemCode.UNKNOWN_WORD, word.get(), is, "this word", List.of("today"));
      return Optional.empty();
    }
    if (!scenario.has("today")) {
      expect
          .problems()
          .report(
              ProblemCode.NO_TODAY,
              node,
              name + " is what [today] is worth, and the scenario has no [today]",
              Optional.of("Maybe add [today] with the option of every issue without a deal"));
    }
    return word.map(today -> new Reservation.Today());
  }
}

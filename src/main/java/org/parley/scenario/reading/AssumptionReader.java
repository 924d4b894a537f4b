package org.parley.scenario.reading;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.scenario.Assumptions;
import org.parley.scenario.Named;
import org.parley.scenario.Position.Wording;
import org.parley.scenario.Range;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;

/** Reads {@code assumptions}. */
final class AssumptionReader {

  private static final List<String> KEYS =
      List.of("note", "firmness", "option-weights", "correlation", "utility");
  private static final List<String> LABELS =
      List.of(Wording.values()).stream().map(Named::label).toList();

  private final References references;
  private final Expect expect;

  AssumptionReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** The assumptions, defaults where the scenario makes none. */
  Assumptions read(Fields scenario) {
    Optional<YamlNode> node = scenario.find("assumptions");
    if (node.isEmpty()) {
      return new Assumptions("", Assumptions.DEFAULT_FIRMNESS, Map.of(), Map.of());
    }
    Fields fields = Fields.of(node.get(), "[assumptions]", node.get(), expect, KEYS);
    return new Assumptions(
        fields.prose("note"),
        firmness(fields),
        optionWeights(fields),
        correlation(fields),
        new UtilityReader(references).read(scenario, fields));
  }

  private Map<Wording, Range> firmness(Fields assumptions) {
    Map<Wording, Range> firmness = new EnumMap<>(Assumptions.DEFAULT_FIRMNESS);
    Optional<YamlNode> node = assumptions.find("firmness");
    if (node.isPresent()) {
      String name = assumptions.name("firmness");
      Fields fields = Fields.of(node.get(), name, node.get(), expect, LABELS);
      for (Wording wording : Wording.values()) {
        fields
            .find(wording.label())
            .flatMap(value -> RangeReader.read(value, fields.name(wording.label()), expect))
            .ifPresent(range -> firmness.put(wording, range));
      }
    }
    return firmness;
  }

  private Map<String, Map<String, Double>> optionWeights(Fields assumptions) {
    Map<String, Map<String, Double>> weights = new LinkedHashMap<>();
    for (Entry entry : assumptions.entries("option-weights")) {
      if (references.isIssue(entry.key(), assumptions.name("option-weights") + " names")) {
        String name = "[option-weights] of issue " + entry.quotedKey();
        weights.put(entry.key().text(), weights(entry, name));
      }
    }
    return weights;
  }

  /** Weight by option in the file's order, 1 for options not named. */
  private Map<String, Double> weights(Entry issue, String name) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Set<String> options = references.ids().options(issue.key().text());
    options.forEach(option -> weights.put(option, 1.0));
    for (Entry entry : expect.entries(issue.value(), name)) {
      String weight = "weight of option " + entry.quotedKey() + " in " + name;
      references
          .option(issue.key().text(), entry.key(), name + " names")
          .ifPresent(
              option ->
                  expect
                      .number(entry.value(), weight, Bounds.WEIGHT)
                      .ifPresent(number -> weights.put(option, number)));
    }
    if (!weights.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
      expect
          .problems()
          .report(
              ProblemCode.WEIGHTS_ALL_ZERO,
              issue.key(),
              name + " are all [0], one above 0 was expected");
    }
    return Collections.unmodifiableMap(weights);
  }

  private Map<String, Double> correlation(Fields assumptions) {
    Map<String, Double> correlation = new LinkedHashMap<>();
    for (Entry entry : assumptions.entries("correlation")) {
      String name = assumptions.name("correlation");
      if (references.isParty(entry.key(), name + " names")) {
        expect
            .number(entry.value(), name + " for party " + entry.quotedKey(), Bounds.CORRELATION)
            .ifPresent(number -> correlation.put(entry.key().text(), number));
      }
    }
    return correlation;
  }
}

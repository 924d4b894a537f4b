package org.parley.scenario.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.scenario.AssumedUtility.Scale;
import org.parley.scenario.AssumedUtility.Valuation;
import org.parley.scenario.AssumedUtility.Valuation.Linear;
import org.parley.scenario.AssumedUtility.Valuation.Listed;
import org.parley.scenario.AssumedUtility.Valuation.Peak;
import org.parley.scenario.AssumedUtility.Valuation.Points;
import org.parley.scenario.Named;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.reading.YamlNode.Entry;
import org.parley.scenario.reading.YamlNode.Mapping;

/** Reads what the options of an issue are worth to a party. */
final class ValuationReader {

  /** How worth goes over the options. */
  private enum Shape implements Named {
    LINEAR("linear"),
    PEAK("peak"),
    POINTS("points");

    private final String label;

    Shape(String label) {
      this.label = label;
    }

    List<String> keys() {
      return switch (this) {
        case LINEAR -> List.of("shape", "best", "worst", "scale");
        case PEAK -> List.of("shape", "at", "scale");
        case POINTS -> List.of("shape", "points", "full");
      };
    }

    @Override
    public String label() {
      return label;
    }
  }

  private final References references;
  private final Expect expect;

  ValuationReader(References references) {
    this.references = references;
    this.expect = references.expect();
  }

  /** The worth of options of the issue that is the key of the entry, which is known. */
  Optional<Valuation> read(Entry entry, Fields utility) {
    String issue = entry.key().text();
    String name = "worth of issue " + entry.quotedKey() + " in " + utility.name();
    Optional<Mapping> mapping = expect.mapping(entry.value(), name);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    Optional<Entry> shaped = mapping.get().find("shape");
    if (shaped.isEmpty()) {
      return Optional.of(
          new Listed(numbers(mapping.get(), issue, "worth", name, Bounds.PROBABILITY)));
    }
    return expect
        .label(shaped.get().value(), "[shape] of " + name, List.of(Shape.values()))
        .flatMap(
            shape -> {
              Fields fields = Fields.of(entry.key(), name, entry.value(), expect, shape.keys());
              if (shape == Shape.POINTS) {
                return points(fields, issue);
              }
              Scale scale = scale(fields, issue);
              return shape == Shape.LINEAR
                  ? linear(fields, issue, scale)
                  : option(fields, "at", issue).map(at -> new Peak(at, scale));
            });
  }

  private Optional<Valuation> linear(Fields fields, String issue, Scale scale) {
    Optional<String> best = option(fields, "best", issue);
    Optional<String> worst = option(fields, "worst", issue);
    if (best.isEmpty() || worst.isEmpty()) {
      return Optional.empty();
    }
    if (best.equals(worst)) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          fields.name() + " has [" + best.get() + "] both as [best] and as [worst]",
          Optional.empty());
    }
    if (scale == Scale.STEPS && references.ids().unordered().contains(issue)) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          fields.name() + " is [linear], but the options of the issue have no order",
          Optional.of("Maybe [shape: peak], or the worth of each option"));
    }
    return Optional.of(new Linear(best.get(), worst.get(), scale));
  }

  private Scale scale(Fields fields, String issue) {
    Scale scale = fields.label("scale", List.of(Scale.values())).orElse(Scale.STEPS);
    if (scale == Scale.VALUE && !references.ids().numeric().contains(issue)) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          fields.name()
              + " goes by [value], but the issue has no unit, so its options are no numbers",
          Optional.of("Maybe [scale: steps]"));
    }
    return scale;
  }

  private Optional<String> option(Fields fields, String key, String issue) {
    return fields
        .required(key)
        .flatMap(value -> expect.word(value, fields.name(key)))
        .flatMap(word -> references.option(issue, word, fields.name(key) + " is"));
  }

  private Optional<Valuation> points(Fields fields, String issue) {
    double full = fields.number("full", Bounds.POINTS).orElse(1.0);
    if (full <= 0) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          fields.name("full") + " is [" + full + "], a number above 0 was expected",
          Optional.empty());
      return Optional.empty();
    }
    String name = fields.name("points");
    Map<String, Double> byOption = new LinkedHashMap<>();
    fields
        .required("points")
        .flatMap(value -> expect.mapping(value, name))
        .ifPresent(
            mapping -> byOption.putAll(numbers(mapping, issue, "points", name, Bounds.POINTS)));
    byOption.forEach((option, points) -> checkWorth(fields, option, points / full));
    return byOption.isEmpty() ? Optional.empty() : Optional.of(new Points(byOption, full));
  }

  private static void checkWorth(Fields fields, String option, double worth) {
    if (!Bounds.WORTH.contains(Math.abs(worth))) {
      fields.reportMissing(
          ProblemCode.VALUATION,
          "option [" + option + "] is worth [" + worth + "] in " + fields.name(),
          Optional.of("Maybe more points are [full]: what options are worth is within 1000 of 0"));
    }
  }

  /** A number for every option. */
  private Map<String, Double> numbers(
      Mapping mapping, String issue, String what, String name, Bounds bounds) {
    Map<String, Double> byOption = new LinkedHashMap<>();
    for (Entry entry : mapping.entries()) {
      String worth = what + " of option " + entry.quotedKey() + " in " + name;
      references
          .option(issue, entry.key(), name + " names")
          .ifPresent(
              option ->
                  expect
                      .number(entry.value(), worth, bounds)
                      .ifPresent(number -> byOption.put(option, number)));
    }
    List<String> missing =
        references.ids().options(issue).stream().filter(o -> !byOption.containsKey(o)).toList();
    if (!missing.isEmpty() && mapping.entries().size() == byOption.size()) {
      expect
          .problems()
          .report(
              ProblemCode.VALUATION,
              mapping,
              name + " says nothing of option [" + String.join("], [", missing) + "]",
              Optional.of("Maybe [" + missing.get(0) + ": 0], or a [shape]"));
    }
    return byOption;
  }
}

package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.session.Decimal;
import org.parley.rules.session.Derived;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Value;

/**
 * Which derived facts there can be, and when each is there, which is told last of all: those that a
 * rule over few issues derives under some combination of their options, and one that a rule over
 * many derives whatever it matches.
 */
final class DerivedFacts {

  private final RuleBook book;
  private final Decomposer decomposer;
  private final Probing probing;
  private final Map<String, Supplier<Map<Derived, Supplier<Part>>>> byType = new HashMap<>();

  DerivedFacts(RuleBook book, Decomposer decomposer, Probing probing) {
    this.book = book;
    this.decomposer = decomposer;
    this.probing = probing;
  }

  /**
   * The facts of a type, to be had once the conditions are judged.
   *
   * @throws TooWide if a rule that derives some reads too much
   */
  Supplier<Map<Derived, Supplier<Part>>> of(String type) {
    Supplier<Map<Derived, Supplier<Part>>> known = byType.get(type);
    if (known == null) {
      known = find(type);
      byType.put(type, known);
    }
    return known;
  }

  private Supplier<Map<Derived, Supplier<Part>>> find(String type) {
    List<Supplier<Map<Derived, Supplier<Part>>>> sources = new ArrayList<>();
    for (BookRule rule : book.rules()) {
      for (Rule.Derivation derivation : rule.rule().derived()) {
        if (rule.typeKey(derivation.type().text()).equals(type)) {
          sources.add(source(rule, derivation, type));
        }
      }
    }
    return () -> joined(sources);
  }

  private static Map<Derived, Supplier<Part>> joined(
      List<Supplier<Map<Derived, Supplier<Part>>>> sources) {
    Map<Derived, List<Supplier<Part>>> presences = new LinkedHashMap<>();
    for (Supplier<Map<Derived, Supplier<Part>>> source : sources) {
      source
          .get()
          .forEach((f, part) -> presences.computeIfAbsent(f, k -> new ArrayList<>()).add(part));
    }
    Map<Derived, Supplier<Part>> joined = new LinkedHashMap<>();
    presences.forEach((fact, parts) -> joined.put(fact, Decomposer.any(parts)));
    return joined;
  }

  private Supplier<Map<Derived, Supplier<Part>>> source(
      BookRule rule, Rule.Derivation derivation, String type) {
    if (decomposer.isSmall(rule, rule.rule().condition())) {
      int number =
          probing.walk(
              rule,
              rule.rule().condition(),
              derivation.arguments(),
              decomposer.scope(rule, rule.rule().condition()));
      return () -> walked(probing.walked(number), type);
    }
    List<Object> values = new ArrayList<>();
    for (Value argument : derivation.arguments()) {
      values.add(constant(argument).orElseThrow(() -> new TooWide(rule, rule.rule().name())));
    }
    Supplier<Part> holds = decomposer.holds(rule, rule.rule().condition());
    return () -> Map.of(new Derived(type, values), holds);
  }

  private static Map<Derived, Supplier<Part>> walked(Probing.Walked walked, String type) {
    Map<Derived, Supplier<Part>> facts = new LinkedHashMap<>();
    walked.reports().values().stream()
        .flatMap(List::stream)
        .map(Report::values)
        .distinct()
        .forEach(
            values ->
                facts.put(
                    new Derived(type, values),
                    () -> walked.holds(report -> report.values().equals(values))));
    return facts;
  }

  /** What Drools holds for a value that is the same in every match. */
  private Optional<Object> constant(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(book.names().of(text.text()));
    }
    if (value instanceof Value.Truth truth) {
      return Optional.of(String.valueOf(truth.holds()));
    }
    return new ValueWriter(book.names(), v -> "").constant(value).map(Decimal::of);
  }
}

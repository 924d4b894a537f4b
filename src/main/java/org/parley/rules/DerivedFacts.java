package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.session.Decimal;
import org.parley.rules.session.Derived;
import org.parley.rules.syntax.Alternatives;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Value;

/**
 * Which derived facts there can be, and when each is there: those that a rule over few issues
 * derives under some combination of their options; one that a rule over many derives whatever it
 * matches; and those that come of the matches of a rule over many.
 */
final class DerivedFacts {

  /**
   * The facts that one rule derives.
   *
   * @param areKnown whether what they come of was answered
   * @param facts when each is there; which there are is told then, when they are is told at last
   */
  private record Source(BooleanSupplier areKnown, Supplier<Map<Derived, Supplier<Part>>> facts) {}

  private final RuleBook book;
  private final Decomposer decomposer;
  private final Probing probing;
  private final Map<String, List<Source>> sources = new HashMap<>();
  private final Map<String, Map<Derived, Supplier<Part>>> known = new HashMap<>();

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
    if (!sources.containsKey(type)) {
      sources.put(type, find(type));
    }
    return () -> joined(type);
  }

  /** Whether which facts of a type there can be cannot be told. */
  boolean isTooWide(String type) {
    try {
      of(type);
      return false;
    } catch (TooWide tooWide) {
      return true;
    }
  }

  /** Whether everything was answered that the facts of a type come of. */
  boolean areKnown(String type) {
    return Objects.requireNonNull(sources.get(type)).stream()
        .allMatch(source -> source.areKnown().getAsBoolean());
  }

  private List<Source> find(String type) {
    List<Source> found = new ArrayList<>();
    for (BookRule rule : book.rules()) {
      for (Rule.Derivation derivation : rule.rule().derived()) {
        if (rule.typeKey(derivation.type().text()).equals(type)) {
          found.add(source(rule, derivation, type));
        }
      }
    }
    return found;
  }

  private Map<Derived, Supplier<Part>> joined(String type) {
    Map<Derived, Supplier<Part>> facts = known.get(type);
    if (facts == null) {
      Map<Derived, List<Supplier<Part>>> presences = new LinkedHashMap<>();
      for (Source source : Objects.requireNonNull(sources.get(type))) {
        source
            .facts()
            .get()
            .forEach((f, part) -> presences.computeIfAbsent(f, k -> new ArrayList<>()).add(part));
      }
      Map<Derived, Supplier<Part>> joined = new LinkedHashMap<>();
      presences.forEach((fact, parts) -> joined.put(fact, once(Decomposer.any(parts))));
      known.put(type, joined);
      facts = joined;
    }
    return facts;
  }

  private Source source(BookRule rule, Rule.Derivation derivation, String type) {
    if (decomposer.isSmall(rule, rule.rule().condition())) {
      int number =
          probing.walk(
              rule,
              rule.rule().condition(),
              derivation.arguments(),
              decomposer.scope(rule, rule.rule().condition()));
      return new Source(() -> true, () -> walked(probing.walked(number), type));
    }
    List<Object> values = new ArrayList<>();
    derivation.arguments().forEach(argument -> constant(argument).ifPresent(values::add));
    if (values.size() < derivation.arguments().size()) {
      return matched(rule, derivation, type);
    }
    Supplier<Part> holds = decomposer.holds(rule, rule.rule().condition());
    return new Source(() -> true, () -> Map.of(new Derived(type, values), holds));
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

  /** The facts that come of the matches of a rule, and of what it says of each. */
  private Source matched(BookRule rule, Rule.Derivation derivation, String type) {
    List<Matching> alternatives =
        Alternatives.of(rule.rule().condition()).stream()
            .map(
                each ->
                    new Matching(decomposer, rule, Decomposer.flat(each), derivation.arguments()))
            .toList();
    return new Source(
        () -> alternatives.stream().allMatch(Matching::isAnswered),
        () -> {
          Map<List<Object>, List<Supplier<Part>>> byValues = new LinkedHashMap<>();
          alternatives.forEach(
              each ->
                  each.byValues()
                      .forEach(
                          (values, part) ->
                              byValues.computeIfAbsent(values, k -> new ArrayList<>()).add(part)));
          Map<Derived, Supplier<Part>> facts = new LinkedHashMap<>();
          byValues.forEach(
              (values, parts) -> facts.put(new Derived(type, values), Decomposer.any(parts)));
          return facts;
        });
  }

  /** What is worked out once. */
  private static Supplier<Part> once(Supplier<Part> part) {
    List<Part> known = new ArrayList<>();
    return () -> {
      if (known.isEmpty()) {
        known.add(part.get());
      }
      return known.get(0);
    };
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

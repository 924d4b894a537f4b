package org.parley.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Mentions;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Alternatives;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Accumulation;
import org.parley.rules.syntax.Condition.Pattern;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;

/**
 * Conditions whose patterns many facts can match. Drools is asked for all matches of the patterns
 * together that any outcome can have, and for all that these have in common with the patterns
 * within each {@code not}, {@code exists} and {@code accumulate} beside them, so that what is asked
 * of each match on its own is told.
 */
final class Matching {

  private final Decomposer decomposer;
  private final BookRule rule;
  private final List<Pattern> before;
  private final List<Pattern> patterns;
  private final int number;
  private final List<Function<Match, Part>> others = new ArrayList<>();
  private final Map<List<Object>, List<Match>> byFirst = new HashMap<>();

  /**
   * @param parts conditions without {@code or}
   * @param values what is worked out from each match
   * @throws TooWide if there may be too many matches, or a pattern or value uses a figure
   */
  Matching(Decomposer decomposer, BookRule rule, List<Condition> parts, List<Value> values) {
    this(decomposer, rule, List.of(), parts, values);
  }

  private Matching(
      Decomposer decomposer,
      BookRule rule,
      List<Pattern> before,
      List<Condition> parts,
      List<Value> values) {
    this.decomposer = decomposer;
    this.rule = rule;
    this.before = before;
    this.patterns = new ArrayList<>(before);
    List<Accumulation> accumulations = new ArrayList<>();
    List<Condition> nested = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Pattern pattern) {
        patterns.add(pattern);
      } else if (part instanceof Accumulation accumulation) {
        accumulations.add(accumulation);
      } else {
        nested.add(part);
      }
    }
    if (patterns.isEmpty()) {
      throw new TooWide(rule, Decomposer.at(parts.get(0)));
    }
    this.number = asked(patterns, values);
    nested.forEach(part -> others.add(nested(part)));
    if (!accumulations.isEmpty()) {
      others.add(new MatchFigures(this, accumulations).holds());
    }
  }

  Decomposer decomposer() {
    return decomposer;
  }

  BookRule rule() {
    return rule;
  }

  /** The patterns, those that stand before the conditions included. */
  List<Pattern> patterns() {
    return patterns;
  }

  /** Asks for all matches of patterns, of which all variables must be bound by them. */
  private int asked(List<Pattern> all, List<Value> values) {
    Set<Bound> bound = new HashSet<>();
    for (Pattern pattern : all) {
      bound.addAll(Mentions.bound(rule, pattern));
      check(bound, Mentions.of(rule, pattern), pattern.type());
    }
    values.forEach(value -> check(bound, Mentions.of(rule, value), value.at()));
    return decomposer.match(rule, new Condition.All(List.copyOf(all)), values);
  }

  private void check(Set<Bound> bound, Set<Bound> mentioned, Token at) {
    if (!bound.containsAll(mentioned)) {
      throw new TooWide(rule, at);
    }
  }

  private Function<Match, Part> nested(Condition part) {
    List<Matching> alternatives =
        Alternatives.of(part.parts().get(0)).stream()
            .map(each -> new Matching(decomposer, rule, patterns, Decomposer.flat(each), List.of()))
            .toList();
    boolean isNegation = part instanceof Condition.Not;
    return match -> {
      List<Object> facts = match.first(patterns.size());
      Part any = Part.any(alternatives.stream().map(each -> each.beyond(facts)).toList());
      return isNegation ? Part.not(any) : any;
    };
  }

  /**
   * The matches that patterns and further ones have in common, by the facts of the first, without
   * these.
   *
   * @throws TooWide if there may be too many
   */
  Function<Match, List<Match>> further(List<Pattern> more, List<Value> values) {
    List<Pattern> all = new ArrayList<>(patterns);
    all.addAll(more);
    int asked = asked(all, values);
    Map<List<Object>, List<Match>> found = new HashMap<>();
    return match -> {
      if (found.isEmpty()) {
        decomposer.probing().matches(asked).forEach(m -> add(found, m, patterns.size()));
      }
      return found.getOrDefault(match.first(patterns.size()), List.of()).stream()
          .map(each -> each.after(patterns.size()))
          .toList();
    };
  }

  private static void add(Map<List<Object>, List<Match>> found, Match match, int count) {
    found.computeIfAbsent(match.first(count), facts -> new ArrayList<>()).add(match);
  }

  /** When the conditions hold beside these facts of the patterns before them. */
  private Part beyond(List<Object> facts) {
    if (byFirst.isEmpty()) {
      matches().forEach(match -> add(byFirst, match, before.size()));
    }
    return Part.any(byFirst.getOrDefault(facts, List.of()).stream().map(this::holds).toList());
  }

  private Part holds(Match match) {
    List<Part> all = new ArrayList<>();
    all.add(presence().any(List.of(match.after(before.size()))));
    others.forEach(other -> all.add(other.apply(match)));
    return Part.all(all);
  }

  private Presence presence() {
    return decomposer.presence(rule, patterns.get(0).type());
  }

  private List<Match> matches() {
    return decomposer.probing().matches(number);
  }

  /** Whether the matches are known. */
  boolean isAnswered() {
    return decomposer.probing().isAnswered(number);
  }

  /** When the conditions hold, by what is worked out from the matches. */
  Map<List<Object>, Supplier<Part>> byValues() {
    Map<List<Object>, List<Match>> groups = new LinkedHashMap<>();
    matches().forEach(m -> groups.computeIfAbsent(m.values(), k -> new ArrayList<>()).add(m));
    Map<List<Object>, Supplier<Part>> parts = new LinkedHashMap<>();
    groups.forEach((values, same) -> parts.put(values, () -> any(same)));
    return parts;
  }

  /** When the conditions hold of some match that is to be counted. */
  Supplier<Part> holds(Predicate<Match> counts) {
    return () -> any(matches().stream().filter(counts).toList());
  }

  private Part any(List<Match> some) {
    return others.isEmpty()
        ? presence().any(some)
        : Part.any(some.stream().map(this::holds).toList());
  }
}

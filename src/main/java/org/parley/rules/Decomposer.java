package org.parley.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Mentions;
import org.parley.rules.book.TermIssues;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Alternatives;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.Token;

/**
 * Takes a condition apart until each piece reads so few issues that Drools can be asked about every
 * combination of their options. What shares no variable is judged apart; {@code not}, {@code
 * exists} and alternatives are put together again by Parley, and so are the matches of patterns
 * over many issues, of which Drools is asked for all there can be.
 */
final class Decomposer {

  /** Most facts of one rule in whose place what derives them is put. */
  private static final int MOST_SUBSTITUTIONS = 64;

  private final RuleBook book;
  private final Parted.Limits limits;
  private final Probing probing;
  private final ScopeFinder scopes;
  private final DerivedFacts facts;
  private final Map<BookRule, Integer> substitutions = new HashMap<>();
  private int invented;

  Decomposer(RuleBook book, Parted.Limits limits, Probing probing) {
    this.book = book;
    this.limits = limits;
    this.probing = probing;
    this.scopes = ScopeFinder.of(book.scenario(), book.rules());
    this.facts = new DerivedFacts(book, this, probing);
    this.invented = book.rules().size();
  }

  RuleBook book() {
    return book;
  }

  Probing probing() {
    return probing;
  }

  DerivedFacts facts() {
    return facts;
  }

  Parted.Limits limits() {
    return limits;
  }

  /**
   * When each alternative of a rule concludes a target, to be had once the conditions are judged.
   *
   * @throws TooWide if it cannot be judged in parts
   */
  List<Supplier<Part>> concludes(BookRule rule, Target target) {
    Condition condition = rule.rule().condition();
    BitSet scope = scopes.scope(rule, target);
    boolean judgesRejections = RuleTargets.judgesRejections(rule.rule());
    if (book.combinations(scope) > limits.cases()) {
      return Alternatives.of(condition).stream()
          .map(each -> judgesRejections ? rejects(rule, each, target) : holds(rule, each))
          .toList();
    }
    int number = probing.walk(rule, condition, List.of(), scope);
    return List.of(
        () ->
            probing
                .walked(number)
                .holds(r -> !judgesRejections || book.rejected(r.matched()).equals(target)));
  }

  /**
   * When a condition holds, to be had once the conditions are judged.
   *
   * @param condition uses no variable that it does not bind
   * @throws TooWide if it cannot be judged in parts
   */
  Supplier<Part> holds(BookRule rule, Condition condition) {
    if (isSmall(rule, condition)) {
      int number = probing.walk(rule, condition, List.of(), scope(rule, condition));
      return () -> probing.walked(number).holds(report -> true);
    }
    List<Condition> alternatives = Alternatives.of(condition);
    if (alternatives.size() > 1) {
      return any(alternatives.stream().map(each -> holds(rule, each)).toList());
    }
    List<Condition> parts = flat(alternatives.get(0));
    List<List<Condition>> groups = linked(rule, parts);
    if (groups.size() > 1) {
      return all(groups.stream().map(group -> holds(rule, new Condition.All(group))).toList());
    }
    if (parts.size() == 1 && parts.get(0) instanceof Condition.Not not) {
      return not(holds(rule, not.part()));
    }
    if (parts.size() == 1 && parts.get(0) instanceof Condition.Exists exists) {
      return holds(rule, exists.part());
    }
    return joined(rule, parts);
  }

  /** When an alternative of a rule that judges rejections matches one of a target. */
  private Supplier<Part> rejects(BookRule rule, Condition alternative, Target target) {
    List<Condition> rejecting = new ArrayList<>();
    List<Supplier<Part>> parts = new ArrayList<>();
    for (List<Condition> group : linked(rule, flat(alternative))) {
      if (new Condition.All(group).matched().anyMatch(p -> p.type().is("Rejection"))) {
        rejecting.addAll(group);
      } else {
        parts.add(holds(rule, new Condition.All(group)));
      }
    }
    if (rejecting.isEmpty()) {
      throw new TooWide(rule, rule.rule().name());
    }
    parts.add(
        new Matching(this, rule, rejecting, List.of())
            .holds(match -> book.rejected(match.constants()).equals(target)));
    return all(parts);
  }

  private Supplier<Part> joined(BookRule rule, List<Condition> parts) {
    try {
      return new Joining(this, rule, parts).holds();
    } catch (TooWide tooWide) {
      try {
        return new Matching(this, rule, parts, List.of()).holds(match -> true);
      } catch (TooWide again) {
        return substituted(rule, parts, tooWide);
      }
    }
  }

  /** The conditions with what derives the facts of a pattern, or of a figure, in its place. */
  private Supplier<Part> substituted(BookRule rule, List<Condition> parts, TooWide otherwise) {
    if (substitutions.merge(rule, 1, Integer::sum) > MOST_SUBSTITUTIONS) {
      throw otherwise;
    }
    for (Condition part : parts) {
      if (part instanceof Condition.Pattern pattern
          && types(rule, pattern).anyMatch(facts::isTooWide)) {
        return any(
            new Substitution(rule, pattern, parts, invented++)
                .puts(book.rules()).stream().map(p -> holds(p.rule(), p.condition())).toList());
      }
      if (part instanceof Condition.Accumulation accumulation
          && accumulation.source() instanceof Condition.Pattern pattern
          && types(rule, pattern).anyMatch(facts::isTooWide)) {
        Substitution.Put put =
            new Substitution(rule, pattern, parts, invented++).sums(book.rules(), accumulation);
        return holds(put.rule(), put.condition());
      }
    }
    throw otherwise;
  }

  /** Reads matches, given the words that are to blame where that takes too much. */
  Presence presence(BookRule rule, Token at) {
    return new Presence(book, limits.cases(), () -> new TooWide(rule, at));
  }

  /**
   * All matches of patterns that outcomes can have.
   *
   * @throws TooWide if there may be too many
   */
  Supplier<List<Match>> matches(
      BookRule rule, Condition patterns, List<org.parley.rules.syntax.Value> values) {
    int number = match(rule, patterns, values);
    return () -> probing.matches(number);
  }

  /**
   * Asks for all matches of patterns that outcomes can have.
   *
   * @throws TooWide if there may be too many
   */
  int match(BookRule rule, Condition patterns, List<org.parley.rules.syntax.Value> values) {
    if (candidates(rule, patterns, Map.of()) > limits.matches()) {
      throw new TooWide(rule, at(patterns));
    }
    types(rule, patterns).forEach(facts::of);
    return probing.match(rule, patterns, values);
  }

  /** Keys of the derived types of which patterns match facts. */
  static Stream<String> types(BookRule rule, Condition condition) {
    return condition
        .patterns()
        .map(pattern -> pattern.type().text())
        .filter(rule::declares)
        .map(rule::typeKey);
  }

  /**
   * In how many ways patterns can match at most, before their facts are compared.
   *
   * @param derived number of derived facts by type; one where it is not known
   */
  double candidates(BookRule rule, Condition condition, Map<String, Integer> derived) {
    return condition
        .patterns()
        .mapToDouble(p -> candidates(rule, p, derived))
        .reduce(1, (a, b) -> a * b);
  }

  private double candidates(
      BookRule rule, Condition.Pattern pattern, Map<String, Integer> derived) {
    String type = pattern.type().text();
    if (rule.declares(type)) {
      return derived.getOrDefault(rule.typeKey(type), 1);
    }
    if (!type.equals("Term")) {
      return book.facts().constant().size();
    }
    Optional<List<String>> named = TermIssues.named(pattern);
    return book.scenario().issues().stream()
        .filter(issue -> named.isEmpty() || named.get().contains(issue.id()))
        .mapToInt(issue -> issue.options().size())
        .sum();
  }

  /** Whether a condition reads so few issues that it can be judged as it stands. */
  boolean isSmall(BookRule rule, Condition condition) {
    return book.combinations(scope(rule, condition)) <= limits.cases();
  }

  /** The issues that decide whether a condition holds. */
  BitSet scope(BookRule rule, Condition condition) {
    Rule alone = new Rule(rule.rule().name(), Map.of(), condition, Optional.empty(), List.of());
    return scopes.scope(
        new BookRule(invented++, rule.file(), rule.source(), alone, rule.variables()));
  }

  /** Where a condition begins. */
  static Token at(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      return pattern.type();
    }
    return condition instanceof Condition.Accumulation accumulation
        ? accumulation.at()
        : at(condition.parts().get(0));
  }

  /** The conditions that a condition asks for together. */
  static List<Condition> flat(Condition condition) {
    return condition instanceof Condition.All all
        ? all.parts().stream().flatMap(part -> flat(part).stream()).toList()
        : List.of(condition);
  }

  /** Conditions in groups that share no variable with one another. */
  private static List<List<Condition>> linked(BookRule rule, List<Condition> parts) {
    List<List<Condition>> groups = new ArrayList<>();
    List<Set<Bound>> mentioned = new ArrayList<>();
    for (Condition part : parts) {
      List<Condition> group = new ArrayList<>();
      Set<Bound> mentions = Mentions.of(rule, part);
      for (int g = groups.size() - 1; g >= 0; g--) {
        if (mentioned.get(g).stream().anyMatch(mentions::contains)) {
          group.addAll(0, groups.remove(g));
          mentions.addAll(mentioned.remove(g));
        }
      }
      group.add(part);
      groups.add(group);
      mentioned.add(mentions);
    }
    return groups;
  }

  static Supplier<Part> all(List<Supplier<Part>> parts) {
    return () -> Part.all(parts.stream().map(Supplier::get).toList());
  }

  static Supplier<Part> any(List<Supplier<Part>> parts) {
    return () -> Part.any(parts.stream().map(Supplier::get).toList());
  }

  static Supplier<Part> not(Supplier<Part> part) {
    return () -> Part.not(part.get());
  }
}

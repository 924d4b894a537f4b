package org.parley.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.parts.Part;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Memberships;
import org.parley.rules.book.Mentions;
import org.parley.rules.book.TermIssues;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Condition.Figure.Kind;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Value;

/**
 * Conditions joined by variables, all of which are bound by patterns that one fact at most can
 * match (the term of one issue) or by figures: then each constraint can be judged apart, together
 * with what binds its variables.
 */
final class Joining {

  private final Decomposer decomposer;
  private final BookRule rule;
  private final List<Condition> parts;

  /** What binds a variable, with the constraints that it keeps to on its own. */
  private final Map<Bound, Condition> binders = new LinkedHashMap<>();

  Joining(Decomposer decomposer, BookRule rule, List<Condition> parts) {
    this.decomposer = decomposer;
    this.rule = rule;
    this.parts = parts;
  }

  /**
   * That all of them hold.
   *
   * @throws TooWide if they are of another kind
   */
  Supplier<Part> holds() {
    parts.forEach(this::bind);
    List<Supplier<Part>> pieces = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.Pattern pattern) {
        pieces.add(judged(own(pattern)));
        Mentions.joint(rule, pattern).forEach(c -> pieces.add(holds(c, Optional.of(own(pattern)))));
      } else if (part instanceof Condition.Accumulation accumulation) {
        presence(accumulation).ifPresent(pieces::add);
        accumulation.constraints().forEach(c -> pieces.add(holds(c, Optional.empty())));
      } else {
        pieces.add(nested(part));
      }
    }
    return Decomposer.all(pieces);
  }

  private void bind(Condition part) {
    if (part instanceof Condition.Pattern pattern) {
      if (!isSingle(pattern)) {
        throw new TooWide(rule, pattern.type());
      }
      Mentions.bound(rule, pattern).forEach(variable -> binders.put(variable, own(pattern)));
    } else if (part instanceof Condition.Accumulation accumulation) {
      Condition.Accumulation bare = bare(accumulation);
      if (Mentions.of(rule, bare).stream().anyMatch(binders::containsKey)) {
        throw new TooWide(rule, accumulation.at());
      }
      Mentions.bound(rule, accumulation).forEach(variable -> binders.put(variable, bare));
    }
  }

  /** Whether a pattern is about the term of one issue, so that one fact at most can match it. */
  private boolean isSingle(Condition.Pattern pattern) {
    return pattern.type().is("Term")
        && !rule.declares("Term")
        && TermIssues.named(pattern)
            .filter(ids -> ids.stream().distinct().count() == 1)
            .isPresent();
  }

  private Condition.Pattern own(Condition.Pattern pattern) {
    return new Condition.Pattern(pattern.type(), pattern.bindings(), Mentions.own(rule, pattern));
  }

  private static Condition.Accumulation bare(Condition.Accumulation accumulation) {
    return new Condition.Accumulation(
        accumulation.at(), accumulation.source(), accumulation.figures(), List.of());
  }

  /** A condition within {@code not} or {@code exists}, with what binds its variables. */
  private Supplier<Part> nested(Condition part) {
    Condition inner = part.parts().get(0);
    List<Condition> together = new ArrayList<>(binding(Mentions.of(rule, inner)));
    together.addAll(Decomposer.flat(inner));
    Supplier<Part> holds = decomposer.holds(rule, new Condition.All(together));
    return part instanceof Condition.Not ? Decomposer.not(holds) : holds;
  }

  private Set<Condition> binding(Set<Bound> variables) {
    Set<Condition> binding = new LinkedHashSet<>();
    binders.forEach(
        (variable, binder) -> {
          if (variables.contains(variable)) {
            binding.add(binder);
          }
        });
    return binding;
  }

  /** That a least or greatest value is there. */
  private Optional<Supplier<Part>> presence(Condition.Accumulation accumulation) {
    List<Supplier<Part>> pieces = new ArrayList<>();
    for (Condition.Figure figure : accumulation.figures()) {
      if (figure.kind() == Kind.MIN || figure.kind() == Kind.MAX) {
        Supplier<List<Match>> matches = matches(accumulation, figure);
        Presence presence = decomposer.presence(rule, accumulation.at());
        pieces.add(() -> presence.any(Extremes.numbers(matches.get())));
      }
    }
    return pieces.isEmpty() ? Optional.empty() : Optional.of(Decomposer.all(pieces));
  }

  /** The matches that a figure is worked out from, each with its value where it has one. */
  Supplier<List<Match>> matches(Condition.Accumulation accumulation, Condition.Figure figure) {
    List<Value> values = figure.of().map(List::of).orElse(List.of());
    return decomposer.matches(rule, accumulation.source(), values);
  }

  /**
   * That a constraint holds, given that all patterns match.
   *
   * @param carrier the pattern it stands in, if it stands in one
   */
  private Supplier<Part> holds(Constraint constraint, Optional<Condition.Pattern> carrier) {
    Condition alone = alone(constraint, carrier);
    if (decomposer.isSmall(rule, alone)) {
      return judged(alone);
    }
    Constraint plain = Memberships.written(constraint);
    if (plain instanceof Constraint.Comparison comparison) {
      LinearForm form =
          new LinearForm(
              rule,
              this::binder,
              carrier,
              comparison,
              patterns -> decomposer.isSmall(rule, new Condition.All(List.copyOf(patterns))));
      form.read();
      return new Comparing(decomposer, rule, this, comparison, form).holds();
    }
    List<Supplier<Part>> each =
        Memberships.parts(plain).stream().map(c -> holds(c, carrier)).toList();
    return plain instanceof Constraint.Both ? Decomposer.all(each) : Decomposer.any(each);
  }

  /** A constraint with what binds its variables and nothing else. */
  private Condition alone(Constraint constraint, Optional<Condition.Pattern> carrier) {
    List<Condition> together = new ArrayList<>(binding(Mentions.of(rule, constraint)));
    if (carrier.isPresent()) {
      Condition.Pattern pattern = carrier.get();
      List<Constraint> constraints = new ArrayList<>(pattern.constraints());
      constraints.add(constraint);
      together.remove(pattern);
      together.add(new Condition.Pattern(pattern.type(), pattern.bindings(), constraints));
      return new Condition.All(together);
    }
    for (int last = together.size() - 1; last >= 0; last--) {
      if (together.get(last) instanceof Condition.Accumulation accumulation) {
        // A constraint on figures stands in the last accumulation that it needs.
        together.remove(last);
        together.add(
            new Condition.Accumulation(
                accumulation.at(),
                accumulation.source(),
                accumulation.figures(),
                List.of(constraint)));
        return new Condition.All(together);
      }
    }
    throw new TooWide(rule, constraint.at());
  }

  private Supplier<Part> judged(Condition small) {
    if (!decomposer.isSmall(rule, small)) {
      throw new TooWide(rule, Decomposer.at(small));
    }
    return decomposer.holds(rule, small);
  }

  /** What binds a variable; nothing where none of the conditions does. */
  private Optional<Condition> binder(Bound variable) {
    return Optional.ofNullable(binders.get(variable));
  }
}

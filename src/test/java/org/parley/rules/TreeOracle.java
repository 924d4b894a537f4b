package org.parley.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Value;
import org.parley.scenario.Issue;
import org.parley.scenario.Position;
import org.parley.scenario.Scenario;

/**
 * What the rules of one file conclude, worked out by trying every combination of facts, for
 * comparison with Drools. A fact holds texts, truths and numbers by field; an absent number is no
 * entry.
 */
final class TreeOracle {

  private record Fact(String type, Map<String, Object> fields) {}

  private final RuleText text;
  private final Map<String, Set<Fact>> facts = new HashMap<>();

  private TreeOracle(Scenario scenario, RuleText text, int[] outcome) {
    this.text = text;
    for (String type : List.of("Term", "Party", "Position", "Rejection")) {
      facts.put(type, new LinkedHashSet<>());
    }
    for (int index = 0; index < outcome.length; index++) {
      Issue issue = scenario.issues().get(index);
      String option = issue.options().get(outcome[index]).id();
      Map<String, Object> fields = new LinkedHashMap<>(Map.of("issue", issue.id()));
      fields.put("option", option);
      if (issue.isNumeric()) {
        fields.put("value", number(option));
      }
      add("Term", fields);
    }
    scenario.parties().forEach(party -> add("Party", Map.of("id", party.id())));
    scenario.positions().forEach(this::add);
  }

  private void add(Position position) {
    add(
        "Position",
        Map.of(
            "id", position.id(),
            "party", position.party(),
            "kind", position.kind().label(),
            "status", position.status().label()));
    position
        .readings()
        .forEach(
            reading ->
                reading
                    .rejects()
                    .forEach(
                        rejected ->
                            add(
                                "Rejection",
                                Map.of(
                                    "position", position.id(),
                                    "reading", reading.name(),
                                    "issue", rejected.issue(),
                                    "option", rejected.option()))));
  }

  private void add(String type, Map<String, Object> fields) {
    Objects.requireNonNull(facts.get(type)).add(new Fact(type, fields));
  }

  /** Everything concluded of an outcome. */
  static Set<Target> concluded(Scenario scenario, RuleText text, int[] outcome) {
    TreeOracle oracle = new TreeOracle(scenario, text, outcome);
    Set<Target> concluded = new LinkedHashSet<>();
    for (Rule rule : text.rules()) {
      if (rule.verdict().isPresent()) {
        boolean holds = !oracle.matches(rule.condition(), Map.of()).isEmpty();
        Optional<Target> target = RuleTargets.target(scenario, rule);
        target.filter(t -> holds).ifPresent(concluded::add);
        if (target.isEmpty()) {
          oracle.rejections(rule).forEach(concluded::add);
        }
      }
    }
    return concluded;
  }

  /** The rejections that a rule without a position of its own matches, first of each match. */
  private Set<Target> rejections(Rule rule) {
    Set<Target> targets = new LinkedHashSet<>();
    for (Map<String, Object> match : matches(rule.condition(), Map.of())) {
      match.entrySet().stream()
          .filter(entry -> entry.getKey().startsWith("fact"))
          .map(entry -> (Fact) entry.getValue())
          .filter(fact -> fact.type.equals("Rejection"))
          .findFirst()
          .map(fact -> fact.fields)
          .map(f -> new Target.Crossing(text(f, "position"), text(f, "reading")))
          .ifPresent(targets::add);
    }
    return targets;
  }

  private static String text(Map<String, Object> fields, String field) {
    return (String) Objects.requireNonNull(fields.get(field));
  }

  /** Facts of a type, those that rest on others after these. */
  private Set<Fact> of(String type) {
    Set<Fact> known = facts.get(type);
    if (known != null) {
      return known;
    }
    Set<Fact> derived = new LinkedHashSet<>();
    for (Rule rule : text.rules()) {
      for (Rule.Derivation derivation : rule.derived()) {
        if (derivation.type().text().equals(type)) {
          for (Map<String, Object> match : matches(rule.condition(), Map.of())) {
            derived.add(derive(type, derivation, match));
          }
        }
      }
    }
    facts.put(type, derived);
    return derived;
  }

  private Fact derive(String type, Rule.Derivation derivation, Map<String, Object> match) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> names = text.factType(type).fieldNames();
    for (int field = 0; field < names.size(); field++) {
      Object value = value(derivation.arguments().get(field), Map.of(), match);
      if (value != null) {
        fields.put(names.get(field), value);
      }
    }
    return new Fact(type, fields);
  }

  /** The ways to match a condition: what each gives to variables, and the facts, in order. */
  private List<Map<String, Object>> matches(Condition condition, Map<String, Object> before) {
    List<Map<String, Object>> matches = new ArrayList<>();
    if (condition instanceof Condition.Pattern pattern) {
      for (Fact fact : of(pattern.type().text())) {
        match(pattern, fact, before, matches);
      }
    } else if (condition instanceof Condition.All all) {
      matches.add(before);
      for (Condition part : all.parts()) {
        List<Map<String, Object>> longer = new ArrayList<>();
        for (Map<String, Object> match : matches) {
          longer.addAll(matches(part, match));
        }
        matches = longer;
      }
    } else if (condition instanceof Condition.Any any) {
      for (Condition part : any.parts()) {
        matches.addAll(matches(part, before));
      }
    } else if (condition instanceof Condition.Not not) {
      if (matches(not.part(), before).isEmpty()) {
        matches.add(before);
      }
    } else if (condition instanceof Condition.Exists exists) {
      if (!matches(exists.part(), before).isEmpty()) {
        matches.add(before);
      }
    } else {
      matches.addAll(accumulate((Condition.Accumulation) condition, before).stream().toList());
    }
    return matches;
  }

  private void match(
      Condition.Pattern pattern,
      Fact fact,
      Map<String, Object> before,
      List<Map<String, Object>> matches) {
    Map<String, Object> match = new LinkedHashMap<>(before);
    match.put("fact" + before.size(), fact);
    for (Condition.Binding binding : pattern.bindings()) {
      match.put(binding.variable().text(), fact.fields.get(binding.field().name()));
    }
    if (pattern.constraints().stream().allMatch(c -> holds(c, fact.fields, match))) {
      matches.add(match);
    }
  }

  private Optional<Map<String, Object>> accumulate(
      Condition.Accumulation accumulation, Map<String, Object> before) {
    List<Map<String, Object>> sources = matches(accumulation.source(), before);
    Map<String, Object> match = new LinkedHashMap<>(before);
    for (Condition.Figure figure : accumulation.figures()) {
      List<BigDecimal> values = new ArrayList<>();
      for (Map<String, Object> source : sources) {
        Object value = figure.of().map(of -> value(of, Map.of(), source)).orElse(null);
        if (value != null) {
          values.add((BigDecimal) value);
        }
      }
      Optional<BigDecimal> worked =
          switch (figure.kind()) {
            case COUNT -> Optional.of(BigDecimal.valueOf(sources.size()));
            case SUM -> Optional.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            case MIN -> values.stream().min(BigDecimal::compareTo);
            case MAX -> values.stream().max(BigDecimal::compareTo);
          };
      if (worked.isEmpty()) {
        return Optional.empty();
      }
      match.put(figure.variable().text(), plain(worked.get()));
    }
    return accumulation.constraints().stream().allMatch(c -> holds(c, Map.of(), match))
        ? Optional.of(match)
        : Optional.empty();
  }

  private boolean holds(
      Constraint constraint, Map<String, Object> fact, Map<String, Object> match) {
    if (constraint instanceof Constraint.Both both) {
      return both.parts().stream().allMatch(part -> holds(part, fact, match));
    }
    if (constraint instanceof Constraint.Either either) {
      return either.parts().stream().anyMatch(part -> holds(part, fact, match));
    }
    if (constraint instanceof Constraint.Comparison comparison) {
      Object left = value(comparison.left(), fact, match);
      return holds(comparison.relation(), left, value(comparison.right(), fact, match));
    }
    Constraint.Membership membership = (Constraint.Membership) constraint;
    Object value = value(membership.value(), fact, match);
    return membership.excludes()
        ? membership.list().stream()
            .allMatch(v -> holds(Constraint.Relation.UNEQUAL, value, value(v, fact, match)))
        : membership.list().stream()
            .anyMatch(v -> holds(Constraint.Relation.EQUAL, value, value(v, fact, match)));
  }

  private static boolean holds(
      Constraint.Relation relation, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return false;
    }
    int order =
        left instanceof BigDecimal number
            ? number.compareTo((BigDecimal) right)
            : left.equals(right) ? 0 : 1;
    return switch (relation) {
      case EQUAL -> order == 0;
      case UNEQUAL -> order != 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case AT_LEAST -> order >= 0;
    };
  }

  private @Nullable Object value(Value value, Map<String, Object> fact, Map<String, Object> match) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Truth truth) {
      return truth.holds();
    }
    if (value instanceof Value.Numeral numeral) {
      return plain(numeral.number());
    }
    if (value instanceof Value.Field field) {
      return fact.get(field.name());
    }
    if (value instanceof Value.Variable variable) {
      return match.get(variable.name());
    }
    if (value instanceof Value.Negative negative) {
      Object number = value(negative.value(), fact, match);
      return number == null ? null : plain(((BigDecimal) number).negate());
    }
    Value.Arithmetic sum = (Value.Arithmetic) value;
    Object left = value(sum.left(), fact, match);
    Object right = value(sum.right(), fact, match);
    if (left == null || right == null) {
      return null;
    }
    return plain(
        switch (sum.sign()) {
          case PLUS -> ((BigDecimal) left).add((BigDecimal) right);
          case MINUS -> ((BigDecimal) left).subtract((BigDecimal) right);
          case TIMES -> ((BigDecimal) left).multiply((BigDecimal) right);
        });
  }

  private static BigDecimal number(String text) {
    return plain(new BigDecimal(text));
  }

  /** So that equal numbers are equal. */
  private static BigDecimal plain(BigDecimal number) {
    return number.stripTrailingZeros();
  }
}

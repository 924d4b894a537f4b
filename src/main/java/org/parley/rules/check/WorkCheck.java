package org.parley.rules.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.NamedTexts;
import org.parley.rules.book.TermIssues;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleLimits;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Subject;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/**
 * Works out from the tree in how many ways the facts of one outcome can match the rules, and
 * refuses rules that would keep the judge busy for ever. The count is one of pairs, triples and so
 * on of facts, before their comparisons with each other: it can be too high, never too low.
 */
public final class WorkCheck {

  /** Beyond this, counts are not told apart. */
  private static final long MOST = 1L << 40;

  private final Scenario scenario;
  private final List<BookRule> rules;
  private final List<Problem> problems;
  private final long most;
  private final Map<String, Long> derived = new HashMap<>();
  private final Map<BookRule, Long> matches = new HashMap<>();
  private final Set<BookRule> refused = new HashSet<>();

  private WorkCheck(Scenario scenario, List<BookRule> rules, List<Problem> problems) {
    this.scenario = scenario;
    this.rules = rules;
    this.problems = problems;
    this.most = mostMatches(scenario);
  }

  /**
   * Adds every rule that matches one outcome in too many ways to the problems.
   *
   * @return the most ways to match each rule
   */
  public static Map<BookRule, Long> check(
      Scenario scenario, List<BookRule> rules, List<Problem> problems) {
    WorkCheck check = new WorkCheck(scenario, rules, problems);
    check.check();
    return check.matches;
  }

  /** Most ways to match one rule. */
  private static long mostMatches(Scenario scenario) {
    long facts =
        (long) scenario.issues().size() + scenario.parties().size() + scenario.positions().size();
    return Math.max(RuleLimits.MATCHES, 2 * (facts + rejections(scenario)));
  }

  /** Most ways to match all rules together. */
  public static long mostFirings(Scenario scenario) {
    return RuleLimits.ALL_RULES * mostMatches(scenario);
  }

  private void check() {
    long total = 0;
    for (BookRule rule : rules) {
      total += matches(rule);
      if (total > mostFirings(scenario) && refused.isEmpty()) {
        String all = "the rules up to [" + rule.name() + "] may match one outcome in [" + total;
        refuse(
            rule,
            rule.rule().name(),
            all + "] ways, at most [" + mostFirings(scenario) + "] are judged");
      }
    }
  }

  private long matches(BookRule rule) {
    Long known = matches.get(rule);
    if (known == null) {
      matches.put(rule, 1L);
      known = Math.max(after(rule, rule.rule().condition(), 1), peak(rule));
      matches.put(rule, known);
    }
    return known;
  }

  /** The most ways so far to match a part of a rule, those below {@code not} and the like too. */
  private long peak(BookRule rule) {
    return Objects.requireNonNull(matches.get(rule));
  }

  /** The ways to match all up to and with a condition, given those to match what is before it. */
  private long after(BookRule rule, Condition condition, long before) {
    if (condition instanceof Condition.Pattern pattern) {
      long after = Math.min(MOST, before * Math.max(1, count(rule, pattern)));
      matches.merge(rule, after, Math::max);
      if (after > most) {
        tooMany(rule, pattern, after);
      }
      return after;
    }
    long after = before;
    if (condition instanceof Condition.Any any) {
      after = any.parts().stream().mapToLong(part -> after(rule, part, before)).sum();
    } else if (condition instanceof Condition.All all) {
      for (Condition part : all.parts()) {
        after = after(rule, part, after);
      }
    } else {
      condition.parts().forEach(part -> after(rule, part, before));
    }
    return Math.min(MOST, after);
  }

  private void tooMany(BookRule rule, Condition.Pattern pattern, long matches) {
    if (!refused.contains(rule)) {
      String many = matches == MOST ? "more than " + MOST : String.valueOf(matches);
      String up = "rule [" + rule.name() + "] up to here may match one outcome in [" + many;
      refuse(rule, pattern.type(), up + "] ways, at most [" + most + "] are judged");
    }
  }

  private void refuse(BookRule rule, Token at, String message) {
    refused.add(rule);
    String advice =
        rule.rule().condition().accumulates()
            ? "Maybe name the issue of each Term, or go over fewer facts in [accumulate]"
            : "Maybe name the issue of each Term, or count with accumulate";
    new RuleProblems(rule.source().source(), problems)
        .error(ProblemCode.TOO_MANY_MATCHES, at, message, Optional.of(advice));
  }

  /** The most facts that can pass a pattern. */
  private long count(BookRule rule, Condition.Pattern pattern) {
    String type = pattern.type().text();
    if (rule.declares(type)) {
      return derived(rule, type);
    }
    if (type.equals("Term")) {
      return TermIssues.named(pattern)
          .map(issues -> issues.stream().distinct().count())
          .or(() -> TermIssues.variable(pattern).map(variable -> 1L))
          .orElse((long) scenario.issues().size());
    }
    if (rule.source().text().subject() == Subject.COURSE) {
      return ofCourse(type, pattern);
    }
    return TermIssues.equalTo(pattern, "id").isPresent() ? 1 : constant(type);
  }

  /** The most facts of a type that can be derived; equal ones count as often as they are. */
  private long derived(BookRule matching, String type) {
    String key = matching.typeKey(type);
    Long known = derived.get(key);
    if (known != null) {
      return known;
    }
    long count = 0;
    for (BookRule rule : rules) {
      for (Rule.Derivation derivation : rule.rule().derived()) {
        if (rule.typeKey(derivation.type().text()).equals(key)) {
          count += isConstant(derivation) ? 1 : matches(rule);
        }
      }
    }
    derived.put(key, Math.min(MOST, count));
    return Math.min(MOST, count);
  }

  private static boolean isConstant(Rule.Derivation derivation) {
    return derivation.arguments().stream()
        .flatMap(Value::all)
        .noneMatch(Value.Variable.class::isInstance);
  }

  private long constant(String type) {
    return switch (type) {
      case "Party" -> scenario.parties().size();
      case "Position" -> scenario.positions().size();
      default -> rejections(scenario);
    };
  }

  /** The most facts of the state of talks. */
  private long ofCourse(String type, Condition.Pattern pattern) {
    return switch (type) {
      case "Line" -> named(pattern, "position", scenario.positions().size());
      case "Stance" -> named(pattern, "party", scenario.parties().size());
      case "Standing" -> named(pattern, "issue", scenario.issues().size());
      case "Level" -> named(pattern, "name", scenario.process().levels().size());
      case "Measure" -> named(pattern, "name", scenario.process().measures().size());
      case "Happened" -> named(pattern, "event", rules.size());
      default -> 1;
    };
  }

  private static long named(Condition.Pattern pattern, String field, int all) {
    return NamedTexts.of(pattern, field).map(Set::size).orElse(all);
  }

  private static long rejections(Scenario scenario) {
    return scenario.positions().stream()
        .flatMap(position -> position.readings().stream())
        .mapToLong(reading -> reading.rejects().size())
        .sum();
  }
}

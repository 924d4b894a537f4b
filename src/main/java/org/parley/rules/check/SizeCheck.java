package org.parley.rules.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.rules.book.BookRule;
import org.parley.rules.book.Variables.Bound;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.FactType;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleLimits;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.scenario.problem.Problem;
import org.parley.scenario.problem.ProblemCode;

/**
 * Works out from the tree how many digits the numbers of rules can have, and refuses products that
 * grow beyond all sense. The digits found can be too many, never too few.
 */
public final class SizeCheck {

  /**
   * Digits of a number.
   *
   * @param whole before the point
   * @param decimal behind it
   */
  private record Digits(int whole, int decimal) {

    static final Digits NONE = new Digits(0, 0);

    static Digits of(BigDecimal number) {
      int decimal = Math.max(0, number.scale());
      return new Digits(Math.max(1, number.precision() - number.scale()), decimal);
    }

    Digits or(Digits other) {
      return new Digits(Math.max(whole, other.whole), Math.max(decimal, other.decimal));
    }

    Digits carried(int more) {
      return new Digits(whole + more, decimal);
    }

    Digits times(Digits other) {
      return new Digits(whole + other.whole, decimal + other.decimal);
    }

    boolean areTooMany() {
      return whole + decimal > RuleLimits.RESULT_DIGITS;
    }
  }

  /** A sum is over fewer matches than this power of ten. */
  private static final int CARRIED_BY_SUMS = 12;

  private final List<BookRule> rules;
  private final List<Problem> problems;
  private final Digits ofOptions;
  private final Map<String, Digits> ofFields = new HashMap<>();

  private SizeCheck(Scenario scenario, List<BookRule> rules, List<Problem> problems) {
    this.rules = rules;
    this.problems = problems;
    this.ofOptions =
        scenario.issues().stream()
            .filter(Issue::isNumeric)
            .flatMap(issue -> issue.options().stream())
            .map(option -> Digits.of(new BigDecimal(option.id())))
            .reduce(Digits.NONE, Digits::or);
  }

  /** Adds every sum and product that can have too many digits to the problems. */
  public static void check(Scenario scenario, List<BookRule> rules, List<Problem> problems) {
    SizeCheck check = new SizeCheck(scenario, rules, problems);
    for (BookRule rule : rules) {
      check.new OfRule(rule).check();
    }
  }

  /** The digits of a field of a derived fact type, whose rules rest on it nowhere. */
  private Digits ofField(BookRule matching, String type, String field) {
    String key = matching.typeKey(type);
    String place = key + "." + field;
    Digits known = ofFields.get(place);
    if (known != null) {
      return known;
    }
    Digits digits = Digits.NONE;
    for (BookRule rule : rules) {
      for (Rule.Derivation derivation : rule.rule().derived()) {
        if (rule.typeKey(derivation.type().text()).equals(key)) {
          FactType declared = rule.source().text().factType(type);
          Value argument = derivation.arguments().get(declared.indexOf(field));
          digits = digits.or(new OfRule(rule).of(argument, Optional.empty()));
        }
      }
    }
    ofFields.put(place, digits);
    return digits;
  }

  /** The numbers of one rule. */
  private final class OfRule {

    private final BookRule rule;
    private final Map<Bound, Digits> ofVariables = new HashMap<>();
    private boolean isReported;

    OfRule(BookRule rule) {
      this.rule = rule;
      bind(rule.rule().condition());
    }

    private void bind(Condition condition) {
      condition.parts().forEach(this::bind);
      if (condition instanceof Condition.Pattern pattern) {
        for (Condition.Binding binding : pattern.bindings()) {
          put(binding.variable(), of(binding.field(), Optional.of(pattern.type())));
        }
      } else if (condition instanceof Condition.Accumulation accumulation) {
        for (Condition.Figure figure : accumulation.figures()) {
          int carried = figure.kind() == Condition.Figure.Kind.SUM ? CARRIED_BY_SUMS : 0;
          put(
              figure.variable(),
              figure
                  .of()
                  .map(value -> of(value, Optional.empty()).carried(carried))
                  .orElse(Digits.NONE.carried(CARRIED_BY_SUMS)));
        }
      }
    }

    private void put(Token variable, Digits digits) {
      ofVariables.merge(rule.variables().at(variable).orElseThrow(), digits, Digits::or);
    }

    void check() {
      rule.rule().patterns().forEach(this::check);
      rule.rule().derived().stream()
          .flatMap(derivation -> derivation.arguments().stream())
          .forEach(value -> check(value, Optional.empty()));
    }

    private void check(Condition.Pattern pattern) {
      pattern.constraints().stream()
          .flatMap(constraint -> constraint.values())
          .forEach(value -> check(value, Optional.of(pattern.type())));
    }

    private void check(Value value, Optional<Token> factType) {
      if (value instanceof Value.Arithmetic sum
          && of(value, factType).areTooMany()
          && !isReported) {
        isReported = true;
        new RuleProblems(rule.source().source(), problems)
            .error(
                ProblemCode.TOO_MANY_DIGITS,
                sum.at(),
                "this number may have more than [" + RuleLimits.RESULT_DIGITS + "] digits");
      }
    }

    private Digits of(Value value, Optional<Token> factType) {
      if (value instanceof Value.Numeral numeral) {
        return Digits.of(numeral.number());
      }
      if (value instanceof Value.Negative negative) {
        return of(negative.value(), factType);
      }
      if (value instanceof Value.Arithmetic sum) {
        Digits left = of(sum.left(), factType);
        Digits right = of(sum.right(), factType);
        return sum.sign() == Value.Sign.TIMES ? left.times(right) : left.or(right).carried(1);
      }
      if (value instanceof Value.Field field && factType.isPresent()) {
        String type = factType.get().text();
        return rule.declares(type) ? ofField(rule, type, field.name()) : ofOptions;
      }
      return value instanceof Value.Variable
          ? ofVariables.getOrDefault(rule.variables().at(value.at()).orElseThrow(), Digits.NONE)
          : Digits.NONE;
    }
  }
}

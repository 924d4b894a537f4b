package org.parley.rules.check;

import java.util.List;
import java.util.Optional;
import org.parley.rules.book.Variables;
import org.parley.rules.syntax.Condition;
import org.parley.rules.syntax.Constraint;
import org.parley.rules.syntax.FactType;
import org.parley.rules.syntax.FieldType;
import org.parley.rules.syntax.Rule;
import org.parley.rules.syntax.RuleFile;
import org.parley.rules.syntax.RuleProblems;
import org.parley.rules.syntax.RuleText;
import org.parley.rules.syntax.Token;
import org.parley.rules.syntax.Value;
import org.parley.scenario.problem.ProblemCode;
import org.parley.scenario.problem.Suggestions;

/**
 * Checks that variables are bound where they are used, that text is compared with text and numbers
 * with numbers, and that only numbers are ordered, added and summed.
 */
public final class TypeCheck {

  private final RuleText text;
  private final Variables variables;
  private final RuleProblems problems;

  private TypeCheck(RuleText text, Variables variables, RuleProblems problems) {
    this.text = text;
    this.variables = variables;
    this.problems = problems;
  }

  /** Adds whatever cannot be compared, ordered or worked out to the problems. */
  public static void check(RuleFile file, RuleProblems problems) {
    for (Rule rule : file.text().rules()) {
      Variables variables = Variables.of(file.text(), rule);
      variables
          .faults()
          .forEach(
              fault -> problems.error(fault.code(), fault.at(), fault.message(), advice(fault)));
      TypeCheck check = new TypeCheck(file.text(), variables, problems);
      check.condition(rule.condition());
      rule.derived().forEach(check::derivation);
    }
  }

  private static Optional<String> advice(Variables.Fault fault) {
    String name = fault.at().text();
    Optional<String> bind =
        fault.code() == ProblemCode.UNBOUND_VARIABLE
            ? Optional.of("Maybe [" + name + " : …] is missing in a pattern before it")
            : Optional.empty();
    return Suggestions.advice(name, fault.meant()).or(() -> bind);
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Pattern pattern) {
      Optional<Token> type = Optional.of(pattern.type());
      pattern.constraints().forEach(constraint -> constraint(constraint, type));
    } else if (condition instanceof Condition.Accumulation accumulation) {
      accumulation.figures().forEach(this::figure);
      accumulation.constraints().forEach(constraint -> constraint(constraint, Optional.empty()));
    }
    condition.parts().forEach(this::condition);
  }

  private void figure(Condition.Figure figure) {
    figure
        .of()
        .ifPresent(
            value -> {
              if (isSound(value, Optional.empty())) {
                number(value, Optional.empty(), "[" + figure.kind().word() + "] takes a number");
              }
            });
  }

  private void constraint(Constraint constraint, Optional<Token> factType) {
    if (constraint instanceof Constraint.Both both) {
      both.parts().forEach(part -> constraint(part, factType));
    } else if (constraint instanceof Constraint.Either either) {
      either.parts().forEach(part -> constraint(part, factType));
    } else if (constraint instanceof Constraint.Comparison comparison) {
      compared(comparison, factType);
    } else if (constraint instanceof Constraint.Membership membership) {
      if (isSound(membership.value(), factType)) {
        membership.list().stream()
            .filter(member -> isSound(member, factType))
            .forEach(member -> alike(membership.value(), member, factType));
      }
    }
  }

  private void compared(Constraint.Comparison comparison, Optional<Token> factType) {
    boolean areSound =
        isSound(comparison.left(), factType) && isSound(comparison.right(), factType);
    if (areSound
        && alike(comparison.left(), comparison.right(), factType)
        && comparison.relation().isOrder()
        && !type(comparison.left(), factType).isNumber()) {
      String what = type(comparison.left(), factType).described();
      String isOrdered = " has no order: [" + comparison.at().text() + "] compares numbers";
      Optional<String> advice =
          what.equals(FieldType.TEXT.described())
              ? Optional.of("Maybe list what is meant: option in (\"…\", \"…\")")
              : Optional.empty();
      problems.error(ProblemCode.NO_ORDER, comparison.at(), what + isOrdered, advice);
    }
  }

  /** Whether both are of a sort, or the difference is reported. */
  private boolean alike(Value left, Value right, Optional<Token> factType) {
    FieldType expected = type(left, factType);
    FieldType found = type(right, factType);
    if (expected == found || (expected.isNumber() && found.isNumber())) {
      return true;
    }
    String is = described(left) + " is " + kind(expected);
    boolean quotes = right instanceof Value.Numeral && expected == FieldType.TEXT;
    problems.error(
        ProblemCode.DIFFERENT_TYPES,
        right.at(),
        quotes
            ? is + ", write \"" + right.at().text() + "\""
            : is + ", [" + right.at().shown() + "] is " + kind(found),
        withoutQuotes(right, expected));
    return false;
  }

  /** Advice for a number that stands in quotes. */
  private static Optional<String> withoutQuotes(Value value, FieldType expected) {
    return expected.isNumber() && value instanceof Value.Text text && isNumber(text.text())
        ? Optional.of("Maybe [" + text.text().strip() + "] without quotes")
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[0-9]+([.][0-9]+)?");
  }

  private static String kind(FieldType type) {
    return type.isNumber() ? FieldType.DECIMAL.described() : type.described();
  }

  private static String described(Value value) {
    return value instanceof Value.Field field
        ? "field [" + field.name() + "]"
        : "[" + value.at().shown() + "]";
  }

  /** Whether all its variables are bound and all it is worked out from are numbers. */
  private boolean isSound(Value value, Optional<Token> factType) {
    if (variables.typeOf(value, factType).isEmpty()) {
      return false;
    }
    if (value instanceof Value.Negative negative) {
      return isSound(negative.value(), factType)
          && number(negative.value(), factType, "[-] takes a number");
    }
    if (value instanceof Value.Arithmetic sum) {
      String message = "[" + sum.at().text() + "] takes two numbers";
      return isSound(sum.left(), factType)
          && isSound(sum.right(), factType)
          && number(sum.left(), factType, message)
          && number(sum.right(), factType, message);
    }
    return true;
  }

  private boolean number(Value value, Optional<Token> factType, String message) {
    FieldType type = type(value, factType);
    if (!type.isNumber()) {
      String is = ", [" + value.at().shown() + "] is " + type.described();
      problems.error(ProblemCode.NUMBER_EXPECTED, value.at(), message + is);
    }
    return type.isNumber();
  }

  private FieldType type(Value value, Optional<Token> factType) {
    return variables.typeOf(value, factType).orElseThrow();
  }

  private void derivation(Rule.Derivation derivation) {
    FactType type = text.factType(derivation.type().text());
    List<FactType.Field> fields = type.fields();
    if (fields.size() != derivation.arguments().size()) {
      String has = "[" + type.name().text() + "] has fields " + type.fieldNames() + ", [";
      String given = derivation.arguments().size() + "] values are given";
      String meant = type.name().text() + "(" + String.join(", ", type.fieldNames()) + ")";
      problems.error(
          ProblemCode.WRONG_COUNT_OF_VALUES,
          derivation.type(),
          has + given,
          Optional.of("Maybe [new " + meant + "], one value for each field"));
      return;
    }
    for (int index = 0; index < fields.size(); index++) {
      argument(fields.get(index), derivation.arguments().get(index));
    }
  }

  private void argument(FactType.Field field, Value value) {
    FieldType expected = field.type();
    if (!isSound(value, Optional.empty())) {
      return;
    }
    FieldType found = type(value, Optional.empty());
    boolean fits = expected == found || (expected == FieldType.DECIMAL && found.isNumber());
    if (!fits) {
      Optional<String> advice =
          expected == FieldType.WHOLE && found == FieldType.DECIMAL
              ? Optional.of("Maybe declare [" + field.name() + " : double]")
              : Optional.empty();
      String is = "field [" + field.name() + "] is " + expected.described();
      String but =
          found == FieldType.DECIMAL ? "a number that may have decimals" : found.described();
      problems.error(
          ProblemCode.DIFFERENT_TYPES,
          value.at(),
          is + ", [" + value.at().shown() + "] is " + but,
          advice);
    }
  }
}

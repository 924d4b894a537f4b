package org.parley.rules.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.rules.syntax.Constraint.Relation;
import org.parley.rules.syntax.TokenCursor.Unexpected;
import org.parley.rules.syntax.Value.Sign;
import org.parley.scenario.problem.ProblemCode;

/**
 * Reads constraints and values: {@code ||} binds least, then {@code &&}, comparisons, {@code +} and
 * {@code -}, {@code *} and signs. What follows {@code &&} or {@code ||} may leave out the value
 * that the comparison before it has on its left: {@code value > 5 && < 10}.
 */
final class ConstraintParser {

  private final TokenCursor cursor;
  private final String described;
  private final Set<String> fields;
  private Optional<Value> compared = Optional.empty();
  private int values;

  /**
   * @param cursor before a constraint or value
   * @param described what is expected there, in a message
   * @param fields names of the fields that may be compared
   */
  ConstraintParser(TokenCursor cursor, String described, Set<String> fields) {
    this.cursor = cursor;
    this.described = described;
    this.fields = fields;
  }

  /** A constraint. */
  Constraint constraint() throws Unexpected {
    Token first = cursor.peek();
    return constraint(first, disjunction());
  }

  /** What follows a bound field: a constraint on that field. */
  Constraint constraintOn(Value field) throws Unexpected {
    compared = Optional.of(field);
    return constraint();
  }

  /** A number, a text, a truth, a variable, or a sum of such. */
  Value value() throws Unexpected {
    return value(sum());
  }

  private Expression disjunction() throws Unexpected {
    Token first = cursor.peek();
    Expression left = conjunction();
    if (!cursor.peek().is("||")) {
      return left;
    }
    Token at = cursor.peek();
    List<Constraint> parts = new ArrayList<>(List.of(constraint(first, left)));
    while (cursor.takeIf("||")) {
      Token next = cursor.peek();
      parts.add(constraint(next, conjunction()));
    }
    return new Constraint.Either(at, parts);
  }

  private Expression conjunction() throws Unexpected {
    Token first = cursor.peek();
    Expression left = comparison();
    if (!cursor.peek().is("&&")) {
      return left;
    }
    Token at = cursor.peek();
    List<Constraint> parts = new ArrayList<>(List.of(constraint(first, left)));
    while (cursor.takeIf("&&")) {
      Token next = cursor.peek();
      parts.add(constraint(next, comparison()));
    }
    return new Constraint.Both(at, parts);
  }

  private Expression comparison() throws Unexpected {
    Token first = cursor.peek();
    boolean isShort = isOperator() && compared.isPresent();
    Expression left = isShort ? compared.get() : sum();
    Token operator = cursor.peek();
    if (!isOperator()) {
      return left;
    }
    Value value = value(left);
    if (isLiteral(value)) {
      throw cursor.noComparison(first);
    }
    compared = Optional.of(value);
    cursor.take();
    Optional<Relation> relation = Relation.of(operator);
    if (relation.isPresent()) {
      return new Constraint.Comparison(operator, relation.get(), value, value());
    }
    boolean excludes = operator.is("not");
    Token in = excludes ? cursor.take() : operator;
    return new Constraint.Membership(in, excludes, value, list());
  }

  private static boolean isLiteral(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Numeral
        || value instanceof Value.Truth
        || (value instanceof Value.Negative negative && isLiteral(negative.value()))
        || (value instanceof Value.Arithmetic sum
            && isLiteral(sum.left())
            && isLiteral(sum.right()));
  }

  /** Whether a comparison goes on here. */
  private boolean isOperator() {
    Token next = cursor.peek();
    return Relation.of(next).isPresent()
        || next.is("in")
        || (next.is("not") && cursor.peekBeyond().is("in"));
  }

  private List<Value> list() throws Unexpected {
    cursor.expect("(");
    List<Value> list = new ArrayList<>();
    do {
      list.add(value());
    } while (cursor.takeIf(","));
    cursor.expect(")");
    return list;
  }

  private Expression sum() throws Unexpected {
    Expression left = product();
    for (Optional<Sign> sign = sign(); sign.isPresent(); sign = sign()) {
      Token at = cursor.take();
      Value right = value(product());
      left = new Value.Arithmetic(at, sign.get(), value(left), right);
    }
    return left;
  }

  private Optional<Sign> sign() {
    return cursor.peek().is("+")
        ? Optional.of(Sign.PLUS)
        : cursor.peek().is("-") ? Optional.of(Sign.MINUS) : Optional.empty();
  }

  private Expression product() throws Unexpected {
    Expression left = signed();
    while (cursor.peek().is("*")) {
      Token at = cursor.take();
      Value right = value(signed());
      left = new Value.Arithmetic(at, Sign.TIMES, value(left), right);
    }
    return left;
  }

  private Expression signed() throws Unexpected {
    Token minus = cursor.peek();
    if (!minus.is("-")) {
      return primary();
    }
    cursor.take();
    cursor.enter(minus);
    Value value = value(signed());
    cursor.leave();
    return new Value.Negative(minus, value);
  }

  private Expression primary() throws Unexpected {
    Token token = cursor.take();
    if (++values > RuleLimits.VALUES) {
      throw cursor.tooMany(token, "values in one pattern", RuleLimits.VALUES);
    }
    return switch (token.type()) {
      case STRING -> new Value.Text(token);
      case NUMBER -> new Value.Numeral(token, new BigDecimal(token.text()));
      case VARIABLE -> new Value.Variable(token);
      case WORD -> word(token);
      default -> {
        if (!token.is("(")) {
          throw unexpected(token);
        }
        cursor.enter(token);
        Expression inner = disjunction();
        cursor.expect(")");
        cursor.leave();
        yield inner;
      }
    };
  }

  private Expression word(Token token) throws Unexpected {
    if (token.is("true") || token.is("false")) {
      return new Value.Truth(token, token.is("true"));
    }
    if (cursor.peek().is("(") || fields.isEmpty()) {
      throw unexpected(token);
    }
    if (!fields.contains(token.text())) {
      throw cursor.unknown(ProblemCode.UNKNOWN_FIELD, token, described, fields);
    }
    return new Value.Field(token);
  }

  private Unexpected unexpected(Token token) {
    return cursor.unexpected(token, described, fields);
  }

  private Value value(Expression expression) throws Unexpected {
    if (expression instanceof Value value) {
      return value;
    }
    throw cursor.refused(
        ProblemCode.NO_COMPARISON,
        expression.at(),
        "[" + expression.at().shown() + "] makes a constraint, not a value");
  }

  /** A constraint; a value alone stands for its being true. */
  private Constraint constraint(Token first, Expression expression) throws Unexpected {
    if (expression instanceof Constraint constraint) {
      return constraint;
    }
    if (expression instanceof Value.Field || expression instanceof Value.Variable) {
      Value value = (Value) expression;
      return new Constraint.Comparison(first, Relation.EQUAL, value, new Value.Truth(first, true));
    }
    throw cursor.noComparison(first);
  }
}
